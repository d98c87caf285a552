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

    /// <summary>An input that cannot be read, why, and the error behind it.</summary>
    public UnreadableInputException(string message, Exception innerException)
        : base(message, innerException) { }
}
