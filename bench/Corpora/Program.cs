using System.Globalization;
using Corpora;

// Writes the texts that bench/*.sh measure on, the same bytes on every machine.
if (args is ["fresh", var shared, var megabytes, var freshFile])
{
    using var file = File.Create(freshFile);
    NaturalText.Write(
        shared,
        long.Parse(megabytes, CultureInfo.InvariantCulture) * 1_000_000,
        file
    );
    return 0;
}

if (args is ["repeat", var file1, var times, var repeatFile])
{
    var text = File.ReadAllBytes(file1);
    using var file = File.Create(repeatFile);
    for (var i = 0; i < int.Parse(times, CultureInfo.InvariantCulture); i++)
    {
        file.Write(text);
    }

    return 0;
}

if (args is ["types", var words, var most, var typesFile])
{
    using var file = File.Create(typesFile);
    ZipfText.Write(
        int.Parse(words, CultureInfo.InvariantCulture),
        long.Parse(most, CultureInfo.InvariantCulture) * 1_000_000,
        file
    );
    return 0;
}

if (args is ["worst", var kind, var size, var worstFile] && WorstCases.Find(kind) is { } write)
{
    using var file = new BufferedStream(File.Create(worstFile), 1 << 20);
    write(file, long.Parse(size, CultureInfo.InvariantCulture) * 1_000_000);
    return 0;
}

Console.Error.WriteLine(
    $"""
    usage: Corpora fresh SHARED MB FILE     text that does not repeat, its vocabulary growing as real text's does
           Corpora repeat FILE TIMES FILE   a file so many times
           Corpora types N MB FILE          text of N different words
           Corpora worst KIND MB FILE       {string.Join(" | ", WorstCases.Names)}
    """
);
return 2;
