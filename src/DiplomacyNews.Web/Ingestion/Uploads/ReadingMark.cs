using System.Globalization;

namespace DiplomacyNews.Web.Ingestion.Uploads;

/// <summary>
/// A small file that names the upload being read, there only while it is: one that the next start finds says which upload the program ended at.
/// A file that exhausts stack or memory would otherwise end it at every start. A row would not do: it would have to be committed and taken back for every report.
/// </summary>
internal sealed class ReadingMark(NewsSettings settings)
{
    private readonly string path = Path.Combine(settings.DataDirectory, "reading");

    /// <summary>Sets the mark until what is returned is disposed.</summary>
    public IDisposable Set(int uploadId)
    {
        File.WriteAllText(path, uploadId.ToString(CultureInfo.InvariantCulture));
        return new Lifted(path);
    }

    /// <summary>Which upload the program ended at, or null; the mark is gone afterwards.</summary>
    public int? Take()
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var found = int.TryParse(File.ReadAllText(path), NumberStyles.None, CultureInfo.InvariantCulture, out var uploadId) ? uploadId : (int?)null;
        File.Delete(path);
        return found;
    }

    private sealed class Lifted(string path) : IDisposable
    {
        public void Dispose() => File.Delete(path);
    }
}
