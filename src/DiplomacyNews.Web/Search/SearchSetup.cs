namespace DiplomacyNews.Web.Search;

/// <summary>The services of searching.</summary>
internal static class SearchSetup
{
    public static void AddSearch(this IServiceCollection services)
    {
        services.AddSingleton<KnownNames>();
        services.AddScoped<SearchIndex>();
        services.AddScoped<SearchIndexQueries>();
        services.AddScoped<NameDirectory>();
        services.AddScoped<SearchPlanner>();
        services.AddScoped<FoundUtterances>();
        services.AddScoped<StatementSearch>();
        services.AddScoped<GroupedStatements>();
        services.AddScoped<ArticleSearch>();
        services.AddScoped<FacetCounts>();
        services.AddScoped<IndexedLists>();
        services.AddScoped<YearTallies>();
        services.AddScoped<SearchOffers>();
        services.AddScoped<SearchAlternatives>();
        services.AddScoped<MeetingSuggestions>();
        services.AddScoped<SearchSuggestions>();
    }
}
