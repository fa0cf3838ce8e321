using System.Text;

namespace DiplomacyNews.Web.Ingestion.Extraction;

/// <summary>Knows the formats that are not read, by the bytes that open them: whatever a file is called, a PDF is a PDF.</summary>
internal static class FileSignature
{
    /// <summary>A format that is not read, as a refusal names it, and what to do instead.</summary>
    internal sealed record Unread(string Name, string WayOut);

    private const string SaveAs = "Save it as plain text, Markdown or HTML and upload that.";
    private const string CopyText = "Copy its text into a plain text file and upload that.";
    private const string NoText = "Type or paste the article's text into a plain text file and upload that.";
    private const string Unpack = "Unpack it and upload the files inside.";

    private static readonly (byte[] Bytes, int At, Unread Format)[] Binary =
    [
        (Bytes("%PDF-"), 0, new("a PDF document", CopyText)),
        (Bytes("%!PS"), 0, new("a PostScript document", CopyText)),
        (Bytes(@"{\rtf"), 0, new("an RTF document", SaveAs)),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], 0, new("an Office document of the old kind (DOC, XLS, PPT or MSG)", SaveAs)),
        ([0x1F, 0x8B], 0, new("a gzip archive", Unpack)),
        (Bytes("BZh"), 0, new("a bzip2 archive", Unpack)),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0], 0, new("an xz archive", Unpack)),
        ([0x28, 0xB5, 0x2F, 0xFD], 0, new("a Zstandard archive", Unpack)),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C], 0, new("a 7-Zip archive", Unpack)),
        (Bytes("Rar!\u001A\a"), 0, new("a RAR archive", Unpack)),
        (Bytes("ustar"), 257, new("a tar archive", Unpack)),
        ([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A], 0, new("a picture (PNG)", NoText)),
        ([0xFF, 0xD8, 0xFF], 0, new("a picture (JPEG)", NoText)),
        (Bytes("GIF87a"), 0, new("a picture (GIF)", NoText)),
        (Bytes("GIF89a"), 0, new("a picture (GIF)", NoText)),
        ([(byte)'I', (byte)'I', 0x2A, 0], 0, new("a picture (TIFF)", NoText)),
        ([(byte)'M', (byte)'M', 0, 0x2A], 0, new("a picture (TIFF)", NoText)),
        (Bytes("ID3"), 0, new("a sound recording (MP3)", NoText)),
        (Bytes("OggS"), 0, new("a recording (Ogg)", NoText)),
        (Bytes("fLaC"), 0, new("a sound recording (FLAC)", NoText)),
        ([0x1A, 0x45, 0xDF, 0xA3], 0, new("a film (Matroska or WebM)", NoText)),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], 0, new("a program", NoText)),
        (Bytes("SQLite format 3\0"), 0, new("a SQLite database", CopyText)),
        (Bytes("bplist00"), 0, new("a Safari web archive or property list", "Save the page as HTML (page source) and upload that.")),
        (Bytes("ITSF"), 0, new("a compiled help file (CHM)", CopyText)),
        (Bytes("BOOKMOBI"), 60, new("an e-book (MOBI)", CopyText)),
        ([0xFF, (byte)'W', (byte)'P', (byte)'C'], 0, new("a WordPerfect document", SaveAs)),
    ];

    /// <summary>The unread binary format that <paramref name="bytes"/> open as, or null.</summary>
    public static Unread? OfBinary(ReadOnlySpan<byte> bytes)
    {
        foreach (var (signature, at, format) in Binary)
        {
            if (bytes.Length >= at + signature.Length && bytes.Slice(at, signature.Length).SequenceEqual(signature))
            {
                return format;
            }
        }

        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8))
        {
            return OfZip(bytes);
        }

        if (bytes.Length >= 12 && bytes.StartsWith("RIFF"u8))
        {
            return bytes[8..12].SequenceEqual("WEBP"u8) ? new("a picture (WebP)", NoText)
                : bytes[8..12].SequenceEqual("WAVE"u8) ? new("a sound recording (WAV)", NoText)
                : new("a recording (RIFF)", NoText);
        }

        if (bytes.Length >= 12 && bytes[4..8].SequenceEqual("ftyp"u8))
        {
            return bytes[8..12].SequenceEqual("avif"u8) ? new("a picture (AVIF)", NoText)
                : bytes[8..11].SequenceEqual("hei"u8) || bytes[8..11].SequenceEqual("mif"u8) ? new("a picture (HEIC)", NoText)
                : new("a film (MP4 or QuickTime)", NoText);
        }

        // "MZ" and "BM" could open a text, so the headers' fixed zeros must be there too.
        if (bytes.Length >= 64 && bytes.StartsWith("MZ"u8) && bytes[..64].Contains((byte)0))
        {
            return new("a Windows program", NoText);
        }

        return bytes.Length >= 14 && bytes.StartsWith("BM"u8) && bytes[6..10].SequenceEqual("\0\0\0\0"u8) ? new("a picture (BMP)", NoText) : null;
    }

    /// <summary>The unread format written in characters that <paramref name="text"/> opens as (mail, MHTML, feeds, JSON, …), or null.</summary>
    public static Unread? OfText(string text)
    {
        var start = text.AsSpan().TrimStart();
        var head = start[..Math.Min(start.Length, 4096)];
        if (Mail(head) is { } mail)
        {
            return mail;
        }

        if (head.StartsWith("BEGIN:VCALENDAR", StringComparison.Ordinal) || head.StartsWith("BEGIN:VCARD", StringComparison.Ordinal))
        {
            return new("a calendar or address card", CopyText);
        }

        if (head.StartsWith("WEBVTT", StringComparison.Ordinal))
        {
            return new("a file of subtitles (WebVTT)", CopyText);
        }

        if (head.StartsWith(@"{\rtf", StringComparison.Ordinal))
        {
            return new("an RTF document", SaveAs);
        }

        if (head.StartsWith("%PDF-", StringComparison.Ordinal))
        {
            return new("a PDF document", CopyText);
        }

        if (head.StartsWith(@"\documentclass", StringComparison.Ordinal))
        {
            return new("a LaTeX document", SaveAs);
        }

        return Json(start) ? new("JSON data", CopyText) : Xml(head);
    }

    private static Unread? Mail(ReadOnlySpan<char> head)
    {
        // Only what mail programs write themselves: a pasted "From: … Date: …" is still text.
        bool mime = false, transport = false, related = false;
        var first = true;
        foreach (var raw in head.EnumerateLines())
        {
            var line = raw.TrimEnd();
            if (line.IsEmpty)
            {
                break;
            }

            if (first && line.StartsWith("From ", StringComparison.Ordinal) && line.Contains('@'))
            {
                transport = true;
            }
            else if (!char.IsWhiteSpace(line[0]) && HeaderName(line).IsEmpty)
            {
                return null;
            }

            var name = HeaderName(line);
            mime |= name.Equals("MIME-Version", StringComparison.OrdinalIgnoreCase) || name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase);
            transport |= name.Equals("Received", StringComparison.OrdinalIgnoreCase) || name.Equals("Message-ID", StringComparison.OrdinalIgnoreCase)
                || name.Equals("Return-Path", StringComparison.OrdinalIgnoreCase) || name.Equals("Delivered-To", StringComparison.OrdinalIgnoreCase);
            related |= line.Contains("multipart/related", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Snapshot-Content-Location:", StringComparison.OrdinalIgnoreCase);
            first = false;
        }

        return related ? new("a web archive (MHTML)", "Save the page as \"Web page, HTML only\" and upload that.")
            : mime || transport ? new("an e-mail message (EML)", CopyText)
            : null;

        static ReadOnlySpan<char> HeaderName(ReadOnlySpan<char> line)
        {
            var colon = line.IndexOf(':');
            var name = colon > 0 ? line[..colon] : [];
            return name.ContainsAnyExcept(HeaderCharacters) ? [] : name;
        }
    }

    private static readonly System.Buffers.SearchValues<char> HeaderCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    private static bool Json(ReadOnlySpan<char> text)
    {
        var end = text.TrimEnd();
        if (end.Length < 2 || !(end[0] == '{' && end[^1] == '}' || end[0] == '[' && end[^1] == ']'))
        {
            return false;
        }

        // "[Applause.]" and "{sic}" are text: in JSON a quotation mark, a bracket or a closing one comes next.
        var next = end[1..].TrimStart();
        return next[0] is '"' or '{' or '[' or '}' or ']' && (next[0] is not '"' || end.Contains(':') || end[0] == '[');
    }

    private static Unread? Xml(ReadOnlySpan<char> head)
    {
        var root = head;
        while (root.StartsWith("<?", StringComparison.Ordinal) || root.StartsWith("<!--", StringComparison.Ordinal))
        {
            var close = root[1] == '?' ? "?>" : "-->";
            var end = root.IndexOf(close, StringComparison.Ordinal);
            root = end < 0 ? [] : root[(end + close.Length)..].TrimStart();
        }

        foreach (var (tag, name) in Roots)
        {
            if (root.StartsWith(tag, StringComparison.OrdinalIgnoreCase) && root.Length > tag.Length && (char.IsWhiteSpace(root[tag.Length]) || root[tag.Length] is '>' or ':'))
            {
                return new(name, "Upload the article itself, as plain text, Markdown or HTML.");
            }
        }

        var xhtml = root.StartsWith("<html", StringComparison.OrdinalIgnoreCase) || root.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase);
        return head.StartsWith("<?xml", StringComparison.Ordinal) && !xhtml && !root.IsEmpty ? new("an XML document", CopyText) : null;
    }

    private static readonly (string Tag, string Name)[] Roots =
    [
        ("<rss", "a news feed (RSS)"), ("<feed", "a news feed (Atom)"), ("<rdf", "a news feed (RSS)"), ("<svg", "a picture (SVG)"), ("<urlset", "a sitemap"),
        ("<newsml", "a NewsML document"), ("<newsItem", "a NewsML document"), ("<nitf", "an NITF document"), ("<plist", "a property list"), ("<opml", "a list of feeds (OPML)"),
    ];

    private static Unread OfZip(ReadOnlySpan<byte> bytes)
    {
        // Office files name their parts in the first entries.
        var head = bytes[..Math.Min(bytes.Length, 64 * 1024)];
        return head.IndexOf("word/"u8) >= 0 ? new("a Word document (DOCX)", SaveAs)
            : head.IndexOf("xl/"u8) >= 0 ? new("an Excel workbook (XLSX)", SaveAs)
            : head.IndexOf("ppt/"u8) >= 0 ? new("a PowerPoint presentation (PPTX)", SaveAs)
            : head.IndexOf("application/epub+zip"u8) >= 0 ? new("an e-book (EPUB)", CopyText)
            : head.IndexOf("opendocument"u8) >= 0 ? new("an OpenDocument file (ODT)", SaveAs)
            : head.IndexOf("[Content_Types].xml"u8) >= 0 ? new("an Office document (DOCX, XLSX or PPTX)", SaveAs)
            : new("a ZIP archive", Unpack);
    }

    private static byte[] Bytes(string latin1) => Encoding.Latin1.GetBytes(latin1);
}
