using System.Text;

namespace FactBox.Lexicons;

/// <summary>
/// The stated reading of a number that is written in digits, in American English:
/// <list type="bullet">
/// <item>up to the trillions it is a cardinal without "and": <c>684</c> six hundred eighty-four;</item>
/// <item>commas before groups of three digits are passed over: <c>1,024</c> one thousand twenty-four;</item>
/// <item>four bare digits from 1100 to 1999 and from 2010 to 2099 are a year: <c>1995</c> nineteen ninety-five,
/// <c>1906</c> nineteen oh six, <c>1900</c> nineteen hundred;</item>
/// <item>the digits after a point are read one by one: <c>684.60</c> six hundred eighty-four point six zero;</item>
/// <item>so are digits that begin with a zero, and numbers of a quadrillion or more: <c>007</c> zero zero seven;</item>
/// <item>digits between two points, or between commas that make no groups of three, are numbers of their own:
/// <c>1.2.3</c> one point two point three;</item>
/// <item>with <c>st</c>, <c>nd</c>, <c>rd</c> or <c>th</c> the last word is an ordinal: <c>12th</c> twelfth.</item>
/// </list>
/// </summary>
public static class NumberWords
{
    private const byte Twenty = 20;
    private const byte Hundred = 28;
    private const byte Thousand = 29;
    private const byte Point = 33;
    private const byte Oh = 34;
    private const byte Ordinal = 35;
    private const int MostDigits = 15;

    private static readonly byte[][] Words = Split(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            + "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand "
            + "million billion trillion point oh "
            + "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
            + "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth "
            + "fiftieth sixtieth seventieth eightieth ninetieth hundredth thousandth millionth billionth trillionth"
    );

    /// <summary>Reads a number.</summary>
    /// <param name="number">Digits, with commas and points between them, and an ordinal's ending if it has one.</param>
    /// <returns>Its words; empty if it is no such number.</returns>
    public static string Read(ReadOnlySpan<byte> number)
    {
        var length = Length(number);
        var isOrdinal = IsOrdinalEnding(number[length..]);
        if (length == 0 || (length < number.Length && !isOrdinal))
        {
            return "";
        }

        Span<byte> words = length <= 256 ? stackalloc byte[512] : new byte[length * 2];
        var text = new StringBuilder();
        var afterTens = false;
        foreach (var word in words[..Read(number[..length], isOrdinal, words)])
        {
            var cardinal = word >= Ordinal ? word - Ordinal : word;
            text.Append(
                text.Length == 0 ? ""
                : afterTens && cardinal is > 0 and < 10 ? "-"
                : " "
            );
            text.Append(Encoding.ASCII.GetString(Words[word]));
            afterTens = word is >= Twenty and < Hundred;
        }

        return text.ToString();
    }

    /// <summary>How many bytes at the start are a number: digits, and commas and points between digits.</summary>
    internal static int Length(ReadOnlySpan<byte> text)
    {
        var end = 0;
        while (
            end < text.Length
            && (
                IsDigit(text[end])
                || (
                    end > 0
                    && text[end] is (byte)',' or (byte)'.'
                    && IsDigit(text[end - 1])
                    && end + 1 < text.Length
                    && IsDigit(text[end + 1])
                )
            )
        )
        {
            end++;
        }

        return end;
    }

    /// <summary>Whether letters after a number make it an ordinal.</summary>
    internal static bool IsOrdinalEnding(ReadOnlySpan<byte> letters) =>
        letters.SequenceEqual("th"u8)
        || letters.SequenceEqual("st"u8)
        || letters.SequenceEqual("nd"u8)
        || letters.SequenceEqual("rd"u8);

    /// <summary>A word that <see cref="Read(ReadOnlySpan{byte}, bool, Span{byte})"/> wrote, in ASCII.</summary>
    internal static ReadOnlySpan<byte> Word(byte word) => Words[word];

    /// <summary>Writes a number as words, one byte each; twice the number's length is room enough.</summary>
    /// <returns>How many words there are.</returns>
    internal static int Read(ReadOnlySpan<byte> number, bool ordinal, Span<byte> words)
    {
        var count = 0;
        if (number.Length == 4 && !ordinal && IsYear(number))
        {
            count = Year(number, words);
        }
        else
        {
            var points = number.Count((byte)'.');
            var at = 0;
            foreach (var range in number.Split((byte)'.'))
            {
                var run = number[range];
                if (at > 0)
                {
                    words[count++] = Point;
                }

                count +=
                    at > 0 && points == 1
                        ? EachDigit(run, words[count..])
                        : Whole(run, words[count..]);
                at++;
            }
        }

        if (ordinal && words[count - 1] < Point)
        {
            words[count - 1] += Ordinal;
        }

        return count;
    }

    // 1100 to 1999 and 2010 to 2099; 2005 is as well read as a cardinal.
    private static bool IsYear(ReadOnlySpan<byte> number) =>
        number.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0
        && (
            (number[0] == '1' && number[1] >= '1')
            || (number[0] == '2' && number[1] == '0' && number[2] >= '1')
        );

    private static int Year(ReadOnlySpan<byte> number, Span<byte> words)
    {
        var count = UnderThousand(Value(number[..2]), words);
        var rest = Value(number[2..]);
        if (rest is 0)
        {
            words[count++] = Hundred;
            return count;
        }

        if (rest < 10)
        {
            words[count++] = Oh;
        }

        return count + UnderThousand(rest, words[count..]);
    }

    private static int Whole(ReadOnlySpan<byte> run, Span<byte> words)
    {
        if (IsGrouped(run))
        {
            Span<byte> digits = stackalloc byte[MostDigits];
            var length = 0;
            foreach (var b in run)
            {
                if (b != ',')
                {
                    digits[length++] = b;
                }
            }

            return Cardinal(digits[..length], words);
        }

        var count = 0;
        foreach (var range in run.Split((byte)','))
        {
            count += Cardinal(run[range], words[count..]);
        }

        return count;
    }

    private static bool IsGrouped(ReadOnlySpan<byte> run)
    {
        var first = run.IndexOf((byte)',');
        if (first is < 1 or > 3 || run[0] == '0' || run.Length > MostDigits + (MostDigits / 3) - 1)
        {
            return false;
        }

        for (var i = first; i < run.Length; i++)
        {
            if (run[i] == ',' != ((i - first) % 4 == 0))
            {
                return false;
            }
        }

        return (run.Length - first) % 4 == 0;
    }

    private static int Cardinal(ReadOnlySpan<byte> digits, Span<byte> words)
    {
        if (digits.Length > MostDigits || (digits.Length > 1 && digits[0] == '0'))
        {
            return EachDigit(digits, words);
        }

        var value = Value(digits);
        if (value == 0)
        {
            words[0] = 0;
            return 1;
        }

        var count = 0;
        var unit = 1_000_000_000_000L;
        for (var scale = Thousand + 3; unit > 0; scale--, unit /= 1000)
        {
            var group = value / unit % 1000;
            count += UnderThousand(group, words[count..]);
            if (group > 0 && unit > 1)
            {
                words[count++] = (byte)scale;
            }
        }

        return count;
    }

    private static int UnderThousand(long value, Span<byte> words)
    {
        var count = 0;
        if (value >= 100)
        {
            words[count++] = (byte)(value / 100);
            words[count++] = Hundred;
            value %= 100;
        }

        if (value >= 20)
        {
            words[count++] = (byte)(Twenty + (value / 10) - 2);
            value %= 10;
        }

        if (value > 0)
        {
            words[count++] = (byte)value;
        }

        return count;
    }

    private static int EachDigit(ReadOnlySpan<byte> run, Span<byte> words)
    {
        var count = 0;
        foreach (var b in run)
        {
            if (b != ',')
            {
                words[count++] = (byte)(b - '0');
            }
        }

        return count;
    }

    private static long Value(ReadOnlySpan<byte> digits)
    {
        var value = 0L;
        foreach (var b in digits)
        {
            value = (value * 10) + (b - '0');
        }

        return value;
    }

    private static bool IsDigit(byte b) => b is >= (byte)'0' and <= (byte)'9';

    private static byte[][] Split(string words) =>
        [.. words.Split(' ').Select(Encoding.ASCII.GetBytes)];
}
