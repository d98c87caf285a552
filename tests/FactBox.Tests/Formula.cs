using System.Globalization;

namespace FactBox.Tests;

/// <summary>Evaluates the text of a formula: numbers, ids of measures, + − · / ( ).</summary>
internal static class Formula
{
    public static double Evaluate(string formula, Func<string, double> valueOf)
    {
        var at = 0;
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
            var product = Atom();
            while (Take('·', '/') is { } sign)
            {
                product = sign == '·' ? product * Atom() : product / Atom();
            }

            return product;
        }

        double Atom()
        {
            if (Take('(', '(') is not null)
            {
                var inner = Sum();
                return Take(')', ')') is not null ? inner : throw Unexpected();
            }

            var word = new string([
                .. formula.Skip(at).TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-'),
            ]);
            at += word.Length;
            return word switch
            {
                [] => throw Unexpected(),
                [>= '0' and <= '9', ..] => double.Parse(word, CultureInfo.InvariantCulture),
                _ => valueOf(word),
            };
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
}
