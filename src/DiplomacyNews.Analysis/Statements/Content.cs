using System.Collections.Immutable;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>What is said, on one side of a verb of saying. Positions are tokens.</summary>
/// <param name="Pieces">Its pieces.</param>
/// <param name="Rule">How it was found.</param>
/// <param name="IsQuotation">Whether it is a quotation, or ends or begins with one beside the verb.</param>
/// <param name="IsClause">Whether it is a clause or phrase of the reporter's wording.</param>
internal sealed record Content(ImmutableArray<(int First, int End)> Pieces, Rule Rule, bool IsQuotation = false, bool IsClause = false);
