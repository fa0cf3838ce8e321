using System.Threading.Channels;

namespace DiplomacyNews.Web.Ingestion.Uploads;

/// <summary>Wakes the reader of waiting uploads. Many calls while it is at work are one: it looks at the table, not at the calls.</summary>
internal sealed class UploadSignal
{
    private readonly Channel<bool> calls = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>To be called once uploads are committed.</summary>
    public void Raise() => calls.Writer.TryWrite(true);

    public async Task WaitAsync(CancellationToken cancellationToken) => await calls.Reader.ReadAsync(cancellationToken);
}
