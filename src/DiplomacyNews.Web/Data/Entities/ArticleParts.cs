namespace DiplomacyNews.Web.Data.Entities;

/// <summary>A topic of an article, with the words that say so.</summary>
public sealed class ArticleTopic
{
    public int ArticleId { get; init; }

    public Article Article { get; init; } = null!; // Filled by EF.

    public required string TopicId { get; init; }

    /// <summary>The article's, again: so the articles are read in their order from one index.</summary>
    public long Position { get; init; }

    public double Score { get; init; }

    public Spans Evidence { get; init; } = Spans.None;
}

/// <summary>A country an article names.</summary>
public sealed class ArticleCountry
{
    public int ArticleId { get; init; }

    public Article Article { get; init; } = null!; // Filled by EF.

    /// <summary>ISO 3166-1 alpha-3.</summary>
    public required string Iso3 { get; init; }

    /// <summary>The article's, again: so the articles are read in their order from one index.</summary>
    public long Position { get; init; }

    /// <summary>0 for the one named most.</summary>
    public int Rank { get; init; }
}

/// <summary>Somebody an article names or quotes.</summary>
public sealed class ArticleParty
{
    public int ArticleId { get; init; }

    public Article Article { get; init; } = null!; // Filled by EF.

    public int SpeakerId { get; init; }

    /// <summary>The article's, again: so the articles are read in their order from one index.</summary>
    public long Position { get; init; }

    public Speaker Speaker { get; init; } = null!; // Filled by EF.

    /// <summary>The office held on the article's day.</summary>
    public string? Office { get; init; }

    public Spans Mentions { get; init; } = Spans.None;
}

/// <summary>A newspaper, agency or broadcaster.</summary>
public sealed class Outlet
{
    public int Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; set; }

    /// <summary>Whether it exists only in sample reports.</summary>
    public bool IsInvented { get; set; }

    public Rights? DefaultRights { get; set; }
}

/// <summary>A key whose statement or meeting a later reading no longer found: its address says what became of it.</summary>
public sealed class RetiredKey
{
    public required string Key { get; init; }

    public int ArticleId { get; init; }

    public Article Article { get; init; } = null!; // Filled by EF.

    public bool IsMeeting { get; init; }

    /// <summary>Who spoke or met, to recognise it should a later reading find it again.</summary>
    public required string Who { get; init; }

    public required string Words { get; init; }

    public DateTime RetiredAt { get; init; }
}

/// <summary>One of the hashes by which nearly equal texts find each other.</summary>
public sealed class StoryBand
{
    public int ArticleId { get; init; }

    public long Hash { get; init; }
}
