using System.Text;
using System.Text.Json;
using FactBox.Articles.Html;

namespace Accuracy.Pages;

/// <summary>A page whose body is known as a whole.</summary>
internal sealed record BodyPage(string Id, byte[] Page, string Body, string? Title, string? Byline)
{
    /// <summary>The pages of a folder: <c>source.html</c>, <c>expected.html</c>, <c>expected-metadata.json</c> each.</summary>
    public static IReadOnlyList<BodyPage> Read(string folder) =>
        [
            .. Directory
                .GetDirectories(folder)
                .Order(StringComparer.Ordinal)
                .Select(path =>
                {
                    using var json = JsonDocument.Parse(
                        File.ReadAllBytes(Path.Combine(path, "expected-metadata.json"))
                    );
                    return new BodyPage(
                        Path.GetFileName(path),
                        File.ReadAllBytes(Path.Combine(path, "source.html")),
                        VisibleText.Of(File.ReadAllText(Path.Combine(path, "expected.html"))),
                        json.RootElement.GetProperty("title").GetString(),
                        json.RootElement.TryGetProperty("byline", out var byline)
                            ? byline.GetString()
                            : null
                    );
                }),
        ];
}

/// <summary>A page of which some texts are known to be in the body, and some not.</summary>
internal sealed record SegmentPage(
    string Id,
    string Url,
    byte[] Page,
    IReadOnlyList<string> With,
    IReadOnlyList<string> Without
)
{
    /// <summary>The pages of a folder with <c>segments.json</c>.</summary>
    public static IReadOnlyList<SegmentPage> Read(string folder)
    {
        using var json = JsonDocument.Parse(
            File.ReadAllBytes(Path.Combine(folder, "segments.json"))
        );
        return
        [
            .. json
                .RootElement.EnumerateObject()
                .Select(page =>
                {
                    var file = page.Value.GetProperty("file").GetString()!;
                    return new SegmentPage(
                        file,
                        page.Name,
                        File.ReadAllBytes(Path.Combine(folder, "html", file)),
                        Texts(page.Value, "with"),
                        Texts(page.Value, "without")
                    );
                }),
        ];
    }

    private static string[] Texts(JsonElement page, string name) =>
        [.. page.GetProperty(name).EnumerateArray().Select(t => t.GetString()!)];
}
