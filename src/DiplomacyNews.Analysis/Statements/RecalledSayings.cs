using System.Collections.Frozen;
using System.Collections.Immutable;
using DiplomacyNews.Analysis.Dates;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>
/// Tells what was said on a day of the past from what is today's news, where no day stands beside it. Several signs must come together before a statement is taken away from
/// the report's day: a passage that tells of another time, words that point back to it ("said then"), a speaker who had died or was somebody else then. Two names and a year are too little.
/// </summary>
internal sealed class RecalledSayings
{
    /// <summary>How many points make a statement one of the time that the passage tells of.</summary>
    private const int Enough = 4;

    /// <summary>How many words that point back to that time count for: with one more sign they are enough.</summary>
    private const int Strong = 3;

    /// <summary>How many it takes to say of which time the words of somebody are who had died.</summary>
    private const int Linked = 2;

    /// <summary>How long an office is still printed after its term, in days.</summary>
    private const int Handover = 30;

    /// <summary>How many words of a sentence set the scene.</summary>
    private const int LongestScene = 120;

    /// <summary>How far from the word of saying the place stands where it was said.</summary>
    private const int PlaceReach = 12;

    /// <summary>How many words back "there" may mean.</summary>
    private const int ThereReach = 60;

    /// <summary>How many words stand between a speaker's name and the comma after his office.</summary>
    private const int LongestAside = 10;

    /// <summary>How far the day stands from the word of saying that it belongs to.</summary>
    private const int BesideReach = 25;

    /// <summary>Verbs that lead to where somebody then speaks.</summary>
    private static readonly FrozenSet<string> Journeys = FrozenSet.Create(StringComparer.Ordinal, "came", "went", "visited", "travelled", "traveled", "flew", "arrived", "landed");

    private readonly AnnotatedText text;
    private readonly Mentions mentions;
    private readonly Lexicon lexicon;
    private readonly DateOnly day;
    private readonly NarrativeTimes times;
    private readonly BackReferences back;
    private readonly EventsThen events;
    private readonly Dictionary<int, bool> occasions = [];

    /// <summary>Those whom the text names in full or by an office: of somebody else of that surname it would say so.</summary>
    private readonly HashSet<string> named;

    /// <summary>Where somebody last said something later than the time told; -1 for nowhere.</summary>
    private int later = -1;

    /// <summary>The last statement of a time told, and who made it.</summary>
    private (ToldTime Told, ImmutableArray<PartyReference> Who, int Cue)? before;

    public RecalledSayings(AnnotatedText text, Mentions mentions, Lexicon lexicon, DateOnly day)
    {
        this.text = text;
        this.mentions = mentions;
        this.lexicon = lexicon;
        this.day = day;
        times = new NarrativeTimes(text, day);
        back = new BackReferences(text);
        events = new EventsThen(text, lexicon);
        named = [.. mentions.Claims.Select(c => c.PartyId), .. mentions.All.Where(m => m.Kind == MentionKind.FullName).Select(m => m.PartyId)];
    }

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>When it was said, where that was not on the report's day; null where nothing says so. Drafts must be given in text order.</summary>
    public SaidDate? Of(Draft draft, ImmutableArray<PartyReference> speakers, SaidDate beside)
    {
        if (draft is not { Cue: { } cue, IsTurn: false, Mode: not (StatementMode.Future or StatementMode.Hypothetical) } || IsPresent(cue))
        {
            return null;
        }

        if (beside.Basis != SaidBasis.Article)
        {
            before = times.After(cue.First, BesideReach).Append(times.At(cue.First)).FirstOrDefault(t => t is not null && (beside.Date ?? beside.From) <= t.To && t.From <= (beside.Date ?? beside.To)) is { } there ? (there, speakers, cue.First) : null;
            return null;
        }

        var dead = speakers.Where(s => s is { Id: { } id, Type: PartyType.Person } && named.Contains(id)).Select(s => lexicon.Life(s.Id!)).OfType<KnownLife>().Where(l => l.Died < day).MinBy(l => l.Died);
        if ((After(draft, cue) ?? Told(draft, cue, speakers, dead)) is not { } told)
        {
            return dead is not null ? new SaidDate(SaidBasis.Speaker, To: dead.Died)
                : !IsAccount(cue) && times.Between(cue.First) is var (from, to) ? new SaidDate(SaidBasis.Passage, From: from, To: to) : null;
        }

        var said = Said(told, draft, cue, speakers, dead);
        before = said is { Date: null, From: null } ? before : (told, speakers, cue.First);
        return said;
    }

    // "she said in Torsholm on 9 July of that year"
    private ToldTime? After(Draft draft, (int First, int End) cue) =>
        times.After(cue.End, PlaceReach).FirstOrDefault(t => t.Sentence == text.SentenceAt(cue.First) && !draft.Pieces.Any(p => p.First <= t.First && t.First < p.End) && !draft.Pieces.Any(p => p.First >= cue.End && p.First < t.First) && IsPlain(cue.End, t.First) && IsAdverbial(t));

    // "on 9 July", "last week"; not "referring to the 16 July debate"
    private bool IsAdverbial(ToldTime told)
    {
        for (var i = told.First; i < told.End; i++)
        {
            if (Tokens[i].Lower is "last" or "ago" or "earlier" or "later")
            {
                return true;
            }
        }

        return told.First > 0 && Tokens[told.First - 1].Lower is "in" or "on" or "at" or "during" or "early" or "late" or "mid";
    }

    private bool IsPlain(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            i = PastAside(i, end);
            var parts = Tokens[i].Lower is ";" or ":" or "." || (Tokens[i].Lower == "," && i + 1 < end && !(Tokens[i + 1].Lower is "in" or "at" or "on" or "there" || Tokens[i + 1].Any(WordClasses.Capital)));
            if (Tokens[i].Quoted || parts || (i > first && Tokens[i].Any(WordClasses.Relative)) || Tokens[i].Lower is "after" or "before" or "since")
            {
                return false;
            }
        }

        return true;
    }

    // "said Okafor, the trade minister, in May": the aside is hers.
    private int PastAside(int at, int end)
    {
        if (Tokens[at].Lower != "," || at + 1 >= end || !Tokens[at + 1].Any(WordClasses.Article))
        {
            return at;
        }

        var close = at + 2;
        while (close < Math.Min(end, at + LongestAside) && Tokens[close].Kind == TokenKind.Word && !Tokens[close].Quoted && !Tokens[close].Any(WordClasses.Relative))
        {
            close++;
        }

        return close < end && Tokens[close].Lower == "," ? close : at;
    }

    private ToldTime? Told(Draft draft, (int First, int End) cue, ImmutableArray<PartyReference> speakers, KnownLife? dead)
    {
        foreach (var (told, atPlace) in new[] { (PlaceThen(draft, cue, speakers), true), (back.Stand(draft, cue, places: true) ? times.LastIn(cue.First) : null, false), (back.Stand(draft, cue, places: false) ? Before(cue)?.Told : null, false), (times.At(cue.First), false) })
        {
            if (told is null || (dead is not null && told.From > dead.Died))
            {
                continue;
            }

            var pointsBack = back.Stand(draft, cue, places: times.ParagraphOf(cue.First) == text.Sentences[told.Sentence].Paragraph);
            var link = Link(draft, cue, speakers, told) + (pointsBack ? Strong : speakers.All(s => s.Id is not null) ? 0 : -2) + (atPlace ? Strong - 1 : 0);
            if (dead is not null ? link >= Linked : link + (times.LooksBack(cue.First) ? 1 : 0) >= Enough)
            {
                return told;
            }
        }

        return null;
    }

    // "She objected there …; he told her then": the time of the statement before, in the same paragraph.
    private (ToldTime Told, ImmutableArray<PartyReference> Who, int Cue)? Before((int First, int End) cue) =>
        before is { } last && times.ParagraphOf(last.Cue) == times.ParagraphOf(cue.First) && !times.ComesBack(last.Cue, cue.First) ? last : null;

    private SaidDate Said(ToldTime told, Draft draft, (int First, int End) cue, ImmutableArray<PartyReference> speakers, KnownLife? dead)
    {
        var (from, to) = (told.From < told.To ? events.Within(told, draft, speakers) : null) ?? (told.From, dead is not null && dead.Died < told.To ? dead.Died : told.To);

        // "Okafor had said" in a later paragraph: before that time, and nothing says how long.
        var isEarlier = IsPerfect(cue) && (told.Sentence != text.SentenceAt(cue.First) && times.ParagraphOf(cue.First) != text.Sentences[told.Sentence].Paragraph || draft.Speaker?.Antecedent is not null);
        return isEarlier ? new SaidDate(SaidBasis.Passage, To: to)
            : from == to ? new SaidDate(SaidBasis.Passage, from) : new SaidDate(SaidBasis.Passage, From: from, To: to);
    }

    /// <summary>How much speaks for it that a statement is of the time told.</summary>
    private int Link(Draft draft, (int First, int End) cue, ImmutableArray<PartyReference> speakers, ToldTime told)
    {
        var paragraphs = times.ParagraphOf(cue.First) - text.Sentences[told.Sentence].Paragraph;
        var scene = text.Span(text.Sentences[told.Sentence].First, Math.Min(text.Sentences[told.Sentence].End, text.Sentences[told.Sentence].First + LongestScene));
        var isIn = speakers.Any(s => IsIn(s, scene));
        return (paragraphs == 0 && told.Opens ? 2 : paragraphs <= 1 || told.OfSection ? 1 : 0)
            + (told.Opens && told.Sentence == text.SentenceAt(cue.First) ? 1 : 0)
            + (times.SectionOf(cue.First) is { } section && section.From <= told.To && told.From <= section.To ? 2 : 0)
            + (draft.Speaker is { } speaker && back.CallThen(speaker) && HeldThen(speakers, told) ? 2 : 0)
            + (paragraphs <= 1 && IsOccasion(told.Sentence) ? 1 : 0)
            + (isIn ? 1 : 0)
            + (paragraphs == 0 && CameThen(cue, speakers, told) ? 2 : 0)
            + (events.Within(told, draft, speakers) is not null ? 2 : 0)
            + (speakers.Any(s => HasLeft(s, told)) ? 1 : 0)
            + (IsPerfect(cue) ? 1 : 0)
            - (IsAccount(cue) ? 3 : 0)
            - (IsLater(draft, cue, told) ? 3 : 0)
            + (Before(cue) is var (last, who, _) && last == told ? who.Any(w => w.Id is not null && speakers.Any(s => s.Id == w.Id)) ? 2 : 1 : 0)
            - (isIn || speakers.Any(IsKnown) ? 0 : 2);
    }

    private bool IsKnown(PartyReference speaker) => speaker.Id is { } id && mentions.Parties.GetValueOrDefault(id) is { Known: true };

    private bool IsIn(PartyReference speaker, TextSpan scene) =>
        speaker.Id is { } id ? mentions.In(scene).Any(m => m.PartyId == id) : speaker.Antecedent is { } before && scene.Contains(before);

    // Who held an office then and holds none now.
    private bool HasLeft(PartyReference speaker, ToldTime told) =>
        speaker is { Id: { } id, Type: PartyType.Person } && lexicon.OfficesOf(id).Any(o => Touches(o, told)) && !lexicon.OfficesOf(id).Any(o => o.HeldOn(day));

    private bool HeldThen(ImmutableArray<PartyReference> speakers, ToldTime told) =>
        speakers.All(s => s.Id is not { } id || !lexicon.OfficesOf(id).Any() || lexicon.OfficesOf(id).Any(o => Touches(o, told)));

    private static bool Touches(KnownOffice office, ToldTime told) => (office.From is null || office.From <= told.To.AddDays(Handover)) && (office.To is null || office.To >= told.From.AddDays(-Handover));

    // "met", "spoke at the summit", "signed": something at which one speaks.
    private bool IsOccasion(int sentence)
    {
        if (!occasions.TryGetValue(sentence, out var found))
        {
            occasions[sentence] = found = HoldsOccasion(text.Sentences[sentence]);
        }

        return found;
    }

    private bool HoldsOccasion(Sentence scene)
    {
        for (var i = scene.First; i < scene.End; i++)
        {
            if (!Tokens[i].Quoted && (Tokens[i].Any(WordClasses.Occasion) || SceneWords.Verbs.Contains(Tokens[i].Lower)))
            {
                return true;
            }
        }

        return false;
    }

    // "Chancellor Okafor came this April. “A harbour must be open,” she told Wen.": the sentence before has the speaker travel, and says when.
    private bool CameThen((int First, int End) cue, ImmutableArray<PartyReference> speakers, ToldTime told)
    {
        var scene = text.Sentences[told.Sentence];
        if (text.SentenceAt(cue.First) - told.Sentence is not (1 or 2) || mentions.In(text.Span(scene.First, scene.End)).FirstOrDefault() is not { } first || !speakers.Any(s => s.Id == first.PartyId))
        {
            return false;
        }

        for (var i = scene.First; i < scene.End; i++)
        {
            if (!Tokens[i].Quoted && Journeys.Contains(Tokens[i].Lower))
            {
                return true;
            }
        }

        return false;
    }

    // In one's own capital one speaks on any day.
    private bool IsAtHome(ImmutableArray<PartyReference> speakers, string place) =>
        speakers.Any(s => s.Id is { } id && mentions.Parties.GetValueOrDefault(id)?.Country is { } country && lexicon.Country(country) is { } home && home.Capitals.Any(c => NameWords.Fold(c) == place));

    private ToldTime? PlaceThen(Draft draft, (int First, int End) cue, ImmutableArray<PartyReference> speakers)
    {
        var sentence = text.Sentences[text.SentenceAt(cue.First)];
        if (times.Places.Told(sentence.First) is var (opening, first) && first.First < sentence.First && !IsAtHome(speakers, opening))
        {
            return first;
        }

        // "The talks in Torsholm took three hours. Okafor objected there …"
        for (var i = cue.First; back.NamesPlace(cue) && i >= 0 && i > cue.First - ThereReach && times.ParagraphOf(i) == sentence.Paragraph; i--)
        {
            if (times.Places.Told(i) is var (named, then) && !IsAtHome(speakers, named))
            {
                return then;
            }
        }

        for (var i = Math.Max(sentence.First, Math.Min(cue.First, Math.Max(draft.Speaker?.HeadEnd ?? cue.First, cue.First - PlaceReach))); i < Math.Min(sentence.End, cue.End + PlaceReach); i++)
        {
            if (!draft.Pieces.Any(p => p.First <= i && i < p.End) && times.Places.Told(i) is var (place, told) && told.First < i && !IsAtHome(speakers, place) && IsPlain(Math.Min(i, Math.Max(cue.End, draft.Speaker?.HeadEnd ?? 0)), i))
            {
                return told;
            }
        }

        return null;
    }

    // "In 2014 most were killed at home, according to the police": the police say so now.
    private bool IsAccount((int First, int End) cue) => Tokens[cue.First].Lower == "according";

    // What somebody said later goes on later.
    private bool IsLater(Draft draft, (int First, int End) cue, ToldTime told)
    {
        later = SaidLater(draft, cue) ? cue.First : later;
        return later >= told.First && times.ParagraphOf(later) == times.ParagraphOf(cue.First);
    }

    // "was shocked on 1 March, she said in an interview later"
    private bool SaidLater(Draft draft, (int First, int End) cue)
    {
        for (var i = Math.Max(0, cue.First - 2); i < Math.Min(Tokens.Length, cue.End + PlaceReach); i++)
        {
            if (Tokens[i].Lower == "later" && !Tokens[i].Quoted && !draft.Pieces.Any(p => p.First <= i && i < p.End) && !Tokens[i - 1 < 0 ? 0 : i - 1].Any(WordClasses.Time))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsPerfect((int First, int End) cue)
    {
        for (var i = Math.Max(0, cue.First - 2); i < cue.End; i++)
        {
            if (Tokens[i].Lower is "had" or "hadn't")
            {
                return true;
            }
        }

        return false;
    }

    // "says", "has said", "will say": of the report's own time.
    private bool IsPresent((int First, int End) cue)
    {
        for (var i = Math.Max(0, cue.First - 2); i < cue.End; i++)
        {
            if (Tokens[i].Lower is "has" or "have" or "hasn't" or "haven't" or "will" or "is" or "are" or "may" or "should" or "must" or "do" or "does")
            {
                return true;
            }
        }

        for (var i = cue.First; i < cue.End; i++)
        {
            if (CueLexicon.Find(Tokens[i].Lower) is { IsEmpty: false } verbs)
            {
                return verbs.All(v => v.Form is VerbForm.Base or VerbForm.Third) && !(i > 0 && Tokens[i - 1].Lower is "to" or "did" or "not" or "could" or "would");
            }
        }

        return false;
    }
}
