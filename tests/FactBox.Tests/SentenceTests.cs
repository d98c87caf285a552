using System.Text;
using FactBox.Text;

namespace FactBox.Tests;

/// <summary>The sentences of one paragraph. A bar in the text marks each boundary that must be found.</summary>
public sealed class SentenceTests
{
    [Theory]
    [InlineData("The rain stopped.| We went out.| Nobody spoke.")]
    [InlineData("Who called?| Ann did!| Really?| Yes.")]
    [InlineData("no capital here.| it still ends. ")]
    [InlineData("Wait!!| What?!| No...| Fine.")]
    [InlineData("\"We won,\" he said.| \"At last.\"| She left.")]
    [InlineData("(It was cold.)| We stayed in.")]
    [InlineData("He knew it (he always knew it.) and left.")]
    [InlineData("Trade grew by 6.7 percent to $684.60 in 2020.| It fell later.")]
    [InlineData("It cost 1,000.| That was too much.")]
    [InlineData("It rained, e.g. :p.m.www.example.org was down.")]
    [InlineData("The find was dated.[12]| Others doubted it.[3][4]| So do we.")]
    public void A_stop_before_white_space_ends_a_sentence(string text) => Check(text);

    [Theory]
    [InlineData("We met Dr. Lee and Prof. Ortiz at St. Mary's.| They were early.")]
    [InlineData("She runs Acme Inc. in Ohio.| He left Acme Inc.| It was sold.")]
    [InlineData("Shares of Acme Corp. Chairman Ann Lee rose.")]
    [InlineData("See No. 5, Fig. 3 and pp. 10-12.| No.| I will not.")]
    [InlineData("On Jan. 5 and Sept. 11 it rained.| In Dec.| The snow came.")]
    [InlineData("Bring pens, paper, etc.| Then sit down.| Pens etc. are cheap.")]
    [InlineData("It was red vs. Blue, i.e. Ours, e.g. Mine.")]
    [InlineData("He is 6 ft. tall.| She is 5 ft.| The door is low.")]
    [InlineData("Take approx. 5 mg daily.")]
    [InlineData(
        "On Fri. Oct. 5 and Thurs. night we sang.| The sun.| Then rain.| he sat.| then he ate."
    )]
    [InlineData("The no. of vols. of verse fell.| I said no.| then yes.")]
    [InlineData(
        "Lt. Col. James Fox Jr. of the Army met Gov. Lee (D-Calif.) and Sen. Poe, R-Ky., there."
    )]
    [InlineData("Poe et al. found it.| Poe et al. (2010) did not.")]
    [InlineData("He had a Ph.D. in law.| She had a Ph.D.| They met in Rome.")]
    [InlineData("Write to Apt. 4, Bldg. 2.| The remark is apt.| Thanks.")]
    public void An_abbreviation_keeps_its_stop(string text) => Check(text);

    [Theory]
    [InlineData("The U.S. Navy left the U.S.| It came back.| In the U.S. we waited.")]
    [InlineData("THE U.S. IS LATE.| IT WILL COME.")]
    [InlineData("John F. Kennedy and J.R.R. Tolkien never met.")]
    [InlineData("She and I.| That was all.| Albert I. Jones was late.")]
    [InlineData("We need a Plan B.| Everyone agreed.")]
    [InlineData("At 5 a.m. Mr. Lee rose.| He slept until 9 p.m.| Mr. Lee was tired.")]
    [InlineData("The curfew began at 10 p.m. Tuesday and ended at 4 a.m. EST.")]
    [InlineData("At 5 p.m.| The bus left.| At 6 p.m. Ann did.")]
    public void Initials_and_times_of_day_keep_their_stops(string text) => Check(text);

    [Theory]
    [InlineData("\"Are you coming?\" she asked.")]
    [InlineData("\"Run!\" Tom shouted.| \"Now!\"| The dog ran.")]
    [InlineData("The firm sold Yahoo! to another firm.| Jeopardy! is on.| Yahoo! Inc. fell.")]
    [InlineData("“Really?” I said.| “Yes.”| Nothing more.")]
    public void A_mark_inside_the_sentence_does_not_end_it(string text) => Check(text);

    [Theory]
    [InlineData("I thought ... well, never mind.")]
    [InlineData("He paused…| Then he spoke… quietly.")]
    [InlineData("Nobody came.| . . . The rest is lost.")]
    [InlineData("\"The [...] House stood [...] there.\"")]
    public void An_ellipsis_ends_a_sentence_only_before_a_capital(string text) => Check(text);

    [Theory]
    [InlineData("Write to ann.lee@example.org or see www.example.org/A.Html for more.")]
    [InlineData("Go to https://example.org/a?b=C.| It works.")]
    [InlineData("Use version 2.0.1 of Node.js now.| Run it with ASP.NET Core.")]
    [InlineData("It is called System.Text.Json and Console.WriteLine there.")]
    public void Nothing_inside_an_address_or_a_name_ends_a_sentence(string text) => Check(text);

    [Theory]
    [InlineData("They left at last.|Then it rained.|The end came.")]
    [InlineData("why did they go?|nobody knows it")]
    [InlineData("He paid 1,000.|That was too much.")]
    [InlineData("\"They left.\"|The rain came.")]
    public void A_missing_space_is_forgiven(string text) => Check(text);

    [Theory]
    [InlineData("1. The first thing| 2. The second thing| 3. The third thing")]
    [InlineData("1) one thing| 2) another thing")]
    [InlineData("a. The apples b. the pears")]
    [InlineData("• one thing| • another thing")]
    [InlineData("1. Wash the pan.| 2. Dry it.")]
    [InlineData("He had two reasons: 1) he was late, 2) he was tired.")]
    [InlineData("Home • News • Sport")]
    public void A_list_mark_begins_a_sentence(string text) => Check(text);

    [Theory]
    [InlineData("That was fun :-)| We should go again.")]
    [InlineData("That was fun. :)| We should go again.")]
    [InlineData("The end.| *****| Another tale begins.")]
    [InlineData("Ann Lee| 08/16/2000 12:05 PM| Please send the file.")]
    public void Rough_text_is_cut_where_a_reader_would(string text) => Check(text);

    [Theory]
    [InlineData("他来了。|她走了！|为什么？|好。")]
    [InlineData("Ｉｔ ｉｓ．| Ｓｏ．| ３．１４")]
    [InlineData("It ended.\u200F| Then\u200E we left.\u200D| All did.")]
    [InlineData("यह पहला है।| यह दूसरा है।")]
    [InlineData("What‽| No⁉| Yes.")]
    public void Stops_of_other_scripts_end_sentences(string text) => Check(text);

    [Theory]
    [InlineData("")]
    [InlineData(" \t\n ")]
    public void White_space_holds_no_sentence(string text) => Assert.Empty(SplitToStrings(text));

    [Fact]
    public void A_run_of_anything_takes_linear_time()
    {
        foreach (
            var piece in new[]
            {
                ".",
                "\"",
                ". ",
                "a.a.",
                "1. ",
                "2) ",
                "!\"",
                "…",
                "-",
                "• ",
                "a:",
                "x/1/",
            }
        )
        {
            var text = Encoding.UTF8.GetBytes(
                string.Concat(Enumerable.Repeat(piece, 300_000 / piece.Length))
            );
            var watch = System.Diagnostics.Stopwatch.StartNew();
            foreach (var _ in Sentences.Split(text)) { }

            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), piece);
        }
    }

    [Fact]
    public void The_golden_rules_hold()
    {
        foreach (
            var line in SharedFiles
                .Read("data/sentences/golden-rules-en.jsonl")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        )
        {
            using var rule = System.Text.Json.JsonDocument.Parse(line);
            var text = rule.RootElement.GetProperty("text").GetString()!;
            var expected = rule
                .RootElement.GetProperty("expected")
                .EnumerateArray()
                .Select(e => e.GetString()!);

            Assert.Equal(expected, SplitToStrings(text));
        }
    }

    [Fact]
    public void The_reference_page_has_43_sentences_in_16_paragraphs()
    {
        var page = SharedFiles.Read("reference/through-thin-to-thick.txt");
        var article = Encoding.UTF8.GetBytes(
            page[page.IndexOf("Through thin", StringComparison.Ordinal)..]
        );
        int paragraphs = 0,
            sentences = 0;

        foreach (var paragraph in Paragraphs.Split(article))
        {
            paragraphs++;
            foreach (var _ in Sentences.Split(article.AsSpan(paragraph.Start, paragraph.Length)))
            {
                sentences++;
            }
        }

        Assert.Equal((16, 43), (paragraphs, sentences));
    }

    private static void Check(string marked) =>
        Assert.Equal(
            marked.Split('|').Select(s => s.Trim()),
            SplitToStrings(marked.Replace("|", "", StringComparison.Ordinal))
        );

    private static List<string> SplitToStrings(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        List<string> found = [];
        foreach (var p in Paragraphs.Split(bytes))
        {
            foreach (var s in Sentences.Split(bytes.AsSpan(p.Start, p.Length)))
            {
                var words = Encoding
                    .UTF8.GetString(bytes, p.Start + s.Start, s.Length)
                    .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
                found.Add(string.Join(' ', words));
            }
        }

        return found;
    }
}
