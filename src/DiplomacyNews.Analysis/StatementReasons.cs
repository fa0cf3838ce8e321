using System.Collections.Immutable;
using System.Globalization;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Statements;

namespace DiplomacyNews.Analysis;

/// <summary>
/// Says in plain words why a statement is read as it is: what makes it a statement, who "he" is, which office was held on the day, which rule found it, and how sure
/// all that is. Pages and <c>analyze --explain</c> print the same sentences.
/// </summary>
/// <param name="lexicon">Who held which office when.</param>
public sealed class StatementReasons(Lexicon lexicon)
{
    /// <summary>Below this, a rule is so often wrong that the reader is told.</summary>
    private const double Weak = .6;

    private const string Former = "former ";

    private readonly OfficePrint print = new(lexicon);

    /// <summary>The reasons, in the order in which they are read.</summary>
    public ImmutableArray<StatementReason> Of(StatementGround ground) =>
    [
        new(ReasonFor.Statement, WhyAStatement(ground)),
        .. ground.Speakers.Select(WhoIsMeant).Distinct().Select(r => new StatementReason(ReasonFor.Speaker, r)),
        .. ground.Speakers.Select(s => OfficeHeld(s, ground.Day)).OfType<string>().Distinct().Select(r => new StatementReason(ReasonFor.Office, r)),
        .. ground.Addressees.Select(ToWhom).Distinct().Select(r => new StatementReason(ReasonFor.Addressee, r)),
        .. WhyThatDay(ground) is { } day ? [new StatementReason(ReasonFor.Day, day)] : Array.Empty<StatementReason>(),
        new(ReasonFor.Finding, HowFound(ground)),
        new(ReasonFor.Confidence, HowSure(ground)),
    ];

    private static string WhyAStatement(StatementGround ground)
    {
        var names = Joined([.. ground.Speakers.Select(s => s.Text).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal).Select(Marked)]);
        var verb = names.Contains(" and ", StringComparison.Ordinal) ? "name" : "names";
        return ground switch
        {
            { Rule: var rule } when rule == Rules.Turn.Name => names.Length > 0
                ? $"{names} stands before these words as the label of a turn: what follows it is what was said in that turn."
                : "These words are a turn of a transcript: what was said in it.",
            { Rule: var rule } when rule == Rules.PutOutInAName.Name => names.Length > 0 ? $"The text is put out in the name of {names}: all of it is their own words." : "The text is put out in somebody’s name: all of it is their own words.",
            { Cue: { Length: > 0 } cue } when names.Length > 0 => $"{Marked(cue)} tells of something said, and {names} {(ground.Speakers.Any(s => s.Type == PartyType.Document) ? "is where it stands" : $"{verb} who says it")}.",
            { Cue: { Length: > 0 } cue } when ground.Speakers.Count > 0 => $"{Marked(cue)} tells of something said; who says it is carried over from before.",
            { Cue: { Length: > 0 } cue } => $"{Marked(cue)} tells of something said, but the report names nobody who says it.",
            _ when names.Length > 0 => $"These words stand in quotation marks, and {names} {verb} whose they are; no word of saying stands beside them.",
            _ => "These words stand in quotation marks, with no word of saying and nobody’s name beside them.",
        };
    }

    private static string WhoIsMeant(PartyReference party) => party switch
    {
        { Reason: { Length: > 0 } reason } => reason,
        { Text.Length: 0 } => $"{party.Name} was speaking before.",
        { Id: null, Type: PartyType.Unnamed } => $"The report does not name {Marked(party.Text)}, and nobody is guessed.",
        { Id: null } => $"{Marked(party.Text)} is named here only; nothing more is known of who that is.",
        { Type: PartyType.Body } when !Alike(party.Text, party.Name) => $"{Marked(party.Text)} stands for {WithArticle(party.Name)}.",
        _ when Alike(party.Text, party.Name) => $"{Marked(party.Text)} is named outright.",
        _ => $"{Marked(party.Text)} is {party.Name}.",
    };

    // "Antony Okafor was Foreign Minister of Nordria on 26 April 2024."
    private string? OfficeHeld(PartyReference party, DateOnly? day)
    {
        if (party is not { Type: PartyType.Person, Office: { Length: > 0 } office })
        {
            return null;
        }

        var person = party.Id is { } id ? lexicon.Person(id) : null;
        var terms = person is null ? [] : lexicon.OfficesOf(person.Id).Where(o => print.Print(o, person.Gender) == office).ToList();
        if (person is not null && office.StartsWith(Former, StringComparison.Ordinal) && lexicon.OfficesOf(person.Id).Any(o => print.Print(o, person.Gender) == office[Former.Length..]))
        {
            return day is { } later ? $"{party.Name} had been {office[Former.Length..]} before {Day(later)}." : $"{party.Name} had been {office[Former.Length..]}.";
        }

        return terms.Count == 0 ? $"The report itself calls {party.Name} {office}."
            : day is not { } on ? $"{party.Name} was {office}, by the list of offices; the day of the report is not known."
            : terms.Exists(o => o.HeldOn(on)) ? $"{party.Name} was {office} on {Day(on)}."
            : $"{party.Name} was {office} about then, though not on {Day(on)} by the list of offices.";
    }

    // "Greta Holm died on 9 March 1992, before this report": never a word of the text, which may not be shown.
    private string? WhyThatDay(StatementGround ground)
    {
        var lives = ground.Speakers.Where(s => s is { Id: not null, Type: PartyType.Person }).Select(s => (s.Name, Life: lexicon.Life(s.Id!))).Where(x => x.Life is not null).OrderBy(x => x.Life!.Died).ToList();
        var died = lives is [var (name, life), ..] ? $"{name} died {(life!.DiedText.Length < 10 ? "in" : "on")} {DayOfDeath(life)}." : "";
        return ground.Said switch
        {
            { Basis: SaidBasis.Speaker } => $"{died} These words are older than the report, and nothing beside them says from when.".TrimStart(),
            { Basis: SaidBasis.Passage, From: null, Date: null, To: { } last } => $"The passage tells of {Day(last)} and calls this what had been said before. {died}".TrimEnd(),
            { Basis: SaidBasis.Passage } said => $"The passage tells of {(EventOf(ground) is { } known ? $"an event whose days are known ({known.Name}, {Window(said)})" : Window(said))}, and nothing brings these words back to the day of the report. {died}".TrimEnd(),
            _ => null,
        };
    }

    private KnownEvent? EventOf(StatementGround ground) =>
        lexicon.Events.FirstOrDefault(e => e.From == (ground.Said.Date ?? ground.Said.From) && e.To == (ground.Said.Date ?? ground.Said.To) && ground.Speakers.Any(s => s.Id is { } id && e.People.Contains(id)));

    private static string Window(SaidDate said) => said.Date is { } day ? Day(day)
        : said is { From: { } from, To: { } to } && from.Day == 1 && to.AddDays(1).Day == 1 && from.Year == to.Year && (from.Month == to.Month || to.Month - from.Month == 11) ? from.ToString(from.Month == to.Month ? "MMMM yyyy" : "yyyy", CultureInfo.InvariantCulture)
        : $"{Day(said.From!.Value)} to {Day(said.To!.Value)}";

    private static string DayOfDeath(KnownLife life) => life.DiedText.Length switch
    {
        4 => life.DiedText,
        7 => life.Died.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        _ => Day(life.Died),
    };

    private static string ToWhom(PartyReference party) => party switch
    {
        { Reason: { Length: > 0 } reason } => $"It is said to {Marked(party.Text)}. {reason}",
        _ when party.Text.Length == 0 || Alike(party.Text, party.Name) => $"It is said to {Marked(party.Name)}, whom the report names.",
        _ => $"It is said to {Marked(party.Text)}, and that is {party.Name}.",
    };

    private static string HowFound(StatementGround ground) =>
        ground.Rule == Rules.Proposed.Name
            ? "No rule knows this form. The network found it: from many reports in which people marked who said what, it has learned which words tell of saying, whose they are and how far they reach."
            : $"Found by the rule “{ground.Rule}”{(RuleWords.Of(ground.Rule) is { } words ? $": {words}" : "")}.";

    private static string HowSure(StatementGround ground)
    {
        var sure = $"How sure: {Hundred(ground.Confidence)} in 100.";
        if (ground.Rule == Rules.Proposed.Name)
        {
            return $"{sure} Only the network found it; what a rule finds too is right more often.{Doubt(ground)}";
        }

        var share = Rules.All.FirstOrDefault(r => r.Name == ground.Rule)?.Confidence;
        var measured = share is { } s ? $" Of what this rule finds in reports that people marked, {Hundred(s)} in 100 have the right words and the right speaker{(s < Weak ? ", which is not many" : "")}." : "";
        var weighed = ground.WithNetwork && ground.Rule != Rules.Turn.Name && ground.Rule != Rules.PutOutInAName.Name ? " What the network makes of the words is weighed with that." : "";
        return $"{sure}{measured}{weighed}{Doubt(ground)}";
    }

    // What takes most from it: a speaker who had to be worked out.
    private static string Doubt(StatementGround ground) =>
        ground.Speakers.Count == 0 ? " Nobody is named who says it."
        : ground.Speakers.Any(s => s.Reason is { } reason && reason.Contains("would fit", StringComparison.Ordinal)) ? " It is held down because more than one person fits."
        : ground.Speakers.Any(s => s.Reason is { } reason && reason.Contains("taken to", StringComparison.Ordinal)) ? " Who is meant had to be worked out, and that counts too."
        : "";

    private static string Marked(string words) => $"“{words.ReplaceLineEndings(" ")}”";

    private static bool Alike(string words, string name) => words.Equals(name, StringComparison.OrdinalIgnoreCase) || NameWords.Fold(words) == NameWords.Fold(name) || words.EndsWith(" " + name, StringComparison.OrdinalIgnoreCase);

    private static string WithArticle(string body) => body.StartsWith("Government of", StringComparison.Ordinal) ? $"the {body}" : body;

    private static int Hundred(double share) => Math.Clamp((int)Math.Round(share * 100), 1, 99);

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Joined(string[] words) => words.Length < 3 ? string.Join(" and ", words) : $"{string.Join(", ", words[..^1])} and {words[^1]}";
}
