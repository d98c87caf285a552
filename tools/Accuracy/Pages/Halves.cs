using System.IO.Hashing;
using System.Text;

namespace Accuracy.Pages;

/// <summary>The halves of the pages: rules are made on one, and what they are worth is read off the other.</summary>
internal static class Halves
{
    public const string Report = "report";

    /// <summary><c>tune</c> or <c>report</c>, by the page's id.</summary>
    public static string Of(string id) =>
        Crc32.HashToUInt32(Encoding.UTF8.GetBytes(id)) % 2 == 0 ? "tune" : Report;
}
