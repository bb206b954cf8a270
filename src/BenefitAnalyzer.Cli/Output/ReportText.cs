using BenefitAnalyzer.Reporting.Export;
using BenefitAnalyzer.Reporting.Model;

namespace BenefitAnalyzer.Cli.Output;

/// <summary>Tables of a report for standard output: the one wanted, or each that has rows.</summary>
internal static class ReportText
{
    /// <param name="show">The wanted table without the report's id; null for all of them, and as CSV or JSON the first.</param>
    public static string Of(Report report, string? show, string format)
    {
        var tables = report.Tables.Where(table => show is null || table.Id == $"{report.Id}-{show}").ToList();
        return format switch
        {
            "csv" => TableExport.Csv(tables[0]),
            "json" => TableExport.Json(report, tables[0]),
            _ => string.Join('\n', [.. Remarks(), .. tables.Where(table => show is not null || table.Rows.Count > 0).Select(Titled)]),
        };

        // What must not be overlooked stands before the tables; who asks for one table gets it alone.
        IEnumerable<string> Remarks() =>
            show is null
                ? report.Sections.SelectMany(section => section.Blocks).OfType<Callout>().Select(callout => callout.Text.English + "\n")
                : [];

        string Titled(ReportTable table) => $"{table.Title.English}\n{ReportTableText.Of(table, report.Currency)}";
    }
}
