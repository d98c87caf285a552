using System.Globalization;
using FactBox.Text;

namespace FactBox.Measures;

/// <summary>Warnings that a text is shorter than the sample that a source asks for.</summary>
internal static class Sample
{
    public static Func<TextProfile, string?> OfTokens(int least) =>
        profile => profile.Tokens < least ? Text(least, "words", profile.Tokens) : null;

    public static Func<TextProfile, string?> OfSentences(int least) =>
        profile => profile.Sentences < least ? Text(least, "sentences", profile.Sentences) : null;

    private static string Text(int least, string unit, long has) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"its source asks for a sample of at least {least} {unit}, and here are {has}"
        );
}
