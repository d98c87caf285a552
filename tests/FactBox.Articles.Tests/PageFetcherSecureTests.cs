using System.Security.Cryptography.X509Certificates;
using FactBox.Tests;
using static FactBox.Articles.Tests.Fetchers;

namespace FactBox.Articles.Tests;

public sealed class PageFetcherSecureTests
{
    private static readonly string[] Hosts = ["a.example", "b.example"];

    [Fact]
    public void A_page_is_fetched_over_https_from_a_host_whose_certificate_is_trusted()
    {
        using var authority = Certificates.Authority("Harlow Root");
        using var certificate = Certificates.Of("a.example", authority);
        using var server = Server(certificate);
        using var fetcher = Fetcher(Hosts, trusted: authority);

        var page = fetcher.Fetch(server.Url("/1", "a.example"));

        Assert.Equal("<p>A page."u8.ToArray(), page.Bytes.ToArray());
        Assert.StartsWith("https://a.example:", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_that_is_not_trusted_is_refused_by_name_and_nothing_is_asked()
    {
        using var authority = Certificates.Authority("Harlow Root");
        using var certificate = Certificates.Of("a.example", authority);
        using var server = Server(certificate);
        using var fetcher = Fetcher(Hosts);

        Assert.Equal(
            "the server's certificate, CN=a.example, is not to be trusted: it is from no authority that this machine trusts",
            Refused(fetcher, server.Url("/1", "a.example"))
        );
        Assert.Empty(server.Asked);
    }

    [Fact]
    public void A_certificate_for_another_host_is_refused()
    {
        using var authority = Certificates.Authority("Harlow Root");
        using var certificate = Certificates.Of("a.example", authority);
        using var server = Server(certificate);
        using var fetcher = Fetcher(Hosts, trusted: authority);

        Assert.Equal(
            "the server's certificate, CN=a.example, is not to be trusted: it is for another host",
            Refused(fetcher, server.Url("/1", "b.example"))
        );
        Assert.Empty(server.Asked);
    }

    [Fact]
    public void A_certificate_whose_time_is_over_is_refused()
    {
        using var authority = Certificates.Authority("Harlow Root");
        using var certificate = Certificates.Of("a.example", authority, days: -1);
        using var server = Server(certificate);
        using var fetcher = Fetcher(Hosts, trusted: authority);

        Assert.Contains(
            "its time is over",
            Refused(fetcher, server.Url("/1", "a.example")),
            StringComparison.Ordinal
        );
        Assert.Empty(server.Asked);
    }

    [Fact]
    public void What_a_certificate_names_as_the_address_of_its_issuer_is_never_asked()
    {
        using var root = Certificates.Authority("Harlow Root");
        using var issuer = Certificates.Authority("Harlow Issuer", root);
        using var inside = new WebServer(_ =>
            new(issuer.Export(X509ContentType.Cert), "application/pkix-cert")
        );
        using var certificate = Certificates.Of(
            "a.example",
            issuer,
            issuerUrl: inside.Url("/issuer.cer")
        );
        using var server = Server(certificate);
        using var fetcher = Fetcher(Hosts, trusted: root);

        Assert.Contains(
            "it is from no authority",
            Refused(fetcher, server.Url("/1", "a.example")),
            StringComparison.Ordinal
        );
        Assert.Empty(inside.Asked);
    }

    private static WebServer Server(X509Certificate2 certificate) =>
        new(
            (path, _) => path is "/robots.txt" ? WebAnswer.NotFound : WebAnswer.Html("<p>A page."),
            certificate
        );
}
