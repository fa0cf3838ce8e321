using System.Globalization;
using System.Text;

namespace DiplomacyNews.Web.Citing;

/// <summary>BibTeX, and biblatex's <c>date</c> beside its year and month. Letters are UTF-8, as both read them; the signs that mean something to TeX are spelt out.</summary>
internal static class BibTeX
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static string Write(Citable cited)
    {
        var file = new StringBuilder();
        file.Append(cited.Meeting is null && cited.Outlet is not null ? "@article{" : "@misc{").Append(cited.Id);
        Add("title", $"{{{Escaped(CitedTitle.Plain(cited))}}}"); // In braces once more: styles leave its capitals alone.
        Add("author", string.Join(" and ", cited.Authors.Select(a => Escaped(a.Inverted))));
        Add("journal", cited.Meeting is null ? Escaped(cited.Outlet ?? "") : "");
        Add("howpublished", cited.Meeting is not null || cited.Outlet is null ? Escaped(cited.Site) : "");
        if (cited.Meeting is null)
        {
            Add("year", cited.Day.Year?.ToString("0000", CultureInfo.InvariantCulture) ?? "");
            if (cited.Day is { IsKnown: true, On: { } day })
            {
                file.Append(",\n  month = ").Append(Months[day.Month - 1]);
                Add("date", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            }
        }

        Add("abstract", cited.Words is { IsVerbatim: true } words ? Escaped($"{words.Who}, {words.Said}: {words.Words}") : "");
        Add("note", Escaped(string.Join(' ', ReferenceNotes.Of(cited))));
        Add("url", Address(cited.Words is null && cited.Meeting is null ? cited.Original ?? cited.Address : cited.Address));
        Add("langid", cited.Language == "en" ? "english" : "");
        return file.Append("\n}\n").ToString();

        void Add(string name, string value)
        {
            if (value.Length > 0 && value != "{}")
            {
                file.Append(",\n  ").Append(name).Append(" = {").Append(value).Append('}');
            }
        }
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in ReferenceNotes.OneLine(text))
        {
            escaped.Append(letter switch
            {
                '&' or '%' or '$' or '#' or '_' => $"\\{letter}",
                '{' => "\\textbraceleft{}",
                '}' => "\\textbraceright{}",
                '\\' => "\\textbackslash{}",
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                _ => letter.ToString(),
            });
        }

        return escaped.ToString();
    }

    /// <summary>Addresses are taken as they are, but for what would end the field.</summary>
    private static string Address(string address) => address.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal);
}
