namespace BenefitAnalyzer.Reporting.Workbooks.Parts;

/// <summary>How much room a text takes: not every program finds that out by itself.</summary>
internal static class TextSize
{
    /// <summary>In points.</summary>
    public const int LineHeight = 15;

    private const int MostLines = 27; // a row may be 409 points high

    /// <summary>In characters of the Latin alphabet; a Chinese one takes two places.</summary>
    public static int Width(string text)
    {
        var width = 0;
        foreach (var letter in text)
        {
            width += letter > 0x2E7F ? 2 : 1;
        }

        return width;
    }

    /// <summary>Lines of a text in a column of a width.</summary>
    public static int Lines(string text, int width) => Math.Clamp((int)Math.Ceiling(Width(text) / (width - 1.0)), 1, MostLines);
}
