using System.Globalization;

namespace FactBox.Tests;

/// <summary>
/// Evaluates the text of a formula: numbers, ids of measures, + − · / ^ ( ), functions, and Σ( ) over the types, each
/// of which occurs f times.
/// </summary>
internal static class Formula
{
    public static double Evaluate(
        string formula,
        Func<string, double> valueOf,
        IReadOnlyCollection<double>? occurrences = null
    )
    {
        var at = 0;
        double? f = null;
        var value = Sum();
        return at == formula.Length ? value : throw Unexpected();

        double Sum()
        {
            var sum = Product();
            while (Take('+', '−') is { } sign)
            {
                sum += sign == '+' ? Product() : -Product();
            }

            return sum;
        }

        double Product()
        {
            var product = Power();
            while (Take('·', '/') is { } sign)
            {
                product = sign == '·' ? product * Power() : product / Power();
            }

            return product;
        }

        double Power()
        {
            var power = Atom();
            return Take('^', '^') is null ? power : Math.Pow(power, Power());
        }

        double Atom()
        {
            if (Take('(', '(') is not null)
            {
                return Closed(Sum());
            }

            if (Take('Σ', 'Σ') is not null)
            {
                return OverTypes();
            }

            var word = new string([
                .. formula.Skip(at).TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-'),
            ]);
            at += word.Length;
            return word switch
            {
                [] => throw Unexpected(),
                [>= '0' and <= '9', ..] => double.Parse(word, CultureInfo.InvariantCulture),
                _ when Take('(', '(') is not null => Call(word),
                "f" => f ?? throw Unexpected(),
                _ => valueOf(word),
            };
        }

        double Closed(double inner) => Take(')', ')') is not null ? inner : throw Unexpected();

        double OverTypes()
        {
            var start = at;
            var sum = 0.0;
            foreach (var times in occurrences ?? throw Unexpected())
            {
                at = start;
                f = times;
                sum += Take('(', '(') is not null ? Closed(Sum()) : throw Unexpected();
            }

            f = null;
            return sum;
        }

        double Call(string function)
        {
            var arguments = new List<double> { Sum() };
            while (Take(',', ',') is not null)
            {
                arguments.Add(Sum());
            }

            return Closed(
                (function, arguments) switch
                {
                    ("printed", [var x]) => x, // with one decimal
                    ("sqrt", [var x]) => Math.Sqrt(x),
                    ("ln", [var x]) => Math.Log(x),
                    ("log10", [var x]) => Math.Log10(x),
                    ("min", _) => arguments.Min(),
                    ("max", _) => arguments.Max(),
                    ("if", [var x, var above, var notAbove]) => x > 0 ? above : notAbove,
                    ("choose", [var n, var k]) => Choose(n, k),
                    _ => throw Unexpected(),
                }
            );
        }

        char? Take(char one, char other)
        {
            SkipSpaces();
            if (at < formula.Length && (formula[at] == one || formula[at] == other))
            {
                var taken = formula[at++];
                SkipSpaces();
                return taken;
            }

            return null;
        }

        void SkipSpaces()
        {
            while (at < formula.Length && formula[at] == ' ')
            {
                at++;
            }
        }

        FormatException Unexpected() => new($"'{formula}': unexpected at {at}");
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
