namespace DiplomacyNews.Web.Ingestion.Uploads;

/// <summary>The folder in which the files of a batch lie between their arrival and their being committed, so that none of them need fit in memory.</summary>
internal sealed class UploadSpool(NewsSettings settings)
{
    private string Directory { get; } = Path.Combine(settings.DataDirectory, "spool");

    /// <summary>What a killed process left: no batch waits for it, for none was told that it arrived.</summary>
    public void Clear()
    {
        if (System.IO.Directory.Exists(Directory))
        {
            System.IO.Directory.Delete(Directory, recursive: true);
        }
    }

    /// <summary>A folder for one batch, gone when disposed.</summary>
    public Folder Open() => new(System.IO.Directory.CreateDirectory(Path.Combine(Directory, Keys.Mint())).FullName);

    internal sealed class Folder(string path) : IDisposable
    {
        private int files;

        /// <summary>Where the next file goes; its own name is never a path.</summary>
        public string NextFile() => Path.Combine(path, $"{++files}");

        public void Dispose() => System.IO.Directory.Delete(path, recursive: true);
    }
}
