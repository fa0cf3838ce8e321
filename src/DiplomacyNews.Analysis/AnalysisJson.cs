using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace DiplomacyNews.Analysis;

/// <summary>
/// Writes an analysis in the documented JSON form that <c>analyze --json</c> prints and the evaluation reads. Names and values of this form are a contract.
/// </summary>
public static class AnalysisJson
{
    /// <summary>Writes one article as an object, with the name of its reader ("rules", "spans-3") where that is given.</summary>
    public static void Write(Utf8JsonWriter json, string file, ArticleInput article, ArticleAnalysis analysis, string? reader = null)
    {
        json.WriteStartObject();
        json.WriteString("file", file);
        if (reader is not null)
        {
            json.WriteString("reader", reader);
        }

        json.WriteString("text", article.Text);
        json.WriteString("kind", Lower(analysis.Kind));
        json.WriteString("language", analysis.Language);
        json.WriteString("wording", Lower(analysis.Wording));
        json.WriteStartObject("headline");
        json.WriteString("text", analysis.Headline.Text);
        json.WriteBoolean("derived", analysis.Headline.Derived);
        json.WriteEndObject();
        json.WriteString("outlet", analysis.Outlet);
        Write(json, analysis.Dateline);
        Write(json, "furniture", analysis.Furniture);
        json.WriteStartArray("people");
        foreach (var party in analysis.People)
        {
            Write(json, party);
        }

        json.WriteEndArray();
        json.WriteStartArray("statements");
        foreach (var statement in analysis.Statements)
        {
            Write(json, article.Text, statement);
        }

        json.WriteEndArray();
        json.WriteStartArray("meetings");
        foreach (var meeting in analysis.Meetings)
        {
            Write(json, meeting);
        }

        json.WriteEndArray();
        Write(json, analysis.Topics, withScores: true);
        Write(json, "countries", analysis.Countries);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Dateline dateline)
    {
        json.WriteStartObject("dateline");
        json.WriteString("place", dateline.Place);
        json.WriteString("country", dateline.Country);
        json.WriteString("date", Day(dateline.Date));
        json.WriteString("dateFrom", Day(dateline.DateFrom));
        json.WriteString("dateTo", Day(dateline.DateTo));
        json.WriteString("dateBasis", dateline.DateBasis is { } basis ? Lower(basis) : null);
        Write(json, "reasons", dateline.Reasons);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FoundParty party)
    {
        json.WriteStartObject();
        json.WriteString("id", party.Id);
        json.WriteString("name", party.Name);
        json.WriteString("type", Lower(party.Type));
        json.WriteString("office", party.Office);
        json.WriteString("country", party.Country);
        Write(json, "mentions", party.Mentions);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string text, FoundStatement statement)
    {
        json.WriteStartObject();
        json.WriteString("kind", Lower(statement.Kind));
        Write(json, "content", statement.Content);
        Write(json, "quoted", statement.Quoted);
        if (statement.Cue is { } cue)
        {
            json.WriteStartObject("cue");
            WriteSpan(json, cue);
            json.WriteString("text", cue.Of(text));
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("cue");
        }

        json.WriteString("act", Lower(statement.Act));
        json.WriteString("mode", Lower(statement.Mode));
        Write(json, "speakers", statement.Speakers);
        Write(json, "behalf", statement.Behalf);
        Write(json, "via", statement.Via);
        Write(json, "addressees", statement.Addressees);
        Write(json, "about", statement.About);
        WriteNumber(json, "within", statement.Within);
        json.WriteStartObject("said");
        json.WriteString("date", Day(statement.Said.Date));
        json.WriteString("dateFrom", Day(statement.Said.From));
        json.WriteString("dateTo", Day(statement.Said.To));
        json.WriteString("basis", Lower(statement.Said.Basis));
        json.WriteEndObject();
        json.WriteString("occasion", statement.Occasion?.Of(text));
        WriteNumber(json, "meeting", statement.Meeting);
        Write(json, statement.Topics, withScores: false);
        json.WriteNumber("confidence", Math.Round(statement.Confidence, 3));
        json.WriteString("rule", statement.Rule);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, PartyReference? party)
    {
        json.WritePropertyName(name);
        if (party is null)
        {
            json.WriteNullValue();
        }
        else
        {
            Write(json, party);
        }
    }

    private static void Write(Utf8JsonWriter json, string name, ImmutableArray<PartyReference> parties)
    {
        json.WriteStartArray(name);
        foreach (var party in parties)
        {
            Write(json, party);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, PartyReference party)
    {
        json.WriteStartObject();
        WriteNumber(json, "start", party.Span?.Start);
        WriteNumber(json, "length", party.Span?.Length);
        json.WriteString("text", party.Text);
        json.WriteString("id", party.Id);
        json.WriteString("name", party.Name);
        json.WriteString("type", Lower(party.Type));
        json.WriteString("office", party.Office);
        json.WriteString("reason", party.Reason);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FoundMeeting meeting)
    {
        json.WriteStartObject();
        json.WriteString("type", Lower(meeting.Type));
        Write(json, "participants", meeting.Participants);
        json.WriteString("host", meeting.Host);
        Write(json, "mediators", meeting.Mediators);
        json.WriteString("claimedBy", meeting.ClaimedBy);
        json.WriteString("place", meeting.Place);
        json.WriteString("when", meeting.When);
        json.WriteString("date", Day(meeting.Date));
        json.WriteString("dateFrom", Day(meeting.DateFrom));
        json.WriteString("dateTo", Day(meeting.DateTo));
        json.WriteString("status", Lower(meeting.Status));
        json.WriteString("duration", meeting.Duration);
        WriteSpan(json, meeting.Span);
        json.WriteNumber("confidence", Math.Round(meeting.Confidence, 3));
        json.WriteString("rule", meeting.Rule);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ImmutableArray<FoundTopic> topics, bool withScores)
    {
        json.WriteStartArray("topics");
        foreach (var topic in topics)
        {
            json.WriteStartObject();
            json.WriteString("id", topic.Id);
            if (withScores)
            {
                json.WriteNumber("score", Math.Round(topic.Score, 3));
            }

            Write(json, "evidence", topic.Evidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, ImmutableArray<TextSpan> spans)
    {
        json.WriteStartArray(name);
        foreach (var span in spans)
        {
            json.WriteStartObject();
            WriteSpan(json, span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void WriteSpan(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("length", span.Length);
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
