namespace DiplomacyNews.Analysis.Text;

/// <summary>
/// Tells whose wording a text is. A copy that passed through two machine translations keeps their marks: blanks before commas and stops, orphaned
/// ends of sentences ("conflicts. problems."). Together with a re-publisher's trailer they make its quotations unfit for verbatim citation.
/// </summary>
public static class WordingFinder
{
    private const int EnoughMarks = 3;

    /// <summary>The wording of an article.</summary>
    public static Wording Find(ArticleText article, FoundFurniture furniture)
    {
        if (furniture.Republished && Marks(article, furniture) >= EnoughMarks)
        {
            return Wording.Retranslated;
        }

        return furniture.Spans.Any(s => article.Text.AsSpan(s.Start, s.Length).Contains("translated", StringComparison.OrdinalIgnoreCase)) ? Wording.Translated : Wording.Original;
    }

    private static int Marks(ArticleText article, FoundFurniture furniture)
    {
        var marks = 0;
        foreach (var paragraph in article.Paragraphs.Where(p => !furniture.Spans.Contains(p)))
        {
            for (var i = paragraph.Start + 1; i < paragraph.End; i++)
            {
                var (before, here) = (article.Text[i - 1], article.Text[i]);

                // "he said ." and "misunderstandings” , he said"; an ellipsis is set with blanks on purpose.
                if (here is '.' or ',' && before == ' ' && !(i + 1 < paragraph.End && article.Text[i + 1] is '.') && !(i > 2 && article.Text[i - 2] is '.' && here == '.' && i > 3 && article.Text[i - 3] is '.'))
                {
                    marks++;
                }
                else if (here == ' ' && before == '.' && i + 1 < paragraph.End && char.IsLower(article.Text[i + 1]) && i > 4 && EndsWord(article.Text, i - 2))
                {
                    marks++;
                }
            }
        }

        return marks;
    }

    // "conflicts. problems": a full word before the stop, not "U.S. policy" or "a.m. on".
    private static bool EndsWord(string text, int last)
    {
        var length = 0;
        while (last - length >= 0 && char.IsLower(text[last - length]))
        {
            length++;
        }

        return length >= 5;
    }
}
