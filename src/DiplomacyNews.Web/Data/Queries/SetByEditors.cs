using DiplomacyNews.Web.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Data.Queries;

/// <summary>That an editor says who speaks; which editor is not for readers.</summary>
/// <param name="On">When.</param>
/// <param name="HadRead">The names of those whom the program reads; empty: nobody.</param>
/// <param name="IsAsRead">Whether that is the same.</param>
public sealed record SpeakerSetting(DateOnly On, IReadOnlyList<string> HadRead, bool IsAsRead);

/// <summary>That an editor says what stands in a field of an article.</summary>
/// <param name="On">When.</param>
/// <param name="HadRead">What had stood there, in words; null where nothing had.</param>
public sealed record FieldSetting(DateOnly On, string? HadRead);

/// <summary>What of an article editors set, for the pages that say so.</summary>
public static class SetByEditors
{
    /// <summary>By key, for those of the statements whose speaker an editor set.</summary>
    public static async Task<IReadOnlyDictionary<string, SpeakerSetting>> SpeakerSettingsAsync(this NewsContext db, IReadOnlyCollection<StatementEvidence> statements, CancellationToken cancellationToken)
    {
        var set = statements.Where(s => s.IsSpeakerCorrected).ToDictionary(s => s.Key, StringComparer.Ordinal);
        if (set.Count == 0)
        {
            return new Dictionary<string, SpeakerSetting>();
        }

        var days = await db.Corrections.Where(c => c.Field == CorrectedField.Speakers && set.Keys.Contains(c.StatementKey!))
            .GroupBy(c => c.StatementKey!).Select(g => new { g.Key, On = g.Max(c => c.MadeAt) }).ToDictionaryAsync(x => x.Key, x => x.On, cancellationToken);
        var slugs = set.Values.SelectMany(s => s.ReadSpeakers.Split('\n')).Distinct().ToList();
        var names = await db.Speakers.Where(s => slugs.Contains(s.Slug)).ToDictionaryAsync(s => s.Slug, s => s.Name, cancellationToken);
        return set.Where(s => days.ContainsKey(s.Key)).ToDictionary(s => s.Key, s => Setting(s.Value, days[s.Key]));

        SpeakerSetting Setting(StatementEvidence statement, DateTime on)
        {
            var read = statement.ReadSpeakers.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(who => names.GetValueOrDefault(who, who)).ToList();
            return new SpeakerSetting(DateOnly.FromDateTime(on), read, read.SequenceEqual(statement.Speakers.Select(p => p.Name)));
        }
    }

    /// <summary>By field, for those fields of the article in which an editor's word stands.</summary>
    public static async Task<IReadOnlyDictionary<CorrectedField, FieldSetting>> FieldSettingsAsync(this NewsContext db, int articleId, CancellationToken cancellationToken)
    {
        var corrections = await db.Corrections.Where(c => c.ArticleId == articleId && c.StatementKey == null).OrderBy(c => c.Id)
            .Select(c => new { c.Field, c.Value, c.Before, c.MadeAt }).ToListAsync(cancellationToken);
        var settings = new Dictionary<CorrectedField, FieldSetting>();
        foreach (var field in corrections.GroupBy(c => c.Field).Where(g => g.Last().Value is not null))
        {
            var first = field.Reverse().TakeWhile(c => c.Value is not null).Last(); // What stood before it had been read.
            settings[field.Key] = new FieldSetting(DateOnly.FromDateTime(field.Last().MadeAt), first.Before);
        }

        return settings;
    }
}
