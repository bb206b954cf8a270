namespace BenefitAnalyzer.Formats;

/// <summary>The signs at which cells of delimited files end, and what to say where a file uses another than is declared.</summary>
internal static class Delimiters
{
    public static readonly IReadOnlyList<char> All = [',', '\t', ';', '|'];

    public static string NameOf(char delimiter) =>
        delimiter switch
        {
            ',' => "a comma",
            '\t' => "a tab",
            ';' => "a semicolon",
            _ => "a bar",
        };

    /// <summary>The sign that ends cells of a first row, where that is not the one it was read with; null where it is.</summary>
    /// <param name="headings">As they are read with <paramref name="delimiter"/>.</param>
    public static char? OtherIn(IReadOnlyList<string> headings, char delimiter)
    {
        var line = string.Join(delimiter, headings);
        return All.Where(sign => sign != delimiter && line.Count(letter => letter == sign) >= headings.Count)
            .Select(sign => (char?)sign)
            .FirstOrDefault();
    }

    public static string Hint(char found) =>
        $"cells seem to end at {NameOf(found)}, which a source of a study can declare (delimiter: \"{(found == '\t' ? "\\t" : found)}\")";
}
