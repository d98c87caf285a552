using System.Globalization;
using FactBox.Articles.Html;

namespace FactBox.Articles.Warc;

/// <summary>The pages of a web archive: answers of status 200 in HTML, and the texts that others made of such.</summary>
internal static class WarcDocuments
{
    /// <summary>The pages in order; at the end a remark on what was left out, and an error if records were damaged.</summary>
    public static IEnumerable<FoundDocument> Read(string name, Stream stream, ReadingLimits limits)
    {
        var records = new WarcRecords(limits);
        long others = 0;
        foreach (var record in records.Read(stream))
        {
            if (Document(name, record, limits) is { } document)
            {
                yield return document;
            }
            else
            {
                others++;
            }
        }

        var tooLarge =
            $"larger than {ReadingLimits.Size(limits.MostMarkupBytes)}, the limit for one (--limit markup-size)";
        if (records.Found > 0 && (others > 0 || records.TooLarge > 0))
        {
            var large = records.TooLarge > 0 ? $", {Number(records.TooLarge)} {tooLarge}" : "";
            yield return new(name)
            {
                Note =
                    $"{Number(records.Found + records.TooLarge)} records, of them left out: {Number(others)} no page of HTML{large}",
            };
        }

        if (records.Damaged > 0)
        {
            var many =
                records.Damaged == 1
                    ? "1 damaged record skipped"
                    : $"{Number(records.Damaged)} damaged records skipped, the first";
            yield return new(name)
            {
                Error =
                    $"{many} at byte {Number(records.FirstDamage)}; the other {Number(records.Found)} were read",
            };
        }
        else if (records.Found == 0)
        {
            yield return new(name)
            {
                Error =
                    records.TooLarge == 0 ? "a web archive without a record"
                    : records.TooLarge == 1 ? $"its one record is {tooLarge}"
                    : $"each of its {Number(records.TooLarge)} records is {tooLarge}",
            };
        }
    }

    private static FoundDocument? Document(string name, WarcRecord record, ReadingLimits limits)
    {
        var document = new FoundDocument($"{name}!/{record.Uri}") { Url = record.Uri };
        if (record.Type is "response" && record.ContentType is "application/http")
        {
            if (
                HttpResponse.Read(record.Content) is not { Status: 200 } response
                || !(IsHtml(response.MediaType) || response.MediaType.Length == 0)
            )
            {
                return null;
            }

            try
            {
                var page = response.Page(limits);
                return response.MediaType.Length == 0 && !HtmlDetector.IsHtml(page.Span) ? null
                    : record.Truncated is { } why ? document with { Error = Truncated(why) }
                    : document with
                    {
                        Bytes = page,
                        MediaType = response.MediaType,
                        Charset = response.Charset,
                    };
            }
            catch (Exception error) when (LastNet.Reason(error) is { } reason)
            {
                return document with { Error = reason };
            }
        }

        var isPage =
            (record.Type is "resource" && IsHtml(record.ContentType))
            || (record.Type is "conversion" && record.ContentType is "text/plain");
        return isPage && record.Truncated is { } cut ? document with { Error = Truncated(cut) }
            : isPage ? document with { Bytes = record.Content, MediaType = record.ContentType }
            : null;
    }

    private static string Truncated(string why) =>
        $"cut off: the crawler kept only its beginning (WARC-Truncated: {why})";

    private static bool IsHtml(string mediaType) =>
        mediaType is "text/html" or "application/xhtml+xml";

    private static string Number(long number) =>
        number.ToString("N0", CultureInfo.InvariantCulture);
}
