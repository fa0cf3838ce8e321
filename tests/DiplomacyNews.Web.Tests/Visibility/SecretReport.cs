using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Visibility;

/// <summary>A report with a word that stands nowhere else in each place a report has: headline, text, speaker's name, listener's, outlet's, place of a meeting.</summary>
internal static class SecretReport
{
    public const string Slug = "quillwort-accord-reached";
    public const string SpeakerSlug = "zephyra-tarnhelm";
    public const string OutletSlug = "the-umbrathorne-courier";
    public const string Topic = "law-of-the-sea";
    public const string Country = "fji";
    public const string Day = "2024-10-09";

    public static readonly FoundParty Tarnhelm = new(SpeakerSlug, "Zephyra Tarnhelm", PartyType.Person, Known: false) { Office = "envoy", Country = "FJI" };
    public static readonly FoundParty Listeners = new("skywatchers", "skywatchers", PartyType.Group, Known: false);

    /// <summary>One from each place.</summary>
    public static readonly string[] Words = ["quillwort", "brindlefen", "mossgarth", "zephyra", "tarnhelm", "skywatchers", "umbrathorne", "skarnholm"];

    /// <summary>What everybody sees: a report with the same people, topic, country and week, so that counts would show one more.</summary>
    public static Sample Open => new Sample("Talks resume in Geneva", "2024-10-08").About("trade").In("CHE", "NGA")
        .Meets([Sample.Okafor, Sample.Lindqvist])
        .Says(Sample.Okafor, "Talks will resume.", to: Sample.Lindqvist, about: ["trade"], atMeeting: true)
        .Says(Sample.Lindqvist, "the talks were “useful”", to: Sample.Reporters, about: ["trade"], kind: StatementKind.Mixed);

    public static Sample In(Action<Article> state, int? storyId = null) => new Sample("Quillwort accord reached", Day)
    {
        Outlet = "The Umbrathorne Courier",
        Arrange = article =>
        {
            article.StoryId = storyId;
            state(article);
        },
    }
        .About("trade", Topic).In("CHE", "FJI", "NGA")
        .Meets([Sample.Okafor, Sample.Lindqvist], "Skarnholm")
        .Meets([Sample.Okafor, Tarnhelm], "Skarnholm")
        .Says(Tarnhelm, "The mossgarth talks will resume.", to: Listeners, about: ["trade", Topic], atMeeting: true)
        .Says(Sample.Okafor, "We talk on.", to: Tarnhelm, about: ["trade"])
        .Tells("Nobody spoke of Brindlefen at the talks.");
}
