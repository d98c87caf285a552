using LexiconBuilder;

// Writes the embedded lexicons from their pinned packages; tools/build-lexicons.sh fetches those and calls this.
switch (args)
{
    case ["hyphenation", var dic, var target]:
        Hyphenation.Build(dic, target);
        return 0;
    case ["hyphenation-states", var trie, var target]:
        HyphenationStates.Build(trie, target);
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
    case ["word-tables", var subtlex, var scowl, var wordNet, var folder]:
        WordTables.Build(subtlex, scowl, wordNet, folder);
        return 0;
    case ["cefr", var cefrJ, var octanove, var target]:
        CefrTraining.Build(cefrJ, octanove, target);
        return 0;
    case ["cefr-dev", var cefrJ, var octanove]:
        CefrTraining.Develop(cefrJ, octanove);
        return 0;
    case ["cefr-accuracy", var cefrJ, var octanove]:
        CefrAccuracy.Print(cefrJ, octanove);
        return 0;
    case ["lemma-accuracy", var jsonl, .. var options]:
        LemmaAccuracy.Print(jsonl, options.Contains("--misses"));
        return 0;
    case ["syllable-accuracy", var indexJs]:
        SyllableAccuracy.Print(indexJs);
        return 0;
    default:
        Console.Error.WriteLine(
            """
            usage: LexiconBuilder hyphenation HYPH_EN_US.DIC TARGET.BIN
                   LexiconBuilder hyphenation-states TRIE.BIN TARGET.BIN
                   LexiconBuilder syllables INDEX.JS SPELLED.TXT WEIGHTS.BIN EXCEPTIONS.BIN
                   LexiconBuilder words INDEX.JS TARGET.TXT
                   LexiconBuilder pronounced CMUDICT TARGET.BIN
                   LexiconBuilder word-tables INDEX.JSON SCOWL-FOLDER WORDNET-FOLDER LEXICONS-FOLDER
                   LexiconBuilder cefr CEFRJ.CSV OCTANOVE.CSV TARGET.BIN
                   LexiconBuilder cefr-dev CEFRJ.CSV OCTANOVE.CSV
                   LexiconBuilder cefr-accuracy CEFRJ.CSV OCTANOVE.CSV
                   LexiconBuilder lemma-accuracy UD-EWT-DEV.JSONL [--misses]
                   LexiconBuilder syllable-accuracy INDEX.JS
            """
        );
        return 2;
}
