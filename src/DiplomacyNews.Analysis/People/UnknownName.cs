using System.Text;

namespace DiplomacyNews.Analysis.People;

/// <summary>A name that the lexicon does not know: how likely it is a person's, how it is printed, and what may stand for it later.</summary>
internal sealed class UnknownName(NamePhrases text, NameOccurrence name, KnownNames known)
{
    private readonly List<NameWord> words = text.Words.GetRange(name.First, name.End - name.First);

    /// <summary>The folded name without initials: one person however the middle name is written.</summary>
    public string Key => string.Join(' ', words.Where(w => w.Casing != Casing.Initial).Select(w => w.Folded));

    /// <summary>An id made from the name.</summary>
    public string Slug => string.Join('-', words.Select(w => w.Folded).Where(f => f.Length > 0)) is { Length: > 0 } slug ? slug[..Math.Min(slug.Length, 80)] : "unknown";

    /// <summary>The name to print: as in the text, names in capitals set as names.</summary>
    public string Printed
    {
        get
        {
            var printed = text.SpanOf(name.First, name.End).Of(text.Text);
            return words.TrueForAll(w => w.Casing is Casing.Caps or Casing.Initial) ? InNameCase(printed) : printed;
        }
    }

    /// <summary>What may stand alone on second mention.</summary>
    public IEnumerable<string> FamilyNames
    {
        get
        {
            var last = words.Count - 1;
            if (last > 0 && words[last].Folded is "jr" or "sr" or "ii" or "iii" or "iv")
            {
                last--;
            }

            yield return words[last].Folded;
            if (last > 0 && CommonNames.Particles.Contains(words[last - 1].Folded))
            {
                yield return words[last - 1].Folded + " " + words[last].Folded;
            }

            if (words.Count is 2 or 3 && known.FamilyNamesThatStandFirst.Contains(words[0].Folded) && !known.GivenNames.ContainsKey(words[0].Folded))
            {
                yield return words[0].Folded;
            }
        }
    }

    /// <summary>0 when nothing says that this is a person; else how sure it is.</summary>
    public double Likelihood
    {
        get
        {
            var last = words[^1].Folded;
            var before = text.Folded(name.First - 1);
            if ((name.Titles.Count == 0 && (before is "in" or "at" or "near" or "outside" || (text.Adjoins(name.End) && CommonNames.PlaceAfter.Contains(text.Folded(name.End)))))
                || CommonNames.PlaceNouns.Contains(last) || words.Exists(w => w.Folded is "church" or "christianity" || (CommonNames.Creeds.Contains(w.Folded) && w.Folded != "christian")) || words[^1].Casing == Casing.Initial || words.Exists(w => w.Casing == Casing.Number) || words.TrueForAll(w => w.Casing == Casing.Caps) && name.Titles.Count == 0 && name.FirstWithTitle == name.First)
            {
                return 0;
            }

            if (name.Titles.Count > 0 || name.FirstWithTitle < name.First)
            {
                return 0.9;
            }

            if (text.InHeading(name.First) && words.Count(w => w.IsCapital && w.Casing != Casing.Initial && !CommonNames.Particles.Contains(w.Folded)) > 2 && known.GivenNames.ContainsKey(words[0].Folded))
            {
                // "Juno Abelard Promises Boats": in a heading everything has a capital.
                return 0;
            }

            var speaks = CommonNames.SpeechVerbs.Contains(text.Folded(name.End)) && text.Words[name.End].Before is Joint.Space or Joint.Comma;
            var spoken = text.Adjoins(name.First) && (before == "as" && text.Folded(name.First - 2) is "identified" or "named" or "known") || text.Adjoins(name.First) && before is "said" or "says" or "told" or "asked" or "added" or "wrote" or "by" or "with" or "named" or "called";
            var told = text.Words.Count > name.End + 1 && text.Words[name.End].Before == Joint.Comma && text.Folded(name.End) is "who" && words.Count is 2 or 3 && !CommonNames.Particles.Contains(words[0].Folded) && before is not ("the" or "of");
            var kin = text.Words[name.First].Before is Joint.Space or Joint.Comma && CommonNames.Kin.Contains(before) && name.First > 0 && !text.Words[name.First - 1].IsCapital;
            var given = known.GivenNames.ContainsKey(words[0].Folded) && words[0].Casing != Casing.Caps;
            var shaped = (words.Count > 2 && words.Exists(w => w.Folded is "al" or "bin" or "bint" or "ben" or "van" or "von" or "dela" or "de" or "jr")) || (words.Count > 2 && words.Exists(w => w.Casing == Casing.Initial))
                || (words.Count is 2 or 3 && known.FamilyNamesThatStandFirst.Contains(words[0].Folded));
            var aged = name.End < text.Count && text.Words[name.End] is { Before: Joint.Comma, Casing: Casing.Number };
            var described = words.Count is 2 or 3 && before is not ("the" or "of") && !words.Exists(w => w.Possessive) && (Descriptions.Of(text, name) ?? SharedTitles.Of(text, name)) is not null;
            return kin ? 0.85 : told ? 0.7 : given && (speaks || spoken || aged) ? 0.9 : given ? 0.75 : shaped && (speaks || spoken) ? 0.85 : speaks || aged || described ? 0.7 : shaped && before != "the" ? 0.55 : spoken && before is "said" or "as" ? 0.6 : OpensSentenceOf() ? 0.55 : 0;
        }
    }

    // "Wei Gang of the Harbour Institute said": a name with where its bearer is from.
    private bool OpensSentenceOf() =>
        words.Count == 2 && text.Words[name.First].Before is Joint.Line or Joint.Stop && name.End < text.Count && text.Words[name.End].Before is Joint.Space or Joint.Comma && text.Folded(name.End) == "of" && text.Folded(name.End + 1) == "the" && name.End + 2 < text.Count && text.Words[name.End + 2].IsCapital
        && !words.Exists(w => w.Possessive) && !text.InHeading(name.First);

    private static string InNameCase(string printed)
    {
        var cased = new StringBuilder(printed.Length);
        for (var i = 0; i < printed.Length; i++)
        {
            cased.Append(i > 0 && char.IsLetter(printed[i - 1]) ? char.ToLowerInvariant(printed[i]) : printed[i]);
        }

        return cased.ToString();
    }
}
