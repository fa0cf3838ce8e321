using System.ComponentModel;
using System.Linq.Expressions;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;

namespace DiplomacyNews.Web.Api.Records;

/// <summary>The report that something stands in.</summary>
[Description("The report that something stands in.")]
public sealed record ArticleReference
{
    public required int Id { get; init; }

    [Description("Its page on this site.")]
    public required string Url { get; init; }

    public required HeadlineRecord Headline { get; init; }

    public string? Outlet { get; init; }

    [Description("The day it is from, where one is known.")]
    public DateOnly? Date { get; init; }

    [Description("The first possible day, where only a window is known.")]
    public DateOnly? DateFrom { get; init; }

    [Description("The last possible day, where only a window is known.")]
    public DateOnly? DateTo { get; init; }

    [Description("Whose wording its quotations are; those that a machine translated back are nobody's exact words.")]
    public required Wording Wording { get; init; }

    [Description("How much of it may be shown.")]
    public required Rights Rights { get; init; }

    [Description("Whether it is a sample, written for this site in the name of an invented outlet.")]
    public required bool Sample { get; init; }

    /// <summary>What is read of an article for it.</summary>
    /// <param name="origin">The site's address, without a slash at its end.</param>
    public static Expression<Func<Article, ArticleReference>> From(string origin) => a => new ArticleReference
    {
        Id = a.Id, Url = origin + "/articles/" + a.Id + "/" + a.Slug, Headline = new HeadlineRecord(a.Title, a.TitleDerived), Outlet = a.Outlet == null ? null : a.Outlet.Name,
        Date = a.Date, DateFrom = a.DateFrom, DateTo = a.DateTo, Wording = a.Wording, Rights = a.Rights, Sample = a.IsSample,
    };
}
