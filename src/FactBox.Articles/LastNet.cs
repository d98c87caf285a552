namespace FactBox.Articles;

/// <summary>
/// What is said where an input that cannot be read is stepped over: also of a fault of our own, which must not end a run
/// over other inputs.
/// </summary>
public static class LastNet
{
    /// <summary>
    /// Why an input cannot be read, in one line; null for what is not about the input: too little memory, or that nobody
    /// wants it any more.
    /// </summary>
    /// <param name="error">What was thrown while it was read.</param>
    public static string? Reason(Exception error) =>
        error switch
        {
            null or OutOfMemoryException or OperationCanceledException => null,
            UnreadableInputException => error.Message,
            IOException or UnauthorizedAccessException => $"cannot be read ({error.Message})",
            _ =>
                $"could not be read ({error.GetType().Name}: {error.Message}); that is a fault of factbox, please report it with this input",
        };
}
