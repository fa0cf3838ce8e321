using System.Text;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Rendering;

namespace DiplomacyNews.Web.Commands;

/// <summary>A reading in words, for somebody at a terminal.</summary>
internal static class PlainReading
{
    /// <param name="file">The file's name.</param>
    /// <param name="input">What was read.</param>
    /// <param name="analysis">What was found.</param>
    /// <param name="reasons">Says why, under each statement; null leaves that out.</param>
    /// <param name="withNetwork">Whether the network read it too.</param>
    public static string Of(string file, ArticleInput input, ArticleAnalysis analysis, StatementReasons? reasons = null, bool withNetwork = false)
    {
        var text = new StringBuilder();
        text.AppendLine($"{file}: {analysis.Headline.Text}{(analysis.Headline.Derived ? " (headline made from the text)" : "")}");
        text.AppendLine($"  {string.Join(" · ", new[] { analysis.Outlet, analysis.Dateline.Place, Day(analysis.Dateline) }.Where(part => part is { Length: > 0 }))}");
        foreach (var statement in analysis.Statements)
        {
            var words = StatementWords.Of(input.Text, statement);
            text.AppendLine($"  {statement.Kind.ToString().ToLowerInvariant(),-8} {Names(statement.Speakers)}{(statement.Addressees.Length > 0 ? $" to {Names(statement.Addressees)}" : "")}: {words.Lead} {words.Words}".Replace(":  ", ": "));
            if (reasons is not null)
            {
                foreach (var reason in reasons.Of(StatementGround.Of(statement, input.Text, analysis.Dateline.Date ?? analysis.Dateline.DateFrom, withNetwork)))
                {
                    text.AppendLine($"           {reason.Text}");
                }
            }
        }

        foreach (var meeting in analysis.Meetings)
        {
            text.AppendLine($"  meeting  {string.Join(", ", meeting.Participants.Select(NameOf))}: {meeting.Type.ToString().ToLowerInvariant()}, {meeting.Status.ToString().ToLowerInvariant()}{(meeting.Place is { } place ? $", {place}" : "")}{(meeting.When is { } when ? $", {when}" : "")}{(meeting.Host is { } host ? $", hosted by {NameOf(host)}" : "")}{(meeting.Mediators is { IsEmpty: false } between ? $", mediated by {string.Join(", ", between.Select(NameOf))}" : "")}{(meeting.ClaimedBy is { } claimant ? $", said by {NameOf(claimant)} only" : "")}");
        }

        text.AppendLine($"  topics   {string.Join(", ", analysis.Topics.Select(t => t.Id))}");
        text.AppendLine($"  countries {string.Join(", ", analysis.Countries)}");
        return text.ToString();

        string NameOf(string id) => analysis.People.FirstOrDefault(p => p.Id == id)?.Name ?? id;
    }

    private static string Names(IEnumerable<PartyReference> parties) => string.Join(" and ", parties.Select(p => p.Name)) is { Length: > 0 } names ? names : "nobody named";

    private static string? Day(Dateline dateline) => dateline.Date is { } day ? $"{day:yyyy-MM-dd} ({dateline.DateBasis.ToString()!.ToLowerInvariant()})"
        : dateline.DateFrom is { } from ? $"between {from:yyyy-MM-dd} and {dateline.DateTo:yyyy-MM-dd} (inferred)"
        : null;
}
