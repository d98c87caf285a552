using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace FactBox.Text;

/// <summary>
/// An open hash table of short types. A slot is the type's bytes and one byte of its count, 8 or 16 bytes in all that
/// counting a token touches, so that the words of a large vocabulary stay in the processor's nearest caches. The rest
/// of what is known of a type lies elsewhere.
/// </summary>
internal sealed class KeyTable<TKey>
    where TKey : unmanaged, ITypeKey<TKey>
{
    private const int FirstSlots = 512;

    private const int SmallSlots = 1 << 14;

    // A type that occurred so often is moved first.
    private const int Common = 8;

    private readonly HashSeed _seed = HashSeed.OfProcess;
    private TKey[] _slots = new TKey[FirstSlots];
    private Rest[] _rests = new Rest[FirstSlots];
    private int _shift = 64 - BitOperations.Log2(FirstSlots);
    private int _count;

    /// <summary>The bytes of the type at a place.</summary>
    public ReadOnlySpan<byte> Utf8(int place)
    {
        // They are the last bytes of the slot.
        var slot = MemoryMarshal.AsBytes(MemoryMarshal.CreateReadOnlySpan(ref _slots[place], 1));
        return slot[^_slots[place].Length..];
    }

    public long Occurrences(int place) =>
        (256L * _rests[place].Count256s) + (long)_slots[place].With(0).CountIn(_slots[place]);

    /// <summary>The type at a place.</summary>
    public int Type(int place) => _rests[place].Type;

    /// <summary>The type with this key, or -1.</summary>
    public int Find(TKey key)
    {
        var place = PlaceOf(key);
        return _slots[place].IsEmpty ? -1 : _rests[place].Type;
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
        ref var rests = ref MemoryMarshal.GetArrayDataReference(_rests);
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
                type = Unsafe.Add(ref rests, place).Type;
            }

            found[i] = type;
            all |= type;
        }

        return all >= 0;
    }

    /// <summary>Counts tokens.</summary>
    /// <param name="key">Their type.</param>
    /// <param name="type">The number that it gets if it is new.</param>
    /// <param name="occurrences">How many.</param>
    /// <param name="place">Where it is.</param>
    /// <returns>Whether the type is new. Then <see cref="GrowIfFull"/> is to be called.</returns>
    public bool Add(TKey key, int type, long occurrences, out int place)
    {
        place = PlaceOf(key);
        ref var slot = ref _slots[place];
        ref var rest = ref _rests[place];
        var isNew = slot.IsEmpty;
        if (isNew)
        {
            slot = key;
            rest.Type = type;
            _count++;
        }

        var sum = (long)key.CountIn(slot) + occurrences;
        slot = key.With((byte)sum);
        rest.Count256s = checked(rest.Count256s + (uint)(sum >> 8));
        return isNew;
    }

    /// <summary>Adds what another table of the same process has.</summary>
    /// <remarks>
    /// Both are walked in the order of their hashes, so memory is read and written from one end to the other. For that
    /// this table must not be the smaller one, in which the keys of the other's first half would all crowd at one end.
    /// </remarks>
    /// <param name="other">The other table.</param>
    /// <param name="first">The number that the first new type gets.</param>
    /// <returns>How many are new.</returns>
    public int Merge(KeyTable<TKey> other, int first)
    {
        while (_slots.Length < other._slots.Length)
        {
            Grow();
        }

        var next = first;
        for (var from = 0; from < other._slots.Length; from++)
        {
            if (
                !other._slots[from].IsEmpty
                && Add(other._slots[from].With(0), next, other.Occurrences(from), out _)
            )
            {
                next++;
                GrowIfFull();
            }
        }

        return next - first;
    }

    /// <summary>Adds to the number of all types that have one from <paramref name="first"/> on.</summary>
    public void Renumber(int first, int add)
    {
        for (var place = 0; place < _slots.Length; place++)
        {
            if (_rests[place].Type >= first)
            {
                _rests[place].Type += add;
            }
        }
    }

    /// <summary>
    /// Makes room when three of four slots are taken. A fuller table makes new types a little dearer
    /// and keeps more of a large vocabulary in the cache.
    /// </summary>
    public void GrowIfFull()
    {
        if (_count > _slots.Length / 4 * 3)
        {
            Grow();
        }
    }

    /// <summary>Has what belongs to a key fetched into the nearest cache.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Prefetch(TKey key)
    {
        if (Sse.IsSupported)
        {
            var place = (nuint)(key.Hash(_seed) >> _shift);
            Sse.Prefetch0(
                Unsafe.AsPointer(
                    ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_rests), place)
                )
            );
        }
    }

    // While it is small by four at once, so that the words of a text are moved less often.
    private void Grow()
    {
        var slots = _slots;
        var rests = _rests;
        var by = slots.Length <= SmallSlots ? 2 : 1;
        _slots = Cleared<TKey>(slots.Length << by);
        _rests = Cleared<Rest>(slots.Length << by);
        _shift -= by;
        // The common ones first: they get the slots where they are looked for first.
        Move(slots, rests, common: true);
        Move(slots, rests, common: false);
    }

    // Written to before it is read: a page of memory that is read first is mapped twice, and the second time all other
    // threads are stopped for it.
    private static T[] Cleared<T>(int length)
    {
        var array = GC.AllocateUninitializedArray<T>(length);
        Array.Clear(array);
        return array;
    }

    private void Move(TKey[] slots, Rest[] rests, bool common)
    {
        for (var i = 0; i < slots.Length; i++)
        {
            if (slots[i].IsEmpty)
            {
                continue;
            }

            var key = slots[i].With(0);
            var isCommon = key.CountIn(slots[i]) >= Common || rests[i].Count256s > 0;
            if (isCommon == common)
            {
                var place = PlaceOf(key);
                _slots[place] = slots[i];
                _rests[place] = rests[i];
            }
        }
    }

    /// <summary>Each type and its place.</summary>
    public IEnumerable<(int Type, int Place)> Places()
    {
        for (var place = 0; place < _slots.Length; place++)
        {
            if (!_slots[place].IsEmpty)
            {
                yield return (_rests[place].Type, place);
            }
        }
    }

    /// <summary>Shows each type, from one end of the memory to the other.</summary>
    public void Visit(TypeVisitor visit)
    {
        for (var place = 0; place < _slots.Length; place++)
        {
            if (!_slots[place].IsEmpty)
            {
                visit(_rests[place].Type, Utf8(place), Occurrences(place));
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

    private struct Rest
    {
        public int Type;
        public uint Count256s; // what the count's byte in the slot does not hold
    }
}
