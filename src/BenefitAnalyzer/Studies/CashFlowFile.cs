using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Studies.Reading.References;
using BenefitAnalyzer.Tables;

namespace BenefitAnalyzer.Studies;

/// <summary>Reads the cash flow of an appraisal from a CSV or XLSX file that belongs to no study.</summary>
public static class CashFlowFile
{
    /// <summary>The flows in the file, one for each initiative that it names; null when something in it is wrong, which is reported.</summary>
    /// <param name="file">Path of a CSV file, or of a workbook as <c>book.xlsx</c> or <c>book.xlsx#Sheet</c>; a row for each amount, or a column for each year.</param>
    public static IReadOnlyList<CashFlow>? Read(string file, Action<Diagnostic> report)
    {
        var hasError = false;
        var (folder, name) = (Path.GetDirectoryName(Path.GetFullPath(file)) ?? "", Path.GetFileName(file));
        if (TableReader.Read(folder, name, Report) is not { } table)
        {
            return null;
        }

        var sheet = ReferenceSheet.Of(YearColumns.ToRows(table), CashFlowRows.Columns, Report);
        if (sheet is null)
        {
            return null;
        }

        var (lines, totals) = CashFlowRows.Read(sheet);
        if (lines.Count == 0 && !hasError)
        {
            Report(Diagnostic.Error(DiagnosticCodes.TableValue, name, null, "there is no line of kind cost or benefit in it"));
        }

        return hasError ? null : CashFlow.ByInitiative(lines, totals, Path.GetFileNameWithoutExtension(name.Split('#')[0]));

        void Report(Diagnostic found)
        {
            hasError |= found.Severity == Severity.Error;
            report(found);
        }
    }
}
