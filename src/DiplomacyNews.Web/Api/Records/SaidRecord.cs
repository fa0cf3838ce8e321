using System.ComponentModel;
using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Api.Records;

/// <summary>When something was said.</summary>
[Description("When something was said, in local dates of the event.")]
public sealed record SaidRecord(
    [property: Description("The exact day, or null.")] DateOnly? Date,
    [property: Description("The first possible day, where only a window is known.")] DateOnly? DateFrom,
    [property: Description("The last possible day, where only a window is known.")] DateOnly? DateTo,
    [property: Description("How it is known: the article's own day, or the text's words.")] SaidBasis Basis);
