using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using DiplomacyNews.Analysis;
using DiplomacyNews.Analysis.People;

namespace DiplomacyNews.Web.Commands;

/// <summary>Answers from the authority tables who held an office on a day. Its lines are a contract: name, office, from, to, parted by tabs; the likeliest holder first.</summary>
internal static class WhoVerb
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(VerbServices services)
    {
        var office = new Argument<string>("OFFICE") { Description = "The office as a report would name it: \"Chinese foreign minister\", \"UN secretary-general\"." };
        var on = new Option<string>("--on") { Description = "The day, such as 2005-03-01; today where none is given." };
        on.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var given }] && !TryDay(given, out _))
            {
                result.AddError($"\"{given}\" is not a day of the form 2005-03-01.");
            }
        });
        var json = new Option<bool>("--json") { Description = "One line of JSON a holder." };
        var command = new Command("who", "Says who held an office on a day, by the authority tables.") { office, on, json };
        command.SetAction(async (parsed, _) =>
        {
            var day = TryDay(parsed.GetValue(on), out var given) ? given : DateOnly.FromDateTime(DateTime.UtcNow);
            return await SayAsync(await services.LexiconAsync(), parsed.GetRequiredValue(office), day, parsed.GetValue(json));
        });
        return command;
    }

    private static async Task<int> SayAsync(Lexicon lexicon, string words, DateOnly day, bool json)
    {
        var answer = new OfficeFinder(lexicon).Find(words, day);
        var print = new OfficePrint(lexicon);
        foreach (var term in answer.Terms)
        {
            var person = lexicon.Person(term.PersonId);
            var holder = new { name = person?.Name ?? term.PersonId, office = print.Print(term, person?.Gender ?? Gender.Unknown), from = term.FromText, to = term.ToText, id = term.PersonId, status = term.Status };
            Console.WriteLine(json ? JsonSerializer.Serialize(holder, Readable) : $"{holder.name}\t{holder.office}\t{holder.from}\t{holder.to}");
        }

        if (answer.Terms.Length > 0)
        {
            return Verbs.Done;
        }

        await Console.Error.WriteLineAsync(answer switch
        {
            { Title: null } => $"\"{words}\" names no office that is known here. Ask as a report would: \"Chinese foreign minister\".",
            { Owner: null } => $"Understood the office {answer.Title}, but not of which country or body.",
            _ => FormattableString.Invariant($"Understood the office {answer.Title} of {answer.Owner} on {day:yyyy-MM-dd}; no holder on that day is known."),
        });
        return Verbs.Failed;
    }

    private static bool TryDay(string? text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
