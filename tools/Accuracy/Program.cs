using Accuracy;
using Accuracy.Gold;
using Accuracy.Pages;

// Measures the segmenter, the tokenizer and the conventions against the ground truth that lies beside the repository.
switch (args)
{
    case ["sentences", var folder, .. var options]:
        SentenceAccuracy.Print(folder, options.Contains("--misses"));
        return 0;
    case ["words", var folder, .. var options]:
        WordAccuracy.Print(folder, options.Contains("--misses"));
        return 0;
    case ["conformance", var folder]:
        ToolConformance.Print(folder);
        return 0;
    case ["pages", var folder, .. var options]:
        PageAccuracy.Print(folder, options.Contains("--misses"));
        return 0;
    case ["gold", "pages", var folder]:
        Console.WriteLine(string.Join('\n', GoldPage.Ids(folder)));
        return 0;
    case ["gold", "text", var folder, var page]:
        GoldPage.Read(folder, page).Print();
        return 0;
    case ["gold", "find", var folder, var page, var text]:
        GoldPage.Read(folder, page).Find(text);
        return 0;
    case ["gold", "check", var folder, var file]:
        return Label.Check(folder, file);
    case ["gold", "agree", var folder, var first, var second]:
        AnatomyAccuracy.Agreement(folder, first, second);
        return 0;
    case ["anatomy", var folder, var file, .. var options]:
        var halves = options.SkipWhile(o => o != "--half").Skip(1).Take(1).ToList();
        if (options.Contains("--half") && halves is not (["tune"] or ["report"]))
        {
            goto default;
        }

        AnatomyAccuracy.Print(folder, file, halves.FirstOrDefault(), options.Contains("--misses"));
        return 0;
    case ["split", var file]:
        SentenceAccuracy.Split(file);
        return 0;
    default:
        Console.Error.WriteLine(
            """
            usage: Accuracy sentences|words|pages FOLDER [--misses]
                   Accuracy anatomy FOLDER LABELS.tsv [--half tune|report] [--misses]
                   Accuracy gold pages FOLDER | text FOLDER PAGE | find FOLDER PAGE TEXT
                   Accuracy gold check FOLDER LABELS.tsv | agree FOLDER LABELS.tsv LABELS.tsv
                   Accuracy conformance FOLDER | split FILE
            """
        );
        return 2;
}
