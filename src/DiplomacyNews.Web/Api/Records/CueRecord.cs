namespace DiplomacyNews.Web.Api.Records;

/// <summary>The word that says that something was said: "told".</summary>
public sealed record CueRecord(int Start, int Length, string Text);
