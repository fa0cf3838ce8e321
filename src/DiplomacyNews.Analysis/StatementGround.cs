using System.Collections.Immutable;

namespace DiplomacyNews.Analysis;

/// <summary>All that the reading of one statement rests on, as found in a text or as stored: what <see cref="StatementReasons"/> puts into sentences.</summary>
public sealed record StatementGround
{
    /// <summary>The name of the rule that found it.</summary>
    public required string Rule { get; init; }

    /// <summary>0 to 1: how sure the reading is.</summary>
    public required double Confidence { get; init; }

    /// <summary>The words of saying, or null.</summary>
    public string? Cue { get; init; }

    /// <summary>Who speaks, as the text names them and whom that means.</summary>
    public IReadOnlyList<PartyReference> Speakers { get; init; } = [];

    /// <summary>To whom it is said.</summary>
    public IReadOnlyList<PartyReference> Addressees { get; init; } = [];

    /// <summary>The day it was said, or the first such day; null when not known.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>When it was said, and how that is known.</summary>
    public SaidDate Said { get; init; } = new(SaidBasis.Article);

    /// <summary>Whether the network read the text beside the rules.</summary>
    public bool WithNetwork { get; init; }

    /// <summary>What a statement found in <paramref name="text"/> rests on.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="text">The article's text.</param>
    /// <param name="day">The article's day, or null.</param>
    /// <param name="withNetwork">Whether the network read the text beside the rules.</param>
    public static StatementGround Of(FoundStatement statement, string text, DateOnly? day, bool withNetwork) => new()
    {
        Rule = statement.Rule,
        Confidence = statement.Confidence,
        Cue = statement.Cue?.Of(text),
        Speakers = statement.Speakers,
        Addressees = statement.Addressees,
        Day = statement.Said.Date ?? statement.Said.From ?? statement.Said.To ?? day,
        Said = statement.Said,
        WithNetwork = withNetwork,
    };
}
