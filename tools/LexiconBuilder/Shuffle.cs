namespace LexiconBuilder;

/// <summary>Fisher and Yates, by a generator of our own (Knuth's MMIX) that no later .NET can change.</summary>
internal static class Shuffle
{
    public static void InPlace<T>(T[] items, ref ulong random)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            random = unchecked((random * 6364136223846793005) + 1442695040888963407);
            var j = (int)((random >> 33) % (ulong)(i + 1));
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
