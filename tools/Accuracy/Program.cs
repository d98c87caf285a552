using Accuracy;
using Accuracy.Pages;

// Measures the segmenter and the tokenizer against the ground truth that lies beside the repository.
switch (args)
{
    case ["sentences", var folder, .. var options]:
        SentenceAccuracy.Print(folder, options.Contains("--misses"));
        return 0;
    case ["words", var folder, .. var options]:
        WordAccuracy.Print(folder, options.Contains("--misses"));
        return 0;
    case ["pages", var folder, .. var options]:
        PageAccuracy.Print(folder, options.Contains("--misses"));
        return 0;
    case ["split", var file]:
        SentenceAccuracy.Split(file);
        return 0;
    default:
        Console.Error.WriteLine(
            "usage: Accuracy sentences|words|pages FOLDER [--misses] | split FILE"
        );
        return 2;
}
