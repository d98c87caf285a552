using Accuracy;

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
    case ["split", var file]:
        SentenceAccuracy.Split(file);
        return 0;
    default:
        Console.Error.WriteLine(
            "usage: Accuracy sentences|words FOLDER [--misses] | conformance FOLDER | split FILE"
        );
        return 2;
}
