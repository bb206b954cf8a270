using System.Globalization;
using System.Text;

namespace BenefitAnalyzer.Samples;

/// <summary>A file of <c>Templates/</c>, embedded in the library: the tables of the invented study and the numbers behind it.</summary>
internal static class Template
{
    public static byte[] Bytes(string name)
    {
        using var stream = typeof(Template).Assembly.GetManifestResourceStream("Samples/" + name)!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    public static string Text(string name) => Encoding.UTF8.GetString(Bytes(name));

    /// <summary>Rows without the heading. The templates hold no quoted cells.</summary>
    public static IReadOnlyList<string[]> Rows(string name) => RowsOf(Text(name));

    public static IReadOnlyList<string[]> RowsOf(string table) =>
        [.. table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.TrimEnd('\r').Split(','))];

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    public static int WholeNumber(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
