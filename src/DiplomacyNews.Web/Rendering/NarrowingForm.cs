namespace DiplomacyNews.Web.Rendering;

/// <summary>The form above a list that narrows it. It is sent with GET, so every narrowed list has an address.</summary>
/// <param name="Action">The list's path.</param>
/// <param name="Label">What the form is for, to those who do not see it: "Narrow these statements".</param>
/// <param name="Kept">Parameters that the form keeps as they are.</param>
/// <param name="Choices">The fields.</param>
/// <param name="IsNarrowed">Whether anything is chosen, so that there is something to take away.</param>
public sealed record NarrowingForm(string Action, string Label, IReadOnlyDictionary<string, string> Kept, IReadOnlyList<NarrowingForm.Choice> Choices, bool IsNarrowed)
{
    /// <param name="Name">The parameter in the address.</param>
    /// <param name="Any">What stands for no choice: "All topics".</param>
    /// <param name="Options">Empty for a field that is typed into.</param>
    /// <param name="Chosen">The value in the address now.</param>
    /// <param name="Hint">An example of what may be typed.</param>
    public sealed record Choice(string Name, string Label, string Any, IReadOnlyList<Option> Options, string? Chosen, string? Hint = null)
    {
        /// <summary>The options, and what the address asks for even when nothing is left of it.</summary>
        public IEnumerable<Option> AllOptions => Chosen is { Length: > 0 } && !Options.Any(IsChosen) ? Options.Append(new Option(Chosen, Chosen, 0)) : Options;

        public bool IsChosen(Option option) => option.Value.Equals(Chosen, StringComparison.OrdinalIgnoreCase);
    }

    public sealed record Option(string Value, string Text, int? Count = null);
}
