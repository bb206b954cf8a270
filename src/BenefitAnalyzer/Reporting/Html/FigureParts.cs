using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace BenefitAnalyzer.Reporting.Html;

/// <summary>What figures of a page in one language were made from, each line once: thousands of figures share a few inputs.</summary>
internal sealed class FigureParts
{
    /// <summary>A page holds Chinese as characters; what could end a script is escaped.</summary>
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> lines = [];

    /// <summary>Numbers of some lines, such as <c>4 17</c>; empty for none.</summary>
    public string Of(IEnumerable<string> parts) => string.Join(' ', parts.Select(NumberOf));

    /// <summary>All lines so far as a JSON array.</summary>
    public string Json => JsonSerializer.Serialize(lines, Written);

    private int NumberOf(string line)
    {
        if (!numbers.TryGetValue(line, out var number))
        {
            number = lines.Count;
            numbers.Add(line, number);
            lines.Add(line);
        }

        return number;
    }
}
