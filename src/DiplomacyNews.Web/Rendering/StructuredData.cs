using System.Text.Json;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Citing;
using DiplomacyNews.Web.Data.Queries;

namespace DiplomacyNews.Web.Rendering;

/// <summary>
/// What search engines read of a page, in the words of schema.org. The writer's own escapes keep markup out: no angle bracket is ever printed as it is.
/// A day that nobody printed is left out, and nobody is given words that are not known to be theirs.
/// </summary>
public static class StructuredData
{
    public static string NewsArticle(Citable cited, string? place, IEnumerable<(string Name, PartyType Type)> voices) => Script(Thing("NewsArticle",
        ("headline", cited.Title), ("datePublished", PrintedDay(cited.Day)), ("dateline", place), ("inLanguage", cited.Language), ("url", cited.Address), ("mainEntityOfPage", cited.Address), ("isBasedOn", cited.Original),
        ("author", List(cited.Authors.Select(a => Thing("Person", ("name", a.Straight))))), ("publisher", cited.Outlet is null ? null : Thing("Organization", ("name", cited.Outlet))),
        ("mentions", List(voices.Where(v => IsNamed(v.Type)).Select(v => Party(v.Name, v.Type, null))))));

    /// <summary>Null where the words are not plainly a named speaker's own: reported in another's words, denied, translated back, by nobody named.</summary>
    /// <param name="statement">What was said.</param>
    /// <param name="cited">Its citation.</param>
    /// <param name="report">The absolute address of its report.</param>
    /// <param name="origin">The site's address, without a slash at its end.</param>
    public static string? Quotation(StatementRow statement, Citable cited, string report, string origin)
    {
        var speakers = statement.Speakers.Where(p => IsNamed(p.Type)).ToList();
        var words = string.Join(" … ", QuotedWords.Split(statement.Words).Where(p => p.IsQuoted).Select(p => p.Text.Trim('“', '”')));
        return statement.Kind == StatementKind.Indirect || statement.Mode != StatementMode.Said || statement.Wording == Wording.Retranslated || Modes.IsInDoubt(statement) || speakers.Count == 0 || words.Length == 0 ? null
            : Script(Thing("Quotation",
                ("text", words), ("spokenByCharacter", List(speakers.Select(p => Party(p.Name, p.Type, p.Slug is null ? null : $"{origin}/speakers/{p.Slug}")))), ("dateCreated", statement.SaidOn is { } day ? Day.Iso(day) : null),
                ("inLanguage", cited.Language), ("url", cited.Address),
                ("isPartOf", Thing("NewsArticle", ("headline", cited.Title), ("url", report), ("datePublished", PrintedDay(cited.Day)), ("publisher", cited.Outlet is null ? null : Thing("Organization", ("name", cited.Outlet)))))));
    }

    /// <summary>Somebody with a page.</summary>
    /// <param name="name">As pages print it.</param>
    /// <param name="type">A person, or a body.</param>
    /// <param name="otherNames">Other spellings.</param>
    /// <param name="office">The office held now, for a person; null where none is.</param>
    /// <param name="address">Of the page.</param>
    public static string Speaker(string name, PartyType type, IReadOnlyList<string> otherNames, string? office, string address) => Script(Thing(type == PartyType.Person ? "Person" : "Organization",
        ("name", name), ("alternateName", otherNames.Count == 0 ? null : otherNames), ("jobTitle", type == PartyType.Person ? office : null), ("url", address)));

    /// <summary>A topic of ours, and beside it the Media Topic it maps to, which several of ours may share: the page is about both, and they are not the same.</summary>
    /// <param name="name">As pages print it.</param>
    /// <param name="otherNames">What else it is looked for under.</param>
    /// <param name="iptc">The Media Topic's name, or null.</param>
    /// <param name="code">Its code, or null.</param>
    /// <param name="address">Of the page.</param>
    /// <param name="tree">Of the page of all topics.</param>
    public static string Topic(string name, IReadOnlyList<string> otherNames, string? iptc, string? code, string address, string tree) => Script(Thing("CollectionPage",
        ("name", name), ("url", address),
        ("about", new[]
        {
            Thing("DefinedTerm", ("name", name), ("alternateName", otherNames.Count == 0 ? null : otherNames), ("url", address), ("inDefinedTermSet", tree)),
            iptc is null || MediaTopic.AddressOf(code) is not { } mediaTopic ? null : Thing("DefinedTerm", ("name", iptc), ("termCode", code), ("url", mediaTopic), ("inDefinedTermSet", MediaTopic.Scheme)),
        }.Where(t => t is not null).ToList())));

    public static string Event(MeetingRow meeting, string address, string origin) => Script(Thing("Event",
        ("name", MeetingWords.Name(meeting)), ("startDate", meeting.Date is { } day ? Day.Iso(day) : null), ("url", address),
        ("eventStatus", meeting.Status switch { MeetingStatus.Cancelled => "https://schema.org/EventCancelled", MeetingStatus.Postponed => "https://schema.org/EventPostponed", MeetingStatus.Held or MeetingStatus.Planned => "https://schema.org/EventScheduled", _ => null }),
        ("location", meeting.Place is null ? null : Thing("Place", ("name", meeting.Place))),
        ("attendee", List(meeting.Participants.Select(p => Thing(p.IsPerson ? "Person" : "Organization", ("name", p.Name), ("url", p.Slug is null ? null : $"{origin}/speakers/{p.Slug}")))))));

    private static bool IsNamed(PartyType type) => type is PartyType.Person or PartyType.Body;

    private static Dictionary<string, object> Party(string name, PartyType type, string? address) => Thing(type == PartyType.Person ? "Person" : "Organization", ("name", name), ("url", address));

    private static string? PrintedDay(CitedDay day) => day is { IsKnown: true, On: { } on } ? Day.Iso(on) : null;

    private static List<Dictionary<string, object>>? List(IEnumerable<Dictionary<string, object>> things) => things.ToList() is { Count: > 0 } all ? all : null;

    private static Dictionary<string, object> Thing(string type, params (string Name, object? Value)[] properties)
    {
        var thing = new Dictionary<string, object> { ["@type"] = type };
        foreach (var (name, value) in properties)
        {
            if (value is not null)
            {
                thing[name] = value;
            }
        }

        return thing;
    }

    private static string Script(Dictionary<string, object> thing)
    {
        var document = new Dictionary<string, object> { ["@context"] = "https://schema.org" };
        foreach (var (name, value) in thing)
        {
            document[name] = value;
        }

        return JsonSerializer.Serialize(document);
    }
}
