using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace FactBox.Text.OnePass;

/// <summary>
/// Which vectors classify bytes. The environment variable FACTBOX_SIMD can ask for less than the processor has:
/// <c>512</c>, <c>256</c>, <c>128</c>, <c>none</c> (the same pass without vectors) or <c>plain</c> (no fast pass at
/// all: <see cref="TextCounter"/> over <see cref="Sentences"/> and <see cref="Tokens"/>). The numbers are the same.
/// </summary>
internal static class SimdChoice
{
    /// <summary>512, 256, 128, or 0 for none.</summary>
    public static int Width { get; } = WidthOf(Environment.GetEnvironmentVariable("FACTBOX_SIMD"));

    /// <summary>Whether the plain implementation is asked for.</summary>
    public static bool Plain { get; } =
        string.Equals(
            Environment.GetEnvironmentVariable("FACTBOX_SIMD"),
            "plain",
            StringComparison.Ordinal
        );

    internal static int WidthOf(string? asked)
    {
        var most = asked switch
        {
            "256" => 256,
            "128" => 128,
            "none" or "plain" => 0,
            _ => 512,
        };
        return most >= 512 && Avx512BW.IsSupported ? 512
            : most >= 256 && Avx2.IsSupported ? 256
            : most >= 128 && Vector128.IsHardwareAccelerated ? 128
            : 0;
    }
}
