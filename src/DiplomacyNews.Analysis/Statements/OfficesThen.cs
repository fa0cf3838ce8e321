using DiplomacyNews.Analysis.People;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>Gives those who spoke on another day than the report's the office of that day.</summary>
internal sealed class OfficesThen(Lexicon lexicon, DateOnly? day)
{
    private const string Former = "former ";

    private readonly OfficePrint print = new(lexicon);

    /// <summary>The speaker with the office held when the words were said; without one that he or she held only later.</summary>
    public PartyReference Called(PartyReference speaker, SaidDate said)
    {
        if (said.Basis == SaidBasis.Article || speaker is not { Id: { } id, Type: PartyType.Person } || (said.Date ?? said.To) is not { } last || last == day || lexicon.Person(id) is not { } person)
        {
            return speaker;
        }

        if ((said.Date ?? said.From) is { } first && lexicon.OfficesOf(id).Where(o => o.HeldOn(first) && o.HeldOn(last)).OrderBy(OfficePrint.Rank).ThenByDescending(o => o.From).FirstOrDefault() is { } held)
        {
            return speaker with { Office = print.Print(held, person.Gender) };
        }

        var called = speaker.Office is { } office && office.StartsWith(Former, StringComparison.Ordinal) ? office[Former.Length..] : speaker.Office;
        return lexicon.OfficesOf(id).Any(o => o.From > last && print.Print(o, person.Gender) == called) ? speaker with { Office = null } : speaker;
    }
}
