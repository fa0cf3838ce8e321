using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;

namespace DiplomacyNews.Web.Ingestion.Corrections;

/// <summary>What an editor wants a field to be.</summary>
/// <param name="Field">Which field.</param>
/// <param name="Typed">As the form sent it; null: as the program reads it.</param>
/// <param name="Seen">The id of the correction that stood there when the editor opened the form; 0: none did.</param>
internal sealed record Wish(CorrectedField Field, string? Typed, int Seen);

/// <summary>Somebody whom neither the record nor the lexicon knows.</summary>
internal sealed record NewSpeaker(string Name, PartyType Type, string? Office, string? Country);

/// <summary>What became of an editor's wishes: all of them or none.</summary>
internal abstract record CorrectionOutcome
{
    private CorrectionOutcome()
    {
    }

    /// <param name="ArticleId">Whose article.</param>
    /// <param name="Ids">The corrections that were written.</param>
    public sealed record Saved(int ArticleId, IReadOnlyList<int> Ids) : CorrectionOutcome;

    /// <summary>All of it stands there already.</summary>
    public sealed record Unchanged(int ArticleId) : CorrectionOutcome;

    /// <summary>Somebody else was quicker; nothing was written. The latest correction of each field they changed.</summary>
    public sealed record Overtaken(IReadOnlyList<Correction> Theirs) : CorrectionOutcome;

    /// <summary>What was typed cannot be; nothing was written.</summary>
    public sealed record Refused(IReadOnlyDictionary<CorrectedField, string> Problems) : CorrectionOutcome;

    /// <summary>The article or statement is no longer there.</summary>
    public sealed record Missing : CorrectionOutcome;
}
