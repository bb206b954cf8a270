namespace BenefitAnalyzer.Studies.Reading.References.Counters;

/// <summary>Cells that hold several codes.</summary>
internal static class CellLists
{
    /// <summary>Codes separated by semicolons, each checked; empty when the cell is.</summary>
    public static string[] Codes(ReferenceRow row, string heading, string what, IReadOnlyCollection<string> known)
    {
        var codes = Split(row.Text(heading));
        foreach (var code in codes)
        {
            row.CheckReference(heading, what, code, known);
        }

        return codes;
    }

    public static string[] Split(string? text) =>
        (text ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
