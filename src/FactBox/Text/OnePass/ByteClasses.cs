namespace FactBox.Text.OnePass;

/// <summary>
/// The classes of ASCII bytes, as two tables of 16 that one vector shuffle each looks up: a byte is in a class if
/// the entries for its low and its high nibble share a bit of the class. A bit stands for one class in one row of
/// 16 bytes:
/// <code>
///   1  ' /          special, row 2        16  : = ?         trigger, row 3
///   2  0 ... 9      digit, row 3          32  _             trigger, row 5
///   4  @            special, row 4        64  \t ... \r     space, row 0
///   8  ! ) * - . /  trigger, row 2       128  the space     space, row 2
/// </code>
/// </summary>
internal static class ByteClasses
{
    public const byte Digit = 2;
    public const byte Special = 1 | 4;
    public const byte Trigger = 8 | 16 | 32;
    public const byte Space = 64 | 128;

    /// <summary>The bits that the low nibble allows.</summary>
    public static ReadOnlySpan<byte> ByLowNibble =>
        [
            2 | 4 | 128, // 0 @ space
            2 | 8, // 1 !
            2,
            2,
            2,
            2,
            2,
            1 | 2, // ' 7
            2,
            2 | 8 | 64, // 9 ) \t
            8 | 16 | 64, // * : \n
            64, // \v
            64, // \f
            8 | 16 | 64, // - = \r
            8, // .
            1 | 8 | 16 | 32, // / ? _
        ];

    /// <summary>The bits that the high nibble allows.</summary>
    public static ReadOnlySpan<byte> ByHighNibble =>
        [64, 0, 1 | 8 | 128, 2 | 16, 4, 32, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
}
