using FactBox.Text;

namespace FactBox.Conventions;

/// <summary>Counts a text on several threads: runs of paragraphs of about the same size, merged in order.</summary>
internal static class ParallelCount
{
    // Below this a second thread costs more than it saves.
    private const int BytesWorthAThread = 1 << 18;

    public static TextProfile Run(
        Convention convention,
        CountedText text,
        int threads,
        bool withSequence
    )
    {
        var runs = (int)Math.Clamp(text.Utf8.Length / BytesWorthAThread, 1, threads);
        if (runs == 1)
        {
            return CountRun(convention, text, 0, text.Paragraphs.Length, withSequence);
        }

        var bounds = Bounds(text, runs);
        var profiles = new TextProfile[runs];
        Parallel.For(
            0,
            runs,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            run =>
                profiles[run] = CountRun(
                    convention,
                    text,
                    bounds[run],
                    bounds[run + 1],
                    withSequence
                )
        );
        for (var run = 1; run < runs; run++)
        {
            profiles[0].Merge(profiles[run]);
        }

        return profiles[0];
    }

    private static TextProfile CountRun(
        Convention convention,
        CountedText text,
        int from,
        int to,
        bool withSequence
    )
    {
        var counter = new TextCounter(convention.Counting, withSequence);
        for (var i = from; i < to; i++)
        {
            var paragraph = text.Paragraphs[i];
            if ((paragraph.Part & convention.CountedParts) != TextParts.None)
            {
                counter.AddParagraph(text.Of(paragraph));
            }
        }

        return counter.Profile;
    }

    private static int[] Bounds(CountedText text, int runs)
    {
        var bounds = new int[runs + 1];
        var paragraph = 0;
        for (var run = 1; run < runs; run++)
        {
            var start = (long)text.Utf8.Length * run / runs;
            while (paragraph < text.Paragraphs.Length && text.Paragraphs[paragraph].Start < start)
            {
                paragraph++;
            }

            bounds[run] = paragraph;
        }

        bounds[runs] = text.Paragraphs.Length;
        return bounds;
    }
}
