using DiplomacyNews.Analysis.Statements;
using DiplomacyNews.Analysis.Tests.People;
using static DiplomacyNews.Analysis.Tests.Statements.Reading;

namespace DiplomacyNews.Analysis.Tests.Statements;

public sealed class SpeakerTests
{
    [Theory]
    [InlineData("Nordrian Foreign Minister Ada Okafor met President Tor Lindqvist. She said talks would resume.", "ada-okafor")]
    [InlineData("Nordrian Foreign Minister Ada Okafor met President Tor Lindqvist. He said talks would resume.", "tor-lindqvist")]
    [InlineData("“We wait,” Tor Lindqvist told Bo Renwick.\n“It is late,” he said.", "tor-lindqvist")]
    [InlineData("Tor Lindqvist arrived in Torsholm on Monday. The consul, Bo Renwick, was with him. He said talks would resume.", "tor-lindqvist")]
    [InlineData("“We wait,” Bo Renwick said. Tor Lindqvist spoke in Halistani. “It is late,” he said.", "tor-lindqvist")]
    [InlineData("“We wait,” Bo Renwick said. And President Tor Lindqvist closed the visit with a speech. “It is late. We leave,” he said.", "tor-lindqvist")]
    [InlineData("“We wait,” Bo Renwick said. The conference was opened by Tor Lindqvist. “It is late,” he told the envoys.", "tor-lindqvist")]
    [InlineData("“We wait,” Tor Lindqvist said. Bo Renwick’s guests were late. “It is late,” he said.", "tor-lindqvist")]
    [InlineData("“We wait,” Tor Lindqvist said. He stood in the rain. “It is late,” he said.", "tor-lindqvist")]
    public void A_pronoun_means_the_likeliest_person_of_that_gender(string text, string id)
    {
        var speaker = Assert.Single(Analyze(text).Statements[^1].Speakers);

        Assert.Equal(id, speaker.Id);
        Assert.NotNull(speaker.Antecedent);
        Assert.NotNull(speaker.Reason);
    }

    [Theory]
    [InlineData("“The ferry sails,” the communique says. The sides, the communique says, “reject every delay.” It criticizes Halistan.", "communique")]
    [InlineData("In April a joint statement issued in Qarath said: “The ferry sails.”", "joint statement")]
    [InlineData("In the words of the Halistani readout, “the harbour needs a stable ferry”.", "Halistani readout")]
    [InlineData("“I will keep the tie,” Wen said at the same session, according to the Nordrian record. In the words of the Nordrian record, “the tie was red and long”.", "Nordrian record")]
    public void A_document_speaks_for_itself(string text, string name)
    {
        var speaker = Assert.Single(Analyze(text).Statements[^1].Speakers);

        Assert.Equal((PartyType.Document, name), (speaker.Type, speaker.Name));
    }

    [Fact]
    public void Whom_the_sentence_before_is_about_is_less_sure_where_another_was_speaking()
    {
        double Confidence(string text) => Analyze(text).Statements[^1].Confidence;

        Assert.True(Confidence("“We wait,” Bo Renwick said. Tor Lindqvist spoke in Halistani. “It is late,” he said.") < Confidence("Tor Lindqvist spoke in Halistani. “It is late,” he said."));
    }

    [Fact]
    public void Quoted_words_about_somebody_are_the_speakers()
    {
        var statement = One("Okafor “stressed that talks will go on,” ministry spokesman Bo Renwick said in a statement.");

        Assert.Equal("bo-renwick", Assert.Single(statement.Speakers).Id);
    }

    [Fact]
    public void A_list_is_that_of_whoever_goes_through_it() =>
        Assert.Equal("ada-okafor", Assert.Single(Last("“We wait,” Bo Renwick said.\nAda Okafor listed the points. First on the list: “To open the harbour of Torsholm to all the ferries.”").Speakers).Id);

    private static FoundStatement Last(string text) => Analyze(text).Statements[^1];

    [Theory]
    [InlineData("Talks were slow. There was Bo Renwick, who last week warned that the ferry was late.", "who", "bo-renwick")]
    [InlineData("There was a thing, whose use it concerns, who last week warned that the ferry was late.", "who", null)]
    public void Who_is_whoever_stands_before(string text, string source, string? id)
    {
        var spans = new WordsProposed(text, new Proposal(SpanRole.Content, "the ferry was late"), new Proposal(SpanRole.Source, source), new Proposal(SpanRole.Cue, "warned"));

        Assert.Equal(id, Assert.Single(new ArticleAnalyzer(SmallLexicon.Lexicon, spans).Analyze(new ArticleInput(text) { Date = Day }).Statements[^1].Speakers).Id);
    }

    [Fact]
    public void Somebody_of_a_place_is_he_himself() =>
        Assert.Equal("bo-renwick", Assert.Single(One("Minister Bo Renwick of Lakeford said talks would resume.").Speakers).Id);

    [Fact]
    public void Unnamed_officials_stay_unnamed()
    {
        var speaker = Assert.Single(One("Two Nordrian officials said talks would resume.").Speakers);

        Assert.Equal((PartyType.Unnamed, null, "Two Nordrian officials"), (speaker.Type, speaker.Id, speaker.Name));
    }

    [Fact]
    public void A_spokesman_speaks_on_behalf_of_his_ministry()
    {
        var statement = One("A spokesman for the Nordrian Foreign Ministry said talks would resume.");

        Assert.Equal(PartyType.Unnamed, Assert.Single(statement.Speakers).Type);
        Assert.NotNull(statement.Behalf);
    }

    [Fact]
    public void In_a_transcript_every_turn_is_its_speakers()
    {
        var found = Expect("⟦S1:QUESTION⟧: ⟦Q1:Will talks resume?⟧\n⟦S2:MR. RENWICK⟧: ⟦Q2:They will.\nWe are ready.⟧\n⟦S3:QUESTION⟧: ⟦Q3:When?⟧");

        Assert.All(found, s => Assert.Equal(StatementKind.Direct, s.Kind));
        Assert.Equal(ArticleKind.Transcript, Analyze("QUESTION: Will talks resume?\nMR. RENWICK: They will.").Kind);
    }

    [Fact]
    public void A_label_that_ends_the_text_has_no_turn()
    {
        var story = string.Join(' ', Enumerable.Repeat("The harbour was quiet that day.", 25));
        var text = $"{story}\nQUESTION: Will talks resume?\nMR. RENWICK: They will.\nQUESTION:";
        Assert.Equal(["Will talks resume?", "They will."], Analyze(text).Statements.Select(s => s.Content[0].Of(text)));
    }

    [Fact]
    public void Words_that_say_when_date_the_statement()
    {
        Assert.Equal(new DateOnly(2024, 4, 22), One("Okafor said on Monday that talks would resume.").Said.Date);
        Assert.Equal(new DateOnly(2024, 4, 22), One("Okafor on Monday welcomed the accord.").Said.Date);
        Assert.Equal(new DateOnly(2014, 12, 31), One("In 2014, Okafor said that talks would resume.").Said.To);
        Assert.Equal(SaidBasis.Article, One("Okafor said that talks would resume.").Said.Basis);
    }

    [Fact]
    public void The_occasion_is_kept()
    {
        var text = "Okafor said at a news conference in Torsholm that talks would resume.";

        Assert.Equal("at a news conference in Torsholm", One(text).Occasion!.Value.Of(text));
    }

    [Fact]
    public void Words_known_through_an_interpreter_are_said_by_the_speaker()
    {
        var statement = One("“We wait,” Tor Lindqvist told Bo Renwick in the hall, according to the interpreter.");

        Assert.Equal("tor-lindqvist", Assert.Single(statement.Speakers).Id);
        Assert.Equal("interpreter", statement.Via?.Name);
    }

    [Fact]
    public void An_interpreter_who_is_proposed_as_source_is_not_who_said_it()
    {
        var text = "Tor Lindqvist spoke of an understanding. He also said, according to the interpreter, that talks will resume.";
        var statement = Assert.Single(new ArticleAnalyzer(SmallLexicon.Lexicon, new WordsProposed(text, new(SpanRole.Cue, "according to"), new(SpanRole.Source, "the interpreter"), new(SpanRole.Content, "talks will resume"))).Analyze(new ArticleInput(text) { Date = Day }).Statements);

        Assert.Equal("tor-lindqvist", Assert.Single(statement.Speakers).Id);
        Assert.Equal("interpreter", statement.Via?.Name);
    }

    [Fact]
    public void Nobody_is_told_something_by_himself()
    {
        var statement = Analyze("Tor Lindqvist received Bo Renwick in the hall.\n“We wait,” Lindqvist told him.").Statements[^1];

        Assert.Equal("tor-lindqvist", Assert.Single(statement.Speakers).Id);
        Assert.Equal("bo-renwick", Assert.Single(statement.Addressees).Id);
    }

    [Fact]
    public void A_news_conference_is_where_it_was_said_and_nobody_to_whom()
    {
        var statement = One("Bo Renwick told a news conference in Torsholm that talks would resume.");

        Assert.Empty(statement.Addressees);
        Assert.NotNull(statement.Occasion);
    }

    [Theory]
    [InlineData("The two came away saying much the same about what they want.")]
    [InlineData("Bo Renwick said it in the Marble Hall, after a parade.")]
    [InlineData("Tor Lindqvist and Bo Renwick claimed the credit.")]
    public void A_word_in_place_of_what_was_said_is_no_content(string text) => Assert.Empty(Analyze(text).Statements);

    [Theory]
    [InlineData("“We wait,” said the Nordrian trade minister, Karl Oberg, whose country was the host.", "Karl Oberg")]
    [InlineData("On Oct. 12, 2023, five days after the raid, Bo Renwick stood in Torsholm and promised: “Talks will resume.”", "Bo Renwick")]
    [InlineData("“We wait,” said Mrs van der Hoek.", "Mrs van der Hoek")]
    [InlineData("The Nordrian envoy of that day, Karl Oberg, told reporters, “We wait.”", "Karl Oberg")]
    [InlineData("Bo Renwick, who at the signing in 1978 said, “We wait,” was there.", "Bo Renwick")]
    [InlineData("Nordic Special Envoy for Harbour dialogue, Karl Oberg, says talks will resume.", "Karl Oberg")]
    [InlineData("The President of the Harbour Council, Karl Oberg, sent a letter to Tor Lindqvist, writing: “We wait.”", "Karl Oberg")]
    [InlineData("Nordria’s First Minister and leader of the Ferry Party, Karl Oberg, said talks would resume.", "Karl Oberg")]
    [InlineData("Karl Oberg, spokesperson of Nordria’s President Lindqvist told reporters that talks would resume.", "Karl Oberg")]
    [InlineData("Karl Oberg, then president of the Ferry Union, which had called the meeting, told it: “We wait.”", "Karl Oberg")]
    [InlineData("On 18 March 2021 Karl Oberg, then trade secretary, opened the talks by warning of “a long wait for everybody”.", "Karl Oberg")]
    [InlineData("Another expert, Karl Oberg from Lakeford, doubts the plan.\n\n“We wait for words to become deeds.”", "Karl Oberg")]
    [InlineData("It was Karl Oberg, whose country it concerns, who said that talks would resume.", "Karl Oberg")]
    public void A_name_beside_its_description_is_the_speaker(string text, string name) => Assert.Equal(name, Assert.Single(One(text).Speakers).Name);

    [Fact]
    public void A_ministry_that_is_busy_with_two_things_is_one() =>
        Assert.Equal("Ministry of Trade and Fisheries", Assert.Single(One("The Ministry of Trade and Fisheries said talks would resume.").Speakers).Name);

    [Fact]
    public void It_after_a_document_was_made_is_the_document() =>
        Assert.Equal("declaration", Assert.Single(One("Four leaders put their names to a declaration on Monday. “We wait for words to become deeds,” it says.").Speakers).Name);

    [Fact]
    public void It_after_a_sentence_about_a_document_is_the_document()
    {
        var speaker = Assert.Single(One("The communique, issued the same day, is short. It says talks would resume.").Speakers);

        Assert.Equal((PartyType.Document, "communique"), (speaker.Type, speaker.Name));
    }

    [Fact]
    public void A_colon_after_words_that_name_nobody_leaves_the_last_speaker_speaking()
    {
        var statement = Analyze("Bo Renwick said the pact was safe.\nThen, for the other column: “We are clear-eyed about where we differ.”").Statements[^1];

        Assert.Equal("bo-renwick", Assert.Single(statement.Speakers).Id);
    }

    [Fact]
    public void Ministers_of_several_countries_are_one_group()
    {
        var speaker = Assert.Single(One("The foreign ministers of Nordria, Halistan and Qarath said talks would resume.").Speakers);

        Assert.Equal((PartyType.Unnamed, "foreign ministers of Nordria, Halistan and Qarath"), (speaker.Type, speaker.Name));
    }

    [Fact]
    public void Without_saying_is_not_said() => Assert.Equal(StatementMode.NotSaid, One("Bo Renwick left the hall without saying when talks would resume.").Mode);

    [Fact]
    public void It_was_somebody_who_did_it_is_about_somebody()
    {
        var statement = One("It was Bo Renwick, the Nordrian envoy, who gave notice that evening: “We made progress in these very important talks.”");

        Assert.Equal("bo-renwick", Assert.Single(statement.Speakers).Id);
    }

    [Fact]
    public void He_who_tells_somebody_is_not_that_somebody()
    {
        var statement = Analyze("Bo Renwick met President Tor Lindqvist in the hall. He told Lindqvist that talks would resume.").Statements[^1];

        Assert.Equal("bo-renwick", Assert.Single(statement.Speakers).Id);
        Assert.Equal("tor-lindqvist", Assert.Single(statement.Addressees).Id);
    }

    [Fact]
    public void They_after_a_sentence_about_a_body_are_that_body()
    {
        var statement = Analyze("The Northern Pact Organization met on Monday. They said talks would resume.").Statements[^1];

        Assert.Equal("northern-pact", Assert.Single(statement.Speakers).Id);
    }

    [Theory]
    [InlineData("Tor Lindqvist welcomed Okafor’s recent statement urging the fishermen to return.", "Okafor")]
    [InlineData("A source within the central Interior Ministry said talks would resume.", "A source")]
    [InlineData("Bo Renwick of the Harbour Coalition Nordria said talks would resume.", "Bo Renwick")]
    public void Whose_words_they_are_is_told_by_the_phrase_as_a_whole(string text, string words) => Assert.Equal(words, Assert.Single(Analyze(text).Statements[^1].Speakers).Text);

    [Theory]
    [InlineData("Ada Okafor met Wen Hai in Torsholm. The two ministers said talks would resume.", "ada-okafor wen-hai")]
    [InlineData("Ada Okafor met Wen Hai in Torsholm. Snow fell on the harbour.\nBoth sides said talks would resume.", "government-of-HAL government-of-NDR")]
    [InlineData("Nordria and Halistan have long been at odds. The sides said talks would resume.", "government-of-HAL government-of-NDR")]
    [InlineData("Ada Okafor met Wen Hai and Tor Lindqvist in Torsholm. Snow fell.\nThe group said talks would resume.", "ada-okafor tor-lindqvist wen-hai")]
    [InlineData("Ada Okafor met Wen Hai in Torsholm. Snow fell on the harbour.\nThe leaders said talks would resume.", "ada-okafor wen-hai")]
    public void A_group_is_everybody_of_the_meeting(string text, string ids) =>
        Assert.Equal(ids, string.Join(' ', Analyze(text).Statements[^1].Speakers.Select(s => s.Id).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("The Northern Pact Organization met in Torsholm. The organization said talks would resume.", "northern-pact")]
    [InlineData("The Halistani government met on Monday. The government said talks would resume.", "government-of-HAL")]
    public void A_body_called_by_its_sort_is_the_one_last_named(string text, string id) => Assert.Equal(id, Assert.Single(Analyze(text).Statements[^1].Speakers).Id);

    [Theory]
    [InlineData("Halistan’s Lake Front group said talks would go on.", "lake-front")]
    [InlineData("The Lake Front denied the raid. The militant group said talks would go on.", "lake-front")]
    [InlineData("Wen Hai waited in Halistan. Torsholm’s foreign ministry said talks would go on.", "nordria-foreign")]
    public void A_body_is_known_beside_its_sort_and_its_seat(string text, string id) => Assert.Equal(id, Assert.Single(Analyze(text).Statements[^1].Speakers).Id);

    [Theory]
    [InlineData("A senior Nordrian official said talks would go on. The official said it was late.", "senior Nordrian official")]
    [InlineData("The Halistani-led coalition said it had struck. Tor Lindqvist denied it. The coalition said it was late.", "Halistani-led coalition")]
    [InlineData("The official said it was late.", "official")]
    public void Whoever_spoke_described_is_called_so_again(string text, string name) => Assert.Equal(name, Assert.Single(Analyze(text).Statements[^1].Speakers).Name);

    [Fact]
    public void A_document_called_by_its_sort_is_the_one_last_named()
    {
        var speaker = Assert.Single(Analyze("The harbour was closed by Council Resolution 12. The resolution said talks would resume.").Statements[^1].Speakers);

        Assert.Equal((PartyType.Document, "Council Resolution 12"), (speaker.Type, speaker.Name));
    }

    [Theory]
    [InlineData("In a meeting with Wen Hai, Okafor stressed the need for talks.", "wen-hai")]
    [InlineData("In a letter to Wen Hai, Okafor said that talks would resume.", "wen-hai")]
    [InlineData("Okafor said in a call with Wen Hai that talks would resume.", "wen-hai")]
    [InlineData("Okafor called Wen Hai and raised concerns about the ferry.", "wen-hai")]
    [InlineData("Ada Okafor met Wen Hai in Torsholm. Okafor told her Halistani counterpart that talks would resume.", "wen-hai")]
    [InlineData("Nordria and Halistan are at odds. Tor Lindqvist urged the two sides to resume talks.", "government-of-NDR government-of-HAL")]
    public void What_is_said_to_somebody_has_an_addressee(string text, string ids) => Assert.Equal(ids, string.Join(' ', Analyze(text).Statements[^1].Addressees.Select(a => a.Id)));

    [Theory]
    [InlineData("Okafor is expected to announce that talks will resume.", StatementMode.Future)]
    [InlineData("Okafor is going to continue to urge Halistan to resume talks.", StatementMode.Future)]
    [InlineData("Okafor stopped short of saying that talks would resume.", StatementMode.NotSaid)]
    [InlineData("Okafor has yet to say that talks will resume.", StatementMode.NotSaid)]
    [InlineData("Okafor refused to say whether talks would resume.", StatementMode.Declined)]
    [InlineData("Okafor did not mention whether talks would resume.", StatementMode.NotSaid)]
    [InlineData("Okafor would say that talks should resume.", StatementMode.Hypothetical)]
    [InlineData("We can say that talks will resume.", StatementMode.Said)]
    [InlineData("Okafor not only said that talks would resume.", StatementMode.Said)]
    public void What_is_yet_to_be_said_or_was_not_is_told_apart(string text, StatementMode mode) => Assert.Equal(mode, Analyze(text).Statements[^1].Mode);

    [Fact]
    public void He_after_an_unnamed_official_is_that_official()
    {
        var speaker = Assert.Single(Analyze("Tor Lindqvist came to Torsholm. A senior official said the ferry was late. He said talks would resume.").Statements[^1].Speakers);

        Assert.Equal((PartyType.Unnamed, null, "senior official"), (speaker.Type, speaker.Id, speaker.Name));
    }

    [Fact]
    public void A_second_that_belongs_to_whoever_said_the_first()
    {
        var statement = Analyze("Ada Okafor told reporters that Halistan rejects the plan, but said that talks would resume.").Statements[^1];

        Assert.Equal("ada-okafor", Assert.Single(statement.Speakers).Id);
    }

    [Fact]
    public void Ministers_of_another_group_are_not_those_who_met() =>
        Assert.Null(Assert.Single(Analyze("Ada Okafor met Wen Hai in Torsholm. The Northern Pact ministers said talks would resume.").Statements[^1].Speakers).Id);

    [Fact]
    public void A_title_on_days_of_two_holders_is_the_one_of_most_of_them()
    {
        // Okafor was minister for five years of the president's term so far, Renwick for the time since.
        var found = new ArticleAnalyzer(SmallLexicon.Lexicon).Analyze(new ArticleInput("President Tor Lindqvist and Crown Prince Samir bin Harun met in Torsholm.\nMara Quist, the Nordrian Foreign Ministry spokesperson, was there. The Nordrian foreign minister said talks would resume."));

        Assert.Equal("ada-okafor", Assert.Single(found.Statements[^1].Speakers).Id);
    }

    [Fact]
    public void A_report_under_a_caption_is_nobodys_statement()
    {
        var analysis = Analyze("Ada Okafor, Foreign Minister of Nordria\nTalks on the ferry went on in Torsholm on Monday, and nobody in the harbour knew when they would end. Okafor said: “We wait.”");

        Assert.Equal((ArticleKind.Report, StatementKind.Direct, 1), (analysis.Kind, analysis.Statements[0].Kind, analysis.Statements.Length));
    }

    [Fact]
    public void A_visitor_from_a_capital_is_the_one_person_of_that_country_whom_the_text_has_named()
    {
        const string text = "President Tor Lindqvist met Wen Hai. Bo Renwick of Nordria said he would be there.\nFor the visitor from Qarath there was a red carpet. He chose his words with care. “Next time in Qarath?” he asked.";

        Assert.Equal("wen-hai", Assert.Single(Analyze(text).Statements[^1].Speakers).Id);
    }

    [Fact]
    public void He_after_somebody_described_and_not_named_is_not_surely_the_man_named_before()
    {
        var plain = Analyze("Bo Renwick arrived in Torsholm. He said that talks would resume.").Statements[^1];
        var between = Analyze("Bo Renwick arrived in Torsholm. A tall visitor was in the hall. He said that talks would resume.").Statements[^1];

        Assert.True(between.Confidence < 0.6 * plain.Confidence);
    }

    [Fact]
    public void Where_two_fit_neither_is_chosen_above_six_tenths()
    {
        var statement = Analyze("Tor Lindqvist and Bo Renwick were in the hall. He said that talks would resume.").Statements[^1];

        Assert.InRange(statement.Confidence, 0, 0.6);
    }

    [Theory]
    [InlineData("Nordria, the Northern Pact Organization (NPO), and Halistan strongly condemn the raid on the harbour.", "government-of-NDR northern-pact government-of-HAL")]
    [InlineData("Several states of the north including Nordria and Halistan condemned the raid on the harbour.", "government-of-NDR government-of-HAL")]
    public void Everybody_in_a_list_speaks(string text, string ids) => Assert.Equal(ids, string.Join(' ', Analyze(text).Statements[0].Speakers.Select(s => s.Id)));

    [Fact]
    public void A_body_with_and_in_its_name_is_one_speaker()
    {
        var statement = One("The Nordrian Commission for Trade and Fisheries said that talks would resume.");

        Assert.Equal("Nordrian Commission for Trade and Fisheries", Assert.Single(statement.Speakers).Name);
    }

    [Fact]
    public void Two_titles_under_one_article_are_two_people()
    {
        var statement = Analyze("President Tor Lindqvist met Foreign Minister Wen Hai. The President and Foreign Minister said that talks would resume.").Statements[^1];

        Assert.Equal("tor-lindqvist wen-hai", string.Join(' ', statement.Speakers.Select(s => s.Id)));
    }

    [Fact]
    public void I_in_somebodys_own_words_is_he_himself()
    {
        var statement = Analyze("“I told Bo Renwick that talks will resume,” said Tor Lindqvist.").Statements[^1];

        Assert.Equal("tor-lindqvist", Assert.Single(statement.Speakers).Id);
    }

    [Fact]
    public void Members_of_a_body_are_called_by_it()
    {
        Assert.Equal("members of the Northern Pact Organization", Assert.Single(Analyze("The raid was condemned by members of the Northern Pact Organization.").Statements[^1].Speakers).Name);
    }

    [Theory]
    [InlineData("The ship had leave to sail, a Nordrian adviser said.\n“It is over,” Samar Abu Lind told Northern Wire.", "Samar Abu Lind")]
    [InlineData("The ship had leave to sail, a Nordrian adviser said.\n“It is over,” said Samar Abu Lind, a fisherman from Qarath.", "Nordrian adviser")]
    [InlineData("The ship had leave to sail, a Nordrian adviser said.\n“It is over,” Ada Okafor told Northern Wire.", "Nordrian adviser")]
    [InlineData("The ship had leave to sail, a Nordrian Foreign Ministry spokeswoman said.\n“It is over,” Mara Quist told Northern Wire.", "Mara Quist")]
    [InlineData("The ship had leave to sail, a sailor said.\n“It is over,” Samar Abu Lind told Northern Wire.", "sailor")]
    public void An_adviser_is_whoever_the_next_words_name_without_saying_who_that_is(string text, string name) => Assert.Equal(name, Assert.Single(Analyze(text).Statements[0].Speakers).Name);

    [Theory]
    [InlineData("The ship sailed an hour later, the Nordrian Defence Ministry said.\nNone of its crew broke what Halistan calls the law, it said.", "Nordrian Defence Ministry")]
    [InlineData("The talks will resume, according to a Nordrian paper statement.", "Nordrian paper statement")]
    [InlineData("“We stay,” Tor Lindqvist, director general for Nordria and Halistan, who came late, told reporters.", "Tor Lindqvist")]
    [InlineData("Two hours after landing, Mr Lindqvist greeted the crew with the words: “It is wonderful to be here”.", "Lindqvist")]
    public void A_part_of_the_words_for_somebody_is_no_speaker(string text, string name) => Assert.Equal(name, Assert.Single(Analyze(text).Statements[^1].Speakers).Name);

    [Theory]
    [InlineData("The Harbour Department said talks would resume.", "harbour-board")]
    [InlineData("The Halistani Harbour Department said talks would resume.", "halistani-harbour-department")]
    public void Another_countrys_department_is_not_the_one_known_by_those_words(string text, string id) => Assert.Equal(id, Assert.Single(One(text).Speakers).Id);
}
