namespace FactBox.Cli;

/// <summary>The examples that each command's help ends with.</summary>
internal static class Examples
{
    public static (string Line, string What)[] Of(string command) =>
        command switch
        {
            "explain" =>
            [
                ("factbox explain article.txt", "how its numbers come about"),
                ("factbox explain article.txt --measures smog", "how its SMOG grade comes about"),
                ("factbox explain article.md --format json", "the same for a program"),
            ],
            "extract" =>
            [
                ("factbox extract page.html", "the article without what is around it"),
                ("factbox extract article.txt", "the parts of a text"),
            ],
            "compare" =>
            [
                ("factbox compare easy.txt hard.txt", "what makes the one harder"),
                (
                    "factbox compare article.txt --against standard",
                    "what another convention changes"
                ),
            ],
            "measures" =>
            [
                ("factbox measures", "every measure"),
                ("factbox measures level", "one of them"),
            ],
            "stream" =>
            [
                ("factbox stream < texts.ndjson > counted.ndjson", "count a line at a time"),
                ("factbox stream --measures all --plain", "every measure, no article parts"),
            ],
            "sentences" =>
            [
                ("factbox sentences article.txt", "where each sentence begins and ends"),
                ("factbox sentences --plain - < text.txt", "of all the input as it stands"),
            ],
            "tokens" =>
            [
                ("factbox tokens article.txt", "where each token begins and ends"),
                ("factbox tokens --plain - < text.txt", "of all the input as it stands"),
            ],
            "syllables" =>
            [
                ("factbox syllables < words.txt", "each word with its syllables"),
                ("factbox syllables --no-dictionary < words.txt", "the same by rule alone"),
            ],
            "vocabulary" =>
            [
                ("factbox vocabulary article.txt", "how many words one must know to read it"),
                ("factbox vocabulary --by cefr article.txt", "its words by estimated level"),
                ("factbox vocabulary article.txt --format csv", "every word, for a spreadsheet"),
            ],
            _ =>
            [
                ("factbox article.txt", "the fact box of one article"),
                ("factbox articles/", "a table, an article to a row"),
                ("factbox articles/ --format csv > boxes.csv", "the same for a spreadsheet"),
                (
                    "factbox --measures all --format json -",
                    "standard input, every measure, as JSON"
                ),
            ],
        };
}
