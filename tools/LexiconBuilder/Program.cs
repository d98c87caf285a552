using LexiconBuilder;

// Writes the embedded lexicons from their pinned packages; tools/build-lexicons.sh fetches those and calls this.
switch (args)
{
    case ["hyphenation", var dic, var target]:
        Hyphenation.Build(dic, target);
        return 0;
    case ["syllables", var indexJs, var spelled, var weights, var exceptions]:
        SyllableLexicon.Build(indexJs, spelled, weights, exceptions);
        return 0;
    case ["words", var indexJs, var target]:
        WordLists.Build(indexJs, target);
        return 0;
    case ["pronounced", var cmudict, var target]:
        SyllabledWords.Build(cmudict, target);
        return 0;
    case ["syllable-accuracy", var indexJs]:
        SyllableAccuracy.Print(indexJs);
        return 0;
    default:
        Console.Error.WriteLine(
            """
            usage: LexiconBuilder hyphenation HYPH_EN_US.DIC TARGET.BIN
                   LexiconBuilder syllables INDEX.JS SPELLED.TXT WEIGHTS.BIN EXCEPTIONS.BIN
                   LexiconBuilder words INDEX.JS TARGET.TXT
                   LexiconBuilder pronounced CMUDICT TARGET.BIN
                   LexiconBuilder syllable-accuracy INDEX.JS
            """
        );
        return 2;
}
