using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DiplomacyNews.Web.Citing;

/// <summary>CSL-JSON (CSL 1.0.2), which citation processors read. A day that was worked out is <c>circa</c>; a window is a range that is.</summary>
internal static class CslJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, WriteIndented = true, Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
    };

    public static string Write(Citable cited) => JsonSerializer.Serialize(new[]
    {
        new Item
        {
            Id = cited.Id, Type = cited.Meeting is not null ? "event" : cited.OutletKind == OutletKind.Magazine ? "article-magazine" : "article-newspaper",
            Title = ReferenceNotes.OneLine(CitedTitle.Plain(cited)),
            Author = cited.Authors.Count == 0 ? null : [.. cited.Authors.Select(a => new Name(ReferenceNotes.OneLine(a.Family), ReferenceNotes.OneLine(a.Given)))],
            ContainerTitle = cited.Meeting is null && cited.Outlet is { } outlet ? ReferenceNotes.OneLine(outlet) : null,
            Issued = cited.Meeting is null ? DateOf(cited.Day) : null,
            EventDate = cited.Meeting is null ? null : DateOf(cited.Day),
            EventPlace = cited.Meeting?.Place,
            Abstract = cited.Words is { IsVerbatim: true } words ? ReferenceNotes.OneLine($"{words.Who}, {words.Said}: {words.Words}") : null,
            Note = string.Join(' ', ReferenceNotes.Of(cited)) is { Length: > 0 } note ? ReferenceNotes.OneLine(note) : null,
            Url = cited.Words is null && cited.Meeting is null ? cited.Original ?? cited.Address : cited.Address,
            Source = cited.Site, Language = cited.Language,
        },
    }, Options) + "\n";

    private static Date? DateOf(CitedDay day) => (day.On, day.From, day.To) switch
    {
        ({ } on, _, _) => new Date([Parts(on)], null, day.IsWorkedOut ? true : null),
        (_, { } first, { } last) => new Date([Parts(first), Parts(last)], null, true),
        (_, null, null) => null,
        _ => new Date(null, day.InPlain.Trim('[', ']'), true),
    };

    private static int[] Parts(DateOnly day) => [day.Year, day.Month, day.Day];

    private sealed record Item
    {
        public required string Id { get; init; }

        public required string Type { get; init; }

        public required string Title { get; init; }

        public IReadOnlyList<Name>? Author { get; init; }

        public string? ContainerTitle { get; init; }

        public Date? Issued { get; init; }

        public Date? EventDate { get; init; }

        public string? EventPlace { get; init; }

        public string? Abstract { get; init; }

        public string? Note { get; init; }

        [JsonPropertyName("URL")]
        public required string Url { get; init; }

        public required string Source { get; init; }

        public required string Language { get; init; }
    }

    private sealed record Name(string Family, string Given);

    private sealed record Date(int[][]? DateParts, string? Literal, bool? Circa);
}
