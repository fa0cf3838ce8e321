using System.Globalization;
using System.Text.Json;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Pages;

/// <summary>What pages say to machines is held to the definitions of schema.org (https://schema.org/docs/developers.html, version 29): which properties a type has, and what they may hold.</summary>
public sealed class StructuredDataTests : IAsyncDisposable
{
    private static readonly string[] Thing = ["name: Text", "alternateName: Text", "url: URL", "mainEntityOfPage: URL CreativeWork"];

    private static readonly string[] CreativeWork =
    [
        .. Thing, "headline: Text", "datePublished: Date DateTime", "dateCreated: Date DateTime", "inLanguage: Text Language", "isBasedOn: URL CreativeWork Product", "isPartOf: URL CreativeWork",
        "author: Person Organization", "publisher: Person Organization", "mentions: Thing", "text: Text",
    ];

    /// <summary>The properties that we print, with the types that the definition expects there.</summary>
    private static readonly Dictionary<string, string[]> Definitions = new()
    {
        ["NewsArticle"] = [.. CreativeWork, "dateline: Text"],
        ["Quotation"] = [.. CreativeWork, "spokenByCharacter: Person Organization"],
        ["Person"] = [.. Thing, "jobTitle: Text DefinedTerm"],
        ["Organization"] = Thing,
        ["Place"] = Thing,
        ["CollectionPage"] = [.. CreativeWork, "about: Thing"],
        ["DefinedTerm"] = [.. Thing, "termCode: Text", "inDefinedTermSet: URL DefinedTermSet"],
        ["Event"] = [.. Thing, "startDate: Date DateTime", "eventStatus: EventStatusType", "location: Place PostalAddress Text VirtualLocation", "attendee: Person Organization"],
    };

    private static readonly Dictionary<string, string[]> Wider = new()
    {
        ["NewsArticle"] = ["Article", "CreativeWork", "Thing"], ["Quotation"] = ["CreativeWork", "Thing"], ["Person"] = ["Thing"], ["Organization"] = ["Thing"], ["Place"] = ["Thing"], ["Event"] = ["Thing"],
        ["CollectionPage"] = ["WebPage", "CreativeWork", "Thing"], ["DefinedTerm"] = ["Intangible", "Thing"],
    };

    private readonly NewsApp app = new();

    [Fact]
    public async Task A_report_is_a_news_article_with_its_dateline_writers_outlet_and_what_it_is_based_on()
    {
        var stored = await StoreAsync();
        var article = await DataAsync(stored.Address, "NewsArticle");

        Assert.Equal("Talks in Geneva", article.GetProperty("headline").GetString());
        Assert.Equal("Geneva", article.GetProperty("dateline").GetString());
        Assert.Equal("2024-04-26", article.GetProperty("datePublished").GetString());
        Assert.Equal("Ada Example", article.GetProperty("author")[0].GetProperty("name").GetString());
        Assert.Equal("The Harbour Gazette", article.GetProperty("publisher").GetProperty("name").GetString());
        Assert.Equal("https://harbour.example/talks", article.GetProperty("isBasedOn").GetString());
        Assert.Equal($"http://localhost{stored.Address}", article.GetProperty("url").GetString());
    }

    [Fact]
    public async Task A_quotation_has_its_words_who_speaks_them_and_the_report_it_is_part_of()
    {
        var stored = await StoreAsync();
        var quotation = await DataAsync($"/statements/{stored.Statements[0]}", "Quotation");

        Assert.Equal("Talks will resume.", quotation.GetProperty("text").GetString());
        Assert.Equal(("Person", "Ngozi Okafor"), (quotation.GetProperty("spokenByCharacter")[0].GetProperty("@type").GetString(), quotation.GetProperty("spokenByCharacter")[0].GetProperty("name").GetString()));
        Assert.Equal($"http://localhost{stored.Address}", quotation.GetProperty("isPartOf").GetProperty("url").GetString());
    }

    [Fact]
    public async Task A_meeting_is_an_event_with_its_day_place_and_people()
    {
        var stored = await StoreAsync();
        var meeting = await DataAsync($"/meetings/{stored.Meetings[0]}", "Event");

        Assert.Equal("2024-04-26", meeting.GetProperty("startDate").GetString());
        Assert.Equal("Geneva", meeting.GetProperty("location").GetProperty("name").GetString());
        Assert.Equal(["Ngozi Okafor", "Maria Lindqvist"], meeting.GetProperty("attendee").EnumerateArray().Select(a => a.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Those_the_authority_file_knows_are_described_on_their_pages()
    {
        await app.StoreAsync(new Sample("Two speak").Says(Sample.Known("antony-blinken", "Antony Blinken"), "We leave.").Says(Sample.Body("united-nations", "United Nations"), "So do we."));

        Assert.Equal("Antony Blinken", (await DataAsync("/speakers/antony-blinken", "Person")).GetProperty("name").GetString());
        Assert.Equal("Organization", (await DataAsync("/speakers/united-nations", "Organization")).GetProperty("@type").GetString());
    }

    [Fact]
    public async Task A_topic_is_a_term_of_ours_beside_the_media_topic_it_maps_to()
    {
        await app.StoreAsync(new Sample("Trade talk").About("sanctions", "taiwan").Says(Sample.Okafor, "We shall keep them.", about: ["sanctions"]));

        var about = (await DataAsync("/topics/sanctions", "CollectionPage")).GetProperty("about");
        Assert.Equal(["Sanctions", "economic sanction"], about.EnumerateArray().Select(t => t.GetProperty("name").GetString()));
        Assert.Equal("medtop:20000642", about[1].GetProperty("termCode").GetString());
        Assert.Equal("Taiwan", Assert.Single((await DataAsync("/topics/taiwan", "CollectionPage")).GetProperty("about").EnumerateArray()).GetProperty("name").GetString());
        Assert.Empty((await app.ReadAsync("/topics/haiti")).QuerySelectorAll("script[type='application/ld+json']")); // Nothing is filed under it.
    }

    [Fact]
    public async Task Nobody_is_given_words_that_are_not_plainly_theirs()
    {
        var stored = await app.StoreAsync(new Sample("Talks").Says(Sample.Okafor, "they would leave", kind: StatementKind.Indirect).Says(Sample.Okafor, "We leave.", mode: StatementMode.Denied)
            .Says(Sample.Okafor, "Perhaps.", confidence: 0.4).Says(new FoundParty("officials", "officials", PartyType.Unnamed, Known: false), "No names."));
        foreach (var key in stored.Statements)
        {
            Assert.Null((await app.ReadAsync($"/statements/{key}")).QuerySelector("script[type='application/ld+json']"));
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task<StoredSample> StoreAsync() => app.StoreAsync(new Sample("Talks in Geneva") { Arrange = a => (a.Byline, a.Address) = ("Ada Example", "https://harbour.example/talks") }
        .Meets([Sample.Okafor, Sample.Lindqvist]).Says(Sample.Okafor, "Talks will resume.", atMeeting: true));

    /// <summary>The one description of the page, of that type, after it was held to the definitions.</summary>
    private async Task<JsonElement> DataAsync(string address, string type)
    {
        var script = Assert.Single((await app.ReadAsync(address)).QuerySelectorAll("script[type='application/ld+json']"));
        Assert.DoesNotContain("<", script.TextContent, StringComparison.Ordinal);
        var data = JsonDocument.Parse(script.TextContent).RootElement;
        Assert.Equal("https://schema.org", data.GetProperty("@context").GetString());
        Assert.Equal(type, data.GetProperty("@type").GetString());
        Check(data);
        return data;
    }

    private static void Check(JsonElement thing)
    {
        var type = thing.GetProperty("@type").GetString()!; // Everything has one.
        var allowed = Definitions[type].Select(d => d.Split(": ")).ToDictionary(d => d[0], d => d[1].Split(' '));
        foreach (var property in thing.EnumerateObject().Where(p => !p.Name.StartsWith('@')))
        {
            Assert.True(allowed.ContainsKey(property.Name), $"A {type} has no {property.Name}.");
            foreach (var value in property.Value.ValueKind == JsonValueKind.Array ? property.Value.EnumerateArray().ToList() : [property.Value])
            {
                Assert.True(allowed[property.Name].Any(expected => Is(value, expected)), $"{property.Name} of a {type} is {value}.");
            }
        }
    }

    private static bool Is(JsonElement value, string expected)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            Check(value);
            var type = value.GetProperty("@type").GetString()!; // As above.
            return type == expected || Wider[type].Contains(expected);
        }

        var text = value.GetString() ?? "";
        return expected switch
        {
            "Text" or "Language" => text.Length > 0,
            "URL" => Uri.TryCreate(text, UriKind.Absolute, out _),
            "Date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "EventStatusType" => text is "https://schema.org/EventCancelled" or "https://schema.org/EventMovedOnline" or "https://schema.org/EventPostponed" or "https://schema.org/EventRescheduled" or "https://schema.org/EventScheduled",
            _ => false,
        };
    }
}
