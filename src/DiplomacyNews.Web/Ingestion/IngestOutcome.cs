namespace DiplomacyNews.Web.Ingestion;

/// <summary>What became of a file that came in.</summary>
public abstract record IngestOutcome
{
    private IngestOutcome()
    {
    }

    /// <summary>A new article.</summary>
    public sealed record Stored(int ArticleId, string Title, int Statements, int Speakers) : IngestOutcome;

    /// <summary>The same text was there already.</summary>
    public sealed record Known(int ArticleId, string Title) : IngestOutcome
    {
        /// <summary>Until when it lies in the bin, where it can be restored; null where it does not.</summary>
        public DateTime? InBinUntil { get; init; }
    }

    /// <summary>Not read; the reason names the file, the rule and the way out.</summary>
    public sealed record Refused(string Reason) : IngestOutcome;
}
