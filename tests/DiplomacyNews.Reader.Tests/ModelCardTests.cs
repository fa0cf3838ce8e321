using System.Text.Json;

namespace DiplomacyNews.Reader.Tests;

public sealed class ModelCardTests
{
    [Fact]
    public void A_card_reads_as_it_was_written()
    {
        var card = Sample.Card([1, 2, 3]);

        var read = ModelCard.Parse(card.ToJson());

        Assert.Equal(card with { Data = [], Commands = [], Figures = [] }, read with { Data = [], Commands = [], Figures = [] });
        Assert.Equal(card.Data, read.Data);
        Assert.Equal(card.Commands, read.Commands);
        Assert.Equal(card.Figures, read.Figures);
        Assert.Equal(card.ToJson(), read.ToJson());
    }

    [Fact]
    public void A_card_is_written_for_people() => Assert.Contains("made-up “reports” & more", Sample.Card([]).ToJson());

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"name": "spans-3", "sha256": "00"}""")]
    [InlineData("""{"name": "spans-3", "sha256": null, "encoder": "", "data": [], "kept": "", "commands": [], "figures": []}""")]
    [InlineData("""{"name": "spans-3", "sha256": "00", "encoder": "", "data": null, "kept": "", "commands": [], "figures": []}""")]
    [InlineData("""{"name": "spans-3", "sha256": "00", "encoder": "", "data": [null], "kept": "", "commands": [], "figures": [null]}""")]
    public void A_card_that_lacks_something_is_refused(string json) => Assert.Throws<JsonException>(() => ModelCard.Parse(json));
}
