using System.Collections.Immutable;
using System.Globalization;

namespace FactBox.Measures;

/// <summary>
/// The text of a formula (<see cref="Measure.Formula"/>), read: numbers, ids of measures, <c>+ − · / ^ ( )</c>,
/// functions, and <c>Σ( )</c> over the types, each of which occurs <c>f</c> times.
/// </summary>
public static class Formula
{
    /// <summary>The value of a formula; not finite where it divides by 0 or takes the root of less.</summary>
    /// <param name="formula">Its text.</param>
    /// <param name="valueOf">The value of a measure, by its id.</param>
    /// <param name="types">What <c>f</c> and the like are of each type: for <c>Σ</c>, which is an error without.</param>
    /// <exception cref="FormatException">It is no formula, such as steps told in words.</exception>
    public static double Evaluate(
        string formula,
        Func<string, double> valueOf,
        IReadOnlyCollection<IReadOnlyDictionary<string, double>>? types = null
    )
    {
        ArgumentNullException.ThrowIfNull(formula);
        ArgumentNullException.ThrowIfNull(valueOf);
        return new Reader(formula, valueOf, types).Value();
    }

    /// <summary>
    /// The ids of the counts that a formula is made of, in order and each once; a measure in it that is no count is
    /// replaced by what it is made of. A name with a hyphen that is no measure is a count of a program's own. Of steps
    /// told in words, those counts that are named.
    /// </summary>
    public static ImmutableArray<string> Counts(string formula)
    {
        ArgumentNullException.ThrowIfNull(formula);
        return [.. CountsOf(formula).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> CountsOf(string formula)
    {
        for (var at = 0; at < formula.Length; )
        {
            var word = WordAt(formula, at);
            at += Math.Max(1, word.Length);
            if (AllMeasures.Find(word) is { } measure)
            {
                foreach (var id in measure.IsCount ? [word] : CountsOf(measure.Formula))
                {
                    yield return id;
                }
            }
            else if (word.Contains('-', StringComparison.Ordinal))
            {
                yield return word;
            }
        }
    }

    /// <summary>The id, function or number that begins there; empty where none does.</summary>
    /// <remarks>A minus sign in a formula is "−", so a hyphen is always part of an id.</remarks>
    public static string WordAt(string formula, int at)
    {
        var end = at;
        while (
            end < formula.Length && (char.IsAsciiLetterOrDigit(formula[end]) || formula[end] is '-')
            || end > at
                && end + 1 < formula.Length
                && formula[end] is '.'
                && char.IsAsciiDigit(formula[end - 1])
                && char.IsAsciiDigit(formula[end + 1])
        )
        {
            end++;
        }

        return formula[at..end];
    }

    private sealed class Reader(
        string formula,
        Func<string, double> valueOf,
        IReadOnlyCollection<IReadOnlyDictionary<string, double>>? types
    )
    {
        private int _at;
        private IReadOnlyDictionary<string, double>? _type;

        public double Value()
        {
            var value = Sum();
            return _at == formula.Length ? value : throw Unexpected();
        }

        private double Sum()
        {
            var sum = Product();
            while (Take('+', '−') is { } sign)
            {
                sum += sign == '+' ? Product() : -Product();
            }

            return sum;
        }

        private double Product()
        {
            var product = Power();
            while (Take('·', '/') is { } sign)
            {
                product = sign == '·' ? product * Power() : product / Power();
            }

            return product;
        }

        private double Power()
        {
            var power = Atom();
            return Take('^', '^') is null ? power : Math.Pow(power, Power());
        }

        private double Atom()
        {
            if (Take('(', '(') is not null)
            {
                return Closed(Sum());
            }

            if (Take('Σ', 'Σ') is not null)
            {
                return OverTypes();
            }

            var word = WordAt(formula, _at);
            _at += word.Length;
            return word switch
            {
                [] => throw Unexpected(),
                [>= '0' and <= '9', ..] => Number(word),
                _ when Take('(', '(') is not null => Call(word),
                _ when _type?.TryGetValue(word, out var ofType) is true => ofType,
                _ => valueOf(word),
            };
        }

        private double Number(string word) =>
            double.TryParse(
                word,
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
                ? number
                : throw Unexpected();

        private double Closed(double inner) =>
            Take(')', ')') is not null ? inner : throw Unexpected();

        private double OverTypes()
        {
            var start = _at;
            var sum = 0.0;
            foreach (var type in types ?? throw Unexpected())
            {
                _at = start;
                _type = type;
                sum += Take('(', '(') is not null ? Closed(Sum()) : throw Unexpected();
            }

            _type = null;
            return sum;
        }

        private double Call(string function)
        {
            var arguments = new List<double> { Sum() };
            while (Take(',', ',') is not null)
            {
                arguments.Add(Sum());
            }

            return Closed(
                (function, arguments) switch
                {
                    ("sqrt", [var x]) => Math.Sqrt(x),
                    ("ln", [var x]) => Math.Log(x),
                    ("log10", [var x]) => Math.Log10(x),
                    ("min", _) => arguments.Min(),
                    ("max", _) => arguments.Max(),
                    ("printed", [var x]) => x, // a program prints one decimal of it
                    ("median", _) => Median(arguments),
                    ("if", [var x, var above, var notAbove]) => x > 0 ? above : notAbove,
                    ("choose", [var n, var k]) => Choose(n, k),
                    _ => throw Unexpected(),
                }
            );
        }

        private char? Take(char one, char other)
        {
            SkipSpaces();
            if (_at < formula.Length && (formula[_at] == one || formula[_at] == other))
            {
                var taken = formula[_at++];
                SkipSpaces();
                return taken;
            }

            return null;
        }

        private void SkipSpaces()
        {
            while (_at < formula.Length && formula[_at] == ' ')
            {
                _at++;
            }
        }

        private FormatException Unexpected() => new($"'{formula}': unexpected at {_at}");
    }

    private static double Median(List<double> numbers)
    {
        numbers.Sort();
        return (numbers[(numbers.Count - 1) / 2] + numbers[numbers.Count / 2]) / 2;
    }

    private static double Choose(double n, double k)
    {
        var ways = 1.0;
        for (var i = 0; i < k; i++)
        {
            ways *= (n - i) / (k - i);
        }

        return n < k ? 0 : ways;
    }
}
