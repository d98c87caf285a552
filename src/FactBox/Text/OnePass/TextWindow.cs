namespace FactBox.Text.OnePass;

/// <summary>A window of a text in a buffer; see <see cref="OnePassCounter"/>.</summary>
/// <param name="Buffer">Holds it.</param>
/// <param name="Start">The first byte that can be looked back at.</param>
/// <param name="From">The first byte to be counted.</param>
/// <param name="To">The byte after the last to be counted.</param>
/// <param name="End">The byte after the last that can be looked ahead at.</param>
internal readonly record struct TextWindow(byte[] Buffer, int Start, int From, int To, int End);
