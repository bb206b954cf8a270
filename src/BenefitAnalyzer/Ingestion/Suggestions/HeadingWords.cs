using System.Text.RegularExpressions;

namespace BenefitAnalyzer.Ingestion.Suggestions;

/// <summary>Words in headings: <c>OPEN_DT</c>, <c>openDate</c> and <c>Date opened</c> all speak of opening.</summary>
internal static partial class HeadingWords
{
    /// <summary>The first of the wanted words that the heading holds; null for none.</summary>
    /// <param name="wanted">Small letters; a word of four letters or more also meets longer ones, Chinese stands anywhere.</param>
    public static string? Find(string heading, IEnumerable<string> wanted)
    {
        string[] words = [.. Word().Matches(heading).Select(word => word.Value.ToLowerInvariant())];
        return wanted.FirstOrDefault(word =>
            char.IsAscii(word[0])
                ? words.Any(found => found == word || (word.Length >= 4 && found.StartsWith(word, StringComparison.Ordinal)))
                : heading.Contains(word, StringComparison.Ordinal)
        );
    }

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
