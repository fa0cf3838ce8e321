using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Meetings;

/// <summary>One piece of a sentence as the meeting finder reads it: a word, a sign, or a whole mention with its title ("US Secretary of State Antony Blinken").</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Lower">The word or sign in lower case; empty for a mention.</param>
/// <param name="Is">The classes the word may belong to; <see cref="WordClasses.Capital"/> for one that begins with a capital.</param>
/// <param name="Mention">The mention, or null for a word.</param>
/// <param name="Party">Whom it names, or null for a word.</param>
internal sealed record Piece(TextSpan Span, string Lower, WordClasses Is, Mention? Mention, Party? Party)
{
    /// <summary>Whether a possessive ending follows: "Blinken's".</summary>
    public bool Possessive { get; init; }

    /// <summary>Whether it stands in a quotation, so that the reporter does not say it.</summary>
    public bool Quoted { get; init; }

    /// <summary>Whether it names somebody who can meet: a person, a body, or a country that stands for its government.</summary>
    public bool Names => Party is not null;

    /// <summary>Whether it is a word: no sign, no mention, and none longer than words are.</summary>
    public bool IsWord => Lower.Length > 0 && char.IsLetterOrDigit(Lower[0]);

    public bool IsPerson => Party?.Type == PartyType.Person;

    public bool IsPlaceToo => Mention?.Kind is MentionKind.Metonym or MentionKind.Body;

    public bool Any(WordClasses classes) => (Is & classes) != 0;

    /// <summary>Whether it can take part: a country or capital that is a mere place here cannot.</summary>
    public bool CanMeet => Names && !(Mention!.Kind == MentionKind.Metonym && Mention.Confidence < 0.5);

    /// <summary>The pronoun, without what is drawn together with it ("he'll" is "he"), or the word itself.</summary>
    public string Pronoun => Lower.IndexOf('\'') is > 0 and var end ? Lower[..end] : Lower;

    public bool IsPersonalPronoun => Pronoun is "he" or "she" or "they" or "i" or "we";

    public bool IsPossessivePronoun => Lower is "his" or "her" or "their" or "my" or "our";
}
