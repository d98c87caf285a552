using FactBox.Articles.Anatomy;

namespace FactBox.Articles.Html;

/// <summary>The parts found so far, each at the block that it comes from.</summary>
internal sealed class Draft(int blocks)
{
    private readonly ArticlePart?[] _own = new ArticlePart?[blocks];
    private readonly SortedDictionary<int, List<ArticlePart>> _after = [];

    /// <summary>How many blocks there are.</summary>
    public int Count => _own.Length;

    /// <summary>What a block is, or null for no part of the article.</summary>
    public ArticlePart? this[int block]
    {
        get => _own[block];
        set => _own[block] = value;
    }

    /// <summary>Adds a part that is a piece of a block, after what the block itself is.</summary>
    public void Add(int block, ArticlePart part)
    {
        if (!_after.TryGetValue(block, out var parts))
        {
            _after[block] = parts = [];
        }

        parts.Add(part);
    }

    /// <summary>Whether a piece of the block is a part already.</summary>
    public bool HasAfter(int block) => _after.ContainsKey(block);

    /// <summary>The pieces of a block that are parts.</summary>
    public IReadOnlyList<ArticlePart> After(int block) => _after.GetValueOrDefault(block) ?? [];

    /// <summary>Puts one piece of a block in the place of another.</summary>
    public void Replace(int block, ArticlePart old, ArticlePart part)
    {
        var parts = _after[block];
        parts[parts.IndexOf(old)] = part;
    }

    /// <summary>Makes one of several pieces of a block that are the same part.</summary>
    public void Join(PartKind kind)
    {
        foreach (var parts in _after.Values)
        {
            var same = parts.FindAll(p => p.Kind == kind);
            if (same.Count > 1)
            {
                var first = parts.IndexOf(same[0]);
                parts.RemoveAll(p => p.Kind == kind);
                parts.Insert(
                    first,
                    same[0] with
                    {
                        Text = string.Join(' ', same.Select(p => p.Text)),
                    }
                );
            }
        }
    }

    /// <summary>Leaves blocks out.</summary>
    public void Clear(int from, int to) => Array.Clear(_own, from, Math.Max(0, to - from));

    /// <summary>The last block of the body, or -1.</summary>
    public int LastOfBody() => Array.FindLastIndex(_own, p => p is { Kind: PartKind.Body });

    /// <summary>The names of those who wrote the article, by the metadata and by the bylines found so far.</summary>
    public string[] Writers(PageMetadata metadata) =>
        [
            .. metadata
                .Authors.Concat(Parts().Where(p => p.Kind == PartKind.Byline).Select(p => p.Text))
                .SelectMany(Words.NamesIn),
        ];

    /// <summary>All parts in the order of the page.</summary>
    public IEnumerable<ArticlePart> Parts()
    {
        for (var i = 0; i < _own.Length; i++)
        {
            if (_own[i] is { } own)
            {
                yield return own;
            }

            if (_after.TryGetValue(i, out var more))
            {
                foreach (var part in more)
                {
                    yield return part;
                }
            }
        }
    }
}
