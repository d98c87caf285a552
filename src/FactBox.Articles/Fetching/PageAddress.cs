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

    /// <summary>
    /// A host in the one way in which it is compared: <c>[0:0::1]</c> as <c>::1</c>, <c>Localhost.</c> as
    /// <c>localhost</c>, in ASCII. Null where the text is no host, or more than one, such as a port.
    /// </summary>
    /// <param name="text">A name or an address, one of version 6 with or without brackets.</param>
    public static string? Host(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var isBare6 = text.Count(c => c == ':') > 1 && !text.StartsWith('[');
        var host = isBare6 ? $"[{text}]" : text;
        return
            Uri.TryCreate($"http://{host}/", UriKind.Absolute, out var uri)
            && uri.PathAndQuery is "/"
            && uri.UserInfo.Length == 0
            && uri.Fragment.Length == 0
            && uri.IsDefaultPort
            && !host.EndsWith(":80", StringComparison.Ordinal)
            ? uri.IdnHost.Trim('[', ']').TrimEnd('.')
            : null;
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
