using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Tables;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Reading.References;

/// <summary>One row of a reference table, read by column. A bad cell is reported and counts as empty.</summary>
internal sealed class ReferenceRow(Table table, IReadOnlyList<TableCell> cells, Action<Diagnostic> report)
{
    private readonly HashSet<int> faulty = []; // reported already

    /// <summary>The text of a cell; null when it is empty or the table lacks the column.</summary>
    public string? Text(string heading) => Cell(heading)?.Text;

    /// <summary>Whether the table has a column.</summary>
    public bool Has(string heading) => table.IndexOf(heading) is not null;

    /// <summary>The text of a cell that must not be empty.</summary>
    public string? RequiredText(string heading)
    {
        var text = Text(heading);
        if (text is null)
        {
            Bad(heading, $"'{heading}' is empty");
        }

        return text;
    }

    /// <summary>Names from <c>name_en</c> and <c>name_zh</c>; each stands in for the other, and the code for both.</summary>
    public LocalText Name(string code) => new(Text("name_en") ?? Text("name_zh") ?? code, Text("name_zh") ?? Text("name_en") ?? code);

    /// <summary>A value of one of the kinds of the study file; null when the cell is empty or bad.</summary>
    public T? Value<T>(string heading, ScalarKind<T> kind)
        where T : struct
    {
        if (Cell(heading) is not { } cell)
        {
            return null;
        }

        if (kind.TryParse(cell.Text, out var value))
        {
            return value;
        }

        Bad(heading, $"'{heading}' is '{cell.Text}'; allowed: {kind.Allowed}");
        return null;
    }

    /// <summary>A value that must be there; null when it is not or bad, which is reported.</summary>
    public T? RequiredValue<T>(string heading, ScalarKind<T> kind)
        where T : struct => RequiredText(heading) is null ? null : Value(heading, kind);

    /// <summary>A code that another table or section declares; when that declares nothing, any text passes.</summary>
    public string? Reference(string heading, string what, IReadOnlyCollection<string> known)
    {
        var code = Text(heading);
        if (code is not null)
        {
            CheckReference(heading, what, code, known);
        }

        return code;
    }

    public void CheckReference(string heading, string what, string code, IReadOnlyCollection<string> known)
    {
        if (known.Count > 0 && !known.Contains(code))
        {
            Report(heading, DiagnosticCodes.UnknownReference, $"unknown {what} '{code}'{NearestName.Hint(code, known)}");
        }
    }

    /// <summary>Where a cell stands, such as <c>tables/costs.csv:12</c> or <c>tables/book.xlsx#Costs!F7</c>.</summary>
    public string Place(string heading)
    {
        var cell = table.IndexOf(heading) is { } index ? cells[index] : cells[0];
        return cell.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{cell.File}:{line}") : cell.File;
    }

    public void Bad(string heading, string message) => Report(heading, DiagnosticCodes.TableValue, message);

    /// <summary>Reports at a cell of this row, empty or not.</summary>
    public void Report(string heading, string code, string message) =>
        report((table.IndexOf(heading) is { } index ? cells[index] : cells[0]).Error(code, message));

    /// <summary>Reports at a cell what the study can do without.</summary>
    public void Warn(string heading, string code, string message) =>
        report((table.IndexOf(heading) is { } index ? cells[index] : cells[0]).Warning(code, message));

    private TableCell? Cell(string heading)
    {
        if (table.IndexOf(heading) is not { } index || cells[index].Text.Length == 0)
        {
            return null;
        }

        if (cells[index].Fault is { } fault)
        {
            if (faulty.Add(index))
            {
                Bad(heading, fault);
            }

            return null;
        }

        return cells[index];
    }
}
