using System.Collections.Immutable;

namespace DiplomacyNews.Analysis;

/// <summary>What sort of speaker, addressee or participant somebody is.</summary>
public enum PartyType { Person, Body, Group, Document, Unnamed }

/// <summary>
/// Somebody an article names or quotes, with every place where it does. "The Chinese leader" and "Xi" are mentions of one party.
/// </summary>
/// <param name="Id">A slug: the lexicon's id for those it knows, else made from the name.</param>
/// <param name="Name">The name to print: "Antony Blinken"; for the unnamed, the description: "two US officials".</param>
/// <param name="Type">Person, body, group, document or unnamed.</param>
/// <param name="Known">Whether <paramref name="Id"/> is an id of the lexicon.</param>
public sealed record FoundParty(string Id, string Name, PartyType Type, bool Known)
{
    /// <summary>The office held on the article's day ("US Secretary of State"), from the lexicon or else from the text; null when neither says.</summary>
    public string? Office { get; init; }

    /// <summary>The country served or belonged to, as ISO 3166-1 alpha-3; null when not known.</summary>
    public string? Country { get; init; }

    /// <summary>Every mention by name, short name, title or metonym, in text order.</summary>
    public ImmutableArray<TextSpan> Mentions { get; init; } = [];
}

/// <summary>One place in the text where a party is speaking, spoken to or spoken for, and who that is taken to be.</summary>
/// <param name="Span">The words that name the party here ("he", "the Chinese leader"); null when it is carried over from an earlier sentence.</param>
/// <param name="Text">Those words, empty when <paramref name="Span"/> is null.</param>
/// <param name="Id">The party's id in <see cref="ArticleAnalysis.People"/>; null for those that are no party of their own ("reporters").</param>
/// <param name="Name">The name to print.</param>
/// <param name="Type">Person, body, group, document or unnamed.</param>
public sealed record PartyReference(TextSpan? Span, string Text, string? Id, string Name, PartyType Type)
{
    /// <summary>The office held when the words were said, or null.</summary>
    public string? Office { get; init; }

    /// <summary>The earlier mention a pronoun or title was traced to, or null when the words name the party themselves.</summary>
    public TextSpan? Antecedent { get; init; }

    /// <summary>Why these words mean this party, in one sentence for the reader; null when they name it outright.</summary>
    public string? Reason { get; init; }
}
