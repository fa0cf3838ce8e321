using System.ComponentModel;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;

namespace DiplomacyNews.Web.Api.Records;

/// <summary>Somebody's part in a statement.</summary>
[Description("Somebody's part in a statement: who speaks, is spoken to, is spoken for, or passes it on.")]
public sealed record PartyRecord
{
    [Description("Where the words stand that name them; null where they are carried over from before, or the text may not be shown.")]
    public int? Start { get; init; }

    public int? Length { get; init; }

    [Description("The words that name them there (\"he\"); empty when carried over.")]
    public required string Text { get; init; }

    [Description("Their id, as in /speakers; null for those without a page of their own.")]
    public string? Id { get; init; }

    public required string Name { get; init; }

    public required PartyType Type { get; init; }

    [Description("The office held on the day.")]
    public string? Office { get; init; }

    [Description("Why those words mean them, in a sentence.")]
    public string? Reason { get; init; }

    /// <param name="party">As it is stored.</param>
    /// <param name="slug">Null for those without a page.</param>
    /// <param name="mayQuote">Whether words of the report other than the statement's may be shown.</param>
    internal static PartyRecord Of(StatementParty party, string? slug, bool mayQuote) => new()
    {
        Start = mayQuote ? party.Start : null, Length = mayQuote ? party.Length : null, Text = mayQuote ? party.Text : "", Id = slug, Name = party.Name, Type = party.Type, Office = party.Office,
        Reason = mayQuote ? party.Reason : null,
    };
}
