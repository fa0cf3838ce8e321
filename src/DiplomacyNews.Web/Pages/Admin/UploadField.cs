using DiplomacyNews.Web.Ingestion.Uploads;

namespace DiplomacyNews.Web.Pages.Admin;

/// <summary>A field of the upload form with its label, its hint and what is wrong with it.</summary>
internal sealed record UploadField(BatchForm Form, string Name, string Label)
{
    public string Type { get; init; } = "text";

    public string? Hint { get; init; }

    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>For a list to choose from: values and words.</summary>
    public IReadOnlyList<(string Value, string Words)> Choices { get; init; } = [];

    public string Id => IdOf(Name);

    public string HintId => $"{Id}-hint";

    public string WhyId => $"{Id}-why";

    public string? Value => Form.Typed.GetValueOrDefault(Name);

    public string? Why => Form.Wrong.GetValueOrDefault(Name);

    public string? DescribedBy => (Hint, Why) switch
    {
        (null, null) => null,
        (_, null) => HintId,
        (null, _) => WhyId,
        _ => $"{HintId} {WhyId}",
    };

    public static string IdOf(string name) => $"upload-{name}";
}
