namespace FactBox.Articles.Fetching;

/// <summary>Addresses of pages.</summary>
public static class PageAddress
{
    /// <summary>Whether an input is meant as an address.</summary>
    public static bool Is(string input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return input.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || input.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The address that a text is.</summary>
    /// <exception cref="UnreadableInputException">It is none that may be fetched.</exception>
    internal static Uri Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri))
        {
            throw new UnreadableInputException("not an address of a page");
        }

        if (uri.Scheme is not ("http" or "https"))
        {
            throw new UnreadableInputException(
                $"'{uri.Scheme}' addresses are not fetched, http and https are"
            );
        }

        if (uri.UserInfo.Length > 0)
        {
            throw new UnreadableInputException(
                "the address holds a name or a password before '@'; it is not fetched"
            );
        }

        return new Uri(uri.GetLeftPart(UriPartial.Query));
    }
}
