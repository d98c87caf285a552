using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace FactBox.Text;

/// <summary>
/// An open hash table of short types. A slot is the type's bytes and one byte of its count, 8 or 16 bytes in all and
/// all that counting a token touches, so that the words of a large vocabulary stay in the processor's nearest caches.
/// Numbers and syllables of the types are kept beside the slots, and only once they are asked for.
/// </summary>
internal sealed class KeyTable<TKey>
    where TKey : unmanaged, ITypeKey<TKey>
{
    private const int FirstSlots = 512;

    private const int SmallSlots = 1 << 14;

    // Odd, and no part of a power of two: multiples of it are spread evenly over slots and meet each once.
    private const uint NumberingStep = 2_654_435_769;

    // A type that occurred so often is moved first.
    private const int Common = 8;

    private readonly HashSeed _seed = HashSeed.OfProcess;
    private TKey[] _slots = new TKey[FirstSlots];
    private int _shift = 64 - BitOperations.Log2(FirstSlots);

    // By slot; null before there is one. Of a type that is not measured there are 0 syllables.
    private uint[]? _count256s; // what the count's byte in the slot does not hold
    private int[]? _types;
    private byte[]? _syllables;

    /// <summary>How many types there are.</summary>
    public int Count { get; private set; }

    /// <summary>The bytes of the type at a place.</summary>
    public ReadOnlySpan<byte> Utf8(int place)
    {
        // They are the last bytes of the slot.
        var slot = MemoryMarshal.AsBytes(MemoryMarshal.CreateReadOnlySpan(ref _slots[place], 1));
        return slot[^_slots[place].Length..];
    }

    public long Occurrences(int place) =>
        (long)_slots[place].With(0).CountIn(_slots[place]) + (256L * (_count256s?[place] ?? 0));

    /// <summary>The number of the type at a place, once they are <see cref="Number">numbered</see>.</summary>
    public int Type(int place) => _types![place];

    /// <summary>The syllables of the type at a place, once they are measured.</summary>
    public int Syllables(int place) => _syllables![place];

    /// <summary>The number of the type with this key, or -1.</summary>
    public int Find(TKey key)
    {
        var place = PlaceOf(key);
        return _slots[place].IsEmpty ? -1 : Type(place);
    }

    /// <summary>Gives the types numbers.</summary>
    /// <param name="first">The first number.</param>
    public void Number(int first)
    {
        // Filled before others see it: several threads may read a table.
        var types = Cleared<int>(_slots.Length);
        // Not from one end to the other: who goes by the numbers and makes another table would fill that from one end,
        // where its keys would crowd as long as it is small.
        for (var i = 0; i < types.Length; i++)
        {
            var place = (int)((uint)i * NumberingStep) & (types.Length - 1);
            if (!_slots[place].IsEmpty)
            {
                types[place] = first++;
            }
        }

        _types = types;
    }

    /// <summary>Counts tokens, one of each key, as far as that is a matter of their slots alone.</summary>
    /// <param name="keys">Their types; overwritten.</param>
    /// <returns>How many were not counted. They are the first of the keys now; <see cref="Add"/> counts them.</returns>
    public int CountKnown(Span<TKey> keys)
    {
        // All that the loop needs in locals: a table does not grow here.
        var seed = _seed;
        var shift = _shift;
        var last = (nuint)_slots.Length - 1;
        ref var slots = ref MemoryMarshal.GetArrayDataReference(_slots);
        var left = 0;
        foreach (var key in keys)
        {
            var place = (nuint)(key.Hash(seed) >> shift);
            ref var slot = ref Unsafe.Add(ref slots, place);
            var count = key.CountIn(slot);
            while (count > byte.MaxValue && !slot.IsEmpty)
            {
                place = (place + 1) & last;
                slot = ref Unsafe.Add(ref slots, place);
                count = key.CountIn(slot);
            }

            if (count < byte.MaxValue)
            {
                slot = slot.PlusOne();
            }
            else
            {
                keys[left++] = key;
            }
        }

        return left;
    }

    /// <summary>Counts tokens as <see cref="CountKnown(Span{TKey})"/> does, and says which type each is.</summary>
    /// <param name="keys">Their types.</param>
    /// <param name="found">Gets their numbers; -1 for those that were not counted.</param>
    /// <returns>Whether all were counted.</returns>
    public bool CountKnown(ReadOnlySpan<TKey> keys, Span<int> found)
    {
        var seed = _seed;
        var shift = _shift;
        var last = (nuint)_slots.Length - 1;
        ref var slots = ref MemoryMarshal.GetArrayDataReference(_slots);
        ref var types = ref MemoryMarshal.GetArrayDataReference(_types!);
        var all = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            var key = keys[i];
            var place = (nuint)(key.Hash(seed) >> shift);
            ref var slot = ref Unsafe.Add(ref slots, place);
            var count = key.CountIn(slot);
            while (count > byte.MaxValue && !slot.IsEmpty)
            {
                place = (place + 1) & last;
                slot = ref Unsafe.Add(ref slots, place);
                count = key.CountIn(slot);
            }

            var type = -1;
            if (count < byte.MaxValue)
            {
                slot = slot.PlusOne();
                type = Unsafe.Add(ref types, place);
            }

            found[i] = type;
            all |= type;
        }

        return all >= 0;
    }

    /// <summary>Counts tokens.</summary>
    /// <param name="key">Their type.</param>
    /// <param name="type">The number that it gets if it is new and they are numbered.</param>
    /// <param name="occurrences">How many.</param>
    /// <param name="place">Where it is.</param>
    /// <returns>Whether the type is new. Then <see cref="GrowIfFull"/> is to be called.</returns>
    public bool Add(TKey key, int type, long occurrences, out int place)
    {
        place = PlaceOf(key);
        ref var slot = ref _slots[place];
        var isNew = slot.IsEmpty;
        if (isNew)
        {
            slot = key;
            Count++;
            _types?[place] = type;
        }

        var sum = (long)key.CountIn(slot) + occurrences;
        slot = key.With((byte)sum);
        if (sum > byte.MaxValue)
        {
            _count256s ??= Cleared<uint>(_slots.Length);
            _count256s[place] = checked(_count256s[place] + (uint)(sum >> 8));
        }

        return isNew;
    }

    /// <summary>Adds what another table of the same process has.</summary>
    /// <remarks>
    /// Both are walked in the order of their hashes, so memory is read and written from one end to the other. For that
    /// this table must not be the smaller one, in which the keys of the other's first half would all crowd at one end.
    /// </remarks>
    /// <param name="other">The other table.</param>
    /// <param name="first">The number that the first new type gets if they are numbered.</param>
    public void Merge(KeyTable<TKey> other, int first)
    {
        while (_slots.Length < other._slots.Length)
        {
            Grow();
        }

        for (var from = 0; from < other._slots.Length; from++)
        {
            if (
                !other._slots[from].IsEmpty
                && Add(other._slots[from].With(0), first, other.Occurrences(from), out _)
            )
            {
                first++;
                GrowIfFull();
            }
        }
    }

    /// <summary>Counts the syllables of the types that have not been measured.</summary>
    /// <param name="by">What counts them.</param>
    /// <returns>The syllables of all tokens.</returns>
    public long Measure(SyllableCounter by)
    {
        var syllables = _syllables ?? Cleared<byte>(_slots.Length);
        var batch = new TokenBatch();
        Span<int> places = stackalloc int[TokenBatch.Most];
        Span<long> times = stackalloc long[TokenBatch.Most];
        var sum = 0L;
        for (var place = 0; place < _slots.Length; place++)
        {
            if (_slots[place].IsEmpty)
            {
                continue;
            }

            var occurrences = Occurrences(place);
            if (syllables[place] > 0)
            {
                sum += syllables[place] * occurrences;
                continue;
            }

            places[batch.Count] = place;
            times[batch.Count] = occurrences;
            batch.Add(Utf8(place));
            if (batch.IsFull)
            {
                sum += Measure(by, batch, places, times, syllables);
            }
        }

        sum += Measure(by, batch, places, times, syllables);
        _syllables = syllables;
        return sum;
    }

    private static long Measure(
        SyllableCounter by,
        TokenBatch batch,
        ReadOnlySpan<int> places,
        ReadOnlySpan<long> times,
        byte[] syllables
    )
    {
        by.Count(batch);
        var sum = 0L;
        for (var i = 0; i < batch.Count; i++)
        {
            if (batch.Syllables[i] is < 1 or > byte.MaxValue)
            {
                throw new InvalidOperationException(
                    $"{by.GetType().Name} counts {batch.Syllables[i]} syllables in \"{Encoding.UTF8.GetString(batch.Token(i))}\"; a token so short has 1 to 255."
                );
            }

            syllables[places[i]] = (byte)batch.Syllables[i];
            sum += batch.Syllables[i] * times[i];
        }

        batch.Clear();
        return sum;
    }

    /// <summary>
    /// Makes room when three of four slots are taken. A fuller table makes new types a little dearer
    /// and keeps more of a large vocabulary in the cache.
    /// </summary>
    public void GrowIfFull()
    {
        if (Count > _slots.Length / 4 * 3)
        {
            Grow();
        }
    }

    // While it is small by four at once, so that the words of a text are moved less often.
    private void Grow()
    {
        var old = (_slots, _count256s, _types, _syllables);
        var by = _slots.Length <= SmallSlots ? 2 : 1;
        var slots = _slots.Length << by;
        _slots = Cleared<TKey>(slots);
        _count256s = _count256s is null ? null : Cleared<uint>(slots);
        _types = _types is null ? null : Cleared<int>(slots);
        _syllables = _syllables is null ? null : Cleared<byte>(slots);
        _shift -= by;
        // The common ones first: they get the slots where they are looked for first.
        Move(old, common: true);
        Move(old, common: false);
    }

    // Written to before it is read: a page of memory that is read first is mapped twice, and the second time all other
    // threads are stopped for it.
    private static T[] Cleared<T>(int length)
    {
        var array = GC.AllocateUninitializedArray<T>(length);
        Array.Clear(array);
        return array;
    }

    private void Move(
        (TKey[] Slots, uint[]? Count256s, int[]? Types, byte[]? Syllables) old,
        bool common
    )
    {
        for (var i = 0; i < old.Slots.Length; i++)
        {
            var slot = old.Slots[i];
            if (slot.IsEmpty)
            {
                continue;
            }

            var key = slot.With(0);
            if ((key.CountIn(slot) >= Common || old.Count256s?[i] > 0) == common)
            {
                var place = PlaceOf(key);
                _slots[place] = slot;
                _count256s?[place] = old.Count256s![i];
                _types?[place] = old.Types![i];
                _syllables?[place] = old.Syllables![i];
            }
        }
    }

    /// <summary>The number of each type and its place.</summary>
    public IEnumerable<(int Type, int Place)> Places()
    {
        for (var place = 0; place < _slots.Length; place++)
        {
            if (!_slots[place].IsEmpty)
            {
                yield return (Type(place), place);
            }
        }
    }

    /// <summary>Adds how many tokens are of each type.</summary>
    public void AddOccurrences(List<long> all)
    {
        for (var place = 0; place < _slots.Length; place++)
        {
            if (!_slots[place].IsEmpty)
            {
                all.Add(Occurrences(place));
            }
        }
    }

    /// <summary>Shows each type, from one end of the memory to the other, once they are measured.</summary>
    public void Visit(TypeVisitor visit)
    {
        for (var place = 0; place < _slots.Length; place++)
        {
            if (!_slots[place].IsEmpty)
            {
                visit(Utf8(place), Occurrences(place), Syllables(place));
            }
        }
    }

    // The slot that holds the key, or the empty one where it belongs.
    private int PlaceOf(TKey key)
    {
        var place = (int)(key.Hash(_seed) >> _shift);
        while (!_slots[place].IsEmpty && key.CountIn(_slots[place]) > byte.MaxValue)
        {
            place = (place + 1) & (_slots.Length - 1);
        }

        return place;
    }
}
