using System.ComponentModel;

namespace DiplomacyNews.Web.Api.Records;

/// <summary>A headline.</summary>
public sealed record HeadlineRecord(string Text, [property: Description("Whether it was made from the first paragraph, because the file gave none.")] bool Derived);
