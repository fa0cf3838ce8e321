using System.Collections.Immutable;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Search.Language;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Search;

/// <summary>What words, phrases, beginnings of words and words near each other are looked up as.</summary>
internal sealed class WordTerms(NewsContext db, PlanNotes notes)
{
    private const int MostWordsOfPrefix = 2_000;
    private const int MostNears = 8;

    /// <summary>What begins with two letters is a twentieth of all words, and every report has some of it.</summary>
    private const int ShortestPrefix = 3;

    private const int MostPrefixes = 6;
    private const int LongestPhrase = 40;

    private int prefixes;

    public async Task<SearchClause?> ClauseAsync(WordNode word, SearchPlace place, CancellationToken cancellationToken) =>
        await TermAsync(word, place, cancellationToken) is { } term
            ? new SearchClause { AnyOf = [term], Label = Label(word) + (place == SearchPlace.Title ? " in the title" : ""), Shown = Shown(word), Nodes = [word] }
            : null;

    /// <summary>Null where there is nothing to look up, which is explained.</summary>
    public async Task<SearchTerm?> TermAsync(WordNode word, SearchPlace place, CancellationToken cancellationToken)
    {
        var tokens = SearchTokens.Of(word.Value);
        if (tokens.Count == 0)
        {
            notes.Explain(word.Span, word.Value.Length == 0
                ? "An asterisk needs the beginning of a word before it, as in sanction*."
                : $"“{PlanNotes.Short(word.Value)}” has no letter or digit to search for, so it was left out.");
            return null;
        }

        var only = tokens.Count == 1 ? tokens[0] : default;
        var isUnspaced = tokens.Count == 1 && only.Word.Length == 1 && only.Word[0] >= 0x0E00;
        if (word.IsPrefix && tokens.Count == 1 && only.Word.Length < ShortestPrefix && !isUnspaced)
        {
            notes.Explain(word.Span, $"“{word.Value}*” was left out: write at least three letters before the asterisk.");
            return null;
        }

        if (word.IsPrefix && tokens.Count == 1 && ++prefixes > MostPrefixes)
        {
            notes.Explain(word.Span, $"“{PlanNotes.Short(word.Value)}*” was left out: a search takes {MostPrefixes} beginnings of words at most.");
            return null;
        }

        if (tokens.Count == 1 && (word.IsPrefix || isUnspaced))
        {
            return await PrefixAsync(only.Word, place, cancellationToken);
        }

        if (word.IsPrefix)
        {
            notes.Explain(word.Span, $"In “{PlanNotes.Short(word.Value)}*” the asterisk was left out: it works after a single word.");
        }

        if (tokens.Count > LongestPhrase)
        {
            notes.Explain(word.Span, $"Of the phrase “{PlanNotes.Short(word.Value)}” the first {LongestPhrase} words are searched for.");
            tokens = tokens[..LongestPhrase];
        }

        return IsAlsoAcronym(word, tokens)
            ? new SearchTerm.AnyWord([only.Text, only.Word + SearchToken.Acronym], null, false, place)
            : new SearchTerm.Phrase([.. tokens.Select(t => t.Text)], place);
    }

    /// <summary>Words near each other; what may be a word or an acronym is tried as both.</summary>
    public SearchClause? Near(NearNode near, SearchPlace place)
    {
        var phrases = new List<ImmutableArray<ImmutableArray<string>>>();
        foreach (var word in near.Words)
        {
            var tokens = SearchTokens.Of(word.Value);
            if (tokens.Count == 0 || word.IsPrefix)
            {
                notes.Explain(word.Span, word.IsPrefix ? $"In “{PlanNotes.Short(word.Value)}*” the asterisk was left out: NEAR takes whole words." : $"“{PlanNotes.Short(word.Value)}” has no letter or digit to search for, so it was left out.");
            }

            phrases.AddRange(tokens.Count == 0 ? [] : [IsAlsoAcronym(word, tokens) ? [[tokens[0].Text], [tokens[0].Word + SearchToken.Acronym]] : [[.. tokens.Select(t => t.Text)]]]);
        }

        IEnumerable<ImmutableArray<ImmutableArray<string>>> combined = [[]];
        foreach (var ways in phrases)
        {
            combined = [.. combined.SelectMany(before => ways.Select(before.Add)).Take(MostNears)];
        }

        return phrases.Count == 0 ? null : new SearchClause
        {
            AnyOf = [.. combined.Select(all => all.Length == 1 ? (SearchTerm)new SearchTerm.Phrase(all[0], place) : new SearchTerm.Near(all, near.Within, place))],
            Label = $"within {near.Within} words" + (place == SearchPlace.Title ? " in the title" : ""), Shown = string.Join(", ", near.Words.Select(Shown)), Nodes = [near],
        };
    }

    // Typed in small letters, "us" and "start" may be the words or the acronyms; US and START are only these.
    private static bool IsAlsoAcronym(WordNode word, List<SearchToken> tokens) =>
        !word.IsQuoted && tokens.Count == 1 && tokens[0].Text == EnglishStem.Of(tokens[0].Word) && SearchTokens.IsAlsoAcronym(tokens[0].Word);

    private static string Label(WordNode word) => word.IsQuoted ? "phrase" : word.IsPrefix ? "words" : "word";

    private static string Shown(WordNode word) => word.IsPrefix ? $"{word.Value}…" : word.Value;

    private async Task<SearchTerm> PrefixAsync(string beginning, SearchPlace place, CancellationToken cancellationToken)
    {
        var beyond = beginning + "\U0010FFFF";
        var tokens = await db.Database
            .SqlQuery<string>($"SELECT DISTINCT token AS Value FROM search_words WHERE word >= {beginning} AND word < {beyond} LIMIT {MostWordsOfPrefix + 1}")
            .ToListAsync(cancellationToken);
        return new SearchTerm.AnyWord([.. tokens], beginning, tokens.Count > MostWordsOfPrefix, place);
    }
}
