using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokens;

namespace FactBox.Articles.Pdf;

/// <summary>
/// Adds up what the pages of a PDF draw before any of it is laid out, which takes many times as long. A form is content
/// that can be drawn any number of times, within other forms, too; a few hundred bytes may so draw billions of letters.
/// </summary>
internal sealed class PdfContent : IPageFactory<PdfContent.Drawing>
{
    // What laying out a letter and a step takes, in memory and time, beside a byte of content.
    private const int CostOfLetter = 32;
    private const int CostOfStep = 8;

    // Of what a PDF may unpack to: a letter takes up some five times as much as it is long.
    private const int BytesOfLetter = 5;

    // What drawing a form takes, however short it is.
    private const int CostOfForm = 256;

    // Steps that leave something behind for each time: a state of the page, a picture.
    private const int CostOfLasting = 4;

    private readonly PdfDocument _document;
    private readonly ReadingLimits _limits;
    private readonly IFilterProvider _filters;
    private readonly Dictionary<IndirectReference, Stream> _streams = [];

    private PdfContent(PdfDocument document, ReadingLimits limits, Deadline deadline)
    {
        _document = document;
        _limits = limits;
        _filters = new BoundedFilters(limits, deadline);
    }

    /// <exception cref="UnreadableInputException">It is more than the limits allow.</exception>
    public static void Check(PdfDocument document, ReadingLimits limits, Deadline deadline)
    {
        document.AddPageFactory(new PdfContent(document, limits, deadline));
        long bytes = 0;
        long letters = 0;
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            deadline.Check();
            var page = document.GetPage<Drawing>(number);
            bytes += page.Bytes;
            letters += page.Letters;
            if (bytes > limits.MostUnpackedBytes)
            {
                throw new UnreadableInputException(
                    $"the pages of the PDF draw more than {ReadingLimits.Size(limits.MostUnpackedBytes)}, the limit for one document",
                    ReadingLimits.UnpackedSize
                );
            }

            CheckLetters(letters, limits);
        }
    }

    /// <exception cref="UnreadableInputException">It has more letters than are read.</exception>
    public static void CheckLetters(long letters, ReadingLimits limits)
    {
        var most = limits.MostUnpackedBytes / BytesOfLetter;
        if (letters > most)
        {
            throw new UnreadableInputException(
                $"more than {most} letters, the limit for one PDF",
                ReadingLimits.UnpackedSize
            );
        }
    }

    /// <summary>What one page draws.</summary>
    public Drawing Create(
        int number,
        DictionaryToken dictionary,
        PageTreeMembers pageTreeMembers,
        NamedDestinations namedDestinations
    )
    {
        // Those of the page itself come first.
        var resources = pageTreeMembers.ParentResources.Reverse().ToList();
        var drawing = new Drawing();
        if (Contents(dictionary) is { } content)
        {
            Draw(drawing, content, Inner(dictionary, resources), times: 1, depth: 0);
        }

        return drawing;
    }

    private Stream? Contents(DictionaryToken page)
    {
        if (!page.TryGet(NameToken.Contents, out var contents))
        {
            return null;
        }

        if (Resolve(contents) is not ArrayToken pieces)
        {
            return Read(contents);
        }

        // What is broken off in one piece may go on in the next.
        var whole = new MemoryStream();
        foreach (var piece in pieces.Data)
        {
            if (Resolve(piece) is StreamToken stream)
            {
                whole.Write(Bytes(stream).Span);
                whole.WriteByte((byte)'\n');
                CheckSize(whole.Length);
            }
        }

        return new Stream(whole.ToArray(), _limits);
    }

    private Stream? Read(IToken token)
    {
        if (token is IndirectReferenceToken known && _streams.TryGetValue(known.Data, out var read))
        {
            return read;
        }

        if (Resolve(token) is not StreamToken stream)
        {
            return null;
        }

        var bytes = Bytes(stream);
        CheckSize(bytes.Length);
        var content = new Stream(bytes, _limits) { Token = stream };
        if (token is IndirectReferenceToken reference)
        {
            _streams[reference.Data] = content;
        }

        return content;
    }

    private Memory<byte> Bytes(StreamToken stream) => stream.Decode(_filters);

    private void Draw(
        Drawing drawing,
        Stream content,
        List<DictionaryToken> resources,
        long times,
        int depth
    )
    {
        if (depth > _limits.MostNesting)
        {
            throw new UnreadableInputException(
                $"forms inside forms more than {_limits.MostNesting} deep, the limit",
                "nesting"
            );
        }

        drawing.Bytes += times * (content.Length + (depth > 0 ? CostOfForm : 0));
        drawing.Steps += times * content.Steps;
        foreach (var (font, bytes) in content.Shown)
        {
            drawing.Letters += times * (IsOfTwoBytes(font, resources) ? bytes / 2 : bytes);
        }

        CheckSize(
            Math.Max(
                drawing.Bytes,
                Math.Max(CostOfStep * drawing.Steps, CostOfLetter * drawing.Letters)
            )
        );
        foreach (var (name, count) in content.Objects)
        {
            if (
                Find(NameToken.Xobject, name, resources) is { } token
                && Resolve(token) is StreamToken form
                // One that draws itself is left out by the library, too.
                && !ReferenceEquals(form, content.Token)
                && form.StreamDictionary.TryGet(NameToken.Subtype, out var subtype)
                && Resolve(subtype) is NameToken { Data: "Form" }
                && Read(token) is { } inner
            )
            {
                Draw(
                    drawing,
                    inner,
                    Inner(form.StreamDictionary, resources),
                    times * count,
                    depth + 1
                );
            }
        }
    }

    private void CheckSize(long bytes)
    {
        if (bytes > _limits.MostPageBytes)
        {
            throw new UnreadableInputException(
                $"a page of the PDF draws more than {ReadingLimits.Size(_limits.MostPageBytes)}, the limit for one page",
                "pdf-page-size"
            );
        }
    }

    private List<DictionaryToken> Inner(DictionaryToken owner, List<DictionaryToken> outer) =>
        owner.TryGet(NameToken.Resources, out var token) && Resolve(token) is DictionaryToken own
            ? [own, .. outer]
            : outer;

    private IToken? Find(NameToken kind, NameToken name, List<DictionaryToken> resources)
    {
        foreach (var scope in resources)
        {
            if (
                scope.TryGet(kind, out var token)
                && Resolve(token) is DictionaryToken named
                && named.TryGet(name, out var found)
            )
            {
                return found;
            }
        }

        return null;
    }

    private bool IsOfTwoBytes(NameToken? font, List<DictionaryToken> resources) =>
        font is not null
        && Find(NameToken.Font, font, resources) is { } token
        && Resolve(token) is DictionaryToken dictionary
        && dictionary.TryGet(NameToken.Subtype, out var subtype)
        && Resolve(subtype) is NameToken { Data: "Type0" };

    private IToken? Resolve(IToken token)
    {
        // No reference leads to more than another one or two.
        for (var i = 0; i < 8 && token is IndirectReferenceToken reference; i++)
        {
            token = _document.Structure.GetObject(reference.Data)?.Data!;
        }

        return token;
    }

    /// <summary>What a page draws, its forms as often as they are drawn.</summary>
    internal sealed class Drawing
    {
        public long Bytes { get; set; }

        public long Steps { get; set; }

        public long Letters { get; set; }
    }

    /// <summary>What a stream of content draws.</summary>
    private sealed class Stream : IGraphicsStateOperationFactory
    {
        private readonly Dictionary<NameToken, long> _shown = [];
        private NameToken? _font;
        private long _shownWithout;

        public Stream(Memory<byte> bytes, ReadingLimits limits)
        {
            Length = bytes.Length;
            new PageContentParser(this, new StackDepthGuard(limits.MostNesting), true).Parse(
                1,
                new MemoryInputBytes(bytes),
                new ParsingOptions().Logger
            );
        }

        /// <summary>Null for what a page has in pieces.</summary>
        public StreamToken? Token { get; init; }

        public int Length { get; }

        public long Steps { get; private set; }

        /// <summary>How often each form or picture is drawn.</summary>
        public Dictionary<NameToken, long> Objects { get; } = [];

        /// <summary>How many bytes are shown in each font, null for that of whatever draws the stream.</summary>
        public IEnumerable<(NameToken? Font, long Bytes)> Shown =>
            [.. _shown.Select(s => (s.Key, s.Value)), (null, _shownWithout)];

        /// <summary>Counts a step; none is kept.</summary>
        public IGraphicsStateOperation? Create(OperatorToken op, IReadOnlyList<IToken> operands)
        {
            Steps += op.Data is "q" or "BMC" or "BDC" or "Do" or "BI" ? CostOfLasting : 1;
            var last = operands.Count > 0 ? operands[^1] : null;
            if (op.Data == "Tf" && operands.Count > 1)
            {
                _font = operands[^2] as NameToken;
            }
            else if (op.Data == "Do" && last is NameToken drawn)
            {
                Objects[drawn] = Objects.GetValueOrDefault(drawn) + 1;
            }
            else if (op.Data is "Tj" or "'" or "\"" or "TJ")
            {
                var bytes = last is ArrayToken array ? array.Data.Sum(BytesOf) : BytesOf(last);
                if (_font is null)
                {
                    _shownWithout += bytes;
                }
                else
                {
                    _shown[_font] = _shown.GetValueOrDefault(_font) + bytes;
                }
            }

            return null;
        }

        private static long BytesOf(IToken? token) =>
            token switch
            {
                StringToken text => text.Data.Length,
                HexToken hex => hex.Bytes.Length,
                _ => 0,
            };
    }
}
