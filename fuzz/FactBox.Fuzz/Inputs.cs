using System.Text;

namespace FactBox.Fuzz;

/// <summary>Random inputs: pieces that the rules know put together, real lines, and mutations of both.</summary>
internal sealed class Inputs(int seed, IReadOnlyList<byte[]> lines)
{
    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "The",
            "cat",
            "don't",
            "can't",
            "China’s",
            "COVID-19",
            "year-on-year",
            "684.60",
            "1,024",
            "12th",
            "a",
            "I",
            "Mr.",
            "Dr.",
            "U.S.",
            "e.g.",
            "p.m.",
            "etc.",
            "Inc.",
            "No.",
            "x@y.org",
            "https://a.example/b?c=d",
            "www.b.org",
            "“",
            "”",
            "‘",
            "’",
            "\"",
            "'",
            "(",
            ")",
            "[",
            "]",
            ".",
            "!",
            "?",
            "…",
            "...",
            ". . .",
            "?!",
            "。",
            "।",
            ":)",
            "-",
            "--",
            "–",
            "—",
            "•",
            "* ",
            "1. ",
            "(a) ",
            "#",
            "@",
            "/",
            ":",
            "_",
            "=====",
            "*****",
            "%",
            "$",
            "€",
            " ",
            " ",
            " ",
            " ",
            "  ",
            "\t",
            "\n",
            "\n\n",
            "\r\n",
            "\r\n\r\n",
            "\r",
            "\v",
            "\f",
            "\u2028",
            "\u2029",
            "\u00A0",
            "\u3000",
            "\uFEFF",
            "\u00AD",
            "\u200B",
            "\u200D",
            "\u0301",
            "\u2010",
            "é",
            "naïve",
            "Ａ",
            "１",
            "ﬁ",
            "日本語",
            "ไทย",
            "한국어",
            "😀",
            "👩‍👩‍👧",
            "n't",
            "'s",
            "’ll",
            "On 8/16/2000 at 9:05 AM",
            "From: ann@example.org To:",
            "word",
            "end.",
            "end. ",
            "End. The ",
            "yes!\" she",
            "said. He",
            "> ",
            "0",
            "9",
            "A.",
            "B.",
            "x",
        }.Select(Encoding.UTF8.GetBytes),
        [0xC3],
        [0xE2, 0x80],
        [0xF0, 0x9F],
        [0x80],
        [0xFF],
        [0xED, 0xA0, 0x80],
        [0x00],
        [0xE2, 0x80, 0xA8],
        [0xE2],
    ];

    private readonly Random _random = new(seed);

    /// <summary>What the rules look at, and what stands in their way.</summary>
    public static IReadOnlyList<byte[]> Words => Pieces;

    /// <summary>The next input.</summary>
    public byte[] Next()
    {
        var bytes = new List<byte>();
        switch (_random.Next(11))
        {
            case < 5:
                AddPieces(bytes, 1 + _random.Next(24));
                break;
            case < 8:
                for (var i = 1 + _random.Next(3); i > 0; i--)
                {
                    bytes.AddRange(lines[_random.Next(lines.Count)]);
                    AddPieces(bytes, _random.Next(3));
                }

                break;
            case < 9:
                // One piece over and over, longer than anything that a rule may look at.
                var piece = Pieces[_random.Next(Pieces.Length)];
                for (var i = _random.Next(_random.Next(8) == 0 ? 6000 : 300); i > 0; i--)
                {
                    bytes.AddRange(piece);
                }

                AddPieces(bytes, _random.Next(6));
                break;
            case < 10:
                AddLines(bytes, 20 + _random.Next(60));
                break;
            default:
                for (var i = _random.Next(120); i > 0; i--)
                {
                    bytes.Add((byte)_random.Next(256));
                }

                break;
        }

        for (var i = _random.Next(4); i > 0; i--)
        {
            Mutate(bytes);
        }

        return [.. bytes];
    }

    /// <summary>A number below the limit, for the choices that go with an input.</summary>
    public int Choose(int limit) => _random.Next(limit);

    private void AddPieces(List<byte> bytes, int count)
    {
        for (; count > 0; count--)
        {
            bytes.AddRange(Pieces[_random.Next(Pieces.Length)]);
            if (_random.Next(3) == 0)
            {
                bytes.Add((byte)' ');
            }
        }
    }

    // Lines that are about as wide as a column, some of them not: most line breaks are in the midst of more lines than may
    // be looked at.
    private void AddLines(List<byte> bytes, int count)
    {
        var column = 30 + _random.Next(80);
        for (; count > 0; count--)
        {
            var width =
                _random.Next(8) == 0 ? _random.Next(_random.Next(1200)) : column - _random.Next(12);
            for (var end = bytes.Count + width; bytes.Count < end; )
            {
                AddPieces(bytes, _random.Next(20) == 0 ? 1 : 0);
                bytes.AddRange("abcdefgh Then. "u8.Slice(_random.Next(9)));
            }

            bytes.AddRange(
                _random.Next(12) switch
                {
                    0 => "\r\n"u8,
                    1 => "\n\n"u8,
                    2 => Pieces[_random.Next(Pieces.Length)],
                    _ => "\n"u8,
                }
            );
        }
    }

    private void Mutate(List<byte> bytes)
    {
        if (bytes.Count == 0)
        {
            return;
        }

        var at = _random.Next(bytes.Count);
        var length = 1 + _random.Next(Math.Min(40, bytes.Count - at));
        switch (_random.Next(6))
        {
            case 0:
                bytes[at] = (byte)_random.Next(256);
                break;
            case 1:
                bytes[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(_random.Next(bytes.Count), bytes.GetRange(at, length));
                break;
            case 4:
                bytes.InsertRange(at, Pieces[_random.Next(Pieces.Length)]);
                break;
            default:
                // So that what follows stands across the end of a block.
                bytes.InsertRange(at, Enumerable.Repeat((byte)'x', 50 + _random.Next(20)));
                break;
        }
    }
}
