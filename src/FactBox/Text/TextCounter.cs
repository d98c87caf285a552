using FactBox.Text.OnePass;

namespace FactBox.Text;

/// <summary>Counts paragraphs into a <see cref="TextProfile"/>.</summary>
public sealed class TextCounter
{
    private readonly CountingRules _rules;
    private readonly WordKeys _keys;
    private readonly OnePassCounter? _onePass;
    private byte[] _buffer = [];

    /// <summary>A counter by these rules.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="withSequence">Whether the order of the tokens is to be kept: 4 bytes a token.</param>
    public TextCounter(CountingRules rules, bool withSequence = false)
        : this(rules, SimdChoice.Plain, null, withSequence) { }

    internal TextCounter(CountingRules rules, bool plain, int? width, bool withSequence = false)
    {
        ArgumentNullException.ThrowIfNull(rules);
        Profile = new(withSequence) { SyllablesBy = rules.Syllables };
        _rules = rules;
        _keys = new(rules.FoldCase);
        _onePass = plain ? null : new([new(rules, Profile)], width);
    }

    /// <summary>What has been counted so far.</summary>
    public TextProfile Profile { get; }

    /// <summary>Counts one paragraph.</summary>
    /// <param name="paragraph">UTF-8; bytes that are not UTF-8 separate tokens.</param>
    public void AddParagraph(ReadOnlySpan<byte> paragraph)
    {
        if (_onePass is null)
        {
            AddPlainly(paragraph);
            return;
        }

        if (_buffer.Length < paragraph.Length + OnePassCounter.Padding)
        {
            _buffer = new byte[paragraph.Length + paragraph.Length / 2 + OnePassCounter.Padding];
        }

        paragraph.CopyTo(_buffer);
        _buffer.AsSpan(paragraph.Length, OnePassCounter.Padding).Clear();
        _onePass.CountParagraph(_buffer, paragraph.Length);
    }

    // The readable implementation, which says what is right. Tokens are found in the whole paragraph, and each is of
    // the sentence in which it begins.
    private void AddPlainly(ReadOnlySpan<byte> paragraph)
    {
        var sentences = Sentences.Split(paragraph);
        var sentenceEnd = 0;
        var counted = 0L;
        foreach (var token in Tokens.Split(paragraph, _rules))
        {
            var key = _keys.Of(paragraph.Slice(token.Start, token.Length));
            Profile.Types.Add(key);
            Profile.Sequence?.Add(Profile.Types.Find(key));
            if (token.Start >= sentenceEnd)
            {
                while (sentences.MoveNext() && sentences.Current.End <= token.Start) { }

                sentenceEnd = sentences.Current.End;
                counted++;
            }
        }

        Profile.Sentences += counted;
        Profile.Paragraphs += counted > 0 ? 1 : 0;
    }
}
