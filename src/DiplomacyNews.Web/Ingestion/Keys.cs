using System.Security.Cryptography;

namespace DiplomacyNews.Web.Ingestion;

/// <summary>Mints the keys that statements and meetings are addressed by: short, unguessable, without look-alike letters.</summary>
internal static class Keys
{
    private const string Letters = "23456789abcdefghjkmnpqrstuvwxyz";
    private const int Length = 10;

    /// <summary>31^10 keys: the chance of a clash among a hundred million statements is under one in a hundred, and a unique index would catch it.</summary>
    public static string Mint() => RandomNumberGenerator.GetString(Letters, Length);

    /// <summary>Whether it could have been minted here.</summary>
    public static bool AreLike(string key) => key.Length == Length && !key.AsSpan().ContainsAnyExcept(Letters);
}
