using System.Text;

namespace DiplomacyNews.Web.Tests.Ingestion.Extraction;

public sealed class RefusalTests
{
    [Theory]
    [InlineData("%PDF-1.7\n…", "PDF")]
    [InlineData("{\\rtf1\\ansi Text}", "RTF")]
    [InlineData("PK\u0003\u0004…………word/document.xml", "DOCX")]
    [InlineData("PK\u0003\u0004…………", "ZIP")]
    [InlineData("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "DOC")]
    [InlineData("\u0089PNG\r\n\u001A\n", "PNG")]
    [InlineData("\u00FF\u00D8\u00FF\u00E0", "JPEG")]
    [InlineData("GIF89a", "GIF")]
    [InlineData("\u001F\u008B\u0008", "gzip")]
    [InlineData("From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n<html>", "MHTML")]
    [InlineData("Received: from a by b\r\nFrom: c@d.example\r\nSubject: Talks\r\n\r\nText of a message that is long enough.", "EML")]
    [InlineData("<?xml version='1.0'?><rss version='2.0'><channel/></rss>", "RSS")]
    [InlineData("<?xml version='1.0'?><letter>Text of a letter that is long enough to be one</letter>", "XML")]
    [InlineData("{\"headline\": \"Talks go on and on and on and on\"}", "JSON")]
    public void What_is_not_read_is_refused_by_name_with_what_is(string content, string name)
    {
        var reason = Reading.Refusal(Encoding.Latin1.GetBytes(content.Replace('…', '.')), "report.html");

        Assert.StartsWith("\"report.html\" was not read: it is ", reason, StringComparison.Ordinal);
        Assert.Contains(name, reason, StringComparison.Ordinal);
        Assert.Contains("only plain text, Markdown and HTML are read. ", reason, StringComparison.Ordinal);
        Assert.EndsWith(".", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_bytes_decide_and_not_the_name()
    {
        Assert.Equal("html", Reading.Of(Encoding.UTF8.GetBytes($"<html><body><p>{Reading.Prose}</p></body></html>"), "page.txt").Format);
        Assert.Equal("text", Reading.Of(Encoding.UTF8.GetBytes(Reading.Prose), "page.html").Format);
        Assert.Contains("PDF", Reading.Refusal("%PDF-1.4"u8.ToArray(), "page.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_and_one_of_blanks_are_refused()
    {
        Assert.Equal("\"report.txt\" was not read: it is empty. Check that it was saved, and upload it again.", Reading.Refusal([]));
        Assert.Contains("nothing but blanks", Reading.Refusal(" \r\n\t\u00A0\n"u8.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void Zero_bytes_and_random_bytes_are_binary()
    {
        var noise = new byte[5000];
        new Random(7).NextBytes(noise);

        Assert.Contains("binary file", Reading.Refusal(new byte[4096]), StringComparison.Ordinal);
        Assert.Contains("binary file", Reading.Refusal(noise), StringComparison.Ordinal);
    }

    [Fact]
    public void A_few_words_are_no_article() => Assert.Contains("no article text found", Reading.Refusal("Talks failed."u8.ToArray()), StringComparison.Ordinal);

    [Fact]
    public void A_name_of_any_length_is_cut_in_the_refusal() => Assert.InRange(Reading.Refusal([], new string('x', 5000)).Length, 100, 300);

    [Fact]
    public void No_bytes_make_it_throw()
    {
        // A fixed seed: the same two thousand damaged files each time.
        var random = new Random(20240426);
        var files = Directory.GetFiles(Reading.PathOf("")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToArray();
        var extractor = new DiplomacyNews.Web.Ingestion.Extraction.ArticleExtractor();
        for (var i = 0; i < 2000; i++)
        {
            var bytes = files[i % files.Length].ToArray();
            for (var j = random.Next(1, 40); j > 0; j--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var from = random.Next(bytes.Length);
            Assert.NotNull(extractor.Extract("damaged", random.Next(3) == 0 ? bytes[from..] : random.Next(3) == 0 ? bytes[..from] : bytes));
        }
    }
}
