using FactBox.Lexicons;
using FactBox.Text;

namespace FactBox.Measures.Vocabulary;

/// <summary>The base forms of a text's types; a token without a letter is its own.</summary>
internal sealed class LemmaCounts
{
    private readonly TypeTable _lemmas = new();

    private LemmaCounts(TextProfile profile)
    {
        Span<byte> buffer = stackalloc byte[WordForm.Longest];
        Span<byte> made = stackalloc byte[WordForm.Longest];
        for (var type = 0; type < profile.Types.Count; type++)
        {
            var utf8 = profile.Types.Utf8(type);
            _lemmas.Add(Of(utf8, buffer, made), profile.Types.Occurrences(type));
        }
    }

    public int Lemmas => _lemmas.Count;

    /// <summary>Those of a profile, counted when they are first asked for.</summary>
    public static LemmaCounts Of(TextProfile profile) => profile.Once(p => new LemmaCounts(p));

    private static ReadOnlySpan<byte> Of(
        ReadOnlySpan<byte> token,
        Span<byte> buffer,
        Span<byte> made
    )
    {
        if (token.Length > WordForm.Longest)
        {
            return token;
        }

        var form = WordForm.Of(token, buffer);
        return form.IsWord && !form.Letters.Contains((byte)'?')
            ? BaseForms.Of(form.Letters, form.Entry, made)
            : token;
    }
}
