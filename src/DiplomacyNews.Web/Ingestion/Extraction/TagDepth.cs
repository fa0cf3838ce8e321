using System.Text;

namespace DiplomacyNews.Web.Ingestion.Extraction;

/// <summary>
/// Flattens pages whose tags are nested beyond all reason, as browsers do: the tags past the limit go, their words stay. A parser's work grows with the
/// square of the depth, and whoever walks the tree afterwards must not run out of stack.
/// </summary>
internal static class TagDepth
{
    private const int Deepest = 400;

    // A start tag of these, left open, is opened again in every later paragraph; past this number they are all dropped, for they carry no words.
    private const int MostFormatting = 1500;

    private static readonly HashSet<string> Formatting = new(StringComparer.OrdinalIgnoreCase)
    {
        "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    };

    // No end tag, or one that the next of the kind supplies: these do not nest.
    private static readonly HashSet<string> Flat = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "option", "optgroup", "a", "html", "head", "body",
    };

    // An end tag does not reach out of these.
    private static readonly HashSet<string> Walls = new(StringComparer.OrdinalIgnoreCase)
    {
        "table", "td", "th", "caption", "object", "marquee", "applet", "template", "svg", "math",
    };

    private static readonly HashSet<string> Raw = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext",
    };

    /// <summary>The page itself when its nesting is sound, else the page without the tags that go too deep.</summary>
    public static string Limit(string html)
    {
        var (deep, formatting) = Scan(html, null, dropFormatting: false);
        if (!deep && formatting <= MostFormatting)
        {
            return html;
        }

        var kept = new StringBuilder(html.Length);
        Scan(html, kept, dropFormatting: true);
        return kept.ToString();
    }

    private static (bool Deep, int Formatting) Scan(string html, StringBuilder? kept, bool dropFormatting)
    {
        var open = new List<(string Name, bool Dropped)>();
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        var deep = false;
        int formatting = 0, copied = 0, at = 0;
        while (at < html.Length && html.AsSpan(at).IndexOf('<') is >= 0 and var offset)
        {
            var start = at + offset;
            if (string.CompareOrdinal(html, start, "<!--", 0, 4) == 0)
            {
                var close = html.IndexOf("-->", start + 4, StringComparison.Ordinal);
                at = close < 0 ? html.Length : close + 3;
                continue;
            }

            var ending = start + 1 < html.Length && html[start + 1] == '/';
            var nameAt = start + (ending ? 2 : 1);
            if (nameAt >= html.Length || !char.IsAsciiLetter(html[nameAt]))
            {
                at = start + 1;
                continue;
            }

            var nameEnd = nameAt;
            while (nameEnd < html.Length && html[nameEnd] is not ('>' or '/' or '<') && !char.IsWhiteSpace(html[nameEnd]) && nameEnd - nameAt < 64)
            {
                nameEnd++;
            }

            if (!names.TryGetValue(html.AsSpan(nameAt, nameEnd - nameAt), out var name))
            {
                name = html[nameAt..nameEnd].ToLowerInvariant();
                if (names.Set.Count < 10_000)
                {
                    names.Set.Add(name);
                }
            }

            var end = TagEnd(html, nameEnd);
            at = end;
            var drop = false;
            if (Raw.Contains(name))
            {
                if (!ending)
                {
                    var close = html.IndexOf("</" + name, end, StringComparison.OrdinalIgnoreCase);
                    at = close < 0 ? html.Length : close;
                }
            }
            else if (Formatting.Contains(name))
            {
                formatting += ending ? 0 : 1;
                drop = dropFormatting;
            }

            if (!drop && !Flat.Contains(name) && !Raw.Contains(name) && html[end - 2] != '/')
            {
                drop = ending ? Close(name) : Open(name);
                deep |= drop && !ending;
            }

            if (drop && kept is not null)
            {
                // A blank keeps the words on both sides apart, as a block's edge would.
                kept.Append(html, copied, start - copied).Append(BlockOrUnknown(name) ? ' ' : "");
                copied = end;
            }
        }

        kept?.Append(html, copied, html.Length - copied);
        return (deep, formatting);

        bool Open(string name)
        {
            var dropped = open.Count >= Deepest;
            open.Add((name, dropped));
            counts[name] = counts.GetValueOrDefault(name) + 1;
            return dropped;
        }

        bool Close(string name)
        {
            if (counts.GetValueOrDefault(name) == 0)
            {
                return false;
            }

            // Looking further down than this would make the scan itself slow.
            var lowest = Math.Max(0, open.Count - 2 * Deepest);
            for (var i = open.Count - 1; i >= lowest; i--)
            {
                if (open[i].Name == name)
                {
                    var dropped = open[i].Dropped;
                    for (var j = i; j < open.Count; j++)
                    {
                        counts[open[j].Name]--;
                    }

                    open.RemoveRange(i, open.Count - i);
                    return dropped;
                }

                if (Walls.Contains(open[i].Name))
                {
                    break;
                }
            }

            return false;
        }
    }

    private static bool BlockOrUnknown(string name) => name is not ("span" or "b" or "i" or "em" or "strong" or "font" or "u" or "s" or "small" or "big" or "tt" or "code" or "nobr" or "strike");

    private static int TagEnd(string html, int from)
    {
        for (var i = from; i < html.Length; i++)
        {
            switch (html[i])
            {
                case '>':
                    return i + 1;
                case '"' or '\'' when html[i - 1] == '=' || char.IsWhiteSpace(html[i - 1]):
                    var close = html.IndexOf(html[i], i + 1);
                    if (close < 0)
                    {
                        return html.Length;
                    }

                    i = close;
                    break;
            }
        }

        return html.Length;
    }
}
