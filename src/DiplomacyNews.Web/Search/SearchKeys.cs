using System.Globalization;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;

namespace DiplomacyNews.Web.Search;

/// <summary>
/// The words of the index's column for filters: who, to whom, about what, where, how, and who may see it. A reader's words are looked up in the
/// other columns only, so none can pass for one of these.
/// </summary>
internal static class SearchKeys
{
    /// <summary>On everything that anybody may see. A search for nothing else asks for it; others ask that it is not one of the two that follow, which few are: the index is walked along what is asked for alone.</summary>
    public const string Visible = "v_yes";

    /// <summary>On what nobody but editors may see.</summary>
    public const string Unseen = "v_no";

    /// <summary>On what was under embargo when it was indexed, beside <see cref="Waiting"/>.</summary>
    public const string Held = "v_held";

    /// <summary>Stands nowhere.</summary>
    public const string Nothing = "v_never";

    public static string Waiting(int articleId) => Number("w", articleId);

    public static string Speaker(int id) => Speakers + id.ToString(CultureInfo.InvariantCulture);

    /// <summary>What stands before a speaker's number.</summary>
    public const string Speakers = "s_";

    /// <summary>Said by an official or a body of the country.</summary>
    public static string SpeakerOf(string iso3) => "sc_" + Plain(iso3);

    /// <summary>Said to an official or a body of the country.</summary>
    public static string AddresseeOf(string iso3) => "rc_" + Plain(iso3);

    public static string Addressee(int id) => Number("r", id);

    /// <summary>Somebody spoken to who is no party of their own: "reporters".</summary>
    public static string AddresseeNamed(string name) => "rn_" + SearchTokens.Stems(name).Replace(' ', '-');

    public static string Mentioned(int id) => Number("p", id);

    public static string Topic(string id) => "t_" + Plain(id);

    /// <summary>The topic or one below it: of counts, not of the index, which is asked for all of them.</summary>
    public static string TopicOrNarrower(string id) => "tw_" + Plain(id);

    public static string Country(string iso3) => "c_" + Plain(iso3);

    public static string About(string id) => "a_" + Plain(id);

    public static string Outlet(int id) => Number("o", id);

    public static string Kind(StatementKind kind) => "k_" + kind.ToString().ToLowerInvariant();

    public static string Kind(ArticleKind kind) => "k_" + kind.ToString().ToLowerInvariant();

    public static string Mode(StatementMode mode) => "m_" + mode.ToString().ToLowerInvariant();

    /// <summary>Denials are found by what they do, whether the cue or the mode says so.</summary>
    public static IEnumerable<string> Acts(SpeechAct act, StatementMode mode) => mode == StatementMode.Denied && act != SpeechAct.Deny ? [Act(act), Act(SpeechAct.Deny)] : [Act(act)];

    public static string Act(SpeechAct act) => "ac_" + act.ToString().ToLowerInvariant();

    /// <summary>Where a report is from or a meeting was, in the one spelling that <see cref="KnownNames.Place"/> gives.</summary>
    public static string Place(string name) => "l_" + SearchTokens.Name(name).Replace(' ', '-');

    public static string PlaceIn(string iso3) => "lc_" + Plain(iso3);

    /// <summary>Made at the meeting, as the article tells of it.</summary>
    public static string Meeting(string key) => "mt_" + Plain(key);

    /// <summary>Told by any of the reports of a story, which is known by the number of its first.</summary>
    public static string Story(int articleId) => Number("st", articleId);

    /// <summary>On reports alone: one statement in it is by somebody of the first country, and about the second or to somebody of it.</summary>
    public static string Between(string iso3, string other) => $"b_{Plain(iso3)}-{Plain(other)}";

    /// <summary>In hundredths.</summary>
    public static string Confidence(int hundredths) => Number("cf", hundredths);

    /// <summary>Everything has exactly one of <see cref="Visible"/>, <see cref="Unseen"/> and <see cref="Held"/>.</summary>
    public static IReadOnlyList<string> Visibility(Article article, DateTime now) =>
        !article.IsPublished || article.IsHidden || article.DeletedAt is not null || article.Rights == Rights.Private ? [Unseen]
        : article.EmbargoUntil > now ? [Held, Waiting(article.Id)]
        : [Visible];

    private static string Number(string prefix, int id) => string.Create(CultureInfo.InvariantCulture, $"{prefix}_{id}");

    private static string Plain(string id) => string.Concat(id.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
}
