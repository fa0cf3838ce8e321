using System.Globalization;

namespace DiplomacyNews.Web.Ingestion.Uploads;

/// <summary>
/// A small file that names the upload being read, or the article being read again, there only while it is: one that the next start finds says at which the program ended.
/// A file that exhausts stack or memory would otherwise end it at every start. A row would not do: it would have to be committed and taken back for every report.
/// </summary>
internal sealed class ReadingMark(NewsSettings settings, string name = "reading")
{
    private readonly string path = Path.Combine(settings.DataDirectory, name);

    /// <summary>Sets the mark until what is returned is disposed.</summary>
    public IDisposable Set(int id)
    {
        File.WriteAllText(path, id.ToString(CultureInfo.InvariantCulture));
        return new Lifted(path);
    }

    /// <summary>At which the program ended, or null; the mark is gone afterwards.</summary>
    public int? Take()
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var found = int.TryParse(File.ReadAllText(path), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : (int?)null;
        File.Delete(path);
        return found;
    }

    private sealed class Lifted(string path) : IDisposable
    {
        public void Dispose() => File.Delete(path);
    }
}
