namespace FactBox.Text;

/// <summary>
/// What one pass over a text finds: counts that add up, and the table of types. The profiles of two texts merge
/// into that of both, so threads, shards and machines give the same result as one pass.
/// </summary>
public sealed class TextProfile
{
    private readonly Dictionary<Type, (long Tokens, object Made)> _made = [];

    /// <summary>The profile of no text.</summary>
    /// <param name="withSequence">Whether the order of the tokens is to be kept.</param>
    public TextProfile(bool withSequence = false) => Sequence = withSequence ? new(Types) : null;

    /// <summary>Paragraphs that hold at least one token.</summary>
    public long Paragraphs { get; internal set; }

    /// <summary>Sentences that hold at least one token.</summary>
    public long Sentences { get; internal set; }

    /// <summary>The types, with their counts and features.</summary>
    public TypeTable Types { get; } = new();

    /// <summary>The types of the tokens in the order of the text; null where it was not asked for.</summary>
    public TypeSequence? Sequence { get; private set; }

    /// <summary>How many types occur how often.</summary>
    public FrequencySpectrum Spectrum => Once(profile => FrequencySpectrum.Of(profile.Types));

    /// <summary>What counted the syllables of the types; null of no text.</summary>
    internal SyllableCounter? SyllablesBy
    {
        get => Types.SyllablesBy;
        set => Types.SyllablesBy = value;
    }

    /// <summary>Tokens.</summary>
    public long Tokens => Types.Tokens;

    /// <summary>Syllables of all tokens.</summary>
    public long Syllables => Tool?.Find("syllables") ?? Types.SyllablesOfAll();

    /// <summary>What a program counted by its own rules; null where none was followed.</summary>
    public ToolCounts? Tool { get; internal set; }

    /// <summary>
    /// What is made of the profile for several measures: when it is first asked for, and again when more was counted.
    /// </summary>
    internal T Once<T>(Func<TextProfile, T> make)
        where T : class
    {
        // A profile may be read by several threads.
        lock (_made)
        {
            if (_made.TryGetValue(typeof(T), out var known) && known.Tokens == Tokens)
            {
                return (T)known.Made;
            }

            var made = make(this);
            _made[typeof(T)] = (Tokens, made);
            return made;
        }
    }

    /// <summary>
    /// Adds the profile of the text that follows. Associative; both must be counted by the same rules. What is
    /// counted as one paragraph must be in one of the two. The order of the tokens is kept if both have it.
    /// </summary>
    /// <exception cref="ArgumentException">Another program was followed there, or none.</exception>
    public void Merge(TextProfile next) => Merge(next, onTwoThreads: false);

    /// <summary>As <see cref="Merge(TextProfile)"/>, on this thread and another.</summary>
    internal void Merge(TextProfile next, bool onTwoThreads)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (Tool?.Tool != next.Tool?.Tool)
        {
            throw new ArgumentException("It was counted by other rules.", nameof(next));
        }

        Tool?.Add(next.Tool!);
        Paragraphs += next.Paragraphs;
        Sentences += next.Sentences;
        Types.Merge(next.Types, onTwoThreads);
        if (Sequence is null || next.Sequence is null)
        {
            Sequence = null;
            return;
        }

        var numbers = new int[next.Types.Count];
        for (var type = 0; type < numbers.Length; type++)
        {
            numbers[type] = Types.Find(next.Types.Utf8(type));
        }

        Sequence.Append(next.Sequence, numbers);
    }
}
