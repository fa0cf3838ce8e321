using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements.Speakers;

/// <summary>Says whom "her Halistani counterpart", "his guest" and "their host" mean: the other person named last.</summary>
internal sealed class Counterparts(AnnotatedText text, Mentions mentions, Candidates candidates, Pronouns pronouns, Introductions introductions, References references)
{
    /// <summary>How sure the last answer is: no surer than whose counterpart it is.</summary>
    public double Certainty { get; private set; } = 1;

    /// <summary>Whom the words mean; null where nobody fits. <paramref name="company"/>: those whose counterpart it is, where they are named beside it.</summary>
    public PartyReference? Find(TextSpan span, int first, int end, HashSet<string> company)
    {
        if (text.Tokens[end - 1].Lower is not ("counterpart" or "guest" or "host" or "visitor") || !text.Tokens[first].Any(WordClasses.Possessive))
        {
            return null;
        }

        Certainty = 1;
        if (company.Count == 0)
        {
            company = [.. pronouns.Resolve(text.Span(first, first + 1), text.Tokens[first].Lower, [], company).Select(p => p.Id).OfType<string>()];
            Certainty = pronouns.Certainty;
        }

        if (company.Count == 0)
        {
            return null;
        }

        var office = text.Tokens[end - 1].Lower != "counterpart" ? null : company.Select(c => mentions.Parties.GetValueOrDefault(c)?.Office).FirstOrDefault(o => o is not null);
        var other = candidates.Before(span.Start, Candidates.ParagraphsBack).FirstOrDefault(c =>
            c.IsPerson && !c.Quoted && !company.Contains(c.Party.Id) && !IsAbove(office, c.Party.Office) && introductions.Agrees(first + 1, end - 1, introductions.Of(c.Mention, c.Party)));
        return other is null ? null : references.To(span, other, $"is taken to be {other.Party.Name}, named before.");
    }

    // A foreign minister's counterpart is no president.
    private static bool IsAbove(string? office, string? other) => office is not null && other is not null && !LeadsState(office) && LeadsState(other);

    private static bool LeadsState(string office) =>
        !office.Contains("Vice ", StringComparison.OrdinalIgnoreCase) && !office.Contains("Deputy ", StringComparison.OrdinalIgnoreCase)
        && (office.Contains("President", StringComparison.OrdinalIgnoreCase) || office.Contains("Prime Minister", StringComparison.OrdinalIgnoreCase) || office.Contains("Premier", StringComparison.OrdinalIgnoreCase) || office.Contains("Chancellor", StringComparison.OrdinalIgnoreCase)
            || office.Contains("King", StringComparison.Ordinal) || office.Contains("Leader", StringComparison.OrdinalIgnoreCase));
}
