using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements.Speakers;

/// <summary>Remembers who has spoken where: whoever was speaking is the likeliest to speak on. Looks back over a bounded stretch only.</summary>
internal sealed class SpeechSoFar(AnnotatedText text)
{
    private const int MostSayings = 40;

    private readonly List<Saying> all = [];

    /// <summary>Who spoke where.</summary>
    /// <param name="At">Where it is told.</param>
    /// <param name="Who">Those who spoke, never empty.</param>
    /// <param name="Nested">Whether it is told within somebody's words.</param>
    /// <param name="Asks">Whether it is a question.</param>
    internal sealed record Saying(int At, ImmutableArray<PartyReference> Who, bool Nested, bool Asks);

    /// <summary>Remembers one more; nobody is not remembered.</summary>
    public void Add(Saying saying)
    {
        if (!saying.Who.IsEmpty)
        {
            all.Add(saying);
        }
    }

    /// <summary>The last; null before anybody spoke.</summary>
    public Saying? Last => all.Count > 0 ? all[^1] : null;

    /// <summary>Where somebody last spoke; -1 before anybody did.</summary>
    public int LastAt => Last?.At ?? -1;

    /// <summary>The last that is not told within somebody's words, which hardly changes who is speaking; null when there is none.</summary>
    public Saying? LastOuter => Recent.FirstOrDefault(s => !s.Nested);

    /// <summary>Whether a document was speaking last.</summary>
    public bool DocumentSpoke => Last is { Who: [{ Type: PartyType.Document }] };

    /// <summary>The document that spoke last, in the sentence or the one before; null where anybody else has spoken since: "it" of a person's words may be anything.</summary>
    public PartyReference? Document(int sentence) => Last is { Who: [{ Type: PartyType.Document } document] } last && IsNear(last, sentence) ? document : null;

    /// <summary>The last body that spoke in the sentence or the one before, and where; what it told of others' words may stand between.</summary>
    public (PartyReference Body, int At)? Body(int sentence)
    {
        for (var i = all.Count - 1; i >= 0 && IsNear(all[i], sentence); i--)
        {
            if (all[i].Who is [{ Type: PartyType.Body } body])
            {
                return (body, all[i].At);
            }
        }

        return null;
    }

    /// <summary>The last who may say "we" in a statement: bodies, or people described together by their office; empty when nobody may.</summary>
    public ImmutableArray<PartyReference> Ourselves =>
        Recent.FirstOrDefault(s => s.Who.All(w => (w.Type == PartyType.Body && w.Id is not null) || w is { Type: PartyType.Unnamed, Id: null, Antecedent: not null }))?.Who ?? [];

    /// <summary>Who spoke shortly before, unnamed, and was described by more than the noun that stands for him now: "the official" after "a senior official"; null when nobody did.</summary>
    public PartyReference? DescribedBy(string noun, TextSpan span)
    {
        var paragraph = text.Article.ParagraphAt(span.Start);
        foreach (var saying in Recent.TakeWhile(s => paragraph - text.Article.ParagraphAt(s.At) <= Candidates.ParagraphsBack))
        {
            if (saying.Who is [{ Id: null, Type: PartyType.Unnamed or PartyType.Body } one] && one.Name.Length > noun.Length + 1 && one.Name.Split(' ').Contains(noun, StringComparer.OrdinalIgnoreCase))
            {
                return one;
            }
        }

        return null;
    }

    /// <summary>The last first.</summary>
    private IEnumerable<Saying> Recent
    {
        get
        {
            for (var i = all.Count - 1; i >= 0 && i >= all.Count - MostSayings; i--)
            {
                yield return all[i];
            }
        }
    }

    private bool IsNear(Saying saying, int sentence) => sentence - text.SentenceHolding(saying.At) is 0 or 1;
}
