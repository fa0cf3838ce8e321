namespace DiplomacyNews.Web.Rendering;

/// <summary>What a list says when nothing is in it: why, and the next thing to try.</summary>
/// <param name="Sentence">"No report is about Taiwan and from Reuters."</param>
/// <param name="WaysOut">Links to lists that have something.</param>
public sealed record EmptyList(string Sentence, params IReadOnlyList<EmptyList.WayOut> WaysOut)
{
    public sealed record WayOut(string Text, string Address);
}
