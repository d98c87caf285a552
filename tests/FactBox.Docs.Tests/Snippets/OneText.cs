// snippet
using FactBox;

// end

namespace Reader;

internal static class OneText
{
    public static FactBoxNumbers Numbers()
    {
        // snippet
        var numbers = FactBoxNumbers.Of("The cat sat. The dog ran.");
        Console.WriteLine($"{numbers.Level.Number}, {numbers.Tokens} tokens");
        // end

        return numbers;
    }
}
