namespace DiplomacyNews.Analysis.People;

/// <summary>A title in the text, with everything that says whose office it is: "[former] [US] [ambassador] [to the United Nations]".</summary>
internal sealed record TitleReading
{
    /// <summary>First word, modifiers included, article and "his" not.</summary>
    public required int First { get; init; }

    /// <summary>The word after the last, "of China" included.</summary>
    public required int End { get; init; }

    /// <summary>The title itself, folded: "foreign minister".</summary>
    public required string Head { get; init; }

    /// <summary>The first word of the title itself.</summary>
    public required int HeadFirst { get; init; }

    /// <summary>What the title may mean.</summary>
    public required TitleMeaning Meaning { get; init; }

    /// <summary>The country it names, or null.</summary>
    public string? Country { get; init; }

    /// <summary>The body it names, or null.</summary>
    public string? Body { get; init; }

    /// <summary>ISO code of the country that an ambassador is sent to, or null.</summary>
    public string? Host { get; init; }

    /// <summary>"Former", "then", "ousted".</summary>
    public bool Former { get; init; }

    /// <summary>"President-elect", "minister-designate": the office is still to come.</summary>
    public bool Coming => Text.EndsWith("-elect", StringComparison.OrdinalIgnoreCase) || Text.EndsWith(" elect", StringComparison.OrdinalIgnoreCase) || Text.EndsWith("designate", StringComparison.OrdinalIgnoreCase);

    /// <summary>"Deputy", "assistant".</summary>
    public bool Lower { get; init; }

    /// <summary>"The", "a", "his", or null.</summary>
    public string? Determiner { get; init; }

    /// <summary>Where an article belongs to it, the article; else <see cref="First"/>.</summary>
    public int FirstWithDeterminer => Determiner is null ? First : First - 1;

    /// <summary>The words that a table's title must share, whatever their order: "energy secretary" and "Secretary of Energy".</summary>
    public required string Bag { get; init; }

    /// <summary>As printed, without article: "US Secretary of State".</summary>
    public required string Text { get; init; }
}
