namespace DiplomacyNews.Web.Ingestion.Extraction;

/// <summary>
/// Gets the article out of a file: recognises the format from the bytes and not from the name, finds the encoding, and reads what the file says about
/// itself and its text. Nothing is fetched, no script runs, and no file makes it throw. Safe to share between threads.
/// </summary>
public sealed class ArticleExtractor
{
    // Less is a caption or a lost page.
    private const int FewestLetters = 40;

    /// <summary>What is read, for messages and pages.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["plain text", "Markdown", "HTML"];

    /// <summary>Reads the file; <paramref name="fileName"/> serves only to name it in a refusal.</summary>
    public ExtractionResult Extract(string fileName, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return Refuse(fileName, "it is empty.", "Check that it was saved, and upload it again.");
        }

        if (FileSignature.OfBinary(bytes.Span) is { } binary)
        {
            return Unread(fileName, binary);
        }

        if (TextDecoding.Decode(bytes.Span) is not { } file)
        {
            return Unread(fileName, new("a binary file of an unknown kind", "Save the article as one of these and upload that."));
        }

        if (file.Text.AsSpan().IndexOfAnyExcept(Blanks) < 0)
        {
            return Refuse(fileName, "it holds nothing but blanks.", "Check that it was saved, and upload it again.");
        }

        if (FileSignature.OfText(file.Text) is { } foreign)
        {
            return Unread(fileName, foreign);
        }

        var article = HtmlReader.Recognises(file.Text) ? HtmlReader.Read(file) : MarkdownReader.Recognises(file.Text) ? MarkdownReader.Read(file) : PlainTextReader.Read(file);
        return CleanText.Letters(article.Text, FewestLetters) < FewestLetters
            ? Refuse(fileName, "no article text found in it.", "Check that the article's own text is in the file; a page that loads its text by script has to be saved after it is shown.")
            : new ExtractionResult.Read(article);
    }

    private static readonly System.Buffers.SearchValues<char> Blanks = System.Buffers.SearchValues.Create(" \t\r\n\f\v\0\u00A0\u0085\u2028\u2029\u200B\uFEFF\u3000\u001A");

    private static ExtractionResult.Refused Unread(string fileName, FileSignature.Unread format) =>
        Refuse(fileName, $"it is {format.Name}, and only {string.Join(", ", Formats.SkipLast(1))} and {Formats[^1]} are read.", format.WayOut);

    private static ExtractionResult.Refused Refuse(string fileName, string rule, string wayOut) =>
        new($"\"{CleanText.Field(fileName, 120) ?? "The file"}\" was not read: {rule} {wayOut}");
}
