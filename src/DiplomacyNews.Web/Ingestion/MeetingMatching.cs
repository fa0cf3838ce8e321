using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Ingestion;

/// <summary>
/// Gathers what several articles tell of one meeting under one key: <see cref="SameMeeting"/> says which do. Asked anew with every reading, so that a
/// better reading of a day or a name brings together or takes apart what the one before had wrong.
/// </summary>
internal sealed class MeetingMatching(NewsContext db, SameMeeting same)
{
    /// <summary>How far back the first day of a window may lie that still reaches the day asked for.</summary>
    private const int WidestWindow = 31;

    /// <param name="articleId">The article that is being read; its own meetings are different ones.</param>
    /// <param name="told">What it tells, in text order.</param>
    /// <param name="keys">The keys of these meetings in the article.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>For each, the key under which its meeting stands.</returns>
    public async Task<IReadOnlyList<string>> SharedKeysAsync(int articleId, IReadOnlyList<ToldMeeting> told, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var shared = new List<string>();
        for (var i = 0; i < told.Count; i++)
        {
            var elsewhere = await LikestAsync(articleId, told[i], shared, cancellationToken);
            shared.Add(elsewhere ?? (await IsTakenAsync(articleId, keys[i], cancellationToken) ? Keys.Mint() : keys[i]));
        }

        return shared;
    }

    private async Task<string?> LikestAsync(int articleId, ToldMeeting told, IReadOnlyCollection<string> own, CancellationToken cancellationToken)
    {
        var who = told.Participants.Select(p => p.SpeakerId).ToList();
        var lowest = DateOrder.First(DateOnly.FromDayNumber(Math.Max(told.From.DayNumber - WidestWindow, DateOnly.MinValue.DayNumber)));
        var highest = DateOrder.Last(DateOnly.FromDayNumber(Math.Min(told.To.DayNumber + WidestWindow, DateOnly.MaxValue.DayNumber)));
        var others = await Everything
            .Where(m => m.Position >= lowest && m.Position <= highest && m.ArticleId != articleId && m.Participants.Any(p => p.Role == MeetingRole.Participant && who.Contains(p.SpeakerId)))
            .OrderByDescending(m => m.Standing).ThenBy(m => m.Id)
            .Select(m => new
            {
                m.SharedKey, m.Type, m.Status, m.Place, m.Date, m.DateFrom, m.DateTo, m.Position, ArticleFrom = m.Article.Date ?? m.Article.DateFrom, ArticleTo = m.Article.Date ?? m.Article.DateTo,
                Participants = m.Participants.Where(p => p.Role == MeetingRole.Participant).Select(p => new ToldMeeting.Participant(p.SpeakerId, p.Speaker.Type == PartyType.Body, p.Speaker.Country)).ToList(),
            })
            .ToListAsync(cancellationToken);
        return others.Where(o => !own.Contains(o.SharedKey))
            .Select(o => (o.SharedKey, Likeness: same.Likeness(told, ToldMeeting.Of(o.Type, o.Status, o.Place, (o.Date ?? o.DateFrom, o.Date ?? o.DateTo),
                (o.ArticleFrom ?? DateOrder.DayOf(o.Position), o.ArticleTo ?? DateOrder.DayOf(o.Position)), o.Participants))))
            .Where(o => o.Likeness > 0).OrderByDescending(o => o.Likeness).Select(o => o.SharedKey).FirstOrDefault();
    }

    /// <summary>Whether other articles' tellings still stand under the key that this one began with, though they no longer agree.</summary>
    private Task<bool> IsTakenAsync(int articleId, string key, CancellationToken cancellationToken) => Everything.AnyAsync(m => m.SharedKey == key && m.ArticleId != articleId, cancellationToken);

    private IQueryable<Meeting> Everything => db.Meetings.IgnoreQueryFilters([NewsContext.Visible]);
}
