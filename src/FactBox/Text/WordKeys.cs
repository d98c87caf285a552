using System.Buffers;
using System.Text;

namespace FactBox.Text;

/// <summary>
/// The bytes that a token is compared by: as written, but without invisible characters and with the straight
/// apostrophe for the typographic one; in lower case where case is folded.
/// </summary>
internal sealed class WordKeys(bool foldCase)
{
    private byte[] _key = new byte[64];

    /// <summary>The key of a token; good until the next is asked for.</summary>
    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> token)
    {
        if (!foldCase && Ascii.IsValid(token))
        {
            return token;
        }

        // Lower-casing can lengthen a character, from 2 bytes to 3 at the most.
        if (_key.Length < token.Length * 2)
        {
            _key = new byte[token.Length * 2];
        }

        if (Ascii.ToLower(token, _key, out var lowered) == OperationStatus.Done)
        {
            return _key.AsSpan(0, lowered);
        }

        var length = 0;
        for (var at = 0; at < token.Length; )
        {
            var kind = Characters.Read(token, at, out var size);
            if (kind == CharacterKind.Apostrophe)
            {
                _key[length++] = (byte)'\'';
            }
            else if (kind != CharacterKind.Invisible)
            {
                length += Copy(token.Slice(at, size), _key.AsSpan(length));
            }

            at += size;
        }

        return _key.AsSpan(0, length);
    }

    private int Copy(ReadOnlySpan<byte> character, Span<byte> to)
    {
        if (foldCase && Rune.DecodeFromUtf8(character, out var rune, out _) == OperationStatus.Done)
        {
            return Rune.ToLowerInvariant(rune).EncodeToUtf8(to);
        }

        character.CopyTo(to);
        return character.Length;
    }
}
