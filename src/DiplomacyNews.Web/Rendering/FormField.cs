namespace DiplomacyNews.Web.Rendering;

/// <summary>A line of a form for the partial <c>_Field</c>: label, hint, what is wrong with it, input. What is wrong is taken from the page's model state.</summary>
/// <param name="Name">The name that is sent, and the input's id.</param>
public sealed record FormField(string Name, string Label, string? Value = null)
{
    /// <summary>"text", "email" or "password". A password gets a button that shows it, and is never printed back.</summary>
    public string Type { get; init; } = "text";

    public string? Autocomplete { get; init; }

    public string? Hint { get; init; }

    public int? MaxLength { get; init; }

    public bool IsRequired { get; init; } = true;
}
