using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace DiplomacyNews.Web.Api;

/// <summary>
/// Where a list goes on, as programs carry it: opaque, and good for that list alone. What guards it is no secret but a checksum over the list and the place: whoever
/// reckons it gets nothing that could not be asked for, while one that was mistyped, cut short or taken from another list is recognised.
/// </summary>
internal static class ApiCursor
{
    private const int ChecksumLength = 8;
    private const int Longest = 1000;

    public static string Of(string list, string place)
    {
        var bytes = Encoding.UTF8.GetBytes(place);
        return Base64Url.EncodeToString([.. Checksum(list, bytes), .. bytes]);
    }

    /// <summary>The place; null for a cursor that was not made for this list.</summary>
    public static string? Open(string list, string cursor)
    {
        if (cursor.Length > Longest || !Base64Url.IsValid(cursor) || Base64Url.DecodeFromChars(cursor) is not { Length: > ChecksumLength } bytes)
        {
            return null;
        }

        var place = bytes.AsSpan(ChecksumLength);
        return bytes.AsSpan(0, ChecksumLength).SequenceEqual(Checksum(list, place)) ? Encoding.UTF8.GetString(place) : null;
    }

    private static ReadOnlySpan<byte> Checksum(string list, ReadOnlySpan<byte> place) => SHA256.HashData([.. Encoding.UTF8.GetBytes(list), 0, .. place]).AsSpan(0, ChecksumLength);
}
