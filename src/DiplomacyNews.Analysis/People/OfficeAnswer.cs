using System.Collections.Immutable;

namespace DiplomacyNews.Analysis.People;

/// <summary>Who held an office on a day, and what was understood of the question.</summary>
/// <param name="Title">The title that was understood ("foreign minister"); null when the words name none.</param>
/// <param name="Owner">The country or body whose office it is; null when the words name none that is known.</param>
/// <param name="Terms">The terms that cover the day, the likeliest holder first.</param>
public sealed record OfficeAnswer(string? Title, string? Owner, ImmutableArray<KnownOffice> Terms);
