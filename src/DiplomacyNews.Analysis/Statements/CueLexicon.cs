using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>
/// The verbs of saying, by each of their forms. They stand in <c>cues.tsv</c>: verb (irregular ones with all forms: <c>tell/tells/told/telling</c>),
/// particle or -, act, and frames: the words of <see cref="CueFrames"/> in lower case.
/// </summary>
internal static class CueLexicon
{
    private static readonly FrozenDictionary<string, ImmutableArray<(CueVerb Verb, VerbForm Form)>> Forms = Load();

    /// <summary>The verbs of which this word is a form, those with the longest particle first.</summary>
    public static ImmutableArray<(CueVerb Verb, VerbForm Form)> Find(string lower) => Forms.TryGetValue(lower, out var found) ? found : [];

    private static FrozenDictionary<string, ImmutableArray<(CueVerb Verb, VerbForm Form)>> Load()
    {
        using var stream = typeof(CueLexicon).Assembly.GetManifestResourceStream("cues.tsv") ?? throw new InvalidOperationException("cues.tsv is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        var rows = LexiconTable.Rows(file => file == "cues.tsv" ? reader : null, "cues.tsv", row => (
            Forms: row["verb"].Split('/'),
            Verb: new CueVerb(row["verb"].Split('/')[0], row["particle"] is "-" ? [] : row["particle"].Split(' '), Enum.Parse<SpeechAct>(row["act"], ignoreCase: true), Frames(row["frames"]))));
        return rows
            .SelectMany(row => FormsOf(row.Forms).Select(f => (f.Word, row.Verb, f.Form)))
            .GroupBy(x => x.Word, StringComparer.Ordinal)
            .ToFrozenDictionary(
                g => g.Key,
                g => g.Select(x => (x.Verb, x.Form)).OrderByDescending(x => x.Verb.Particle.Length).ToImmutableArray(),
                StringComparer.Ordinal);
    }

    private static CueFrames Frames(string words) =>
        words.Split(' ').Aggregate(CueFrames.None, (frames, word) => frames | Enum.Parse<CueFrames>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true));

    private static IEnumerable<(string Word, VerbForm Form)> FormsOf(string[] forms)
    {
        var stem = forms[0];
        yield return (stem, VerbForm.Base);
        if (forms.Length > 1)
        {
            yield return (forms[1], VerbForm.Third);
            yield return (forms[2], VerbForm.Past);
            if (forms.Length > 3 && forms[3] != forms[2] && !forms[3].EndsWith("ing", StringComparison.Ordinal))
            {
                yield return (forms[3], VerbForm.Participle);
            }

            yield return (Progressive(stem), VerbForm.Progressive);
            yield break;
        }

        yield return (stem.EndsWith('y') && !IsVowel(stem[^2]) ? stem[..^1] + "ies" : stem + (EndsInHiss(stem) ? "es" : "s"), VerbForm.Third);
        yield return (Past(stem), VerbForm.Past);
        yield return (Progressive(stem), VerbForm.Progressive);
    }

    private static string Past(string stem) =>
        stem.EndsWith('e') ? stem + "d" : stem.EndsWith('y') && !IsVowel(stem[^2]) ? stem[..^1] + "ied" : (Doubles(stem) ? stem + stem[^1] : stem) + "ed";

    private static string Progressive(string stem) =>
        stem.EndsWith('e') && !stem.EndsWith("ee", StringComparison.Ordinal) ? stem[..^1] + "ing" : (Doubles(stem) ? stem + stem[^1] : stem) + "ing";

    private static bool EndsInHiss(string stem) => stem[^1] is 's' or 'x' or 'z' || stem.EndsWith("sh", StringComparison.Ordinal) || stem.EndsWith("ch", StringComparison.Ordinal);

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    // admit, refer, rebut and short verbs double their last consonant; offer, answer, counter do not.
    private static bool Doubles(string stem) => stem is "admit" or "rebut" or "refer" or "blog" or "brag" or "quip" or "snap" or "slam" or "hit" or "put" or "begin" or "concur";
}
