namespace DiplomacyNews.Web.Tests.Support;

/// <summary>The source tree the tests were built from, for those that hold its documents to the code.</summary>
internal static class Repository
{
    /// <param name="path">From the root, with slashes.</param>
    public static string File(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "DiplomacyNews.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("The tests were moved away from the repository."), path);
    }
}
