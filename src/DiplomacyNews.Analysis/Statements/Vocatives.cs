using System.Collections.Frozen;
using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>
/// Finds whom a turn of a transcript addresses by name: <c>Thank you, Mara. On the ferry …</c>, <c>Mr. Secretary, will you …</c>.
/// Only the turn's first words and its last are looked at.
/// </summary>
internal sealed class Vocatives(AnnotatedText text, Mentions mentions, PartyReference? interviewer)
{
    private static readonly Comparer<Turn> ByFirst = Comparer<Turn>.Create((a, b) => a.First.CompareTo(b.First));

    private const int Opening = 16;
    private const int Closing = 8;

    private static readonly FrozenSet<string> Greetings = FrozenSet.ToFrozenSet(
        ["thanks", "you", "hi", "hello", "morning", "afternoon", "evening", "and", "but", "so", "well", "okay", "ok", "yes", "yeah", "no", "sure", "sorry", "please", "right", "much", "again", "welcome", "dear", "think"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Respectful = FrozenSet.ToFrozenSet(["mr.", "mr", "madam", "madame", "mrs.", "ms.", "ms"], StringComparer.Ordinal);

    /// <summary>By given name: those who speak in the transcript.</summary>
    private readonly Dictionary<string, Party> speaking = Speaking(text, mentions, interviewer);

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <param name="first">The turn's first token.</param>
    /// <param name="end">The token after its last.</param>
    /// <param name="self">Who speaks in it.</param>
    public PartyReference? Find(int first, int end, ImmutableArray<PartyReference> self) =>
        In(first, Math.Min(end, first + Opening), first, end, self) ?? (end - first > Opening ? In(Math.Max(first, end - Closing), end, first, end, self) : null);

    /// <summary>Whom one given name means, of those who speak in the transcript; null when none bears it.</summary>
    public PartyReference? OnFirstName(TextSpan span) => speaking.TryGetValue(span.Of(text.Text).ToLowerInvariant(), out var known) ? Reference(span, known) with { Reason = $"“{span.Of(text.Text)}” is {known.Name}, who speaks here as well." } : null;

    private PartyReference? In(int from, int to, int first, int end, ImmutableArray<PartyReference> self)
    {
        for (var i = from; i < to; i++)
        {
            if (!Tokens[i].Any(WordClasses.Capital) || Tokens[i].Kind != TokenKind.Word || !(i == first || Tokens[i - 1].Lower == "," || Greetings.Contains(Tokens[i - 1].Lower)))
            {
                continue;
            }

            var last = i + 1;
            while (last < Math.Min(end, i + 5) && Tokens[last].Kind == TokenKind.Word && Tokens[last].Any(WordClasses.Capital))
            {
                last++;
            }

            if ((last == end || (Tokens[last].Kind == TokenKind.Sign && Tokens[last].Lower is "," or "." or "?" or "!" or "-")) && Named(i, last, first) is { } named && self.All(s => s.Id is null || s.Id != named.Id))
            {
                return named;
            }
        }

        return null;
    }

    private PartyReference? Named(int first, int end, int turn)
    {
        var span = text.Span(first, end);
        if (mentions.In(span).FirstOrDefault() is { } mention)
        {
            return mention.Kind is MentionKind.FullName or MentionKind.ShortName && mention.Span.End == span.End && !IsAside(first, turn) && mentions.Parties.TryGetValue(mention.PartyId, out var named) ? Reference(span, named) : null;
        }

        if (end - first == 1)
        {
            // "Thanks, Mara.": somebody of the press, whom nothing else names, is kept by the given name.
            return SpeakingAs(Tokens[first].Lower) is { } known ? Reference(span, known)
                : first > turn && Tokens[first - 1].Lower is "thanks" or "you" or "," && IsGreeted(first, turn) && !Tokens[first].Any(WordClasses.Person | WordClasses.Body | WordClasses.Adverb | WordClasses.Subject | WordClasses.Day) ? Stranger(span, turn)
                : null;
        }

        if (!Respectful.Contains(Tokens[first].Lower) || !Tokens[end - 1].Any(WordClasses.Person))
        {
            return null;
        }

        var office = Tokens[end - 1].Lower;
        var holders = speaking.Values.Where(p => p.Office?.Contains(office, StringComparison.OrdinalIgnoreCase) ?? false).DistinctBy(p => p.Id, StringComparer.Ordinal).Take(2).ToList();
        return holders.Count == 1 ? Reference(span, holders[0]) : null;
    }

    // "The president of Halistan, Lindqvist, said" speaks of him, not to him.
    private bool IsAside(int first, int turn)
    {
        for (var i = first - 2; i >= Math.Max(turn, first - 8) && Tokens[first - 1].Lower == ","; i--)
        {
            if (Tokens[i].Any(WordClasses.Person))
            {
                return true;
            }
        }

        return false;
    }

    // "Tony" is Antony.
    private Party? SpeakingAs(string given) =>
        speaking.TryGetValue(given, out var known) ? known : given.Length > 3 && speaking.Count < 40 ? speaking.FirstOrDefault(s => s.Key.EndsWith(given, StringComparison.Ordinal)).Value : null;

    // Whoever asked and is answered by a given name is that somebody of the press.
    private PartyReference Stranger(TextSpan span, int turn) =>
        AnswersPress(turn) ? new PartyReference(span, span.Of(text.Text), null, "reporter", PartyType.Unnamed) : new PartyReference(span, span.Of(text.Text), null, span.Of(text.Text), PartyType.Person);

    private bool AnswersPress(int turn)
    {
        var at = text.Turns.BinarySearch(new Turn(0, 0, turn, 0), ByFirst);
        return at > 0 && text.Turns[at - 1] is { } asked && asked.LabelEnd == asked.LabelFirst + 1 && Tokens[asked.LabelFirst].Lower is "q" or "question" or "reporter";
    }

    // "Thanks, Mara.", "So, Mara, as you know"
    private bool IsGreeted(int at, int turn)
    {
        var plain = Tokens[at - 1].Lower == "," && at + 1 < Tokens.Length && Tokens[at + 1].Lower is "," or ".";
        for (var i = at - 1; i >= Math.Max(turn, at - 8); i--)
        {
            if (Tokens[i].Lower is "thanks" or "thank")
            {
                return true;
            }

            plain &= Tokens[i].Lower == "," || Greetings.Contains(Tokens[i].Lower);
        }

        return plain && at - turn <= 8;
    }

    private static Dictionary<string, Party> Speaking(AnnotatedText text, Mentions mentions, PartyReference? interviewer)
    {
        var found = new Dictionary<string, Party>(StringComparer.Ordinal);
        if (interviewer is { Id: { } id } && mentions.Parties.TryGetValue(id, out var asking) && asking.Name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end)
        {
            found[asking.Name[..end].ToLowerInvariant()] = asking;
        }

        foreach (var turn in text.Turns.Where(t => !t.IsWhole && t.LabelEnd > t.LabelFirst))
        {
            foreach (var mention in mentions.In(text.Span(turn.LabelFirst, turn.LabelEnd)))
            {
                if (mentions.Parties.TryGetValue(mention.PartyId, out var party) && party.Type == PartyType.Person && party.Name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space)
                {
                    found.TryAdd(party.Name[..space].ToLowerInvariant(), party);
                }
            }
        }

        return found;
    }

    private PartyReference Reference(TextSpan span, Party party) => new(span, span.Of(text.Text), party.Id, party.Name, party.Type) { Office = party.Office };
}
