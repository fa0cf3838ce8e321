namespace DiplomacyNews.Web.Ingestion.Extraction;

/// <summary>Compares headlines and takes outlets' names off them.</summary>
internal static class Headlines
{
    public const int Longest = 300;

    private static readonly string[] Separators = [" | ", " – ", " — ", " - ", " :: ", " » ", " « ", " · ", " • ", " / "];

    /// <summary>How many of the shorter headline's words the other has, from 0 to 1; 0 when one is missing.</summary>
    public static double Likeness(string? one, string? other)
    {
        var (a, b) = (Words(one), Words(other));
        var fewer = Math.Min(a.Count, b.Count);
        return fewer == 0 ? 0 : (double)a.Count(b.Contains) / fewer;
    }

    /// <summary>A page's title without the outlet's name before or after it, and that name if the title tells it.</summary>
    public static (string Headline, string? Outlet) Split(string title, string? outlet)
    {
        foreach (var separator in Separators)
        {
            var last = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (last <= 0)
            {
                continue;
            }

            var (head, tail) = (title[..last].Trim(), title[(last + separator.Length)..].Trim());
            if (outlet is not null)
            {
                var first = title.IndexOf(separator, StringComparison.Ordinal);
                if (SameName(tail, outlet))
                {
                    return Split(head, outlet) is var more && more.Headline.Length > 0 ? more : (head, outlet);
                }

                if (SameName(title[..first].Trim(), outlet))
                {
                    return (title[(first + separator.Length)..].Trim(), outlet);
                }
            }
            else if (tail.Length is > 1 and <= 40 && tail.Length < head.Length && Words(tail).Count <= 5 && separator is " | " or " – " or " — " or " - ")
            {
                // A dash may belong to the headline itself, so what follows it must look like a name: capitals throughout.
                if (separator == " | " || tail.Split(' ').All(w => w.Length > 0 && (!char.IsLower(w[0]) || w is "of" or "the" or "and")) && head.Contains(' '))
                {
                    return (Split(head, tail).Headline, tail);
                }
            }
        }

        return (title, null);
    }

    /// <summary>"Ada Okafor", "Ada Okafor and Jon Lind", "A, B and C"; null for nobody.</summary>
    public static string? Listing(IEnumerable<string> names)
    {
        var distinct = names.Select(Bylines.Names).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Take(20).ToList();
        return distinct.Count switch
        {
            0 => null,
            1 => distinct[0],
            _ => $"{string.Join(", ", distinct[..^1])} and {distinct[^1]}",
        };
    }

    public static bool SameName(string one, string other)
    {
        var (a, b) = (Bare(one), Bare(other));
        return a.Length > 0 && a == b;

        static string Bare(string name)
        {
            var bare = string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
            return bare.StartsWith("the", StringComparison.Ordinal) && bare.Length > 3 ? bare[3..] : bare;
        }
    }

    private static HashSet<string> Words(string? text)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var start = -1;
        var limit = Math.Min(text?.Length ?? 0, 1000);
        for (var i = 0; i <= limit; i++)
        {
            if (i < limit && char.IsLetterOrDigit(text![i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                words.Add(text![start..i]);
                start = -1;
            }
        }

        return words;
    }
}
