using BenefitAnalyzer.Diagnostics;

namespace BenefitAnalyzer.Tables;

/// <summary>One cell of a table: its text, in NFC and trimmed, and where it stands.</summary>
/// <param name="File">CSV: the path. XLSX: path, sheet and cell, such as <c>tables/book.xlsx#Offices!B7</c>.</param>
/// <param name="Line">1-based line of a CSV file; null in XLSX, where <paramref name="File"/> names the cell.</param>
public sealed record TableCell(string Text, string File, long? Line)
{
    /// <summary>Why its text is no value, though the cell is not empty: a spreadsheet could not compute it. Null where it is sound.</summary>
    public string? Fault { get; init; }

    public Diagnostic Error(string code, string message) => Diagnostic.Error(code, File, Line, message);

    public Diagnostic Warning(string code, string message) => Diagnostic.Warning(code, File, Line, message);
}
