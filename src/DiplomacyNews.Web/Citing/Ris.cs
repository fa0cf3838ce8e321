using System.Globalization;
using System.Text;

namespace DiplomacyNews.Web.Citing;

/// <summary>
/// RIS, as reference managers read it: a tag of two letters, two spaces, a hyphen, a space, a value in one line; from TY to ER. A day that nobody printed is given in a
/// note (N1) and not in DA, whose readers know no doubt.
/// </summary>
internal static class Ris
{
    public static string Write(Citable cited)
    {
        var file = new StringBuilder();
        Add("TY", cited.Meeting is not null ? "ELEC" : cited.OutletKind == OutletKind.Magazine ? "MGZN" : "NEWS");
        Add("ID", cited.Id);
        Add("TI", CitedTitle.Plain(cited));
        foreach (var author in cited.Authors)
        {
            Add("AU", author.Inverted);
        }

        Add("T2", cited.Meeting is null ? cited.Outlet : cited.Site);
        if (cited.Meeting is null)
        {
            Add("PY", cited.Day.Year?.ToString("0000", CultureInfo.InvariantCulture));
            Add("DA", cited.Day is { IsKnown: true, On: { } day } ? day.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture) : null);
        }

        Add("AB", cited.Words is { IsVerbatim: true } words ? $"{words.Who}, {words.Said}: {words.Words}" : null);
        foreach (var note in ReferenceNotes.Of(cited))
        {
            Add("N1", note);
        }

        Add("UR", cited.Words is null && cited.Meeting is null ? cited.Original ?? cited.Address : cited.Address);
        Add("DB", cited.Site);
        Add("LA", cited.Language);
        file.Append("ER  - \r\n");
        return file.ToString();

        void Add(string tag, string? value)
        {
            if (ReferenceNotes.OneLine(value) is { Length: > 0 } line)
            {
                file.Append(tag).Append("  - ").Append(line).Append("\r\n");
            }
        }
    }
}
