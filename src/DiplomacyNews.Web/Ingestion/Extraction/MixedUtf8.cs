using System.Buffers;
using System.Text;

namespace DiplomacyNews.Web.Ingestion.Extraction;

/// <summary>UTF-8 into which bytes of another hand were pasted: the stray ones are read as Windows-1252, which is what they nearly always are.</summary>
internal static class MixedUtf8
{
    public const string Name = "utf-8 with windows-1252 bytes";

    /// <summary>How many characters beyond ASCII are well-formed UTF-8, and how many bytes are not. A character cut off by the end of the file counts as neither.</summary>
    public static (int Wide, int Stray) Count(ReadOnlySpan<byte> bytes)
    {
        int wide = 0, stray = 0;
        while (true)
        {
            var ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0)
            {
                return (wide, stray);
            }

            bytes = bytes[ascii..];
            switch (Rune.DecodeFromUtf8(bytes, out _, out var length))
            {
                case OperationStatus.Done:
                    wide++;
                    break;
                case OperationStatus.NeedMoreData when wide > 0 && bytes.Length > 1:
                    return (wide, stray);
                default:
                    stray += length;
                    break;
            }

            bytes = bytes[length..];
        }
    }

    /// <summary>The text with every stray byte read as Windows-1252.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var western = Encoding.GetEncoding(1252);
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            ascii = ascii < 0 ? bytes.Length : ascii;
            text.Append(Encoding.ASCII.GetString(bytes[..ascii]));
            bytes = bytes[ascii..];
            if (bytes.IsEmpty)
            {
                break;
            }

            var done = Rune.DecodeFromUtf8(bytes, out var rune, out var length) == OperationStatus.Done;
            text.Append(done ? rune.ToString() : western.GetString(bytes[..length]));
            bytes = bytes[length..];
        }

        return text.ToString();
    }
}
