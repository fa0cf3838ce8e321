using System.Collections.Frozen;

namespace DiplomacyNews.Web.Search;

/// <summary>
/// Takes off what English adds to a word without making another of it: plural, -ed, -ing, and the spellings of two countries. Much of Martin
/// Porter's second English stemmer (steps 1 and 5); his later steps, which make "relations" and "relative" one word, are left out on purpose.
/// </summary>
internal static class EnglishStem
{
    private static readonly FrozenDictionary<string, string> Irregular = new Dictionary<string, string>
    {
        ["women"] = "woman", ["children"] = "child", ["crises"] = "crisis", ["hamas"] = "hamas", ["news"] = "news", ["laos"] = "laos", ["wales"] = "wales",
        ["athens"] = "athens", ["honduras"] = "honduras", ["beijing"] = "beijing", ["peking"] = "peking", ["nanjing"] = "nanjing", ["during"] = "during",
        ["proceed"] = "proceed", ["exceed"] = "exceed", ["succeed"] = "succeed", ["indeed"] = "indeed", ["agreed"] = "agre", ["disagreed"] = "disagre",
        ["agreeing"] = "agre", ["disagreeing"] = "disagre", ["agrees"] = "agre", ["disagrees"] = "disagre", ["agree"] = "agre", ["disagree"] = "disagre",
        ["guaranteed"] = "guarante", ["guarantees"] = "guarante", ["guarantee"] = "guarante", ["guaranteeing"] = "guarante",
        ["defence"] = "defens", ["defences"] = "defens", ["offence"] = "offens", ["centre"] = "center", ["centres"] = "center", ["theatre"] = "theater",
        ["programme"] = "program", ["programmes"] = "program", ["licence"] = "licens", ["manoeuvre"] = "maneuver", ["manoeuvres"] = "maneuver",
        ["labour"] = "labor", ["neighbour"] = "neighbor", ["neighbours"] = "neighbor", ["neighbouring"] = "neighbor", ["neighboring"] = "neighbor", ["honour"] = "honor",
        ["honoured"] = "honor", ["honours"] = "honor", ["favour"] = "favor", ["favours"] = "favor", ["favoured"] = "favor", ["behaviour"] = "behavior",
        ["harbour"] = "harbor", ["endeavour"] = "endeavor", ["rumour"] = "rumor", ["rumours"] = "rumor", ["grey"] = "gray", ["sceptical"] = "skeptical",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The stem of a folded word; words of other scripts come back as they are.</summary>
    public static string Of(string word)
    {
        if (word.Length < 4 || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return word;
        }

        if (Irregular.TryGetValue(word, out var known))
        {
            return known;
        }

        word = Transliterated(word);
        word = Americanised(word);
        return WithoutLastLetter(WithoutVerbEnding(WithoutPlural(word)));
    }

    /// <summary>Zelenskyy, Zelenskiy, Zelenskyi and Zelenskii are Zelensky.</summary>
    private static string Transliterated(string word)
    {
        if (word.Length >= 6)
        {
            foreach (var ending in (ReadOnlySpan<string>)["skyy", "skiy", "skyi", "skii", "skij"])
            {
                if (word.EndsWith(ending, StringComparison.Ordinal))
                {
                    return word[..^4] + "sky";
                }
            }
        }

        return word.EndsWith("yy", StringComparison.Ordinal) || (word.Length >= 5 && word.EndsWith("iy", StringComparison.Ordinal)) ? word[..^2] + "y" : word;
    }

    /// <summary>-ise and -isation as -ize and -ization. It turns "promise" into a word that is none, the same in index and query.</summary>
    private static string Americanised(string word)
    {
        foreach (var (ending, least) in (ReadOnlySpan<(string, int)>)
            [("isations", 3), ("isation", 3), ("ising", 3), ("isers", 3), ("iser", 3), ("ised", 3), ("ises", 3), ("ise", 3)])
        {
            if (word.Length >= ending.Length + least && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return string.Concat(word.AsSpan(0, word.Length - ending.Length), "iz", ending.AsSpan(2));
            }
        }

        return word;
    }

    private static string WithoutPlural(string word)
    {
        if (word.EndsWith("sses", StringComparison.Ordinal))
        {
            return word[..^2];
        }

        if (word.EndsWith("ies", StringComparison.Ordinal) || word.EndsWith("ied", StringComparison.Ordinal))
        {
            return word.Length > 4 ? word[..^3] + "y" : word[..^1];
        }

        foreach (var ending in (ReadOnlySpan<string>)["ches", "shes", "xes", "zzes"])
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^2];
            }
        }

        // "status", "crisis" and "press" are no plurals.
        return word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;
    }

    private static string WithoutVerbEnding(string word)
    {
        var ending = word.EndsWith("ing", StringComparison.Ordinal) ? 3
            : word.EndsWith("ed", StringComparison.Ordinal) && !word.EndsWith("eed", StringComparison.Ordinal) ? 2
            : 0;
        if (ending == 0 || word.Length - ending < 3 || !HasVowel(word.AsSpan(0, word.Length - ending)))
        {
            return word;
        }

        var stem = word[..^ending];
        if (stem.EndsWith("at", StringComparison.Ordinal) || stem.EndsWith("bl", StringComparison.Ordinal) || stem.EndsWith("iz", StringComparison.Ordinal))
        {
            return stem + "e";
        }

        if (stem[^1] == stem[^2] && stem[^1] is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't')
        {
            return stem[..^1];
        }

        // "hoping" is from "hope", "hopping" was from "hop".
        return RegionAfter(stem, 0) == stem.Length && EndsShort(stem, stem.Length) ? stem + "e" : stem;
    }

    /// <summary>The last e and the last l of two are no part of the stem: "accuse" = "accused", "control" = "controlled".</summary>
    private static string WithoutLastLetter(string word)
    {
        if (word.Length < 4)
        {
            return word;
        }

        var first = RegionAfter(word, 0);
        if (word[^1] == 'e')
        {
            var second = RegionAfter(word, first);
            return second <= word.Length - 1 || (first <= word.Length - 1 && !EndsShort(word, word.Length - 1)) ? word[..^1] : word;
        }

        return word[^1] == 'l' && word[^2] == 'l' && RegionAfter(word, first) <= word.Length - 1 ? word[..^1] : word;
    }

    /// <summary>Where the part after the first consonant that follows a vowel begins.</summary>
    private static int RegionAfter(string word, int from)
    {
        for (var i = from + 1; i < word.Length; i++)
        {
            if (IsVowel(word[i - 1]) && !IsVowel(word[i]))
            {
                return i + 1;
            }
        }

        return word.Length;
    }

    private static bool EndsShort(string word, int length) => length switch
    {
        < 2 => false,
        2 => IsVowel(word[0]) && !IsVowel(word[1]),
        _ => !IsVowel(word[length - 3]) && IsVowel(word[length - 2]) && !IsVowel(word[length - 1]) && word[length - 1] is not ('w' or 'x'),
    };

    private static bool HasVowel(ReadOnlySpan<char> word) => word.IndexOfAny("aeiouy") >= 0;

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
