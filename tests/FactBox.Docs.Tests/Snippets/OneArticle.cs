// snippet
using FactBox.Articles.Plain;
using FactBox.Conventions;
using FactBox.Measures;

// end

namespace Reader;

internal static class OneArticle
{
    public static List<string?> Lines()
    {
        var lines = new List<string?>();

        // snippet
        var article = PlainArticle.Read(File.ReadAllBytes("samples/04-the-tides.txt"));
        var profile = FactBoxConvention.Version1.Count(article.ToCountedText());

        lines.Add(article.Headline);
        foreach (var measure in AllMeasures.List.Where(m => m.Id is "sentences" or "syllables"))
        {
            lines.Add($"{measure.Name}: {measure.Compute(profile).Number}");
        }
        // end

        return lines;
    }
}
