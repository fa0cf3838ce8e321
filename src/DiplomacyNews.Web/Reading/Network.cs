using DiplomacyNews.Analysis.Statements;
using DiplomacyNews.Reader;

namespace DiplomacyNews.Web.Reading;

/// <summary>
/// The network that is shipped with the program. It is loaded when something is first to be read with it, never while the site starts, and kept.
/// Where it cannot be used, that is said once in the log, and everything is read by rules alone.
/// </summary>
internal sealed partial class Network : IDisposable
{
    private readonly NewsSettings settings;
    private readonly ILogger<Network> log;
    private readonly Lazy<ReaderModel> model;

    public Network(NewsSettings settings, ILogger<Network> log)
    {
        (this.settings, this.log) = (settings, log);
        model = new(Load);
    }

    /// <summary>Proposes where statements stand; null where the rules are to read alone.</summary>
    public IStatementSpans? Spans => settings.UsesModel ? model.Value.Spans : null;

    /// <summary>What it was made of and what was measured; null where it is switched off or has no card.</summary>
    public ModelCard? Card => settings.UsesModel ? model.Value.Card : null;

    /// <summary>Why it cannot be used, for whoever runs the program; null where it can, and where it is switched off.</summary>
    public string? Problem => settings.UsesModel ? model.Value.Problem : null;

    public void Dispose()
    {
        if (model.IsValueCreated)
        {
            model.Value.Dispose();
        }
    }

    private ReaderModel Load()
    {
        var loaded = ReaderModel.Load(settings.ModelFolder);
        if (loaded.Problem is { } problem)
        {
            LogProblem(problem);
        }

        return loaded;
    }

    [LoggerMessage(LogLevel.Warning, "{Problem}")]
    private partial void LogProblem(string problem);
}
