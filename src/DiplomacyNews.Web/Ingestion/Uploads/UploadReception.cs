using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using DiplomacyNews.Web.Rendering;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace DiplomacyNews.Web.Ingestion.Uploads;

/// <summary>
/// Reads the upload form from front to back as it arrives: the antiforgery token first, then fields and files, each file to the spool. A file that is too large
/// is refused for itself, counted while it streams; the form reader of ASP.NET Core would answer the whole batch with an empty 400.
/// </summary>
internal sealed class UploadReception(NewsSettings settings, UploadSpool spool)
{
    /// <summary>The field for pasted text: a file like the others once it is here.</summary>
    public const string PasteField = "text";

    /// <summary>How many bytes a field beside the files may have.</summary>
    public const int LongestField = 16 * 1024;

    private const string PastedName = "Pasted report";
    private const int MostFields = 50;
    private const int Piece = 64 * 1024;

    /// <summary>How many bytes a request may have. Twice what is taken, so that files that are too large can be told so one by one.</summary>
    public static long LongestRequest(NewsSettings settings) => (2L * settings.MaxFiles * settings.MaxFileBytes) + (16L * 1024 * 1024);

    public async Task<Reception> ReceiveAsync(string? contentType, Stream body, string tokenField, Func<string, Task<bool>> isOurs, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= 200 } boundary)
        {
            return Malformed();
        }

        var reader = new MultipartReader(boundary.ToString(), body);
        UploadSpool.Folder? folder = null;
        ReceivedBatch? batch = null;
        try
        {
            if (await reader.ReadNextSectionAsync(cancellationToken) is not { } first || Part.Of(first) is not { IsFile: false } token || token.Name != tokenField
                || await FieldAsync(first, cancellationToken) is not { } value || !await isOurs(value))
            {
                return new Reception.Forged();
            }

            folder = spool.Open();
            var reception = await ReadPartsAsync(reader, folder, cancellationToken);
            batch = (reception as Reception.Whole)?.Batch;
            return reception;
        }
        catch (BadHttpRequestException tooMuch) when (tooMuch.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return new Reception.Refused(StatusCodes.Status413PayloadTooLarge,
                $"Nothing of this batch was kept: together its files are larger than {FileSize.InWords(LongestRequest(settings))}. Send it in several batches.");
        }
        catch (Exception wrong) when (wrong is InvalidDataException || (wrong is IOException && !DatabaseTrouble.IsFull(wrong)))
        {
            return Malformed(); // Also where the connection ended half way; then nobody hears it.
        }
        finally
        {
            if (batch is null)
            {
                folder?.Dispose();
            }
        }
    }

    private static Reception.Refused Malformed() => new(StatusCodes.Status400BadRequest,
        "Nothing of this batch was kept: what was sent ended half way or was not as this form sends it. Choose the files again and send them once more.");

    private async Task<Reception> ReadPartsAsync(MultipartReader reader, UploadSpool.Folder folder, CancellationToken cancellationToken)
    {
        var fields = new Dictionary<string, string>();
        var files = new List<ReceivedFile>();
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            var part = Part.Of(section);
            if (part.IsFile || part.Name == PasteField)
            {
                if (await SpoolAsync(part, section.Body, files.Count(f => f.Path is not null) >= settings.MaxFiles, folder, cancellationToken) is { } file)
                {
                    files.Add(file);
                }

                if (files.Count > 2 * settings.MaxFiles)
                {
                    return new Reception.Refused(StatusCodes.Status400BadRequest,
                        $"Nothing of this batch was kept: it has more than {2 * settings.MaxFiles} files, and {settings.MaxFiles} are taken at a time. Send it in several batches.");
                }
            }
            else if (fields.Count == MostFields || await FieldAsync(section, cancellationToken) is not { } value)
            {
                return Malformed();
            }
            else
            {
                fields.TryAdd(part.Name, value);
            }
        }

        return new Reception.Whole(new ReceivedBatch(fields, files, folder));
    }

    /// <summary>The file, or null where the form's field was left empty.</summary>
    private async Task<ReceivedFile?> SpoolAsync(Part part, Stream content, bool isOneTooMany, UploadSpool.Folder folder, CancellationToken cancellationToken)
    {
        var path = folder.NextFile();
        var buffer = ArrayPool<byte>.Shared.Rent(Piece);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var size = 0L;
        var isBlank = true;
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
            for (int read; (read = await content.ReadAsync(buffer.AsMemory(0, Piece), cancellationToken)) > 0;)
            {
                size += read;
                hash.AppendData(buffer, 0, read);
                isBlank = isBlank && buffer.AsSpan(0, read).IndexOfAnyExcept(" \t\r\n"u8) < 0;
                if (size <= settings.MaxFileBytes && !isOneTooMany)
                {
                    await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                }
                else if (file.Length > 0)
                {
                    file.SetLength(0); // The rest is read and let go, for the sake of the files behind it.
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        if (part.IsFile ? size == 0 && part.FileName.Length == 0 : isBlank)
        {
            return null;
        }

        var name = part.IsFile ? FileNames.Clean(part.FileName) : PastedName;
        var refusal = isOneTooMany
            ? $"\"{name}\" was not read: {settings.MaxFiles} files are taken at a time, and it came after them. Upload it in another batch."
            : size > settings.MaxFileBytes
                ? $"\"{name}\" was not read: it has {FileSize.InWords(size)}, and at most {FileSize.InWords(settings.MaxFileBytes)} are taken. Save the article alone, without its pictures."
                : null;
        return new ReceivedFile(name, size, Convert.ToHexStringLower(hash.GetHashAndReset()), refusal is null ? path : null, refusal, !part.IsFile);
    }

    /// <summary>The value, or null when it is longer than any that the form sends.</summary>
    private static async Task<string?> FieldAsync(MultipartSection section, CancellationToken cancellationToken)
    {
        var buffer = new byte[LongestField + 1];
        var length = await section.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return length > LongestField ? null : Encoding.UTF8.GetString(buffer, 0, length);
    }

    /// <summary>What a part says of itself. One whose head cannot be read but speaks of a file is a file without a name: it gets an answer like the others.</summary>
    private sealed record Part(string Name, bool IsFile, string FileName)
    {
        public static Part Of(MultipartSection section)
        {
            if (section.GetContentDispositionHeader() is not { } head)
            {
                return new Part("", section.ContentDisposition?.Contains("filename", StringComparison.OrdinalIgnoreCase) == true, FileNames.Unnamed);
            }

            var fileName = head.FileNameStar.HasValue ? head.FileNameStar : HeaderUtilities.RemoveQuotes(head.FileName);
            return new Part(HeaderUtilities.RemoveQuotes(head.Name).ToString(), head.FileName.HasValue || head.FileNameStar.HasValue, fileName.ToString());
        }
    }
}
