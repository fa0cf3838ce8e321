using System.Collections.Immutable;

namespace DiplomacyNews.Analysis.Text;

/// <summary>What in a text is not the article: trailers, credits, invitations to read on.</summary>
/// <param name="Spans">Paragraphs or their endings, in text order.</param>
/// <param name="Outlet">The outlet that the trailer or a copyright line names, by its printed name; null when none does.</param>
/// <param name="Republished">Whether a trailer says that the text is copied from elsewhere.</param>
public sealed record FoundFurniture(ImmutableArray<TextSpan> Spans, string? Outlet, bool Republished);
