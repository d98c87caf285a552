namespace FactBox.Articles;

/// <summary>An input that cannot be read as text. The message is one line, made for the person who gave the input.</summary>
public sealed class UnreadableInputException : Exception
{
    /// <summary>An input that cannot be read.</summary>
    public UnreadableInputException()
        : this("the input cannot be read") { }

    /// <summary>An input that cannot be read, and why.</summary>
    public UnreadableInputException(string message)
        : base(message) { }

    /// <summary>An input that is more than a limit allows.</summary>
    /// <param name="message">What it is more than.</param>
    /// <param name="limit">The limit, as it is named where it is set, such as <c>unpacked-size</c>.</param>
    internal UnreadableInputException(string message, string limit)
        : base($"{message} (--limit {limit})") => Limit = limit;

    /// <summary>The limit that it is beyond, such as <c>unpacked-size</c>; null where it cannot be read for other reasons.</summary>
    public string? Limit { get; }

    /// <summary>An input that cannot be read, why, and the error behind it.</summary>
    public UnreadableInputException(string message, Exception innerException)
        : base(message, innerException) { }
}
