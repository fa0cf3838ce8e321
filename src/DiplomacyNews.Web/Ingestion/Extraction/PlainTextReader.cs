using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Ingestion.Extraction;

/// <summary>Reads plain text: an optional header block, then headline, byline and date where the first lines show them, then paragraphs.</summary>
internal static class PlainTextReader
{
    private const int LongestHeadline = 180;

    // Headline, deck, byline, date, place: what stands above a report's first paragraph.
    private const int LinesAbove = 6;

    public static ExtractedArticle Read(TextDecoding.Decoded file)
    {
        var lines = CleanText.Characters(file.Text).Split('\n');
        var header = HeaderBlock.Read(lines, out var body);
        return FromLines(new ArraySegment<string>(lines, body, lines.Length - body), header, "text", file.Encoding);
    }

    /// <summary>The article that <paramref name="lines"/> hold; what the header says stands above what the first lines say.</summary>
    public static ExtractedArticle FromLines(IReadOnlyList<string> lines, HeaderBlock header, string format, string encoding)
    {
        var top = Top.Of(lines);
        var headline = header.Headline is null ? top.Headline : null;
        var paragraphs = Paragraphs.Join([.. lines.Where((_, i) => !top.Taken.Contains(i) || i == top.HeadlineLine && headline is null)]);

        // The header's headline is often repeated above the text.
        if (header.Headline is not null && paragraphs.Count > 1 && string.Equals(paragraphs[0], CleanText.OneLine(header.Headline), StringComparison.OrdinalIgnoreCase))
        {
            paragraphs = [.. paragraphs.Skip(1)];
        }

        var address = header.Address ?? top.Address;
        var date = header.Date ?? top.Date ?? WrittenDate.OfAddress(address);
        return new ExtractedArticle
        {
            Format = format,
            Encoding = encoding,
            Headline = header.Headline ?? headline,
            Outlet = header.Outlet,
            Byline = header.Byline ?? top.Byline,
            Date = date,
            DateBasis = header.Date is not null ? DateBasis.Metadata : top.Date is not null ? DateBasis.Stated : DateBasis.Address,
            Address = address,
            Language = header.Language,
            Text = string.Join('\n', paragraphs),
            SampleNote = header.Sample,
            Sources = header.Sources,
        };
    }

    /// <summary>What the lines above the first paragraph say.</summary>
    private sealed record Top(string? Headline, int HeadlineLine, string? Byline, DateOnly? Date, string? Address, HashSet<int> Taken)
    {
        public static Top Of(IReadOnlyList<string> lines)
        {
            var first = Next(lines, 0);
            if (first < 0)
            {
                return new(null, -1, null, null, null, []);
            }

            string? byline = null, address = null;
            DateOnly? date = null;
            var taken = new HashSet<int>();
            int headlineLine = -1, seen = 0;
            for (var i = first; i >= 0 && seen < LinesAbove; i = Next(lines, i + 1), seen++)
            {
                var line = lines[i].Trim();
                if (byline is null && Bylines.OfLine(line) is { } names && !ContinuesBelow(lines, i))
                {
                    byline = names;
                    date ??= WrittenDate.Find(line);
                }
                else if (date is null && WrittenDate.OfLine(line) is { } day)
                {
                    date = day;
                }
                else if (address is null && WebAddress.Of(line) is { } url)
                {
                    address = url;
                }
                else if (headlineLine < 0 && seen == taken.Count && IsHeadline(lines, i))
                {
                    headlineLine = i;
                }
                else if (line.Length > LongestHeadline || EndsSentence(line) || IsLabelled(line))
                {
                    break;
                }
                else
                {
                    continue;
                }

                taken.Add(i);
            }

            // A lone address below the text is where it came from.
            var last = lines.Count - 1;
            while (last > first && string.IsNullOrWhiteSpace(lines[last]))
            {
                last--;
            }

            if (address is null && WebAddress.Of(lines[last]) is { } below)
            {
                address = below;
                taken.Add(last);
            }

            return new(headlineLine < 0 ? null : CleanText.OneLine(lines[headlineLine]), headlineLine, byline, date, address, taken);
        }

        private static bool IsHeadline(IReadOnlyList<string> lines, int at)
        {
            var line = lines[at].Trim();
            if (line.Length is < 8 or > LongestHeadline || EndsSentence(line) || IsDateline(line) || line[^1] is ':' or ',' or ';' || CleanText.Letters(line, 5) < 5)
            {
                return false;
            }

            var next = Next(lines, at + 1);
            if (next < 0)
            {
                return false;
            }

            // Set off by an empty line, or followed by what can only stand below a headline.
            var below = lines[next].Trim();
            return next > at + 1 || Bylines.OfLine(below) is not null || WrittenDate.OfLine(below) is not null || IsDateline(below);
        }

        private static int Next(IReadOnlyList<string> lines, int from)
        {
            for (var i = from; i < lines.Count; i++)
            {
                if (!string.IsNullOrWhiteSpace(lines[i]))
                {
                    return i;
                }
            }

            return -1;
        }

        // "By Monday Minister Lindqvist" broken at the line's end is the start of a sentence.
        private static bool ContinuesBelow(IReadOnlyList<string> lines, int at) =>
            lines[at].Length > 55 && at + 1 < lines.Count && lines[at + 1].TrimStart() is { Length: > 0 } next && char.IsLower(next[0]);

        // The first turn of a transcript, or a letter's "From: …": what follows belongs to it.
        private static bool IsLabelled(string line) => line.IndexOf(": ", StringComparison.Ordinal) is > 0 and < 40;

        private static bool EndsSentence(string line)
        {
            var text = line.AsSpan().TrimEnd("”\"’')] ");
            return text.Length > 0 && text[^1] is '.' or '!' && !(text.Length > 2 && text[^1] == '.' && char.IsUpper(text[^2]) && !char.IsLetterOrDigit(text[^3]));
        }

        /// <summary>Whether the line opens like "BEIJING (Agency) – Text", "PARIS, May 5 -- Text".</summary>
        private static bool IsDateline(string line)
        {
            var dash = line.AsSpan().IndexOfAny('–', '—');
            dash = dash < 0 ? line.IndexOf(" - ", StringComparison.Ordinal) : dash;
            dash = dash < 0 ? line.IndexOf("--", StringComparison.Ordinal) : dash;
            if (dash is < 3 or > 70)
            {
                return false;
            }

            var place = line.AsSpan(0, dash);
            var end = place.IndexOfAny(",(");
            place = (end > 0 ? place[..end] : place).Trim();
            return place.Length >= 3 && !place.ContainsAnyInRange('a', 'z') && char.IsUpper(place[0]) && line.AsSpan(dash).ContainsAnyInRange('a', 'z');
        }
    }
}
