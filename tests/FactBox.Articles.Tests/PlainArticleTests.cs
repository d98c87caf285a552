using System.Text;
using CsCheck;
using FactBox.Articles.Plain;
using FactBox.Conventions;
using FactBox.Tests;

namespace FactBox.Articles.Tests;

public sealed class PlainArticleTests
{
    private const string Prose =
        "The old bridge at Harlow reopened on Monday after eleven years of repairs that cost the town more than a new one would have.";

    private const string MoreProse =
        "Nobody on the council wished to say who had ordered the steel. It came from abroad, and it came late.";

    [Fact]
    public void The_reference_page_is_told_apart_and_counts_as_published()
    {
        var article = PlainArticle.Read(
            File.ReadAllBytes(SharedFiles.PathOf("reference/through-thin-to-thick.txt"))
        );

        Assert.Equal("HCSBBBBBBBBBBBNK", Shape(article));
        Assert.Equal("Through thin to thick", article.Headline);
        Assert.Equal(["JIN DING/CHINA DAILY"], article.Credits);
        Assert.Equal("Contact the editor at editor@chinawatch.cn", article.Contact);
        Assert.Equal(new PublishedFactBox(14.908, 972, 412, 0.424), article.FactBox);

        var profile = FactBoxConvention.Version1.Count(article.ToCountedText());
        Assert.Equal(
            (16, 43, 972, 1786),
            (
                (int)profile.Paragraphs,
                (int)profile.Sentences,
                (int)profile.Tokens,
                (int)profile.Syllables
            )
        );
        Assert.Equal(412, profile.Types.Count);
        Assert.True(
            article.FactBox!.AgreesWith(FactBoxNumbers.Of(profile, FactBoxConvention.Version1))
        );
        Assert.Equal(
            (1, 1, 1, 36, 3, 1),
            (
                Sentences("H"),
                Sentences("C"),
                Sentences("S"),
                Sentences("B"),
                Sentences("N"),
                Sentences("K")
            )
        );

        int Sentences(string kind) =>
            (int)
                FactBoxConvention
                    .Version1.Count(
                        (
                            article with
                            {
                                Parts = [.. article.Parts.Where(p => Letter(p.Kind) == kind)],
                            }
                        ).ToCountedText()
                    )
                    .Sentences;
    }

    public static TheoryData<string, string> Shapes =>
        new()
        {
            // Articles.
            { $"A bridge comes back\n\nBy Jane Doe\n\n{Prose}\n\n{MoreProse}", "HYBB" },
            {
                $"A bridge comes back\nBy Jane Doe and John Roe, Staff Writer\n{Prose}\n{MoreProse}",
                "HYBB"
            },
            {
                $"A bridge comes back\n\nThe town waited eleven years, and paid for it twice.\n\nBy Jane Doe | The Daily Post | Updated: 2021-11-09 07:38\n\n{Prose}",
                "HSYB"
            },
            {
                $"A bridge comes back\n\nANN LEE/THE DAILY POST\n\nEleven years of repairs have cost the town more than a new bridge\n\n{Prose}",
                "HCSB"
            },
            {
                $"A bridge comes back\n\n(Reuters)\n\nNovember 9, 2021\n\nPhoto: Ann Lee/Reuters\n\n{Prose}",
                "HCCCB"
            },
            { $"A bridge comes back\n\nJane Doe, Senior Reporter\n\n{Prose}", "HYB" },
            {
                $"A bridge comes back\n\nEleven years of repairs have cost the town dear\n\n{Prose}\n\n{MoreProse}",
                "HSBB"
            },
            { $"A bridge comes back\n\n{Prose}\n\n{MoreProse}", "HBB" },
            { $"Who pays for the bridge?\n\nBy Jane Doe\n\n{Prose}", "HYB" },
            { $"The bridge is back.\n\nBy Jane Doe\n\n{Prose}", "HYB" },
            { $"By Jane Doe\n\nA bridge comes back\n\n{Prose}", "YHB" },
            { $"By Jane Doe\n\n{Prose}", "YB" },
            { $"A bridge comes back\n\nBy the Editorial Board\n\n{Prose}", "HYB" },
            { $"By The Rivers Of Babylon\n\n{Prose}", "HB" },
            { $"Why Does the Bridge Matter?\n\n{Prose}", "HB" },
            { $"“Never Again,” Says the Mayor\n\n{Prose}", "HB" },
            { $"Where have you been?\n\n{Prose}", "BB" },
            { $"May 2024\n\n{Prose}", "BB" },
            { $"Source: Reuters\n\n{Prose}", "BB" },
            { $"Tour of the U.S.\n\n{Prose}", "HB" },
            { $"Fact Box\nTokens: 9\n\nA bridge comes back", "H" },
            { $"Fact Box\nTokens: 9\n\n{Prose}", "B" },
            // Notes and contact lines.
            { $"{Prose}\n\nThe author is a research fellow at the Harlow Institute.", "BN" },
            {
                $"A bridge comes back\n\nBy Jane Doe\n\n{Prose}\n\nA historian, Jane Doe lives in Leeds.",
                "HYBN"
            },
            {
                $"A bridge comes back\n\nJane Doe, Staff Writer\n\n{Prose}\n\nDoe teaches history in Leeds.",
                "HYBN"
            },
            {
                $"A bridge comes back\n\nBy Jane London\n\n{Prose}\n\nLondon is the only city where this could have happened.",
                "HYBB"
            },
            {
                $"A bridge comes back\n\nBy Jane Doe\n\n{Prose}\n\nJane Doe lives in Harlow.\n\nJane Doe is new to the Post.",
                "HYBNN"
            },
            { $"{Prose}\n\nJane Doe is a reporter at the Daily Post.", "BN" },
            {
                $"{Prose}\n\nAnn Lee in Paris contributed to this report.\n\nThe views do not necessarily reflect those of the Post.\n\nContact the writer at doe@example.org",
                "BNNK"
            },
            { $"{Prose}\n\n(Reporting by Ann Lee; editing by John Roe)", "BN" },
            { $"{Prose}\n\ndesk@example.org", "BK" },
            { $"{Prose}\n\nWrite to Jane Doe at doe@example.org.", "BK" },
            {
                $"{Prose}\n\nHer last mail, sent from desk@example.org on the day of the vote, said only that she was sorry.",
                "BB"
            },
            {
                $"A bridge comes back\n\nBy Jane Doe\n\n{Prose}\n\nAnn Lee is a reporter too. She laughed.",
                "HYBB"
            },
            {
                $"A bridge comes back\n\n(Reuters)\n\nNovember 9, 2021\n\n{Prose}\n\nAnn Lee is a reporter at the Daily Post.",
                "HCCBN"
            },
            { "doe@example.org\nroe@example.org\nlee@example.org", "BBB" },
            { $"{Prose}\n\nHave a story? Contact our newsroom at desk@example.org.", "BK" },
            { $"{Prose}\n\n- Write to desk@example.org about the bridge.", "BB" },
            { $"{Prose}\n\nJohn Roberts is the president of the bank that paid for it.", "BB" },
            { $"{Prose}\n\nThe writer was a gentle man who never spoke of the war.", "BB" },
            {
                $"{Prose}\n\nCritics' views are not necessarily those of the town, the mayor said.",
                "BB"
            },
            { $"12 High Street\n\nHarlow\n\nDear Sir,\n\n{Prose}", "BBBB" },
            // Not articles, or not clearly.
            { "", "" },
            { " \n\u00A0\n\t\n", "" },
            { "A bridge comes back", "B" },
            { "desk@example.org", "B" },
            { "The author is a genius.", "B" },
            { $"{Prose}\n\n{MoreProse}", "BB" },
            { $"{Prose}\n\nBy Jane Doe\n\n{MoreProse}", "BBB" },
            { "By the river\n\nthe reeds are grey\n\nand nobody comes", "BBB" },
            {
                "“Where were you?”\n\n“Out.”\n\n“Out where?” she asked, and put down the cup that he had given her in the first year of their marriage.",
                "BBB"
            },
            { "ANNA: Where were you?\n\nBEN: Out.\n\nANNA: Out where?", "BBB" },
            { "Dear Ms Roe,\n\n" + Prose + "\n\nYours, Jane Doe\n\ndoe@example.org", "BBBB" },
            {
                "From: doe@example.org\nTo: roe@example.org\nSubject: The bridge\n\n"
                    + Prose
                    + "\n\ndoe@example.org",
                "BBBBB"
            },
            { "- eggs\n- milk\n- bread", "BBB" },
            { "Shopping\n\n- eggs\n- milk", "BBB" },
            {
                "1. Open the box.\n2. Take out all of the parts and lay them on the floor in the order of the numbers printed on them.",
                "BB"
            },
            { $"AC/DC\n\n{MoreProse}\n\nHIV/AIDS", "HBB" },
        };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void The_parts_are_told_apart(string page, string shape) =>
        Assert.Equal(shape, Shape(Read(page)));

    public static TheoryData<string, PublishedFactBox> Boxes =>
        new()
        {
            {
                "Fact Box\n\nLevel: 14.908\n\nTokens: 972\n\nTypes: 412\n\nTTR: 0.424",
                new(14.908, 972, 412, 0.424)
            },
            {
                "FACT BOX\r\nTTR\t0.5\r\nTypes\t512\r\nTokens\t1,024\r\nLevel\t9.1",
                new(9.1, 1024, 512, 0.5) { LevelDecimals = 1, TtrDecimals = 1 }
            },
            {
                "\uFEFF\n Fact\u00A0Box:\nLevel:\n7\nTokens:\n\n1,234,567",
                new(7, 1234567, null, null) { LevelDecimals = 0 }
            },
            {
                "factbox\nLevel: 3.25 Tokens: 10 | Types: 9 | TTR: 0,900",
                new(3.25, 10, 9, 0.9) { LevelDecimals = 2 }
            },
            {
                "Fact Box\nLevel: undefined\nTokens: 0\nTypes: 0\nTTR: n/a",
                new(null, 0, 0, null) { IsLevelUndefined = true, IsTtrUndefined = true }
            },
            { "Fact Box\nLevel: -\nTokens: 9", new(null, 9, null, null) },
            {
                "Fact Box\u2028TTR undefined\u2028Tokens 9\u2029",
                new(null, 9, null, null) { IsTtrUndefined = true }
            },
            {
                "Fact Box\nLevel: -1.45",
                new(-1.45, null, null, null) { LevelDecimals = 2 }
            },
        };

    [Theory]
    [MemberData(nameof(Boxes))]
    public void A_fact_box_on_top_is_read_and_not_counted(string top, PublishedFactBox box)
    {
        var article = Read($"{top}\n\nA bridge comes back\n\n{Prose}");

        Assert.Equal(box, article.FactBox);
        Assert.Equal("HB", Shape(article));
    }

    [Theory]
    [InlineData("Fact Box")]
    [InlineData("Fact Box\n\nLevel ground is rare here.")]
    [InlineData("Fact Box\n\nLevel: high")]
    [InlineData("Fact Box\n\nTokens: 1,2")]
    [InlineData("Fact Box\n\nTTR - ")]
    [InlineData("Fact Box\nTTR -\nLevel –\nis what the form said")]
    [InlineData("Some words.\n\nFact Box\n\nLevel: 14.908")]
    [InlineData("Level: 14.908\n\nTokens: 3")]
    public void What_is_no_fact_box_on_top_stays_in_the_text(string page)
    {
        var article = Read(page);

        Assert.Null(article.FactBox);
        Assert.Equal(Squeeze(page), Squeeze(article));
    }

    [Fact]
    public void A_label_without_a_value_stays_in_the_text()
    {
        var article = Read("Fact Box\nTokens: 9\nTypes\n\nand how to tell them");

        Assert.Equal(
            new PublishedFactBox(null, 9, null, null),
            article.FactBox! with
            {
                LevelDecimals = 3,
                TtrDecimals = 3,
            }
        );
        Assert.StartsWith("Types", article.Parts[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hard_wrapped_page_is_told_apart_as_an_unwrapped_one()
    {
        const string Wrapped =
            "A bridge comes back\nBy Jane Doe\n\n"
            + "The old bridge at Harlow reopened on Monday after eleven years of repairs\n"
            + "that cost the town more than a new one would have. Nobody on the council\n"
            + "wished to say who had ordered the steel, or from whom, or at what price it\n"
            + "was bought.\n\n"
            + "The author is a fellow of the Harlow Institute, and has written three books\n"
            + "on the bridges of the county.\n\nContact the editor at desk@example.org\n";

        Assert.Equal("HYBNK", Shape(Read(Wrapped)));
    }

    [Fact]
    public void A_date_line_gives_the_day() =>
        Assert.Equal(
            "2021-11-09",
            Read(
                $"A bridge comes back\n\nUpdated: Nov. 9th, 2021 at 10:30 GMT\n\n{Prose}"
            ).Published
        );

    [Fact]
    public void Every_part_that_is_not_plain_body_says_why()
    {
        var article = Read(
            $"A bridge comes back\n\nANN LEE/THE DAILY POST\n\n{Prose}\n\nContact: desk@example.org"
        );

        Assert.Equal("all capitals with a slash: NAME/AGENCY", article.Parts[1].Why);
        Assert.All(article.Parts, p => Assert.Equal(p.Kind == PartKind.Body, p.Why is null));
    }

    private static readonly Gen<string> Line = Gen.OneOf(
        Gen.Int[0, 16]
            .Select(i =>
                new[]
                {
                    "Fact Box",
                    "Level: 3.5",
                    "Tokens",
                    "12",
                    "",
                    "",
                    "A bridge comes back",
                    "By Jane Doe",
                    "ANN LEE/THE DAILY POST",
                    "Photo: Ann Lee",
                    "Nov 9, 2021",
                    "Dear Jane,",
                    "The author is a fellow.",
                    "Contact desk@example.org",
                    "\u00A0",
                    Prose,
                    MoreProse,
                }[i]
            ),
        Gen.String[0, 12]
    );

    private static readonly Gen<string[]> Page = Line.Array[0, 12];

    [Fact]
    public void Nothing_is_lost_and_nothing_changes_its_place() =>
        Page.Sample(
            lines =>
            {
                var page = string.Join('\n', lines);
                var article = Read(page);
                var text = Squeeze(article);

                Assert.DoesNotContain(article.Parts, p => string.IsNullOrWhiteSpace(p.Text));
                Assert.EndsWith(text, Squeeze(page), StringComparison.Ordinal);
                Assert.True(article.FactBox is not null || text == Squeeze(page));
            },
            iter: 5000,
            threads: 1
        );

    [Fact]
    public void Line_ends_and_a_byte_order_mark_make_no_difference() =>
        Page.Sample(
            lines =>
            {
                var page = string.Join('\n', lines).Replace('\r', ' ');
                var article = Read(page);

                Assert.Equal(
                    article.Parts,
                    Read(page.Replace("\n", "\r\n", StringComparison.Ordinal)).Parts
                );
                Assert.Equal(article.Parts, Read(page.Replace('\n', '\r')).Parts);
                Assert.Equal(article.Parts, Read($"\n\n{page}\n\n").Parts);
                Assert.Equal(
                    article.Parts,
                    Read(page.StartsWith('\uFEFF') ? page : $"\uFEFF{page}").Parts
                );
            },
            iter: 2000,
            threads: 1
        );

    [Fact]
    public void Random_bytes_are_read() =>
        Gen
            .Byte.Array[0, 80]
            .Sample(bytes => _ = PlainArticle.Read(bytes).ToCountedText(), threads: 1);

    internal static string Shape(Article article) =>
        string.Concat(article.Parts.Select(p => Letter(p.Kind)));

    private static string Letter(PartKind kind) =>
        kind switch
        {
            PartKind.Byline => "Y",
            PartKind.AuthorNote => "N",
            PartKind.Contact => "K",
            _ => kind.ToString()[..1],
        };

    private static Article Read(string page) => PlainArticle.Read(Encoding.UTF8.GetBytes(page));

    private static string Squeeze(Article article) =>
        Squeeze(string.Concat(article.Parts.Select(p => p.Text)));

    // As the reader sees it: through UTF-8, which has no lone surrogates.
    private static string Squeeze(string text) =>
        string.Concat(
            Encoding
                .UTF8.GetString(Encoding.UTF8.GetBytes(text))
                .Where(c => !char.IsWhiteSpace(c) && c != '\uFEFF')
        );
}
