using System.CommandLine;
using DiplomacyNews.Web.Access;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using Spectre.Console;

namespace DiplomacyNews.Web.Commands;

/// <summary>Makes an administrator without a browser. The password is typed, or piped in as one line; it is never an argument, which other users of the machine could read.</summary>
internal static class CreateAdminVerb
{
    public static Command Create(VerbServices services)
    {
        var email = new Option<string>("--email") { Description = "The address the administrator signs in with.", Required = true };
        var name = new Option<string?>("--name") { Description = "The name colleagues see; without it, what stands before the @." };
        email.Validators.Add(result =>
        {
            if (PersonRules.WhyNotEmail(result.GetValueOrDefault<string>()?.Trim() ?? "") is { } why)
            {
                result.AddError(why);
            }
        });
        name.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>()?.Trim() is { } given && PersonRules.WhyNotName(given) is { } why)
            {
                result.AddError(why);
            }
        });
        var command = new Command("create-admin", "Makes an account that administers the site. Asks for its password, or reads it as one line from standard input.") { email, name };
        command.SetAction((parsed, cancellationToken) =>
        {
            var address = parsed.GetRequiredValue(email).Trim();
            return services.RunAsync(provider => MakeAsync(provider, address, parsed.GetValue(name)?.Trim() ?? address.Split('@')[0], cancellationToken), cancellationToken);
        });
        return command;
    }

    private static async Task<int> MakeAsync(IServiceProvider services, string email, string name, CancellationToken cancellationToken)
    {
        if (await ReadPasswordAsync(cancellationToken) is not { } password)
        {
            return Verbs.Failed;
        }

        if (PasswordRules.WhyNot(password, email, name) is { } why)
        {
            return await RefuseAsync(why);
        }

        var accounts = services.GetRequiredService<AccountDirectory>();
        var db = services.GetRequiredService<NewsContext>();
        var account = accounts.Prepare(name, email, password);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (!await accounts.AddAsync(account, Role.Administrator))
        {
            return await RefuseAsync($"{email} has an account already. Give another address; whoever signs in with it can change the role and the password of the first.");
        }

        services.GetRequiredService<AuditTrail>().Add(AuditAction.AdministratorSetUp, account.Name, address: AccountDirectory.AddressOf(account.Id));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        Console.WriteLine($"{email} administers this site. Sign in at /account/sign-in.");
        return Verbs.Done;
    }

    /// <summary>Null when there was none, or the two that were typed differ; why has been said.</summary>
    private static async Task<string?> ReadPasswordAsync(CancellationToken cancellationToken)
    {
        if (Console.IsInputRedirected)
        {
            var line = await Console.In.ReadLineAsync(cancellationToken);
            if (string.IsNullOrEmpty(line))
            {
                await RefuseAsync("There was no password on standard input. Pipe it in as one line, or run the command in a terminal, which asks for it.");
                return null;
            }

            return line;
        }

        var first = await AskAsync($"Password ({PasswordRules.Shortest} characters or more):", cancellationToken);
        if (first != await AskAsync("The same again:", cancellationToken))
        {
            await RefuseAsync("The two passwords differ. Start again.");
            return null;
        }

        return first;
    }

    private static Task<string> AskAsync(string question, CancellationToken cancellationToken) =>
        new TextPrompt<string>(question).Secret(null).ShowAsync(AnsiConsole.Console, cancellationToken);

    private static async Task<int> RefuseAsync(string why)
    {
        await Console.Error.WriteLineAsync(why);
        return Verbs.Failed;
    }
}
