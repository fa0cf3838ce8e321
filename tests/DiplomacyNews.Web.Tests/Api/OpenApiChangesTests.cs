namespace DiplomacyNews.Web.Tests.Api;

/// <summary>Which changes of a description would break a program, and which would not.</summary>
public sealed class OpenApiChangesTests
{
    private const string Before = """
        {"paths": {"/things": {"get": {
            "parameters": [{"name": "kind", "in": "query", "schema": {"type": "string", "enum": ["a", "b"]}}, {"name": "limit", "in": "query", "schema": {"type": "integer", "maximum": 200}}],
            "responses": {"200": {"description": "", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Things"}}}}}}}},
         "components": {"schemas": {
            "Things": {"type": "object", "required": ["items"], "properties": {"items": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}}}},
            "Thing": {"type": "object", "required": ["id"], "properties": {"id": {"type": "integer"}, "day": {"type": ["null", "string"], "format": "date"}, "sort": {"$ref": "#/components/schemas/Sort"},
                "within": {"oneOf": [{"type": "null"}, {"$ref": "#/components/schemas/Thing"}]}}},
            "Sort": {"enum": ["x", "y"]}}}}
        """;

    [Theory]
    [InlineData("\"/things\": {\"get\"", "\"/other\": {\"get\"", "GET /things was removed")]
    [InlineData("\"name\": \"kind\"", "\"name\": \"sort\"", "GET /things: the parameter kind (query) was removed")]
    [InlineData("\"name\": \"limit\", \"in\": \"query\"", "\"name\": \"limit\", \"in\": \"query\", \"required\": true", "GET /things: the parameter limit (query) must be given now")]
    [InlineData("\"type\": \"integer\", \"maximum\"", "\"type\": \"string\", \"maximum\"", "GET /things: the parameter limit (query) was integer and is string")]
    [InlineData("\"maximum\": 200", "\"maximum\": 100", "GET /things: the parameter limit (query) takes fewer numbers")]
    [InlineData("[\"a\", \"b\"]", "[\"a\"]", "GET /things: the parameter kind (query) no longer takes b")]
    [InlineData("\"parameters\": [", "\"parameters\": [{\"name\": \"key\", \"in\": \"query\", \"required\": true, \"schema\": {\"type\": \"string\"}}, ", "GET /things: the new parameter key (query) must be given")]
    [InlineData("\"id\": {\"type\": \"integer\"}, ", "", "Thing.id was removed")]
    [InlineData("\"id\": {\"type\": \"integer\"}", "\"id\": {\"type\": \"string\"}", "Thing.id was integer and may be string")]
    [InlineData("\"id\": {\"type\": \"integer\"}", "\"id\": {\"type\": [\"integer\", \"null\"]}", "Thing.id was integer and may be null")]
    [InlineData("\"required\": [\"id\"]", "\"required\": []", "Thing.id may be left out now")]
    [InlineData(", \"format\": \"date\"", "", "Thing.day was in the form date and is of any text")]
    [InlineData("\"items\": {\"type\": \"array\", \"items\"", "\"items\": {\"type\": \"object\", \"items\"", "Things.items was array and may be object")]
    [InlineData("\"200\"", "\"204\"", "GET /things no longer answers 200")]
    [InlineData("application/json", "text/html", "GET /things no longer answers in application/json")]
    public void A_program_would_stumble_over(string written, string instead, string change)
    {
        var after = Before.Replace(written, instead, StringComparison.Ordinal);
        Assert.NotEqual(Before, after);
        Assert.Equal(change, Assert.Single(OpenApiChanges.Breaking(Before, after)));
    }

    [Theory]
    [InlineData("\"paths\": {", "\"paths\": {\"/more\": {\"get\": {\"responses\": {}}}, ")]
    [InlineData("\"parameters\": [", "\"parameters\": [{\"name\": \"new\", \"in\": \"query\", \"schema\": {\"type\": \"string\"}}, ")]
    [InlineData("[\"a\", \"b\"]", "[\"a\", \"b\", \"c\"]")]
    [InlineData("[\"x\", \"y\"]", "[\"x\", \"y\", \"z\"]")]
    [InlineData("\"properties\": {\"id\"", "\"properties\": {\"new\": {\"type\": \"string\"}, \"id\"")]
    [InlineData("[\"null\", \"string\"]", "\"string\"")]
    [InlineData("\"required\": [\"id\"]", "\"required\": [\"id\", \"day\"]")]
    [InlineData("\"maximum\": 200", "\"maximum\": 500")]
    [InlineData("\"description\": \"\"", "\"description\": \"Things.\"")]
    public void No_program_stumbles_over(string written, string instead)
    {
        var after = Before.Replace(written, instead, StringComparison.Ordinal);
        Assert.NotEqual(Before, after);
        Assert.Empty(OpenApiChanges.Breaking(Before, after));
    }
}
