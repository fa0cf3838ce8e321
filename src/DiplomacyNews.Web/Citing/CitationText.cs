using System.Collections.Immutable;

namespace DiplomacyNews.Web.Citing;

/// <summary>A citation: text of which some stands in italics.</summary>
public sealed record CitationText(ImmutableArray<CitationText.Run> Runs)
{
    public static CitationText Empty { get; } = new([]);

    public override string ToString() => string.Concat(Runs.Select(r => r.Text));

    public bool Equals(CitationText? other) => other is not null && Runs.SequenceEqual(other.Runs);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    public CitationText With(string text) => text.Length == 0 ? this : new(Runs.Add(new Run(text, false)));

    public CitationText WithItalic(string text) => text.Length == 0 ? this : new(Runs.Add(new Run(text, true)));

    /// <summary>A full stop, unless what stands there ends a sentence already: “Will talks resume?”</summary>
    public CitationText Stop() => ToString().TrimEnd('”', '’', ' ') is { Length: > 0 } words && words[^1] is '.' or '?' or '!' or '…' ? this : With(".");

    public sealed record Run(string Text, bool IsItalic);
}
