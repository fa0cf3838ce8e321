using System.Runtime.InteropServices;

namespace DiplomacyNews.Reader;

/// <summary>
/// Keeps the network's runtime from sending what it observes to its maker, which it does unless ORT_DISABLE_TELEMETRY is set before it starts.
/// .NET keeps variables of its own on Unix, which native code does not see; there the C library is told as well.
/// </summary>
internal static class RuntimeTelemetry
{
    private const string Name = "ORT_DISABLE_TELEMETRY";

    /// <summary>To be called before anything of the runtime is.</summary>
    public static void TurnOff()
    {
        Environment.SetEnvironmentVariable(Name, "1");
        if (!OperatingSystem.IsWindows())
        {
            _ = SetVariable(Name, "1", overwrite: 1); // It fails for a bad name or without memory alone.
        }
    }

    [DllImport("libc", EntryPoint = "setenv")]
    private static extern int SetVariable([MarshalAs(UnmanagedType.LPUTF8Str)] string name, [MarshalAs(UnmanagedType.LPUTF8Str)] string value, int overwrite);
}
