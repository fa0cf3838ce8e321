using System.Globalization;
using System.Text;

namespace DiplomacyNews.Benchmarks;

/// <summary>
/// Reports of about 600 words by invented people, the same for the same number on every machine: a headline, outlet and date, a dateline, quotations,
/// reported speech, meetings, and sentences in between. Words, people and places are drawn as in language: the n-th is n times rarer than the first.
/// </summary>
internal static class MadeReports
{
    private const int People = 2_000;
    private const int RareWords = 20_000;
    private const int WordsOfReport = 600;

    private static readonly string[] Syllables =
        ["ba", "rel", "do", "vin", "ka", "lor", "me", "shan", "ti", "nor", "pe", "ras", "su", "gol", "fe", "mar", "ju", "ten", "wi", "dal", "xo", "bri", "han", "ost", "lek", "zu", "qui", "var"];

    private static readonly string[] Offices =
        ["Foreign Minister", "Ambassador", "Trade Minister", "Defence Minister", "Special Envoy", "Prime Minister", "Deputy Foreign Minister", "Commissioner", "Finance Minister", "Chief Negotiator"];

    private static readonly string[] Cities =
        ["GENEVA", "VIENNA", "BEIJING", "WASHINGTON", "BRUSSELS", "NAIROBI", "OSLO", "NEW DELHI", "DOHA", "JAKARTA", "CAIRO", "OTTAWA", "TOKYO", "BRASILIA", "ANKARA", "LIMA"];

    private static readonly string[] Countries =
        ["Norway", "China", "Brazil", "the United States", "Kenya", "India", "Qatar", "Indonesia", "Egypt", "Canada", "Japan", "Turkey", "Peru", "France", "Ukraine", "Russia", "Chile", "Ghana"];

    private static readonly string[] Subjects =
        ["the ceasefire", "grain exports", "the sanctions", "the border dispute", "nuclear inspections", "the trade agreement", "climate finance", "the prisoner exchange", "fishing rights", "humanitarian aid",
         "tariffs on steel", "the peace plan", "visa rules", "the arms control treaty", "the pipeline", "debt relief", "the summit", "cyber security", "the joint statement", "freedom of navigation"];

    private static readonly string[] Claims =
        ["remain open to talks on {0}", "cannot accept further delay over {0}", "have made real progress on {0}", "will put {0} before parliament in the spring", "expect an answer on {0} within days",
         "need guarantees before {0} can be settled", "see no reason to reopen {0}", "are ready to send experts to discuss {0}", "regret what was written about {0}", "would rather lose a week than lose {0}"];

    private static readonly string[] Verbs = ["said", "added", "told reporters", "warned", "insisted", "noted", "stressed", "argued", "explained", "announced"];

    private static readonly string[] Common =
        ["delegation", "committee", "evening", "building", "document", "minister", "meeting", "officials", "journalists", "agreement", "statement", "morning", "government", "council", "draft", "hours", "translators",
         "window", "article", "clause", "session", "visit", "table", "aircraft", "convoy", "palace", "hotel", "lake", "protocol", "text", "paragraph", "calendar", "deadline", "corridor", "summary", "annex"];

    private static readonly string[] Links =
        ["The {0} of the {1} was kept in the {2} for two days, and few expected the {3} to change.", "In the {0} there was a {1} about the {2}, which had been {3} since the last round.",
         "Aides carried the {0} from the {1} to the {2} before the {3} began.", "It was the third {0} in a year, after a {1} that had ended without a {2} or a {3}.",
         "Neither side would describe the {0}, though the {1} and the {2} were seen beside the {3}.", "By then the {0} had left the {1}, and only the {2} of the {3} remained."];

    private static readonly (string Name, string Family, string Office)[] Everybody = [.. Enumerable.Range(0, People).Select(Person)];

    private static readonly string[] Words = [.. Enumerable.Range(0, RareWords).Select(i => i < Common.Length ? Common[i] : Word(new Random(i), 2, 4))];

    /// <summary>The report of this number as a plain text file.</summary>
    public static byte[] Bytes(int number) => Encoding.UTF8.GetBytes(Report(number));

    private static string Report(int number)
    {
        var random = new Random(number);
        var cast = Enumerable.Range(0, 5).Select(_ => Pick(random, Everybody)).DistinctBy(p => p.Name).ToList();
        var day = new DateOnly(2010, 1, 1).AddDays(random.Next(5_000));
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Headline: {cast[0].Office} {cast[0].Family} speaks of {Pick(random, Subjects)}, report {number}\n");
        text.Append(CultureInfo.InvariantCulture, $"Outlet: {Pick(random, Cities)[..1]}{Pick(random, Cities)[1..].ToLowerInvariant()} Specimen\nDate: {day:yyyy-MM-dd}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{Pick(random, Cities)}, {day.ToString("MMMM d", CultureInfo.InvariantCulture)} — ");
        var words = 0;
        foreach (var person in cast.Prepend(cast[0]))
        {
            words += Paragraph(random, text, person, Pick(random, [.. cast]), isFirst: words == 0);
        }

        while (words < WordsOfReport)
        {
            words += Paragraph(random, text, cast[random.Next(cast.Count)], Pick(random, [.. cast]), isFirst: false);
        }

        return text.ToString();
    }

    private static int Paragraph(Random random, StringBuilder text, (string Name, string Family, string Office) who, (string Name, string Family, string Office) other, bool isFirst)
    {
        var start = text.Length;
        var named = isFirst || random.Next(3) == 0 ? $"{who.Office} {who.Name}" : who.Family;
        text.Append(random.Next(6) switch
        {
            0 => $"“We {Claim(random)},” {named} {Pick(random, Verbs)} on {day(random)}. “We {Claim(random)}.” {Link(random)} {Link(random)}",
            1 => $"{named} {Pick(random, Verbs)} that the people of {Pick(random, Countries)} {Claim(random)}. {Link(random)}",
            2 when who != other => $"{named} met {other.Office} {other.Name} in {Title(Pick(random, Cities))} on {day(random)} for two hours. {Link(random)} “We {Claim(random)},” {other.Family} {Pick(random, Verbs)}.",
            3 => $"{Link(random)} According to {named}, the countries “{Claim(random)}”. {Link(random)}",
            4 => $"{named} urged {Pick(random, Countries)} to return to {Pick(random, Subjects)}. “They {Claim(random)}. We {Claim(random)},” he {Pick(random, Verbs)}. {Link(random)}",
            _ => $"{Link(random)} {Link(random)} {Link(random)}",
        });
        text.Append("\n\n");
        return text.ToString(start, text.Length - start).Count(char.IsWhiteSpace);

        static string day(Random random) => ((DayOfWeek)random.Next(1, 6)).ToString();
    }

    private static string Claim(Random random) => string.Format(CultureInfo.InvariantCulture, Pick(random, Claims), Pick(random, Subjects));

    private static string Link(Random random) =>
        string.Format(CultureInfo.InvariantCulture, Links[random.Next(Links.Length)], Pick(random, Words), Pick(random, Words), Pick(random, Words), Pick(random, Words));

    private static (string Name, string Family, string Office) Person(int number)
    {
        var random = new Random(number);
        var family = Title(Word(random, 2, 3)) + "sson";
        return ($"{Title(Word(random, 2, 2))} {family}", family, Offices[number % Offices.Length]);
    }

    private static string Word(Random random, int least, int most) => string.Concat(Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => Syllables[random.Next(Syllables.Length)]));

    private static string Title(string word) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word.ToLowerInvariant());

    private static T Pick<T>(Random random, T[] of) => of[(int)Math.Pow(of.Length, random.NextDouble()) - 1];
}
