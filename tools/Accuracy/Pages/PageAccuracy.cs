using System.Diagnostics;
using System.Globalization;

namespace Accuracy.Pages;

/// <summary>How well the article on a page is found, ours and SmartReader's in the same run.</summary>
internal static class PageAccuracy
{
    public static void Print(string folder, bool misses)
    {
        var bodies = BodyPage.Read(Path.Combine(folder, "readability-en"));
        var segments = SegmentPage.Read(Path.Combine(folder, "segments-en"));
        List<(byte[] Page, string Url)> all =
        [
            .. bodies.Select(p => (p.Page, "https://example.org/page")),
            .. segments.Select(p => (p.Page, p.Url)),
        ];
        foreach (var (name, run) in Extractors.All)
        {
            Console.WriteLine(name);
            Bodies(bodies, run, misses);
            Segments("pages", segments, run, misses);
            Segments(
                "of them that no rule was made on",
                [.. segments.Where(p => Halves.Of(p.Id) == Halves.Report)],
                run,
                false
            );
        }

        // After everything has run once, so that what is measured is compiled.
        foreach (var (name, run) in Extractors.All)
        {
            Speed(name, all, run);
        }
    }

    private static void Speed(
        string name,
        List<(byte[] Page, string Url)> pages,
        Func<byte[], string, Extract> run
    )
    {
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < 5; round++)
        {
            var clock = Stopwatch.StartNew();
            foreach (var (page, url) in pages)
            {
                _ = run(page, url);
            }

            best = clock.Elapsed < best ? clock.Elapsed : best;
        }

        var megabytes = pages.Sum(p => p.Page.Length) / 1e6;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {megabytes / best.TotalSeconds:F1} MB/s, {megabytes:F1} MB, one thread, best of 5"
            )
        );
    }

    private static void Bodies(
        IReadOnlyList<BodyPage> pages,
        Func<byte[], string, Extract> run,
        bool misses
    )
    {
        var found = new List<Agreement>();
        int titles = 0,
            titled = 0,
            bylines = 0,
            signed = 0;
        foreach (var page in pages)
        {
            var extract = run(page.Page, "https://example.org/page");
            var expected = new Bag(page.Body);
            var ours = new Bag(extract.Body);
            var agreement = ours.Against(expected);
            found.Add(agreement);
            titled += page.Title is null ? 0 : 1;
            titles += Says(extract.Title, page.Title) ? 1 : 0;
            signed += page.Byline is null ? 0 : 1;
            bylines += Says(extract.Byline, page.Byline) ? 1 : 0;
            if (misses && agreement.F1 < 0.999999)
            {
                Console.WriteLine($"    {page.Id}: {Show(agreement)} of {expected.Count}");
                Console.WriteLine(
                    $"      missed: {string.Join(' ', expected.Beyond(ours).Take(25))}"
                );
                Console.WriteLine(
                    $"      extra:  {string.Join(' ', ours.Beyond(expected).Take(25))}"
                );
            }

            if (misses && !Says(extract.Title, page.Title))
            {
                Console.WriteLine($"    {page.Id}: title «{extract.Title}» for «{page.Title}»");
            }

            if (misses && page.Byline is not null && !Says(extract.Byline, page.Byline))
            {
                Console.WriteLine($"    {page.Id}: byline «{extract.Byline}» for «{page.Byline}»");
            }
        }

        Console.WriteLine($"  body, {pages.Count} pages: {Show(Agreement.Mean(found))}");
        Console.WriteLine($"  titles: {titles} of {titled}; bylines: {bylines} of {signed}");
    }

    // A title with the site's name after it still says the title, and a byline with a date the byline.
    private static bool Says(string? found, string? expected) =>
        found is not null
        && expected is not null
        && new Bag(found).Against(new Bag(expected)).F1 >= 0.8;

    private static void Segments(
        string what,
        IReadOnlyList<SegmentPage> pages,
        Func<byte[], string, Extract> run,
        bool misses
    )
    {
        int kept = 0,
            with = 0,
            leaked = 0,
            without = 0;
        foreach (var page in pages)
        {
            var body = Squeezed(run(page.Page, page.Url).Body);
            var lost = page.With.Where(s => !Has(body, s)).ToList();
            var extra = page.Without.Where(s => Has(body, s)).ToList();
            with += page.With.Count;
            kept += page.With.Count - lost.Count;
            without += page.Without.Count;
            leaked += extra.Count;
            if (misses && lost.Count + extra.Count > 0)
            {
                Console.WriteLine($"    {page.Id}");
                lost.ForEach(s => Console.WriteLine($"      lost:   {s}"));
                extra.ForEach(s => Console.WriteLine($"      leaked: {s}"));
            }
        }

        Console.WriteLine(
            $"  segments, {pages.Count} {what}: {Show(Agreement.Of(kept, kept + leaked, with))}; "
                + $"kept {kept} of {with}, kept out {without - leaked} of {without}"
        );
    }

    private static bool Has(string body, string segment) =>
        body.Contains(Squeezed(segment), StringComparison.Ordinal);

    private static string Squeezed(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Show(Agreement a) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"F1 {a.F1:F4} (precision {a.Precision:F4}, recall {a.Recall:F4})"
        );
}
