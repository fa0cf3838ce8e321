using System.Text;

namespace DiplomacyNews.Web.Ingestion.Extraction;

/// <summary>
/// Undoes UTF-8 that was read as Windows-1252 and saved again ("donâ€™t" for "don’t"). Only when it is certain: every run of characters beyond
/// ASCII must turn back into well-formed UTF-8, and there must be two of them, or one of three bytes.
/// </summary>
internal static class TwiceEncoded
{
    public static TextDecoding.Decoded Repair(TextDecoding.Decoded decoded)
    {
        var text = decoded.Text;
        if (decoded.Encoding != "utf-8" || !text.AsSpan().ContainsAny('Ã', 'â', 'Â'))
        {
            return decoded;
        }

        var western = Encoding.GetEncoding(1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        var repaired = new StringBuilder(text.Length);
        int runs = 0, longest = 0;
        for (var i = 0; i < text.Length;)
        {
            var ascii = text.AsSpan(i).IndexOfAnyInRange('\u0080', '\uFFFF');
            ascii = ascii < 0 ? text.Length - i : ascii;
            repaired.Append(text, i, ascii);
            i += ascii;
            var end = i;
            while (end < text.Length && text[end] >= '\u0080')
            {
                end++;
            }

            if (end == i)
            {
                break;
            }

            // A run of this length is no damaged quotation mark.
            if (end - i > 200)
            {
                return decoded;
            }

            try
            {
                repaired.Append(strict.GetString(western.GetBytes(text, i, end - i)));
            }
            catch (ArgumentException)
            {
                return decoded;
            }

            runs++;
            longest = Math.Max(longest, end - i);
            i = end;
        }

        return runs >= 2 || longest >= 3 ? new(repaired.ToString(), "utf-8, encoded twice") : decoded;
    }
}
