using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;

namespace DiplomacyNews.Web.Rendering;

/// <summary>The evidence for a statement in words a reader understands.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Text">Its article's text, which the spans count in.</param>
/// <param name="ArticleDay">The article's own day, or null.</param>
/// <param name="Lexicon">For names.</param>
/// <param name="MayQuote">Whether words around the statement may be shown; without it, names stand alone.</param>
public sealed record HowWeKnow(StatementEvidence Statement, string Text, DateOnly? ArticleDay, Lexicon Lexicon, bool MayQuote = true)
{
    /// <summary>When an editor set the speaker, and whom the program had read; null where the reading stands.</summary>
    public SpeakerSetting? Setting { get; init; }

    /// <summary>"; the program had read Ngozi Okafor".</summary>
    public string HadRead => Setting switch
    {
        null => "",
        { IsAsRead: true } => "; the program reads the same",
        { HadRead.Count: 0 } => "; the program had read nobody’s name",
        { HadRead: var names } => $"; the program had read {Counted.Joined(names)}",
    };

    public bool IsDoubtful => Setting is null && Statement.Confidence < Modes.Doubtful;

    /// <summary>"certain", "sure", "likely" or "in doubt".</summary>
    public string Certainty => Statement.Confidence switch
    {
        >= 0.95 => "certain",
        >= 0.85 => "sure",
        >= Modes.Doubtful => "likely",
        _ => "in doubt",
    };

    /// <summary>The statement's own day, when it is not simply the article's.</summary>
    public bool WasSaidAnotherDay => Statement.SaidBasis != SaidBasis.Article
        && (Statement.SaidOn is not null || Statement.SaidFrom is not null || Statement.SaidTo is not null) && (Statement.SaidOn is null || Statement.SaidOn != ArticleDay);

    /// <summary>What says when it was said: ", by the words of the report".</summary>
    public string DayIsKnownBy => Statement.SaidBasis switch
    {
        SaidBasis.Text => "by the words of the report",
        SaidBasis.Passage => "the time that this passage tells of",
        SaidBasis.Speaker => "when whoever speaks was still alive",
        _ => "the report’s own day",
    };

    /// <summary>The names of countries, persons and bodies that it is about.</summary>
    public IReadOnlyList<string> AboutNames => [.. Statement.About.Select(Name).OfType<string>().Distinct()];

    /// <summary>"Xi Jinping to Antony Blinken".</summary>
    public static string Who(StatementEvidence statement)
    {
        var speakers = Counted.Joined(statement.Speakers.Select(p => p.Name));
        var addressees = Counted.Joined(statement.Addressees.Select(p => p.Name));
        return (speakers.Length == 0 ? "nobody named" : speakers) + (addressees.Length == 0 ? "" : $" to {addressees}");
    }

    /// <summary>From the words in the text to the name, step by step: he, Xi, Xi Jinping. Steps that repeat the one before are left out.</summary>
    public IReadOnlyList<string> Chain(StatementEvidence.Party party)
    {
        if (!MayQuote)
        {
            return [party.Name];
        }

        var steps = new List<string>();
        foreach (var step in new[] { party.Text, Words(party.Antecedent), party.Name })
        {
            if (step.Length > 0 && (steps.Count == 0 || !steps[^1].Equals(step, StringComparison.OrdinalIgnoreCase)))
            {
                steps.Add(step);
            }
        }

        return steps;
    }

    /// <summary>Why the statement is read so, in sentences; without those that an editor has overruled, and those that quote a text that may not be shown.</summary>
    public IReadOnlyList<string> Reasons => [.. new StatementReasons(Lexicon).Of(Ground).Where(r => (MayQuote || !r.Quotes) && (Setting is null || r.For is ReasonFor.Statement or ReasonFor.Addressee or ReasonFor.Finding)).Select(r => r.Text)];

    private StatementGround Ground => new()
    {
        Rule = Statement.Rule,
        Confidence = Statement.Confidence,
        Cue = Statement.CueText,
        Speakers = [.. Statement.Speakers.Select(Reference)],
        Addressees = [.. Statement.Addressees.Select(Reference)],
        Day = Statement.SaidOn ?? Statement.SaidFrom ?? Statement.SaidTo ?? ArticleDay,
        Said = new SaidDate(Statement.SaidBasis, Statement.SaidOn, Statement.SaidFrom, Statement.SaidTo),
        WithNetwork = Statement.ReadBy != Article.ByRules,
    };

    private static PartyReference Reference(StatementEvidence.Party party) => new(party.Span, party.Text, party.Slug, party.Name, party.Type) { Office = party.Office, Antecedent = party.Antecedent, Reason = party.Reason };

    private string Words(TextSpan? span) => span is { Start: >= 0, Length: > 0 and < 200 } s && s.End <= Text.Length ? s.Of(Text).ReplaceLineEndings(" ") : "";

    private string? Name(string id) => Lexicon.Country(id)?.Name ?? Lexicon.Person(id)?.Name ?? Lexicon.Body(id)?.Name;
}
