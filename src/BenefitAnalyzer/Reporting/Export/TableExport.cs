using System.Text;
using BenefitAnalyzer.Reporting.Model;

namespace BenefitAnalyzer.Reporting.Export;

/// <summary>One table of a report as text, for standard output.</summary>
public static class TableExport
{
    /// <summary>As the table's file in a report, without the mark that Excel needs of files.</summary>
    public static string Csv(ReportTable table)
    {
        using var stream = new MemoryStream();
        TableCsv.Write(table, stream);
        return Encoding.UTF8.GetString(stream.ToArray()).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    public static string Json(Report report, ReportTable table)
    {
        using var stream = new MemoryStream();
        TableJson.Write(report, table, stream);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
