using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Queries;

namespace DiplomacyNews.Web.Rendering;

/// <summary>What pages print beside a statement that was not plainly said.</summary>
public static class Modes
{
    /// <summary>"denied", "declined to say", …; null for the plain case.</summary>
    public static string? Of(StatementMode mode) => mode switch
    {
        StatementMode.Denied => "denied",
        StatementMode.Declined => "declined to say",
        StatementMode.Future => "about the future",
        StatementMode.Hypothetical => "hypothetical",
        StatementMode.NotSaid => "not said",
        _ => null,
    };

    /// <summary>What it means, in a sentence; null for the plain case.</summary>
    public static string? Explained(StatementMode mode) => mode switch
    {
        StatementMode.Denied => "it was denied: what was denied is printed with its cue",
        StatementMode.Declined => "they declined to say it",
        StatementMode.Future => "it is expected, or was announced, but had not been said",
        StatementMode.Hypothetical => "it is imagined: what would be said",
        StatementMode.NotSaid => "the report points out that it was not said",
        _ => null,
    };

    /// <summary>Whether a list says so: not once an editor has looked at it.</summary>
    public static bool IsInDoubt(StatementRow statement) => !statement.IsSpeakerCorrected && statement.Confidence < Doubtful;

    /// <summary>Below this, a finding is shown with a query sign and its figure.</summary>
    public const double Doubtful = 0.75;
}
