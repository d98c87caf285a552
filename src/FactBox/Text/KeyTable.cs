using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace FactBox.Text;

/// <summary>
/// An open hash table of short types with their counts. A slot is small (16 or 24 bytes) and holds all that
/// counting a token touches, so that the words of a large vocabulary stay in the processor's cache.
/// </summary>
internal sealed class KeyTable<TKey>
    where TKey : unmanaged, ITypeKey<TKey>
{
    private const int FirstSlots = 512;

    private readonly HashSeed _seed = HashSeed.OfProcess;
    private Slot[] _slots = new Slot[FirstSlots];
    private int _shift = 64 - BitOperations.Log2(FirstSlots);
    private int _count;

    // Counts beyond 32 bits, by type; nearly always empty.
    private readonly Dictionary<int, long> _overflow = [];

    public ref TKey Key(int place) => ref _slots[place].Key;

    public long Occurrences(int place) =>
        _slots[place].Occurrences + _overflow.GetValueOrDefault(_slots[place].Type);

    /// <summary>The type with this key, or -1.</summary>
    public int Find(TKey key)
    {
        ref var slot = ref _slots[PlaceOf(key)];
        return slot.Key.IsEmpty ? -1 : slot.Type;
    }

    /// <summary>Tells a table that has grown from what it was: places are good for one generation.</summary>
    public int Generation => _shift;

    /// <summary>The place where a key is looked for first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nuint FirstPlace(TKey key) => (nuint)(key.Hash(_seed) >> _shift);

    /// <summary>Has the processor fetch what <see cref="TryCount"/> will need.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Prefetch(nuint place)
    {
        if (Sse.IsSupported)
        {
            ref var slot = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_slots), place);
            Sse.Prefetch0(Unsafe.AsPointer(ref slot));
        }
    }

    /// <summary>Counts one token if its type is found from a place on.</summary>
    /// <param name="key">Its type.</param>
    /// <param name="place">Its first place in this generation.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryCount(TKey key, nuint place)
    {
        ref var slots = ref MemoryMarshal.GetArrayDataReference(_slots);
        ref var slot = ref Unsafe.Add(ref slots, place);
        while (!slot.Key.Equals(key))
        {
            if (slot.Key.IsEmpty)
            {
                return false;
            }

            place = (place + 1) & (nuint)(_slots.Length - 1);
            slot = ref Unsafe.Add(ref slots, place);
        }

        if (++slot.Occurrences == 0)
        {
            Overflow(slot.Type);
        }

        return true;
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
        var isNew = slot.Key.IsEmpty;
        if (isNew)
        {
            slot.Key = key;
            slot.Type = type;
            _count++;
        }

        var sum = slot.Occurrences + occurrences;
        slot.Occurrences = (uint)sum;
        if (sum > uint.MaxValue)
        {
            var beyond = sum - slot.Occurrences;
            _overflow[slot.Type] = _overflow.GetValueOrDefault(slot.Type) + beyond;
        }

        return isNew;
    }

    /// <summary>
    /// Makes room when three of four slots are taken; whether it did. A fuller table makes new types a little dearer
    /// and keeps more of a large vocabulary in the cache.
    /// </summary>
    public bool GrowIfFull()
    {
        if (_count <= _slots.Length / 4 * 3)
        {
            return false;
        }

        var old = _slots;
        _slots = new Slot[old.Length * 2];
        _shift--;
        foreach (ref readonly var slot in old.AsSpan())
        {
            if (!slot.Key.IsEmpty)
            {
                _slots[PlaceOf(slot.Key)] = slot;
            }
        }

        return true;
    }

    /// <summary>Each type and its place.</summary>
    public IEnumerable<(int Type, int Place)> Places()
    {
        for (var place = 0; place < _slots.Length; place++)
        {
            if (!_slots[place].Key.IsEmpty)
            {
                yield return (_slots[place].Type, place);
            }
        }
    }

    // The slot that holds the key, or the empty one where it belongs.
    private int PlaceOf(TKey key)
    {
        var place = (int)(key.Hash(_seed) >> _shift);
        while (!_slots[place].Key.IsEmpty && !_slots[place].Key.Equals(key))
        {
            place = (place + 1) & (_slots.Length - 1);
        }

        return place;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Overflow(int type) =>
        _overflow[type] = _overflow.GetValueOrDefault(type) + (1L << 32);

    private struct Slot
    {
        public TKey Key; // empty: so is the slot
        public uint Occurrences;
        public int Type;
    }
}
