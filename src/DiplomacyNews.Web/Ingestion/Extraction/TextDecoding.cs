using System.Buffers.Binary;
using System.Text;
using System.Text.RegularExpressions;

namespace DiplomacyNews.Web.Ingestion.Extraction;

/// <summary>
/// Turns bytes into characters: by their byte-order mark, by the pattern of their zeros, by being valid UTF-8, by what the page declares,
/// and at last by what the bytes would spell in each of the old code pages.
/// </summary>
internal static partial class TextDecoding
{
    /// <summary>The characters, and how the bytes were read.</summary>
    internal readonly record struct Decoded(string Text, string Encoding);

    // A declaration stands near the top; browsers look at the first 1,024 bytes, but saved pages push it down.
    private const int DeclarationReach = 8 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    static TextDecoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Decodes; null when the bytes are not text in any encoding.</summary>
    public static Decoded? Decode(ReadOnlySpan<byte> bytes)
    {
        if (Marked(bytes) is { } marked)
        {
            return LooksBinary(marked.Text) ? null : marked;
        }

        if (WithoutMark(bytes) is { } wide)
        {
            return wide;
        }

        var decoded = Unmarked(bytes);
        return LooksBinary(decoded.Text) ? null : TwiceEncoded.Repair(decoded);
    }

    private static Decoded? Marked(ReadOnlySpan<byte> bytes)
    {
        // The mark of UTF-32 LE begins with that of UTF-16 LE.
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) && bytes.Length % 4 == 0)
        {
            return new(Encoding.UTF32.GetString(bytes[4..]), "utf-32le");
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
        {
            return new(new UTF32Encoding(bigEndian: true, byteOrderMark: false).GetString(bytes[4..]), "utf-32be");
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return new(Utf16(bytes[2..], bigEndian: false), "utf-16le");
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return new(Utf16(bytes[2..], bigEndian: true), "utf-16be");
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x84, 0x31, 0x95, 0x33]))
        {
            return new(Encoding.GetEncoding("gb18030").GetString(bytes[4..]), "gb18030");
        }

        if (!bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return null;
        }

        var utf8 = MixedUtf8.Count(bytes[3..]);
        return utf8.Stray == 0 ? new(Encoding.UTF8.GetString(bytes[3..]), "utf-8") : new(MixedUtf8.Decode(bytes[3..]), MixedUtf8.Name);
    }

    // Code units are copied one by one: a lone surrogate stays what it is until the text is cleaned, and nothing after it is lost.
    private static string Utf16(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        var text = new char[bytes.Length / 2];
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = (char)(bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes[(2 * i)..]) : BinaryPrimitives.ReadUInt16LittleEndian(bytes[(2 * i)..]));
        }

        return new string(text);
    }

    /// <summary>UTF-16 and UTF-32 without a mark: blanks, line ends and Latin letters put their zeros into the same half of each unit.</summary>
    private static Decoded? WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..(Math.Min(bytes.Length, 64 * 1024) & ~3)];
        if (sample.Length < 8)
        {
            return null;
        }

        Span<int> zeros = stackalloc int[4];
        zeros.Clear();
        for (var i = 0; i < sample.Length; i++)
        {
            zeros[i & 3] += sample[i] == 0 ? 1 : 0;
        }

        var quarter = sample.Length / 4;
        if (zeros[3] == quarter && zeros[2] > quarter * 9 / 10 && zeros[0] < quarter / 10)
        {
            return AsText(Encoding.UTF32.GetString(bytes), "utf-32le");
        }

        if (zeros[0] == quarter && zeros[1] > quarter * 9 / 10 && zeros[3] < quarter / 10)
        {
            return AsText(new UTF32Encoding(bigEndian: true, byteOrderMark: false).GetString(bytes), "utf-32be");
        }

        int even = zeros[0] + zeros[2], odd = zeros[1] + zeros[3], units = sample.Length / 2;
        return odd > units / 20 && even * 50 <= odd ? AsText(Utf16(bytes, bigEndian: false), "utf-16le")
            : even > units / 20 && odd * 50 <= even ? AsText(Utf16(bytes, bigEndian: true), "utf-16be")
            : null;

        static Decoded? AsText(string text, string name) => LooksBinary(text) ? null : new Decoded(text, name);
    }

    private static Decoded Unmarked(ReadOnlySpan<byte> bytes)
    {
        var utf8 = MixedUtf8.Count(bytes);
        if (utf8.Stray == 0 && utf8.Wide > 0)
        {
            // Text that happens to be valid UTF-8 is UTF-8, whatever the page says: editors convert files and forget the declaration.
            return new(Encoding.UTF8.GetString(bytes), "utf-8");
        }

        var declared = Declared(bytes);
        if (utf8.Stray == 0)
        {
            var escapes = bytes.IndexOf("\u001B$"u8) >= 0;
            return escapes && (declared?.CodePage == 50220 || bytes.IndexOf("\u001B(B"u8) >= 0 || bytes.IndexOf("\u001B(J"u8) >= 0)
                ? new(Encoding.GetEncoding("iso-2022-jp").GetString(bytes), "iso-2022-jp")
                : new(Encoding.ASCII.GetString(bytes), "utf-8");
        }

        if (utf8.Wide > 0 && (utf8.Wide >= utf8.Stray || declared?.CodePage == Encoding.UTF8.CodePage && utf8.Wide * 4 >= utf8.Stray))
        {
            return new(MixedUtf8.Decode(bytes), MixedUtf8.Name);
        }

        if (declared is not null && declared.CodePage != Encoding.UTF8.CodePage && OldEncodings.Fits(declared, bytes))
        {
            return new(declared.GetString(bytes), OldEncodings.NameOf(declared));
        }

        var found = OldEncodings.Choose(bytes);
        return new(found.GetString(bytes), OldEncodings.NameOf(found));
    }

    /// <summary>The encoding that a meta tag or an XML declaration names, or null; the labels mean what they mean to browsers.</summary>
    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationReach)]);
        var match = Declaration().Match(head);
        if (!match.Success)
        {
            return null;
        }

        var label = match.Groups["name"].Value.ToLowerInvariant();
        var name = label switch
        {
            // UTF-16 cannot be declared in bytes that read as ASCII; the HTML standard takes it for UTF-8.
            "utf8" or "unicode" or "utf-16" or "utf-16le" or "utf-16be" => "utf-8",
            "iso-8859-1" or "iso8859-1" or "latin1" or "latin-1" or "ascii" or "us-ascii" or "cp1252" or "x-user-defined" => "windows-1252",
            "gb2312" or "gbk" or "gb_2312-80" or "x-gbk" or "chinese" => "gb18030",
            "sjis" or "x-sjis" or "shift-jis" or "ms_kanji" or "windows-31j" => "shift_jis",
            "euc-kr" or "ks_c_5601-1987" or "korean" or "windows-949" or "ksc5601" => "ks_c_5601-1987",
            "big5-hkscs" => "big5",
            "iso-8859-9" or "latin5" => "windows-1254",
            "iso-8859-11" or "tis-620" => "windows-874",
            "cp1251" => "windows-1251",
            "cp1250" => "windows-1250",
            "koi8" or "koi" => "koi8-r",
            _ => label,
        };
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            // An encoding nobody knows is as good as none; the framework offers no other way to ask.
            return null;
        }
    }

    [GeneratedRegex("""<meta\s[^>]*?charset\s*=\s*["']?\s*(?<name>[\w.:-]{2,40})|^\s*<\?xml\s[^>]*?encoding\s*=\s*["'](?<name>[\w.:-]{2,40})""",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Declaration();

    /// <summary>Whether so many characters are controls that no pen wrote this. A few NULs are a damaged text, and are dropped later.</summary>
    private static bool LooksBinary(string text)
    {
        int controls = 0, seen = Math.Min(text.Length, 256 * 1024);
        for (var i = 0; i < seen; i++)
        {
            controls += text[i] is < '\u0020' and not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u001A' or '\u001B') or '\uFFFD' or (>= '\u007F' and <= '\u009F' and not '\u0085') ? 1 : 0;
        }

        return controls * 20 > seen;
    }
}
