using System.Collections.Frozen;
using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Commands.Evaluation;

/// <summary>Whether two names mean the same person, body or office.</summary>
internal sealed class PartyNames
{
    private static readonly FrozenSet<string> Reporters = FrozenSet.Create(StringComparer.Ordinal, "journalist", "journalists", "media", "newsconference", "newsmen", "reporter", "reporters");

    public PartyNames(Lexicon lexicon)
    {
        var terms = new BodyTermsFinder(lexicon);
        Persons = new PersonNames(lexicon);
        Bodies = new BodyNames(terms);
        Offices = new OfficeNames(terms);
    }

    public PersonNames Persons { get; }

    public BodyNames Bodies { get; }

    public OfficeNames Offices { get; }

    /// <summary>By the rules for persons or for bodies, as gold says what the marked one is.</summary>
    public bool AreOne(string marked, string found, PartyType type) => BothReporters(marked, found) || (type == PartyType.Person ? Persons.AreOne(marked, found) : Bodies.AreOne(marked, found));

    /// <summary>By either rules, where gold does not say what the marked one is.</summary>
    public bool AreOne(string marked, string found) => Persons.AreOne(marked, found) || Bodies.AreOne(marked, found) || BothReporters(marked, found);

    /// <summary>"Reporters", "the press" and "a news conference" are one addressee.</summary>
    private static bool BothReporters(string marked, string found) => AreReporters(marked) && AreReporters(found);

    private static bool AreReporters(string name)
    {
        var words = NameTerms.Of(name);
        return words.Exists(Reporters.Contains) || words.Zip(words.Skip(1)).Any(pair => pair is ("the", "press") or ("news", "conference"));
    }
}
