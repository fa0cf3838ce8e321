using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements.Speakers;

/// <summary>Those whom a pronoun or a description may mean: all that the text names, found by their place. Looks over a bounded stretch only.</summary>
internal sealed class Candidates(AnnotatedText text, Mentions mentions)
{
    /// <summary>How far back a reader remembers who was named.</summary>
    public const int ParagraphsBack = 4;

    private const int MostMentions = 40;

    private readonly ImmutableArray<Candidate> all = [.. Read(text, mentions)];

    /// <summary>The first of those named after a place.</summary>
    public IEnumerable<Candidate> After(int at) => all.Skip(CountBefore(at)).Take(MostMentions);

    /// <summary>Those named before a place, the last first.</summary>
    public IEnumerable<Candidate> Before(int at, int paragraphs)
    {
        var paragraph = text.Article.ParagraphAt(at);
        var low = CountBefore(at);
        for (var i = low - 1; i >= 0 && i >= low - MostMentions && paragraph - all[i].Paragraph <= paragraphs; i--)
        {
            yield return all[i];
        }
    }

    /// <summary>"The visitor from Qarath" is the Halistani whom the text has named, where it has named only one; else null.</summary>
    public Candidate? OnlyOneOf(string country, int at, Gender gender)
    {
        Candidate? found = null;
        foreach (var candidate in Before(at, 2 * ParagraphsBack))
        {
            if (!candidate.IsPerson || candidate.Party.Country != country || (candidate.Party.Gender != Gender.Unknown && candidate.Party.Gender != gender))
            {
                continue;
            }

            if (found is not null && found.Party.Id != candidate.Party.Id)
            {
                return null;
            }

            found ??= candidate;
        }

        return found;
    }

    /// <summary>The first body before a place that is the subject of its sentence, however far back; null where none is.</summary>
    public Candidate? FirstBody(int before) => all.FirstOrDefault(c => c.Subject && c.Party.Type == PartyType.Body && c.Mention.Span.Start < before);

    private int CountBefore(int at)
    {
        int low = 0, high = all.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = all[middle].Mention.Span.Start < at ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static IEnumerable<Candidate> Read(AnnotatedText text, Mentions mentions)
    {
        var sentence = 0;
        var lastSubject = -1;
        var subjectEnd = -1;
        foreach (var mention in mentions.All)
        {
            while (sentence + 1 < text.Sentences.Length && text.Tokens[text.Sentences[sentence + 1].First].Start <= mention.Span.Start)
            {
                sentence++;
            }

            if (text.Sentences.Length == 0 || !mentions.Parties.TryGetValue(mention.PartyId, out var party))
            {
                continue;
            }

            var isPerson = party.Type == PartyType.Person;
            var (token, next) = (text.TokenAt(mention.Span.Start), text.TokenAt(mention.Span.End));
            var quoted = token < text.Tokens.Length && text.Tokens[token].Quoted;
            var possessive = next < text.Tokens.Length && text.Tokens[next].Kind == TokenKind.Possessive;
            var title = text.TokenAt(mention.WithTitle.Start);
            var before = title > 0 && title - 1 >= text.Sentences[sentence].First ? text.Tokens[title - 1] : default;
            var subject = !quoted && !possessive && lastSubject != sentence && !(before.Kind == TokenKind.Word && (before.Any(WordClasses.Preposition) || before.Lower == "as") && isPerson);
            subject |= lastSubject == sentence && before.Kind == TokenKind.Word && before.Lower == "and" && subjectEnd == title - 1 && isPerson;
            lastSubject = subject ? sentence : lastSubject;
            subjectEnd = subject && isPerson ? next : subjectEnd;
            yield return new Candidate(mention, party, sentence, text.Sentences[sentence].Paragraph, quoted, subject, Speaks: !subject && !quoted && IsBeforeSaying(text, next));
        }
    }

    private static bool IsBeforeSaying(AnnotatedText text, int next)
    {
        next += next < text.Tokens.Length && text.Tokens[next].Lower == "," ? 1 : 0;
        return next < text.Tokens.Length && !text.Tokens[next].Quoted && CueLexicon.Find(text.Tokens[next].Lower).Any(c => c.Form is VerbForm.Past or VerbForm.Third);
    }
}
