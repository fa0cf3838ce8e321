using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Dates;

/// <summary>
/// Follows the time that a report tells of: "On 29 March 2022 Okafor opened the talks. …" is of that day until something leads elsewhere: another day, a weekday or "today",
/// which is the report's own time, a heading, or the end of the passage.
/// </summary>
internal sealed class NarrativeTimes
{
    /// <summary>Days before the report's own that are still its own time: news names them by their weekday.</summary>
    public const int Recent = 6;

    /// <summary>How many paragraphs a time lasts after its own.</summary>
    private const int ParagraphsOn = 2;

    /// <summary>How old the time is with which a piece begins that looks back as a whole, in days.</summary>
    private const int LongAgo = 300;

    private const int LongestHeading = 90;

    /// <summary>How many paragraphs a section may have.</summary>
    private const int LongestSection = 12;

    /// <summary>How many words before a time are looked at to see whose it is.</summary>
    private const int Reach = 40;

    /// <summary>How many sentences say whether the piece looks back as a whole.</summary>
    private const int FirstSentences = 3;

    /// <summary>How many times may be mentioned between two that last.</summary>
    private const int MostMentioned = 8;

    /// <summary>How many years, one after the other, make a piece one that goes through them.</summary>
    private const int YearsOfHistory = 4;

    private readonly AnnotatedText text;
    private readonly DateOnly day;
    private readonly RelativeTimes relative;
    private readonly List<(int At, int Until, ToldTime? Time)> turns = [];
    private readonly (int First, int End) history;

    /// <summary>Whether the piece begins long ago: "Fifty years ago today the war ended".</summary>
    private bool beginsLongAgo;

    /// <summary>Reads the text of a report that is from <paramref name="day"/>.</summary>
    public NarrativeTimes(AnnotatedText text, DateOnly day)
    {
        this.text = text;
        this.day = day;
        relative = new RelativeTimes(text, day);
        Places = new PlacesThen(text);
        Read();
        if (HistoryIn() is { } found)
        {
            // Days without a year are now those of the years gone through.
            history = found;
            turns.Clear();
            Places = new PlacesThen(text);
            Read();
        }
    }

    /// <summary>The places that the text names with a time of their own.</summary>
    public PlacesThen Places { get; }

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>The past time that the text tells of at a token, or null where that is the report's own time.</summary>
    public ToldTime? At(int token)
    {
        var low = Before(token);

        // One sentence mentions few times that do not last.
        for (var i = low - 1; i >= Math.Max(0, low - MostMentioned); i--)
        {
            if (turns[i].Until > token)
            {
                return turns[i].Time is { } time && (time.OfSection || LooksBack(token) || ParagraphOf(token) - text.Sentences[time.Sentence].Paragraph <= ParagraphsOn) ? time : null;
            }
        }

        return null;
    }

    /// <summary>Whether the piece looks back at a token, as a whole or in the part that goes through the years.</summary>
    public bool LooksBack(int token) => beginsLongAgo || (history.First <= token && token < history.End);

    /// <summary>
    /// The days between the times told before and after a token, where the piece goes through the years there: "In Lima that November … It did, after tariffs. … in May" is of no time
    /// of its own, but of one between. Null elsewhere.
    /// </summary>
    public (DateOnly From, DateOnly To)? Between(int token)
    {
        if (token < history.First || token >= history.End)
        {
            return null;
        }

        var at = Before(token);
        var last = Enumerable.Range(1, Math.Min(MostMentioned, at)).Select(back => turns[at - back].Time).FirstOrDefault(t => t is not { Lasts: false });
        var next = Enumerable.Range(at, Math.Min(MostMentioned, turns.Count - at)).Select(i => turns[i].Time).FirstOrDefault(t => t is not { Lasts: false });
        return last is not null && next is not null && last.From <= next.To ? (last.From, next.To) : null;
    }

    /// <summary>The last past time named before a token in its paragraph, be it only mentioned.</summary>
    public ToldTime? LastIn(int token)
    {
        for (var i = Before(token) - 1; i >= 0 && ParagraphOf(turns[i].At) == ParagraphOf(token); i--)
        {
            if (turns[i].Time is { } time && time.First < token)
            {
                return time;
            }

            if (turns[i].Time is null)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The past time that a sentence names after a token, within <paramref name="reach"/> words.</summary>
    public IEnumerable<ToldTime> After(int token, int reach)
    {
        for (var i = Before(token); i < turns.Count && turns[i].At < token + reach; i++)
        {
            if (turns[i].Time is { } time && time.First >= token && time.First < token + reach)
            {
                yield return time;
            }
        }
    }

    /// <summary>Whether the text comes back to the report's own time between two tokens.</summary>
    public bool ComesBack(int from, int to)
    {
        for (var i = Before(from); i < turns.Count && turns[i].At <= to; i++)
        {
            if (turns[i].Time is null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The time of the section in which a token stands, where its heading names one.</summary>
    public ToldTime? SectionOf(int token)
    {
        var i = Before(token) - 1;
        var paragraph = ParagraphOf(token);
        while (i >= 0 && paragraph >= 0 && turns[i].Time is not { OfSection: true } && !(turns[i].Time is null && IsHeading(text.SentenceAt(turns[i].At))) && paragraph - ParagraphOf(turns[i].At) < LongestSection)
        {
            i--;
        }

        return i >= 0 && turns[i].Time is { OfSection: true } section ? section : null;
    }

    /// <summary>The index of the paragraph in which a token stands.</summary>
    public int ParagraphOf(int token) => text.SentenceAt(token) is >= 0 and var sentence ? text.Sentences[sentence].Paragraph : 0;

    /// <summary>How many of the turns stand at or before a token.</summary>
    private int Before(int token)
    {
        int low = 0, high = turns.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = turns[middle].At <= token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void Read()
    {
        for (var i = 0; i < text.Sentences.Length; i++)
        {
            var sentence = text.Sentences[i];
            if (IsHeading(i))
            {
                // A heading without a year ends what is told above it, but not where the piece goes through the years.
                if (Heading(sentence, i) is var time && (time is not null || !LooksBack(sentence.First)))
                {
                    turns.Add((sentence.First, int.MaxValue, time));
                }

                continue;
            }

            if (!HoldsTime(sentence))
            {
                continue;
            }

            var first = turns.Count;
            foreach (var phrase in DatePhrases.Find(text.Text, text.Span(sentence.First, sentence.End), day))
            {
                Add(phrase, sentence, i);
            }

            foreach (var (at, end, from, to) in relative.In(sentence, turns.Count > 0 ? At(sentence.First) : null))
            {
                if (IsOwnTime(at, sentence))
                {
                    Set(new ToldTime(from, to, at, end, i), sentence, sumsUp: false, setsScene: true);
                }
            }

            turns.Sort(first, turns.Count - first, Comparer<(int At, int Until, ToldTime? Time)>.Create((a, b) => a.At.CompareTo(b.At)));
            if (i < FirstSentences)
            {
                beginsLongAgo = turns.TrueForAll(t => t.Time is not null) && turns.Exists(t => t.Time is { Lasts: true } time && time.To.DayNumber < day.DayNumber - LongAgo);
            }
        }
    }

    // From the first to the last of the times long ago, where they are of several years in their order.
    private (int First, int End)? HistoryIn()
    {
        var told = turns.Where(t => t.Time is { Lasts: true }).ToList();
        var old = told.Where(t => t.Time!.To.DayNumber < day.DayNumber - LongAgo).ToList();
        var inOrder = old.Zip(old.Skip(1), (before, after) => before.Time!.From <= after.Time!.From).Count(rises => rises);
        return old.Select(t => t.Time!.From.Year).Distinct().Count() >= YearsOfHistory && inOrder * 4 >= (old.Count - 1) * 3 && turns.TrueForAll(t => t.At <= old[0].At || t.At >= old[^1].At || t.Time is not null || IsHeading(text.SentenceAt(t.At)))
            ? (text.Sentences[old[0].Time!.Sentence].First, told[^1].At) : null;
    }

    private bool HoldsTime(Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!Tokens[i].Quoted && Tokens[i].Any(WordClasses.Day | WordClasses.Month | WordClasses.Time | WordClasses.Number))
            {
                return true;
            }
        }

        return false;
    }

    private void Add(DatePhrase phrase, Sentence sentence, int index)
    {
        var (at, end) = (text.TokenAt(phrase.Span.Start), text.TokenAt(phrase.Span.End));
        if (at >= end || Tokens[at].Quoted || phrase.From is not { } from || phrase.To is not { } to)
        {
            return;
        }

        var before = at > sentence.First ? Tokens[at - 1].Lower : "";
        if (!phrase.Absolute && turns.Count > 0 && At(at) is { } told && (told.OfSection || LooksBack(at) || relative.IsOfThatYear(end) || text.Sentences[told.Sentence].Paragraph == sentence.Paragraph) && relative.InItsYear(at, end, from, to, told) is var (thenFrom, thenTo))
        {
            // "Last year … In February": this year's or that one's, where nothing says which.
            (from, to) = (thenFrom, told.OfSection || LooksBack(at) || relative.IsOfThatYear(end) || to >= day.AddDays(-Recent) ? thenTo : to);
        }
        else if (phrase.IsAhead)
        {
            return;
        }
        else if (phrase.Date is { } date && date >= day.AddDays(-Recent) && before != "the")
        {
            if (date <= day && IsOwnTime(at, sentence))
            {
                turns.Add((sentence.First, int.MaxValue, null));
            }

            return;
        }

        if (to < day.AddDays(-Recent))
        {
            if (IsOwnTime(at, sentence))
            {
                Places.Note(at, end, sentence, new ToldTime(from, to, at, end, index));
                Set(new ToldTime(from, to, at, end, index), sentence, before == "by" && phrase.Absolute && to.DayNumber - from.DayNumber < 31);
            }
        }
    }

    private void Set(ToldTime time, Sentence sentence, bool sumsUp, bool setsScene = false)
    {
        // "By May 1991 they had removed them all" only looks ahead for a moment.
        var opens = Opens(time.First, sentence) && !sumsUp;
        var lasts = opens || setsScene || (!sumsUp && !IsBeforeThat(sentence, time.First));
        turns.Add((opens ? sentence.First : time.First, lasts ? int.MaxValue : sentence.End, time with { Opens = opens, Lasts = lasts }));
    }

    // "In March 2021", "In Torsholm, in March 2021", "On the evening of 12 October 1986"
    private bool Opens(int at, Sentence sentence)
    {
        var first = sentence.First;
        while (first < at && Tokens[first].Any(WordClasses.Coordinator))
        {
            first++;
        }

        if (at - first <= 1 || (at - first == 2 && Tokens[first].Lower == "it" && Tokens[first + 1].Lower is "is" or "was"))
        {
            return true;
        }

        if (at - first > 9 || !(Tokens[first].Any(WordClasses.Preposition) || Tokens[first].Lower is "there" or "that"))
        {
            return false;
        }

        for (var i = first; i < at; i++)
        {
            if (Tokens[i].Any(WordClasses.Verb | WordClasses.Auxiliary | WordClasses.Relative))
            {
                return false;
            }
        }

        return true;
    }

    // "who resigned in 2019", "since 2019", "the treaty of 1987", "(signed in 1987)" tell of no time of the passage.
    private bool IsOwnTime(int at, Sentence sentence)
    {
        var before = at > sentence.First ? Tokens[at - 1].Lower : "";
        if (before is "since" or "until" or "till" or "before" or "after" or "from" or "to" or "for" or "through" or "between" or "than" || (before == "by" && at - sentence.First > 1)
            || (before == "of" && !(at > sentence.First + 1 && Tokens[at - 2].Any(WordClasses.Time | WordClasses.Occasion))))
        {
            return false;
        }

        // "Unlike in 2012"; "Since the speech in May, she has …"
        if ((at > sentence.First + 1 && Tokens[at - 2].Lower is "unlike" or "like" or "as" or "than" or "since" or "until") || Tokens[sentence.First].Lower is "since" or "until" or "unlike")
        {
            return false;
        }

        for (var i = at - 1; i >= sentence.First && i > at - Reach; i--)
        {
            if (Tokens[i].Lower is "(" or "," or ";" or ":" or ")" || Tokens[i].Kind == TokenKind.Mark)
            {
                return Tokens[i].Lower is not ("(" or ";") && !(i > sentence.First && Tokens[i].Lower == "," && i + 1 < at && Tokens[i + 1].Any(WordClasses.Relative));
            }

            if (Tokens[i].Any(WordClasses.Relative) && Tokens[i].Lower != "that")
            {
                return false;
            }
        }

        return true;
    }

    private bool IsBeforeThat(Sentence sentence, int at)
    {
        for (var i = Math.Max(sentence.First, at - Reach); i < at; i++)
        {
            if (!Tokens[i].Quoted && Tokens[i].Lower is "had" or "hadn't" or "has" or "have")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsHeading(int index)
    {
        var sentence = text.Sentences[index];
        var paragraph = text.Article.Paragraphs[sentence.Paragraph];
        return paragraph.Length < LongestHeading && text.Turns.IsEmpty && sentence.First > 0 && index + 1 < text.Sentences.Length
            && (index == 0 || text.Sentences[index - 1].Paragraph != sentence.Paragraph) && text.Sentences[index + 1].Paragraph != sentence.Paragraph
            && text.Text[paragraph.End - 1] is not ('.' or '!' or ':' or '”' or '’' or '"' or '»' or ')' or ',' or ';') && !Tokens[sentence.First].Quoted;
    }

    // "1978: the parties alone", "What was said in 2022?"; two years are none that its passages could be told to be of.
    private ToldTime? Heading(Sentence sentence, int index)
    {
        ToldTime? found = null;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (CalendarWords.Year(Tokens[i].Lower) is > 0 and var year && new DateOnly(year, 12, 31) < day.AddDays(-Recent))
            {
                if (found is not null && found.From.Year != year)
                {
                    return null;
                }

                found = new ToldTime(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), i, i + 1, index) { OfSection = true };
            }
        }

        return found;
    }
}
