using System.Runtime.ExceptionServices;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Docx;
using BenefitAnalyzer.Reporting.Html;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Workbooks;
using BenefitAnalyzer.Reporting.Workbooks.Formulas;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Export;

/// <summary>Writes a report as a folder: the page, a text document and a workbook in each language, each table as CSV and JSON, each chart as SVG and PNG in both languages.</summary>
public static class ReportFolder
{
    /// <summary>Name of the page that holds both languages.</summary>
    public const string Page = "index.html";

    /// <summary>The languages of a report, and how the names of their files say so.</summary>
    internal static IReadOnlyList<(Language Language, string Tag)> Languages { get; } =
    [(Language.English, "en"), (Language.TraditionalChinese, "zh-Hant")];

    /// <summary>Writes <c>index.html</c>, <c>report.LANGUAGE.docx</c>, <c>report.LANGUAGE.xlsx</c>, <c>tables/</c> and <c>charts/</c>; files of the same names are replaced.</summary>
    /// <returns>The names of all of them, with <c>/</c> between folders.</returns>
    public static IReadOnlyList<string> Write(
        Report report,
        DirectoryInfo folder,
        IProgress<StageProgress>? progress,
        CancellationToken token
    )
    {
        using var pictures = new ChartPictures();
        return Write(report, folder, pictures, progress, token);
    }

    /// <summary>The same with pictures that may have been drawn already.</summary>
    public static IReadOnlyList<string> Write(
        Report report,
        DirectoryInfo folder,
        ChartPictures pictures,
        IProgress<StageProgress>? progress,
        CancellationToken token
    )
    {
        folder.CreateSubdirectory("tables");
        folder.CreateSubdirectory("charts");
        var plan = new Lazy<WorkbookPlan>(() => WorkbookPlan.Of(report));
        List<(string File, Action<Stream> Write)> files = [(Page, stream => WriteText(stream, HtmlWriter.Write(report, pictures, token)))];
        foreach (var (language, tag) in Languages)
        {
            files.Add(($"report.{tag}.docx", stream => DocxWriter.Write(report, language, pictures, stream, token)));
            files.Add(($"report.{tag}.xlsx", stream => ReportWorkbook.Write(report, plan.Value, language, stream, token)));
        }

        foreach (var table in report.Tables)
        {
            files.Add(($"tables/{table.Id}.csv", stream => TableCsv.Write(table, stream)));
            files.Add(($"tables/{table.Id}.json", stream => TableJson.Write(report, table, stream)));
        }

        foreach (var chart in report.Charts)
        {
            foreach (var (language, tag) in Languages)
            {
                files.Add(($"charts/{chart.Id}.{tag}.svg", stream => WriteText(stream, pictures.Of(chart, language).File)));
                files.Add(($"charts/{chart.Id}.{tag}.png", stream => stream.Write(pictures.Of(chart, language).PngFile)));
            }
        }

        RemoveOldPrints(folder);
        WriteAll(folder, files, progress, token);
        return [.. files.Select(file => file.File)];
    }

    /// <summary>A PDF is printed from the page: one that stayed while the page changed would tell other numbers.</summary>
    internal static void RemoveOldPrints(DirectoryInfo folder)
    {
        foreach (var (_, tag) in Languages)
        {
            File.Delete(Path.Combine(folder.FullName, $"report.{tag}.pdf"));
        }
    }

    /// <summary>Each file is made of the report alone, so several are made at once: charts take most of the time.</summary>
    private static void WriteAll(
        DirectoryInfo folder,
        List<(string File, Action<Stream> Write)> files,
        IProgress<StageProgress>? progress,
        CancellationToken token
    )
    {
        var writing = new SharedProgress(progress, files.Count, "files");
        try
        {
            Parallel.ForEach(
                files,
                new ParallelOptions { CancellationToken = token },
                file =>
                {
                    writing.Tell($"writing {Path.GetFileName(file.File)}");
                    using var stream = File.Create(Path.Combine(folder.FullName, file.File));
                    file.Write(stream);
                    writing.Add(1);
                }
            );
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]); // callers know what a full disk is, not a bundle of them
        }
    }

    private static void WriteText(Stream stream, string text)
    {
        using var writer = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
        writer.Write(text);
    }
}
