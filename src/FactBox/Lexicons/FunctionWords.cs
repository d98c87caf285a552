using System.Collections.Frozen;

namespace FactBox.Lexicons;

/// <summary>
/// Closed lists of words that serve grammar, our own: facts of English. A word that can be more than one kind is of the
/// kind that it is most often.
/// </summary>
internal static class FunctionWords
{
    public static readonly FrozenSet<string> Pronouns = Words(
        """
        i me my mine myself you your yours yourself yourselves he him his himself she her hers herself it its itself we us our
        ours ourselves they them their theirs themselves one oneself this these those who whom whose which what anybody anyone
        anything everybody everyone everything nobody none nothing somebody someone something
        """
    );

    public static readonly FrozenSet<string> Prepositions = Words(
        """
        about above across after against along alongside amid among amongst around at atop before behind below beneath beside
        besides between beyond by concerning despite down during except for from in inside into near of off on onto opposite
        out outside over past per regarding round since through throughout till to toward towards under underneath until up
        upon via with within without
        """
    );

    public static readonly FrozenSet<string> Conjunctions = Words(
        """
        although and as because but if lest nor or provided since so than that though unless when whenever whereas wherever
        whether while yet
        """
    );

    /// <summary>Articles, demonstratives, possessives and quantifiers.</summary>
    public static FrozenSet<string> Determiners =>
        Words(
            """
            a an the this that these those my your his her its our their whose which what some any no every each either neither
            both all half few fewer fewest little less least many much more most several enough such another other others same
            """
        );

    /// <summary>The forms of be, have and do, and the modal verbs.</summary>
    public static FrozenSet<string> Auxiliaries =>
        Words(
            """
            be am is are was were been being have has had having do does did done doing can cannot could may might must shall
            should will would ought
            """
        );

    /// <summary>Negation, existential there, the to of infinitives, and the adverbs that ask and join clauses.</summary>
    public static FrozenSet<string> Particles =>
        Words(
            """
            not there to how why where when then thus hence therefore however
            """
        );

    /// <summary>
    /// All of these: the words that lexical density does not count. The word table has them marked, so that at run time
    /// nobody asks for this.
    /// </summary>
    public static IEnumerable<string> All =>
        Pronouns
            .Concat(Prepositions)
            .Concat(Conjunctions)
            .Concat(Determiners)
            .Concat(Auxiliaries)
            .Concat(Particles)
            .Distinct(StringComparer.Ordinal);

    private static FrozenSet<string> Words(string list) =>
        list.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.Ordinal);
}
