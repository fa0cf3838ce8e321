using System.Text;

namespace DiplomacyNews.Web.Citing;

/// <summary>Titles as American styles set them: in double quotation marks, with single ones inside and the full stop or comma before the last.</summary>
internal static class CitedTitle
{
    /// <summary>“Title” with what follows it inside the marks: “Title.” “Title?” A title that we made stands in square brackets instead.</summary>
    public static string Quoted(Citable cited, string after)
    {
        if (cited.IsTitleMade && cited.Meeting is null)
        {
            return $"[{Plain(cited)}]{after}";
        }

        var title = Inner(Plain(cited));
        var isQuotedLast = title.Length > 1 && title[^1] == '’' && Plain(cited)[^1] is '”' or '"' or '»';
        var end = isQuotedLast ? title[^2] : title[^1];
        after = after == "." && end is '?' or '!' or '…' or '.' ? "" : after;
        return isQuotedLast ? $"“{title[..^1]}{after}’”" : $"“{title}{after}”";
    }

    /// <summary>Without a full stop at its end.</summary>
    public static string Plain(Citable cited) => ReferenceNotes.OneLine(cited.Title).TrimEnd('.') is { Length: > 0 } title ? title : "Untitled";

    /// <summary>Double quotation marks inside become single ones.</summary>
    public static string Inner(string title)
    {
        var inner = new StringBuilder(title.Length);
        var isOpen = false;
        foreach (var letter in title)
        {
            if (letter == '"')
            {
                inner.Append(isOpen ? '’' : '‘');
                isOpen = !isOpen;
            }
            else
            {
                inner.Append(letter switch { '“' or '„' or '«' => '‘', '”' or '»' => '’', _ => letter });
            }
        }

        return inner.ToString();
    }
}
