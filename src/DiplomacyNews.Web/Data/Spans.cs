using System.Collections.Immutable;
using System.Globalization;
using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Data;

/// <summary>Spans of an article's text in one column: "12+40 70+10".</summary>
public sealed record Spans(ImmutableArray<TextSpan> All)
{
    public static Spans None { get; } = new([]);

    public static Spans Parse(string column) => column.Length == 0 ? None : new(
    [
        .. column.Split(' ').Select(part => part.Split('+'))
            .Select(part => new TextSpan(int.Parse(part[0], CultureInfo.InvariantCulture), int.Parse(part[1], CultureInfo.InvariantCulture))),
    ]);

    public override string ToString() => string.Join(' ', All.Select(span => string.Create(CultureInfo.InvariantCulture, $"{span.Start}+{span.Length}")));

    public bool Equals(Spans? other) => other is not null && All.AsSpan().SequenceEqual(other.All.AsSpan());

    public override int GetHashCode() => All.Length == 0 ? 0 : HashCode.Combine(All.Length, All[0]);
}
