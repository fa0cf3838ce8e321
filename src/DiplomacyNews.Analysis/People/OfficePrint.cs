namespace DiplomacyNews.Analysis.People;

/// <summary>Prints offices with their country or body: "US Secretary of State", "President of China", "UN Secretary-General".</summary>
public sealed class OfficePrint(Lexicon lexicon)
{
    /// <summary>How much an office outranks others when one of several is printed; the smaller the higher.</summary>
    public static int Rank(KnownOffice office)
    {
        var best = 20;
        foreach (var role in office.Roles)
        {
            best = Math.Min(best, role switch
            {
                "head-of-state" => 0,
                "supreme-leader" => 0,
                "head-of-government" or "president" => 1,
                "leader" or "paramount-leader" => 2,
                "foreign-minister" => 3,
                "org-head" => 4,
                "crown-prince" or "vice-president" or "prime-minister" or "president-elect" => 5,
                "defence-minister" or "deputy-crown-prince" => 6,
                "party-leader" => 7,
                "national-security-adviser" or "foreign-secretary" => 8,
                "finance-minister" => 9,
                "un-ambassador" or "chief-of-staff" or "leader-spokesperson" or "foreign-ministry-spokesperson" => 10,
                "deputy-foreign-minister" => 11,
                "envoy" or "chief-negotiator" => 12,
                "state-councillor" or "politburo-member" => 16,
                _ => 13,
            });
        }

        return office.Status is "contested" or "designate" ? best + 2 : best;
    }

    /// <summary>The office as it is printed.</summary>
    public string Print(KnownOffice office, Gender gender)
    {
        var title = office.Title == "Monarch" ? gender == Gender.Female ? "Queen" : "King" : office.Title;
        if (office.Body is { } id)
        {
            return WithBody(title, lexicon.Body(id));
        }

        if (office.Country is not { } iso || lexicon.Country(iso) is not { } country || title.Contains(country.Name, StringComparison.Ordinal))
        {
            return title;
        }

        var head = office.Roles.Contains("head-of-state") || office.Roles.Contains("head-of-government") || office.Roles.Contains("vice-president") || office.Roles.Contains("president-elect");
        if (title is "Pope")
        {
            return title;
        }

        if (NamesItsHouse(title) || country.Adjectives.Any(a => title.Contains(a, StringComparison.Ordinal)) || StandsAlone(title))
        {
            return title;
        }

        if (iso is "USA" or "GBR" && !head)
        {
            var form = iso == "USA" ? "US" : "UK";
            return $"{form} {title}";
        }

        // "Foreign Ministry spokesperson of China" reads badly: titles that begin with a body take the adjective.
        var adjective = country.Adjectives.FirstOrDefault();
        if (adjective is not null && (title.Contains("Ministry ", StringComparison.Ordinal) || title.Contains("mbassador", StringComparison.Ordinal) || title.Contains("Office ", StringComparison.Ordinal)
            || title.Contains(" of the ", StringComparison.Ordinal) || title.Contains(" for ", StringComparison.Ordinal) || title.Contains(" to the ", StringComparison.Ordinal) || title.Contains("pokes", StringComparison.Ordinal)))
        {
            return title.Contains("Communist Party", StringComparison.Ordinal) ? $"{title} of {CountryNames.InSentence(country)}" : $"{adjective} {title}";
        }

        return $"{title} of {CountryNames.InSentence(country)}";
    }

    private static string WithBody(string title, KnownBody? body)
    {
        if (body is null)
        {
            return title;
        }

        var shortName = body.Abbreviations.FirstOrDefault() ?? body.Name;
        return title.Contains(body.Name, StringComparison.OrdinalIgnoreCase) || body.Abbreviations.Any(a => title.Contains(a, StringComparison.Ordinal)) || FirstWordIn(title, body.Name) ? title
            : body.Abbreviations.Length > 0 ? $"{shortName} {title}"
            : body.Name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? $"{title} of {body.Name}" : $"{title} of the {body.Name}";
    }

    private static bool FirstWordIn(string title, string name) => title.Contains(name.Split(' ')[0], StringComparison.OrdinalIgnoreCase) && name.Split(' ')[0].Length > 3;

    // "Leader of the Ulster Unionist Party": what is led is named already.
    private static bool StandsAlone(string title) =>
        title.StartsWith("Leader of the ", StringComparison.Ordinal) || title.StartsWith("Speaker of the ", StringComparison.Ordinal) || title.StartsWith("President of ", StringComparison.Ordinal)
        || (title.StartsWith("Chairman of the ", StringComparison.Ordinal) && !title.Contains("Party", StringComparison.Ordinal) && !title.Contains("Council", StringComparison.Ordinal) && !title.Contains("Chiefs", StringComparison.Ordinal));

    private static bool NamesItsHouse(string title) =>
        title.Contains("Kremlin", StringComparison.Ordinal) || title.Contains("Vatican", StringComparison.Ordinal) || title.Contains("White House", StringComparison.Ordinal) || title.Contains("Pentagon", StringComparison.Ordinal) || title.StartsWith("CIA", StringComparison.Ordinal)
        || title.Contains("Downing Street", StringComparison.Ordinal) || title.Contains("United States", StringComparison.Ordinal);
}
