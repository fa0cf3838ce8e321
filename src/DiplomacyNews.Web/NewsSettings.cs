using System.Globalization;
using DiplomacyNews.Reader;
using DiplomacyNews.Web.Data.Entities;

namespace DiplomacyNews.Web;

/// <summary>The settings, checked once at start. Each has a default that works on a laptop; README lists them.</summary>
public sealed record NewsSettings
{
    /// <summary>The only folder that is written: database, logs, temporary files.</summary>
    public required string DataDirectory { get; init; }

    public required string ConnectionString { get; init; }

    public bool LoadSeeds { get; init; } = true;

    /// <summary>Whether reports are read with the network, or by rules alone.</summary>
    public bool UsesModel { get; init; } = true;

    /// <summary>The folder that holds the network and its card.</summary>
    public string ModelFolder { get; init; } = ReaderModel.DefaultFolder;

    /// <summary>Whether reports that come in are read by rules at once, and with the network when nothing else is to be done.</summary>
    public bool ReadsByRulesFirst { get; init; }

    public int MaxFileBytes { get; init; }

    /// <summary>How many files one batch may hold.</summary>
    public int MaxFiles { get; init; }

    /// <summary>Whether reading needs an account too.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>How much of a report readers see where neither its outlet nor an editor says otherwise.</summary>
    public Rights DefaultRights { get; init; }

    /// <summary>The proxies whose word is taken for whom a request comes from; none: no such word is taken.</summary>
    public IReadOnlyList<System.Net.IPNetwork> KnownProxies { get; init; } = [];

    /// <summary>How many requests a minute one network address may send; 0: as many as it likes.</summary>
    public int RequestsPerMinute { get; init; }

    public required string SiteName { get; init; }

    /// <summary>The site's public address, for absolute links; null means: as the request was addressed.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>Whether readers come by https, if need be through a proxy that speaks http to us.</summary>
    public bool IsHttps => BaseUrl?.Scheme == Uri.UriSchemeHttps;

    /// <exception cref="SettingException">A setting has a value that is not allowed.</exception>
    public static NewsSettings Read(IConfiguration configuration)
    {
        var directory = Path.GetFullPath(configuration["Data:Directory"] is { Length: > 0 } given ? given : DefaultDataDirectory());
        var provider = configuration["Database:Provider"] ?? "Sqlite";
        if (!provider.Equals("Sqlite", StringComparison.OrdinalIgnoreCase))
        {
            throw new SettingException("Database:Provider", provider, "Sqlite");
        }

        return new NewsSettings
        {
            DataDirectory = directory,
            ConnectionString = configuration["Database:ConnectionString"] is { Length: > 0 } connection
                ? connection
                : $"Data Source={Path.Combine(directory, "news.db")}",
            LoadSeeds = Flag("Seeds:Load", true),
            UsesModel = Switch("Reading:Model", true),
            ModelFolder = configuration["Reading:Folder"] is { Length: > 0 } folder ? Path.GetFullPath(folder) : ReaderModel.DefaultFolder,
            ReadsByRulesFirst = Flag("Reading:RulesFirst", false),
            MaxFileBytes = Number("Uploads:MaxFileBytes", 20 * 1024 * 1024, 1024, 1024 * 1024 * 1024),
            MaxFiles = Number("Uploads:MaxFiles", 200, 1, 10_000),
            IsPrivate = Flag("Access:Private", false),
            DefaultRights = Choice("Rights:Default", Rights.FullText),
            KnownProxies = Networks("Proxy:Known"),
            RequestsPerMinute = Number("Limits:RequestsPerMinute", 1200, 0, 1_000_000),
            SiteName = Text("Site:Name", "DiplomacyNews"),
            BaseUrl = Address("Site:BaseUrl"),
        };

        bool Flag(string name, bool otherwise) => configuration[name] switch
        {
            null or "" => otherwise,
            var value when bool.TryParse(value, out var flag) => flag,
            var value => throw new SettingException(name, value, "true or false"),
        };

        bool Switch(string name, bool otherwise) => configuration[name]?.ToLowerInvariant() switch
        {
            null or "" => otherwise,
            "on" => true,
            "off" => false,
            _ => throw new SettingException(name, configuration[name]!, "on or off"), // Null was the first case.
        };

        int Number(string name, int otherwise, int least, int most) => configuration[name] switch
        {
            null or "" => otherwise,
            var value when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most => number,
            var value => throw new SettingException(name, value, $"a whole number from {least} to {most}"),
        };

        T Choice<T>(string name, T otherwise)
            where T : struct, Enum => configuration[name] switch
        {
            null or "" => otherwise,
            var value when Enum.GetNames<T>().FirstOrDefault(known => known.Equals(value, StringComparison.OrdinalIgnoreCase)) is { } known => Enum.Parse<T>(known),
            var value => throw new SettingException(name, value, $"one of {string.Join(", ", Enum.GetNames<T>())}"),
        };

        IReadOnlyList<System.Net.IPNetwork> Networks(string name) =>
        [
            .. (configuration[name] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part =>
                System.Net.IPNetwork.TryParse(part, out var network) ? network
                : System.Net.IPAddress.TryParse(part, out var address) ? new System.Net.IPNetwork(address, address.GetAddressBytes().Length * 8)
                : throw new SettingException(name, part, "addresses or networks separated by commas, such as 10.0.0.2, 172.16.0.0/12")),
        ];

        string Text(string name, string otherwise) => configuration[name] switch
        {
            null or "" => otherwise,
            { Length: <= 60 } value => value,
            var value => throw new SettingException(name, value, "at most 60 characters"),
        };

        Uri? Address(string name) => configuration[name] switch
        {
            null or "" => null,
            var value when Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" => uri,
            var value => throw new SettingException(name, value, "an address that begins with http:// or https://"),
        };
    }

    /// <summary>From source, <c>.data</c> at the repository's root, where no build looks; published, <c>data</c> beside the program.</summary>
    private static string DefaultDataDirectory()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "DiplomacyNews.sln")))
            {
                return Path.Combine(folder.FullName, ".data");
            }
        }

        return Path.Combine(AppContext.BaseDirectory, "data");
    }
}

/// <summary>A setting's value is not allowed; the message is for whoever runs the program.</summary>
public sealed class SettingException(string name, string value, string allowed)
    : Exception($"The setting {name} is \"{value}\", but must be {allowed}. Mend it in appsettings.json, in the environment ({name.Replace(":", "__")}) or on the command line (--{name} …).");
