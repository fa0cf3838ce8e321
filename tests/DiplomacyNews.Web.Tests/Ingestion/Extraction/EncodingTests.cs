using System.Text;

namespace DiplomacyNews.Web.Tests.Ingestion.Extraction;

public sealed class EncodingTests
{
    private const string English = "“It is a naïve plan,” the envoy said – and so it stayed a plan. The café where they met kept the bill, as an exhibit.";
    private const string Russian = "Министр заявил в понедельник, что переговоры продолжатся и что никто не покинул стол. Он добавил, что это была трудная неделя.";
    private const string Greek = "Ο υπουργός δήλωσε τη Δευτέρα ότι οι συνομιλίες θα συνεχιστούν και ότι κανείς δεν έφυγε από το τραπέζι.";
    private const string Japanese = "外務大臣は月曜日に、会談は続くと述べた。誰も席を立っていないという。記者団に対して、難しい一週間だったと語った。";
    private const string Chinese = "外交部长星期一表示，会谈将继续进行，没有人离开谈判桌。他对记者说，这是艰难的一周，但是各方都愿意继续对话，并且希望尽快达成协议。";
    private const string Korean = "외무장관은 월요일에 회담이 계속될 것이라고 말했다. 아무도 자리를 떠나지 않았다고 그는 기자들에게 덧붙였다. 어려운 한 주였다고 한다.";
    private const string Hebrew = "שר החוץ אמר ביום שני כי השיחות יימשכו וכי איש לא עזב את השולחן. הוא הוסיף כי היה זה שבוע קשה.";
    private const string Arabic = "قال الوزير يوم الاثنين إن المحادثات سوف تستمر وإن أحدا لم يغادر الطاولة وأضاف أن الأسبوع كان صعبا على الجميع";
    private const string Polish = "Minister powiedział w poniedziałek, że rozmowy będą kontynuowane i że nikt nie odszedł od stołu. Był to, jak dodał, ciężki tydzień.";

    [Theory]
    [InlineData(English, "windows-1252")]
    [InlineData(Russian, "windows-1251")]
    [InlineData(Russian, "koi8-r")]
    [InlineData(Russian, "ibm866")]
    [InlineData(Greek, "windows-1253")]
    [InlineData(Hebrew, "windows-1255")]
    [InlineData(Arabic, "windows-1256")]
    [InlineData(Polish, "windows-1250")]
    [InlineData(Japanese, "shift_jis")]
    [InlineData(Japanese, "euc-jp")]
    [InlineData(Japanese, "iso-2022-jp")]
    [InlineData(Chinese, "gb18030")]
    [InlineData(Chinese, "big5")]
    [InlineData(Korean, "euc-kr")]
    public void Old_code_pages_are_told_by_what_the_bytes_spell(string text, string encoding)
    {
        // Big5 has no simplified characters.
        text = encoding == "big5" ? "外交部長星期一表示，會談將繼續進行，沒有人離開談判桌。他對記者說，這是艱難的一週，但是各方都願意繼續對話，並且希望儘快達成協議。" : text;
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

        var article = Reading.Of(text, encoding);

        Assert.Equal((text, encoding), (article.Text, article.Encoding));
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-32", true)]
    [InlineData("utf-32BE", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-32", false)]
    public void Unicode_is_known_by_its_mark_or_by_its_zeros(string encoding, bool marked)
    {
        var unicode = Encoding.GetEncoding(encoding);

        Assert.Equal(English, Reading.Of([.. marked ? unicode.GetPreamble() : [], .. unicode.GetBytes(English)]).Text);
    }

    [Fact]
    public void UTF_16_without_a_mark_is_known_in_other_alphabets_too() => Assert.Equal(Russian, Reading.Of(Encoding.Unicode.GetBytes(Russian)).Text);

    [Fact]
    public void A_page_is_read_in_the_encoding_it_declares()
    {
        var article = Reading.Of($"<html><head><meta charset=windows-1251></head><body><p>{Russian}</p></body></html>", "windows-1251");

        Assert.Equal((Russian, "windows-1251"), (article.Text, article.Encoding));
    }

    [Fact]
    public void Valid_UTF_8_is_read_as_such_whatever_the_page_declares() =>
        Assert.Equal(English, Reading.Of($"<html><head><meta charset='iso-8859-1'></head><body><p>{English}</p></body></html>").Text);

    [Fact]
    public void Stray_Western_bytes_in_UTF_8_are_read_as_Western()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(English + "\n\n"), .. Encoding.GetEncoding(1252).GetBytes("“Naïve?” asked the minister.")];

        var article = Reading.Of(bytes);

        Assert.Equal(English + "\n“Naïve?” asked the minister.", article.Text);
        Assert.Equal("utf-8 with windows-1252 bytes", article.Encoding);
    }

    [Fact]
    public void Text_encoded_twice_is_repaired_when_that_is_certain()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var twice = Encoding.GetEncoding(1252).GetString(Encoding.UTF8.GetBytes(English));

        Assert.Equal(English, Reading.Of(twice).Text);
        Assert.Contains("Ã© is how", Reading.Of("Ã© is how é comes out when it is encoded twice, the archivist said.").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void NULs_and_lone_surrogates_do_not_reach_the_text()
    {
        Assert.Equal(Reading.Prose, Reading.Of(Reading.Prose.Insert(20, "\0")).Text);

        var wide = Encoding.Unicode.GetPreamble().Concat(Reading.Prose.Insert(10, "\uD83D").Insert(30, "\uDC00").SelectMany(c => BitConverter.GetBytes(c))).ToArray();
        var text = Reading.Of(wide).Text;

        Assert.DoesNotContain(text, char.IsSurrogate);
        Assert.Equal(Reading.Prose, text.Replace("\uFFFD", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_surrogate_half_escaped_in_a_pages_data_does_no_harm()
    {
        var article = Reading.Of($$"""<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Talks \ud83d go on"}</script></head><body><p>{{Reading.Prose}} &#xD83D; &#0;</p></body></html>""");

        Assert.Equal("Talks \uFFFD go on", article.Headline);
        Assert.DoesNotContain(article.Text, c => char.IsSurrogate(c) || c == '\0');
    }

    [Fact]
    public void A_file_cut_off_inside_a_character_is_still_UTF_8()
    {
        var article = Reading.Of(Encoding.UTF8.GetBytes(Russian + "я")[..^1]);

        Assert.StartsWith(Russian, article.Text, StringComparison.Ordinal);
    }
}
