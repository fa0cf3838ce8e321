using System.Collections.Immutable;

namespace DiplomacyNews.Analysis.People;

/// <summary>Who held an office on a day, and what was understood of the question.</summary>
/// <param name="Title">The title that was understood ("foreign minister"); null when the words name none.</param>
/// <param name="Owner">The country or body whose office it is; null when the words name none that is known.</param>
/// <param name="Terms">The terms that cover the day, the likeliest holder first.</param>
public sealed record OfficeAnswer(string? Title, string? Owner, ImmutableArray<KnownOffice> Terms);

/// <summary>An office as words name it.</summary>
/// <param name="Title">The title: "foreign minister".</param>
/// <param name="Roles">What it may mean, in the words of the seeds' README; empty where the tables keep no such office.</param>
/// <param name="Country">ISO code of the country the words name, or null.</param>
/// <param name="Body">Id of the body the words name, or null.</param>
public sealed record OfficeNamed(string Title, ImmutableArray<string> Roles, string? Country, string? Body);
