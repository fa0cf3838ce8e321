using System.Globalization;
using System.Linq.Expressions;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;

namespace DiplomacyNews.Web.Citing;

/// <summary>What a citation needs of a report.</summary>
public sealed record CitedReport
{
    public required int Id { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required bool TitleDerived { get; init; }

    /// <summary>By which the names in its title are told from other words.</summary>
    public string Text { get; init; } = "";

    public string? Byline { get; init; }

    public string? Outlet { get; init; }

    public string? OutletSlug { get; init; }

    public DateOnly? Date { get; init; }

    public DateOnly? DateFrom { get; init; }

    public DateOnly? DateTo { get; init; }

    public DateBasis? DateBasis { get; init; }

    public string? Original { get; init; }

    public required string Language { get; init; }

    public required Rights Rights { get; init; }

    public required bool IsSample { get; init; }

    public string Path => $"/articles/{Id.ToString(CultureInfo.InvariantCulture)}/{Slug}";

    /// <summary>Real reports that may be shown whole.</summary>
    public bool IsCitable => !IsSample && Rights == Rights.FullText;

    public static Expression<Func<Article, CitedReport>> Projection { get; } = a => new CitedReport
    {
        Id = a.Id, Slug = a.Slug, Title = a.Title, TitleDerived = a.TitleDerived, Text = a.Text, Byline = a.Byline, Outlet = a.Outlet == null ? null : a.Outlet.Name, OutletSlug = a.Outlet == null ? null : a.Outlet.Slug,
        Date = a.Date, DateFrom = a.DateFrom, DateTo = a.DateTo, DateBasis = a.DateBasis, Original = a.Address, Language = a.Language, Rights = a.Rights, IsSample = a.IsSample,
    };
}
