namespace DiplomacyNews.Web.Data.Entities;

/// <summary>One failed try to sign in, kept for known and unknown addresses alike, so that being locked out tells nobody which of them exist.</summary>
public sealed class SignInFailure
{
    public int Id { get; init; }

    /// <summary>SHA-256 of the normalised e-mail address that was tried.</summary>
    public required string Who { get; init; }

    public DateTime At { get; init; }
}
