using DiplomacyNews.Web.Api;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DiplomacyNews.Web.Pages.Api;

/// <summary>The API for people, drawn from the same description that programs read: so that the two cannot differ.</summary>
public sealed class IndexModel([FromKeyedServices(ApiDescription.Version)] IOpenApiDocumentProvider description) : PageModel
{
    public IReadOnlyList<Group> Groups { get; private set; } = [];

    public IReadOnlyList<Shape> Shapes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var document = await description.GetOpenApiDocumentAsync(cancellationToken);
        Groups =
        [
            .. document.Paths.SelectMany(path => (path.Value.Operations ?? []).Select(operation => (path.Key, Operation: operation.Value)))
                .GroupBy(o => o.Operation.Tags?.FirstOrDefault()?.Name ?? "").Select(g => new Group(g.Key, [.. g.Select(o => Endpoint.Of(o.Key, o.Operation))])),
        ];
        Shapes = [.. (document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>()).Where(s => s.Value.Properties is { Count: > 0 }).OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => Shape.Of(s.Key, s.Value))];
    }

    public sealed record Group(string Name, IReadOnlyList<Endpoint> Endpoints);

    public sealed record Endpoint(string Id, string Path, string Summary, IReadOnlyList<Parameter> Parameters, TypeWords Answer, string? Example)
    {
        public static Endpoint Of(string path, OpenApiOperation operation)
        {
            var parameters = (operation.Parameters ?? []).Select(p => new Parameter(p.Name ?? "", p.Description ?? "", p.Example?.ToString(), p.Required, [.. (p.Schema?.Enum ?? []).Select(v => v.ToString())], p.Schema?.Default?.ToString())).ToList();
            var answer = operation.Responses?.GetValueOrDefault("200")?.Content?.Values.FirstOrDefault()?.Schema;
            return new Endpoint(operation.OperationId ?? path, path, operation.Summary ?? "", parameters, TypeWords.Of(answer), ExampleOf(path, parameters));
        }

        /// <summary>An address to try; null where it needs an id that nobody can know beforehand.</summary>
        private static string? ExampleOf(string path, IReadOnlyList<Parameter> parameters) => path.Contains('{') ? null
            : path + QueryString.Create(parameters.Where(p => p.IsRequired || p.Name == KnownParameters.Limit.Name).Select(p => new KeyValuePair<string, string?>(p.Name, p.Name == KnownParameters.Limit.Name ? "3" : p.Example)));
    }

    /// <param name="Values">The values there are; empty where anything may stand.</param>
    /// <param name="Otherwise">What holds without it.</param>
    public sealed record Parameter(string Name, string Description, string? Example, bool IsRequired, IReadOnlyList<string> Values, string? Otherwise);

    /// <summary>What an object of the answers has in it.</summary>
    public sealed record Shape(string Name, string Description, IReadOnlyList<Property> Properties)
    {
        public static Shape Of(string name, IOpenApiSchema schema) => new(name, schema.Description ?? "",
            [.. (schema.Properties ?? new Dictionary<string, IOpenApiSchema>()).Select(p => new Property(p.Key, TypeWords.Of(p.Value), p.Value.Description ?? ""))]);
    }

    public sealed record Property(string Name, TypeWords Type, string Description);

    /// <summary>A type in words, with the shape it leads to where it is one.</summary>
    /// <param name="Before">"list of ".</param>
    /// <param name="Name">"Statement", "text", "number".</param>
    /// <param name="IsShape">Whether the name is that of a shape.</param>
    /// <param name="After">" or null".</param>
    public sealed record TypeWords(string Before, string Name, bool IsShape, string After)
    {
        public static TypeWords Of(IOpenApiSchema? schema)
        {
            if (schema is null)
            {
                return new TypeWords("", "nothing", false, "");
            }

            if ((schema.OneOf ?? schema.AnyOf) is { Count: > 0 } choices)
            {
                var orNull = choices.Any(c => c.Type == JsonSchemaType.Null) ? " or null" : "";
                return Of(choices.FirstOrDefault(c => c.Type != JsonSchemaType.Null)) with { After = orNull };
            }

            var isNullable = schema.Type is { } type && type.HasFlag(JsonSchemaType.Null) ? " or null" : "";
            if (schema is OpenApiSchemaReference { Reference.Id: { } id } && schema.Properties is { Count: > 0 })
            {
                return new TypeWords("", id, true, isNullable);
            }

            if (schema.Items is { } items)
            {
                var each = Of(items);
                return each with { Before = "list of " + each.Before, After = each.After + isNullable };
            }

            return new TypeWords("", schema.Enum is { Count: > 0 } values ? string.Join(", ", values.Where(v => v is not null).Select(v => v.ToString())) : NameOf(schema), false, isNullable);
        }

        private static string NameOf(IOpenApiSchema schema) => (schema.Type & ~JsonSchemaType.Null) switch
        {
            JsonSchemaType.Integer => "whole number",
            JsonSchemaType.Number => "number",
            JsonSchemaType.Boolean => "true or false",
            JsonSchemaType.String => schema.Format == "date" ? "day" : "text",
            _ => "object",
        };
    }
}
