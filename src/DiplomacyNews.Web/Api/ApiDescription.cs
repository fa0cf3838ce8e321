using System.Text.Json.Nodes;
using DiplomacyNews.Web.Api.Records;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DiplomacyNews.Web.Api;

/// <summary>The description of the API for programs, as OpenAPI 3.1: made from the endpoints themselves and the parameters they take.</summary>
public static class ApiDescription
{
    public const string Version = "v1";

    private const string Record = nameof(Record);

    internal static void AddApiDescription(this IServiceCollection services) => services.AddOpenApi(Version, api =>
    {
        api.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        api.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true && endpoint.HttpMethod != HttpMethods.Head; // It answers as GET, without the words.
        api.CreateSchemaReferenceId = type => type.Type is { IsGenericType: true } list && list.GetGenericTypeDefinition() == typeof(ApiList<>)
            ? $"{Name(list.GenericTypeArguments[0].Name)}List"
            : OpenApiOptions.CreateDefaultSchemaReferenceId(type) is { } id ? Name(id) : null;
        api.AddDocumentTransformer((document, context, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = $"{context.ApplicationServices.GetRequiredService<NewsSettings>().SiteName} API", Version = Version,
                Description = "Who said what, to whom, when, about what, in reports of diplomacy. Reading only, without a key. What is uncertain says so: see confidence, mode and wording. "
                    + "Within a version, names and meanings stay; new properties, parameters and values may be added.",
            };
            document.Servers = [new OpenApiServer { Url = "/" }];
            return Task.CompletedTask;
        });
        api.AddOperationTransformer(async (operation, context, cancellationToken) =>
        {
            var parameters = context.Description.ActionDescriptor.EndpointMetadata.OfType<ApiParameters>().FirstOrDefault()?.All ?? [];
            operation.OperationId = OperationId(context.Description.RelativePath ?? "");
            operation.Parameters ??= [];
            foreach (var parameter in parameters)
            {
                operation.Parameters.Add(Described(parameter));
            }

            var problem = await context.GetOrCreateSchemaAsync(typeof(Microsoft.AspNetCore.Mvc.ProblemDetails), cancellationToken: cancellationToken);
            context.Document?.AddComponent("Problem", problem);
            operation.Responses ??= [];
            var isOne = context.Description.RelativePath?.Contains('{') == true;
            Answer("304", "Not changed: what If-None-Match names is still true.", isProblem: false);
            Answer("308", "It turned out to be another, which is there.", isProblem: false, onlyWhereThere: true);
            Answer("400", "Something makes no sense; errors says what, by parameter.");
            if (isOne)
            {
                Answer("404", "There is none of that id that may be seen.");
            }

            if (context.Description.RelativePath is "api/v1/statements/{key}" or "api/v1/meetings/{key}")
            {
                Answer("410", "A later reading of its report no longer found it; article says which report.");
            }

            Answer("429", "Too much was asked for; Retry-After says how many seconds to wait.");

            void Answer(string status, string words, bool isProblem = true, bool onlyWhereThere = false)
            {
                if (onlyWhereThere && !operation.Responses.ContainsKey(status))
                {
                    return;
                }

                var answer = new OpenApiResponse { Description = words };
                if (isProblem)
                {
                    answer.Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference("Problem", context.Document) } };
                }

                operation.Responses[status] = answer;
            }
        });
    });

    private static string Name(string type) => type.EndsWith(Record, StringComparison.Ordinal) ? type[..^Record.Length] : type;

    /// <summary>"listStatements", "getStatement".</summary>
    private static string OperationId(string path)
    {
        var parts = path.Split('/')[2..];
        var noun = char.ToUpperInvariant(parts[0][0]) + parts[0][1..];
        return parts.Length > 1 ? "get" + (noun.EndsWith("ies", StringComparison.Ordinal) ? noun[..^3] + "y" : noun[..^1]) : parts[0] is "search" or "suggest" ? parts[0] : "list" + noun;
    }

    private static OpenApiParameter Described(ApiParameter parameter) => new()
    {
        Name = parameter.Name, In = ParameterLocation.Query, Description = parameter.Description, Required = parameter.IsRequired, Example = parameter.Example.DeepClone(),
        Schema = new OpenApiSchema
        {
            Type = parameter.IsNumber ? JsonSchemaType.Integer : JsonSchemaType.String, Default = parameter.Otherwise?.DeepClone(),
            Enum = parameter.Values.Count > 0 ? [.. parameter.Values.Select(v => (JsonNode)v)] : null,
            Minimum = parameter.IsNumber ? "1" : null, Maximum = parameter.IsNumber ? KnownParameters.MostAtOnce.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
        },
    };
}
