using System.Text;
using FactBox.Articles;
using FactBox.Articles.Html;

namespace FactBox.Tests;

/// <summary>Credits of pictures, on pages of our own.</summary>
public sealed class HtmlCreditTests
{
    private const string First =
        "<p>The ferry left the harbour at seven, as it has every morning for the last forty years, with nine people on board.</p>";

    private const string Second =
        "<p>By the time it reached the island, the wind had turned, and the captain decided to wait for the evening tide.</p>";

    [Theory]
    [InlineData("The pier at dusk. Photo: Ann Lee", "The pier at dusk.", "Photo: Ann Lee")]
    [InlineData("The pier at dusk (Photo: Ann Lee)", "The pier at dusk", "(Photo: Ann Lee)")]
    [InlineData("The pier at dusk. (Reuters)", "The pier at dusk.", "(Reuters)")]
    [InlineData(
        "The pier at dusk (Ann Lee / The Daily Post)",
        "The pier at dusk",
        "(Ann Lee / The Daily Post)"
    )]
    [InlineData("The pier at dusk. (AP Photo/Ann Lee)", "The pier at dusk.", "(AP Photo/Ann Lee)")]
    [InlineData(
        "The pier. (Photo by Ann Lee/AFP via Getty) (AFP/Ann Lee via Getty Images)",
        "The pier.",
        "(Photo by Ann Lee/AFP via Getty) (AFP/Ann Lee via Getty Images)"
    )]
    [InlineData("The pier at dusk. Ann Lee/Reuters", "The pier at dusk.", "Ann Lee/Reuters")]
    [InlineData("Rep. Ann Lee. | Ben Roe/AP Photo", "Rep. Ann Lee.", "Ben Roe/AP Photo")]
    [InlineData("The pier at dusk. Getty Images", "The pier at dusk.", "Getty Images")]
    [InlineData(
        "The pier at dusk. Ann Lee for Reuters",
        "The pier at dusk.",
        "Ann Lee for Reuters"
    )]
    [InlineData(
        "Boats at the pier ANN LEE/CHINA DAILY",
        "Boats at the pier",
        "ANN LEE/CHINA DAILY"
    )]
    [InlineData(
        "The pier at dusk.Credit: Ann Lee/ZUMA",
        "The pier at dusk.",
        "Credit: Ann Lee/ZUMA"
    )]
    [InlineData(
        "The pier at dusk. Credit: Ann Lee/COAST (CC BY-NC-ND 2.0)",
        "The pier at dusk.",
        "Credit: Ann Lee/COAST (CC BY-NC-ND 2.0)"
    )]
    [InlineData(
        "The pier at dusk (Foto: hafenbild.de)",
        "The pier at dusk",
        "(Foto: hafenbild.de)"
    )]
    [InlineData(
        "The pier at dusk<br>Courtesy Harbour Museum",
        "The pier at dusk",
        "Courtesy Harbour Museum"
    )]
    [InlineData(
        "The pier at dusk. Image copyright Ann Lee",
        "The pier at dusk.",
        "Image copyright Ann Lee"
    )]
    public void The_end_of_a_caption_is_its_credit(string caption, string rest, string credit)
    {
        var article = Read(
            $"{First}<figure><img><figcaption>{caption}</figcaption></figure>{Second}"
        );

        Assert.Equal([credit], article.Credits);
        Assert.Equal(
            rest,
            Assert.Single(article.Paragraphs, p => p.Paragraph == ParagraphKind.Caption).Text
        );
    }

    [Theory]
    [InlineData("© Ann Lee")]
    [InlineData("Image: Harbour Board")]
    [InlineData("Photograph by Ann Lee, Coast Programme")]
    [InlineData("Photo : YONHAP News")]
    [InlineData("Ann Lee, AFP")]
    [InlineData("Twitter")]
    public void A_caption_may_be_nothing_but_a_credit(string caption)
    {
        var article = Read(
            $"{First}<figure><img><figcaption>{caption}</figcaption></figure>{Second}"
        );

        Assert.Equal([caption], article.Credits);
        Assert.DoesNotContain(article.Paragraphs, p => p.Paragraph == ParagraphKind.Caption);
    }

    [Theory]
    [InlineData("The pier at dusk, with the old crane behind it.")]
    [InlineData("Fried fish with rice / Peixe frito com arroz")]
    [InlineData("Fried Fish With Rice / Peixe Frito")]
    [InlineData("In this photo: the pier, the crane and the boats that lie there all winter long.")]
    [InlineData("The Harbour Board (founded in 1890)")]
    [InlineData("Photo of the pier as it stood before the storm took half of it away")]
    public void A_caption_that_names_nobody_has_no_credit(string caption)
    {
        var article = Read(
            $"{First}<figure><img><figcaption>{caption}</figcaption></figure>{Second}"
        );

        Assert.Empty(article.Credits);
    }

    [Theory]
    [InlineData("<p>Photo: Ann Lee</p>", "Photo: Ann Lee")]
    [InlineData(
        "<p><img><br><em>Portrait by <a href='https://ann.example/'>Ann Lee</a></em></p>",
        "Portrait by Ann Lee"
    )]
    [InlineData("<h6>The pier at dusk (Photo: Ann Lee)</h6>", "(Photo: Ann Lee)")]
    [InlineData(
        "<p>The pier at dusk, seen from the mole. Photo: Ann Lee/AFP</p>",
        "Photo: Ann Lee/AFP"
    )]
    [InlineData(
        "<p>Photos by annlee (Shutterstock), Ben Roe (Shutterstock), harbourfan, and C Poe.</p>",
        "Photos by annlee (Shutterstock), Ben Roe (Shutterstock), harbourfan, and C Poe."
    )]
    [InlineData("<p>© Thomson Reuters 2020</p>", "© Thomson Reuters 2020")]
    public void A_credit_that_names_itself_needs_no_caption(string markup, string credit)
    {
        Assert.Equal([credit], Read($"{First}{markup}{Second}").Credits);
    }

    [Theory]
    [InlineData("<h2>Images: A Short History</h2>")]
    [InlineData("<p>Source: Harbour Board</p>")]
    [InlineData("<p>Video: The Harbour in a Storm</p>")]
    [InlineData("<p>Credit Suisse Group</p>")]
    [InlineData("<p>© 2021 The Daily Post. All Rights Reserved.</p>")]
    public void What_stands_apart_from_pictures_is_no_credit(string markup)
    {
        Assert.Empty(Read($"{First}{markup}{Second}").Credits);
    }

    [Fact]
    public void Each_picture_has_its_own_credit_though_they_are_the_same()
    {
        const string Picture = "<figure><img><figcaption>(Image: Ann Lee)</figcaption></figure>";

        Assert.Equal(
            ["(Image: Ann Lee)", "(Image: Ann Lee)"],
            Read($"{First}{Picture}{Second}{Picture}{Second}").Credits
        );
    }

    [Fact]
    public void A_caption_with_its_credit_in_a_frame_gives_the_credit_alone()
    {
        var article = Read(
            $"""
            {First}<div class="credit-caption"><div class="caption"><p>The pier at dusk. <b class="credit">Ann Lee</b></p></div></div>{Second}
            """
        );

        Assert.Equal(["Ann Lee"], article.Credits);
    }

    [Fact]
    public void Pieces_of_one_credit_are_one()
    {
        var article = Read(
            $"""
            {First}<div class="caption"><span class="attribution">© Daily Post</span> The pier at dusk. (Photo by Ann Lee/Getty Images)</div>{Second}
            """
        );

        Assert.Equal(["© Daily Post (Photo by Ann Lee/Getty Images)"], article.Credits);
    }

    [Fact]
    public void A_picture_above_the_headline_has_its_credit_too()
    {
        var page =
            "<div><span class='feat-caption'>Boats. (Photo: Ann Lee)</span></div><article><h1>The harbour in winter</h1>"
            + $"{First}{Second}</article>";

        Assert.Equal(["(Photo: Ann Lee)"], HtmlArticle.Read(Encoding.UTF8.GetBytes(page)).Credits);
    }

    [Fact]
    public void A_picture_hung_into_the_text_as_an_aside_has_its_credit()
    {
        Assert.Equal(
            ["Ann Lee/Reuters"],
            Read(
                $"{First}<aside><figure><img><figcaption>Boats at the pier. | Ann Lee/Reuters</figcaption></figure></aside>{Second}"
            ).Credits
        );
    }

    [Fact]
    public void The_author_of_a_picture_is_no_byline()
    {
        var article = Read(
            $"""
            <figure><img><figcaption><span>Boats at the pier.</span> <span class="img-author" itemprop="creator">Ann Lee/Reuters</span></figcaption></figure>
            {First}{Second}
            """
        );

        Assert.Equal(["Ann Lee/Reuters"], article.Credits);
        Assert.Empty(article.Bylines);
    }

    [Fact]
    public void The_writers_name_under_a_picture_is_its_credit()
    {
        var article = Read(
            $"<p class='byline'>By Ann Lee</p>{First}<figure><img><figcaption>The pier at dusk (Ann Lee)</figcaption></figure>{Second}"
        );

        Assert.Equal(["By Ann Lee"], article.Bylines);
        Assert.Equal(["(Ann Lee)"], article.Credits);
    }

    [Fact]
    public void An_agency_in_the_place_of_the_writer_is_a_credit()
    {
        var article = Read($"<p class='byline'>Reuters</p>{First}{Second}");

        Assert.Equal(["Reuters"], article.Credits);
        Assert.Empty(article.Bylines);
    }

    [Fact]
    public void An_artist_in_the_byline_is_a_credit()
    {
        var article = Read(
            $"<p>Words by <a rel='author' href='/ann'>Ann Lee</a> • Art by Ben Roe</p>{First}{Second}"
        );

        Assert.Equal(["Art by Ben Roe"], article.Credits);
    }

    [Theory]
    [InlineData("<p>By Ann Lee, photographs by Ben Roe</p>")]
    [InlineData("<p class=byline>By Ann Lee and photographs by Ben Roe</p>")]
    [InlineData("<p class=byline>By <a rel=author>Ann Lee</a> with photographs by Ben Roe</p>")]
    public void The_photographer_named_beside_the_writer_is_a_credit(string byline)
    {
        var article = Read($"{byline}{First}{Second}");

        Assert.Equal(["By Ann Lee"], article.Bylines);
        Assert.Equal(["photographs by Ben Roe"], article.Credits);
    }

    [Theory]
    [InlineData("<div class=photo-author>Ben Roe</div>")]
    [InlineData("<div class=imgAuthor>Ben Roe</div>")]
    public void What_is_marked_as_a_pictures_author_is_its_credit(string markup)
    {
        var article = Read(
            $"<p class=byline>By Ann Lee</p>{First}<div><img>{markup}</div>{Second}"
        );

        Assert.Equal(["By Ann Lee"], article.Bylines);
        Assert.Equal(["Ben Roe"], article.Credits);
    }

    [Theory]
    [InlineData("Share on Pinterest", false)]
    [InlineData("Pin it", false)]
    [InlineData("Share", false)]
    [InlineData("Save the Children", true)]
    [InlineData("View Pictures", true)]
    public void A_button_marked_as_a_credit_is_none(string text, bool isCredit)
    {
        var article = Read(
            $"{First}<figure><img><span class=credit>{text}</span></figure>{Second}"
        );

        Assert.Equal(isCredit ? [text] : [], article.Credits);
    }

    [Theory]
    // On the picture or the line under it, to another site: where the picture is from.
    [InlineData("<img><p><a href='https://pictures.example/7'>annlee</a></p>", 0)]
    [InlineData("<img><p><a href='https://pictures.example/7'>Ann Lee</a></p>", 1)]
    [InlineData(
        "<img><p>Boats at the pier.</p><p><a href='https://pictures.example/7'>Ann Lee</a></p>",
        1
    )]
    // A button.
    [InlineData("<img><p><a href='https://pictures.example/7'>Share on Pictures</a></p>", 0)]
    [InlineData("<img><p><a href='https://pictures.example/7'>Pin</a></p>", 0)]
    [InlineData("<img><p><a href='https://pictures.example/7'>inRead</a></p>", 0)]
    [InlineData("<img><p><a href='https://pictures.example/7'>Open Account</a></p>", 0)]
    [InlineData("<img><p><a href='https://pictures.example/7'>Read on Pictures</a></p>", 0)]
    // To the same site: another article.
    [InlineData("<img><p><a href='https://post.example/ann'>Ann Lee</a></p>", 0)]
    [InlineData("<p><a href='https://pictures.example/7'>Ann Lee</a></p>", 0)]
    public void A_link_under_a_picture_to_another_site_is_its_source(string markup, int credits)
    {
        var page =
            "<head><link rel=canonical href='https://post.example/harbour'></head><article><h1>The harbour in winter</h1>"
            + $"{First}{Second}{markup}{Second}</article>";

        Assert.Equal(credits, HtmlArticle.Read(Encoding.UTF8.GetBytes(page)).Credits.Length);
    }

    private static Article Read(string markup) =>
        HtmlArticle.Read(
            Encoding.UTF8.GetBytes(
                $"<html><article><h1>The harbour in winter</h1>{markup}</article></html>"
            )
        );
}
