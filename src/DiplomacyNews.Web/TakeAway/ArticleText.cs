using System.Text;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Api.Records;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Rendering;

namespace DiplomacyNews.Web.TakeAway;

/// <summary>A report as text to read or to paste: head, text as far as it may be shown, who said what, where it comes from.</summary>
internal static class ArticleText
{
    public static string Plain(ArticleRecord article) => Write(article, isMarkdown: false);

    /// <summary>In the form of CommonMark: what stands in the report is escaped, so that nothing of it is taken for a mark.</summary>
    public static string Markdown(ArticleRecord article) => Write(article, isMarkdown: true);

    private static string Write(ArticleRecord article, bool isMarkdown)
    {
        var text = new StringBuilder();
        Heading(1, article.Headline.Text);
        Paragraph(string.Join(" · ", new[] { article.Outlet, article.Byline, Dated(article.Dateline) }.Where(s => !string.IsNullOrWhiteSpace(s))));
        if (article.Sample)
        {
            Paragraph(article.SampleNote ?? "A sample written for this site from public records; no news organisation published it.");
        }

        if (article.Wording != Wording.Original)
        {
            Paragraph(article.Wording == Wording.Retranslated
                ? "The text seems to have been translated into another language and back by machine: the quotations are nobody’s exact words."
                : "The report is a translation: what stands in quotation marks is the translator’s wording.");
        }

        foreach (var paragraph in Paragraphs(article))
        {
            Paragraph(paragraph);
        }

        if (article.Text is null)
        {
            Paragraph(article.Rights == Rights.Excerpt ? "Only the beginning of this report may be shown here." : "The text of this report may not be shown here.");
        }

        if (article.Statements is { Count: > 0 } statements)
        {
            Heading(2, "Who said what");
            foreach (var statement in statements)
            {
                text.Append(isMarkdown ? "- " : "* ").Append(isMarkdown ? $"**{Plain(Who(statement))}**" : Who(statement)).Append(": ").Append(Plain(What(statement))).Append('\n');
            }

            text.Append('\n');
        }

        Heading(2, "Where this comes from");
        Address("This record", article.Url);
        if (article.Original is { } original)
        {
            Address("The original", original);
        }

        Paragraph($"Statements were found by a program ({article.Reader}); it can be wrong. The page says of each how it is known, and how surely.");
        return text.ToString().TrimEnd('\n') + "\n";

        void Heading(int level, string words)
        {
            var line = words.ReplaceLineEndings(" ");
            text.Append(isMarkdown ? $"{new string('#', level)} {Plain(line)}\n\n" : $"{line}\n{new string(level == 1 ? '=' : '-', Math.Min(line.Length, 80))}\n\n");
        }

        void Paragraph(string words)
        {
            if (!string.IsNullOrWhiteSpace(words))
            {
                text.Append(Plain(words.Trim())).Append("\n\n");
            }
        }

        void Address(string what, string address) => text.Append(what).Append(": ").Append(isMarkdown ? $"<{address}>" : address).Append("\n\n");

        string Plain(string words) => isMarkdown ? Escaped(words) : words;
    }

    private static IEnumerable<string> Paragraphs(ArticleRecord article) => article.Text is not { } text
        ? [article.Excerpt ?? ""]
        : new Analysis.Text.ArticleText(text).Paragraphs.Where(p => !(article.Furniture ?? []).Any(f => new TextSpan(f.Start, f.Length).Overlaps(p))).Select(p => p.Of(text));

    private static string Who(StatementRecord statement)
    {
        var speakers = statement.Speakers.Count == 0 ? "Nobody named" : Counted.Joined(statement.Speakers.Select(p => p.Office is { Length: > 0 } office ? $"{p.Name} ({office})" : p.Name));
        return speakers + (statement.Behalf is { } behalf ? $", for {behalf.Name}" : "") + (statement.Addressees.Count > 0 ? $", to {Counted.Joined(statement.Addressees.Select(p => p.Name))}" : "")
            + (Modes.Of(statement.Mode) is { } mode ? $", {mode}" : "") + (statement.Confidence < Modes.Doubtful && !statement.SpeakerSetByEditor ? ", in doubt" : "");
    }

    private static string What(StatementRecord statement) => $"{statement.Lead} {statement.Words}".Trim().ReplaceLineEndings(" ");

    private static string Dated(DatelineRecord dateline)
    {
        var day = dateline.Date is { } on ? Day.Long(on) : dateline.DateFrom is null && dateline.DateTo is null ? "undated" : Day.Window(dateline.DateFrom, dateline.DateTo);
        return (string.IsNullOrEmpty(dateline.Place) ? "" : $"{dateline.Place}, ") + day + (dateline.DateBasis == DateBasis.Inferred ? " (worked out)" : "");
    }

    /// <summary>With a backslash before each sign that Markdown could read as its own.</summary>
    private static string Escaped(string words)
    {
        var escaped = new StringBuilder(words.Length + 16);
        var beginsLine = true;
        for (var i = 0; i < words.Length; i++)
        {
            var sign = words[i];
            var isNumberOfList = sign is '.' or ')' && i > 0 && char.IsAsciiDigit(words[i - 1]) && IsNumberFromLineStart(words, i);
            if (sign is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|' or '~' or '&' || isNumberOfList || (beginsLine && sign is '-' or '+' or '='))
            {
                escaped.Append('\\');
            }

            escaped.Append(sign);
            beginsLine = sign == '\n' || (beginsLine && sign == ' ');
        }

        return escaped.ToString();
    }

    private static bool IsNumberFromLineStart(string words, int end)
    {
        var start = end;
        while (start > 0 && end - start < 10 && char.IsAsciiDigit(words[start - 1]))
        {
            start--;
        }

        return start == 0 || words[start - 1] == '\n';
    }
}
