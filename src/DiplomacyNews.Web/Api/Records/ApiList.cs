using System.ComponentModel;

namespace DiplomacyNews.Web.Api.Records;

/// <summary>Some of a list.</summary>
[Description("Some of a list, in its order.")]
public sealed record ApiList<T>(
    IReadOnlyList<T> Items,
    [property: Description("The address at which the list goes on, also in the header Link; null at its end.")] string? Next);
