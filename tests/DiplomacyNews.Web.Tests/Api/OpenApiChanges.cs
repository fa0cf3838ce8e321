using System.Text.Json;

namespace DiplomacyNews.Web.Tests.Api;

/// <summary>
/// What of a description a program that was written by the older one could stumble over in the newer: something it asks is refused or ignored, or something it reads is missing or of another
/// type. New addresses, parameters that need not be given, properties and values of answers are no such change.
/// </summary>
internal sealed class OpenApiChanges
{
    private readonly JsonElement before;
    private readonly JsonElement after;
    private readonly List<string> found = [];
    private readonly HashSet<(string, string)> compared = [];

    private OpenApiChanges(JsonElement before, JsonElement after) => (this.before, this.after) = (before, after);

    public static IReadOnlyList<string> Breaking(string before, string after)
    {
        using var older = JsonDocument.Parse(before);
        using var newer = JsonDocument.Parse(after);
        var changes = new OpenApiChanges(older.RootElement, newer.RootElement);
        changes.ComparePaths();
        return changes.found;
    }

    private void ComparePaths()
    {
        foreach (var path in before.GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject())
            {
                var at = $"{operation.Name.ToUpperInvariant()} {path.Name}";
                if (after.GetProperty("paths").TryGetProperty(path.Name, out var now) && now.TryGetProperty(operation.Name, out var same))
                {
                    CompareParameters(at, operation.Value, same);
                    CompareAnswers(at, operation.Value, same);
                }
                else
                {
                    found.Add($"{at} was removed");
                }
            }
        }
    }

    private void CompareParameters(string at, JsonElement older, JsonElement newer)
    {
        var (had, has) = (Parameters(older), Parameters(newer));
        foreach (var (name, parameter) in had)
        {
            if (!has.TryGetValue(name, out var now))
            {
                found.Add($"{at}: the parameter {name} was removed");
                continue;
            }

            if (IsRequired(now) && !IsRequired(parameter))
            {
                found.Add($"{at}: the parameter {name} must be given now");
            }

            var (was, isNow) = (parameter.GetProperty("schema"), now.GetProperty("schema"));
            if (Types(was).Except(Types(isNow)).Any())
            {
                found.Add($"{at}: the parameter {name} was {Words(was)} and is {Words(isNow)}");
            }

            var values = Values(isNow);
            if (values.Count > 0 && (Values(was).Count == 0 || Values(was).Except(values).Any()))
            {
                found.Add($"{at}: the parameter {name} no longer takes {(Values(was).Count == 0 ? "everything" : string.Join(", ", Values(was).Except(values)))}");
            }

            if (Number(isNow, "maximum") < (Number(was, "maximum") ?? double.MaxValue) || Number(isNow, "minimum") > (Number(was, "minimum") ?? double.MinValue))
            {
                found.Add($"{at}: the parameter {name} takes fewer numbers");
            }
        }

        found.AddRange(has.Where(p => !had.ContainsKey(p.Key) && IsRequired(p.Value)).Select(p => $"{at}: the new parameter {p.Key} must be given"));
    }

    private void CompareAnswers(string at, JsonElement older, JsonElement newer)
    {
        foreach (var answer in older.GetProperty("responses").EnumerateObject().Where(a => a.Name.StartsWith('2')))
        {
            if (!newer.GetProperty("responses").TryGetProperty(answer.Name, out var same))
            {
                found.Add($"{at} no longer answers {answer.Name}");
                continue;
            }

            foreach (var content in answer.Value.TryGetProperty("content", out var contents) ? contents.EnumerateObject() : default)
            {
                if (same.TryGetProperty("content", out var now) && now.TryGetProperty(content.Name, out var form))
                {
                    CompareSchemas($"{at} → {answer.Name}", content.Value.GetProperty("schema"), form.GetProperty("schema"));
                }
                else
                {
                    found.Add($"{at} no longer answers in {content.Name}");
                }
            }
        }
    }

    private void CompareSchemas(string at, JsonElement older, JsonElement newer)
    {
        var (was, isNow) = (Resolved(older, before), Resolved(newer, after));
        if (was.Name.Length > 0 && !compared.Add((was.Name, isNow.Name)))
        {
            return;
        }

        at = was.Name.Length > 0 ? was.Name : at;
        if (isNow.Types.Except(was.Types).ToList() is { Count: > 0 } other && was.Types.Count > 0)
        {
            found.Add($"{at} was {string.Join(" or ", was.Types)} and may be {string.Join(" or ", other)}");
        }

        if (Text(was.Schema, "format") != Text(isNow.Schema, "format"))
        {
            found.Add($"{at} was in the form {Text(was.Schema, "format") ?? "of any text"} and is {Text(isNow.Schema, "format") ?? "of any text"}");
        }

        if (was.Schema.TryGetProperty("items", out var items) && isNow.Schema.TryGetProperty("items", out var nowItems))
        {
            CompareSchemas($"{at}[]", items, nowItems);
        }

        var required = Names(isNow.Schema, "required");
        found.AddRange(Names(was.Schema, "required").Except(required).Where(name => Has(isNow.Schema, name)).Select(name => $"{at}.{name} may be left out now"));
        foreach (var property in was.Schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject() : default)
        {
            if (Has(isNow.Schema, property.Name))
            {
                CompareSchemas($"{at}.{property.Name}", property.Value, isNow.Schema.GetProperty("properties").GetProperty(property.Name));
            }
            else
            {
                found.Add($"{at}.{property.Name} was removed");
            }
        }
    }

    /// <summary>A schema behind its reference and without the choice of null, with all the types that it lets be.</summary>
    private static (string Name, JsonElement Schema, HashSet<string> Types) Resolved(JsonElement schema, JsonElement document)
    {
        var types = Types(schema);
        foreach (var choices in new[] { "oneOf", "anyOf" }.Where(c => schema.TryGetProperty(c, out _)).Select(c => schema.GetProperty(c)).Take(1))
        {
            var all = choices.EnumerateArray().Select(c => Resolved(c, document)).ToList();
            var real = all.FirstOrDefault(c => !c.Types.SetEquals(["null"]), all[0]);
            return (real.Name, real.Schema, [.. types, .. all.SelectMany(c => c.Types)]);
        }

        if (schema.TryGetProperty("$ref", out var reference))
        {
            var name = reference.GetString()!.Split('/')[^1]; // A reference is a text.
            var target = Resolved(document.GetProperty("components").GetProperty("schemas").GetProperty(name), document);
            return (name, target.Schema, [.. types, .. target.Types]);
        }

        return ("", schema, types.Count == 0 && schema.TryGetProperty("enum", out _) ? ["string"] : types);
    }

    private static Dictionary<string, JsonElement> Parameters(JsonElement operation) => operation.TryGetProperty("parameters", out var parameters)
        ? parameters.EnumerateArray().ToDictionary(p => $"{p.GetProperty("name").GetString()} ({p.GetProperty("in").GetString()})")
        : [];

    private static bool IsRequired(JsonElement parameter) => parameter.TryGetProperty("required", out var required) && required.GetBoolean();

    private static HashSet<string> Types(JsonElement schema) => Names(schema, "type");

    private static HashSet<string> Values(JsonElement schema) => Names(schema, "enum");

    private static string Words(JsonElement schema) => string.Join(" or ", Types(schema));

    private static bool Has(JsonElement schema, string property) => schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(property, out _);

    private static double? Number(JsonElement schema, string name) => schema.TryGetProperty(name, out var number) ? number.GetDouble() : null;

    private static string? Text(JsonElement schema, string name) => schema.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static HashSet<string> Names(JsonElement schema, string name) => !schema.TryGetProperty(name, out var names) ? []
        : names.ValueKind == JsonValueKind.Array ? [.. names.EnumerateArray().Select(n => n.ToString())]
        : [names.ToString()];
}
