using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace FactBox.Articles.Pdf;

/// <summary>Unpacks the streams of a PDF, all of them together to no more than the limit.</summary>
internal sealed class BoundedFilters(ReadingLimits limits, Deadline deadline) : IFilterProvider
{
    // What a packed byte may become at most: deflate by its format, LZW by the lengths of its 4,096 entries.
    private const int MostOfDeflate = 1032;
    private const int MostOfLzw = 1400;

    private readonly IFilterProvider _filters = DefaultFilterProvider.Instance;
    private long _left = limits.MostUnpackedBytes;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) =>
        Bounded(_filters.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) =>
        Bounded(_filters.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(_filters.GetAllFilters());

    private List<IFilter> Bounded(IReadOnlyList<IFilter> filters) =>
        [.. filters.Select(f => new BoundedFilter(f, this))];

    private void BeforeUnpacking(Memory<byte> packed, IFilter filter)
    {
        deadline.Check();
        var most = (long)packed.Length * (filter is FlateFilter ? MostOfDeflate : MostOfLzw);
        if (filter is FlateFilter or LzwFilter && most > _left)
        {
            // Deflate is unpacked twice then, once to see how much it is; LZW is refused: text in it is never so long.
            var length = filter is FlateFilter ? Length(packed) : most;
            if (length > _left)
            {
                throw TooMuch();
            }
        }
    }

    private void AfterUnpacking(int length)
    {
        _left -= length;
        if (_left < 0)
        {
            throw TooMuch();
        }
    }

    private long Length(Memory<byte> packed)
    {
        long length = 0;
        var sink = new byte[64 * 1024];
        try
        {
            using var zlib = new ZLibStream(
                new MemoryStream(packed.ToArray(), writable: false),
                CompressionMode.Decompress
            );
            int read;
            while (length <= _left && (read = zlib.Read(sink)) > 0)
            {
                length += read;
            }
        }
        catch (InvalidDataException)
        {
            // The filter itself says what it makes of it; it comes no further than this.
        }

        return length;
    }

    private UnreadableInputException TooMuch() =>
        new(
            $"the PDF unpacks to more than {ReadingLimits.Size(limits.MostUnpackedBytes)}, the limit for one document",
            ReadingLimits.UnpackedSize
        );

    private sealed class BoundedFilter(IFilter filter, BoundedFilters all) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(
            Memory<byte> input,
            DictionaryToken streamDictionary,
            IFilterProvider filterProvider,
            int filterIndex
        )
        {
            all.BeforeUnpacking(input, filter);
            var unpacked = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            all.AfterUnpacking(unpacked.Length);
            return unpacked;
        }
    }
}
