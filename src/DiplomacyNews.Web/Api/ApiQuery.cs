using System.Globalization;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Hosting;

namespace DiplomacyNews.Web.Api;

/// <summary>What a program asks of an endpoint, checked against the parameters that it takes. Where pages narrow to nothing, the API says what is wrong.</summary>
internal sealed class ApiQuery
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> faults = new(StringComparer.Ordinal);
    private readonly HttpRequest request;

    private ApiQuery(HttpRequest request, IReadOnlyList<ApiParameter> parameters, Lexicon lexicon, NewsSettings settings)
    {
        this.request = request;
        Origin = settings.OriginOf(request);
        foreach (var (name, given) in request.Query)
        {
            if (parameters.FirstOrDefault(p => p.Name == name) is not { } parameter)
            {
                faults[name] = [$"There is no parameter of this name here. {(parameters.Count == 0 ? "None is taken." : $"There are: {string.Join(", ", parameters.Select(p => p.Name))}.")}"];
            }
            else if (given.Count > 1)
            {
                faults[name] = ["It is given more than once; give it once."];
            }
            else if (given.ToString().Trim() is { Length: > 0 } value)
            {
                values[name] = value;
                if (parameter.Fault(value, lexicon) is { } fault)
                {
                    faults[name] = [fault];
                }
            }
        }

        foreach (var parameter in parameters.Where(p => p.IsRequired && !values.ContainsKey(p.Name) && !faults.ContainsKey(p.Name)))
        {
            faults[parameter.Name] = [$"It is needed: {parameter.Description}"];
        }

        if (values.TryGetValue(KnownParameters.After.Name, out var cursor))
        {
            After = ApiCursor.Open(List, cursor);
            if (After is null)
            {
                faults[KnownParameters.After.Name] = ["It does not belong to this list, or was changed on its way. Take it from next of the page before, with the same filters; without it the list begins anew."];
            }
        }
    }

    /// <summary>By parameter, what is wrong with it; empty for a query that makes sense.</summary>
    public IReadOnlyDictionary<string, string[]> Faults => faults;

    /// <summary>The site's address, without a slash at its end.</summary>
    public string Origin { get; }

    /// <summary>The place behind which the list is asked for; null from its beginning.</summary>
    public string? After { get; }

    public int Limit => int.TryParse(this[KnownParameters.Limit], NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? limit : KnownParameters.AtOnce;

    public string? this[ApiParameter parameter] => values.GetValueOrDefault(parameter.Name);

    public ListFilter Filter => new()
    {
        Speaker = this[KnownParameters.Speaker], Addressee = this[KnownParameters.Addressee], Topic = this[KnownParameters.Topic], Country = this[KnownParameters.Country],
        Outlet = this[KnownParameters.Outlet], Kind = this[KnownParameters.Kind], From = this[KnownParameters.From], To = this[KnownParameters.To], On = this[KnownParameters.On],
    };

    /// <summary>The list itself, whatever page of it is asked for.</summary>
    private string List => request.Path + QueryString.Create(values.Where(v => v.Key != KnownParameters.After.Name && v.Key != KnownParameters.Limit.Name).OrderBy(v => v.Key, StringComparer.Ordinal)
        .Select(v => new KeyValuePair<string, string?>(v.Key, v.Value)));

    /// <summary>The address at which the list goes on; null at its end.</summary>
    public string? Next(string? place) => place is null ? null : Origin + request.Path + QueryString.Create(
        values.Where(v => v.Key != KnownParameters.After.Name).Select(v => new KeyValuePair<string, string?>(v.Key, v.Value)).Append(new(KnownParameters.After.Name, ApiCursor.Of(List, place))));

    public static ValueTask<ApiQuery> BindAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var parameters = context.GetEndpoint()?.Metadata.GetMetadata<ApiParameters>()?.All ?? [];
        return ValueTask.FromResult(new ApiQuery(context.Request, parameters, services.GetRequiredService<Lexicon>(), services.GetRequiredService<NewsSettings>()));
    }
}
