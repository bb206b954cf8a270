using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Reporting.Export;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Pdf;

/// <summary>Prints the page of a report folder as PDF, once for each language, by a browser of the machine.</summary>
/// <param name="browsers">Where to look for one.</param>
/// <param name="patience">How long a browser may take for one language.</param>
internal sealed class PdfPrinter(BrowserSearch browsers, TimeSpan patience)
{
    /// <summary>Long enough for a page of 10 MB on a slow machine.</summary>
    private static readonly TimeSpan UsualPatience = TimeSpan.FromMinutes(2);

    private const int TriesToRemove = 20;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);

    public static PdfPrinter OfThisMachine() => new(BrowserSearch.OfThisMachine(), UsualPatience);

    /// <summary>Writes <c>report.en.pdf</c> and <c>report.zh-Hant.pdf</c> beside the page.</summary>
    /// <returns>The files that were written: all, or none and a warning.</returns>
    public IReadOnlyList<FileInfo> Print(
        DirectoryInfo folder,
        Action<Diagnostic> report,
        IProgress<StageProgress>? progress,
        CancellationToken token
    )
    {
        if (browsers.Find() is not { } browser)
        {
            report(Diagnostic.Warning(DiagnosticCodes.NoBrowser, null, null, NoBrowser()));
            return [];
        }

        progress?.Report(new("printing PDF", 0, null, "files"));
        // A browser takes a second to begin, and most of the rest on one processor.
        var runs = ReportFolder.Languages.Select(item => Print(browser, folder, item.Language, item.Tag, token)).ToArray();
        var results = Task.WhenAll(runs).GetAwaiter().GetResult();
        if (results.Select(result => result.Fault).OfType<string>().FirstOrDefault() is { } fault)
        {
            report(
                Diagnostic.Warning(
                    DiagnosticCodes.PdfNotWritten,
                    null,
                    null,
                    $"no PDF was written: {browser} {fault}; all else of the report is there"
                )
            );
            Array.ForEach(results, result => result.File.Delete());
            return [];
        }

        return [.. results.Select(result => result.File)];
    }

    private string NoBrowser() =>
        browsers.Named is { } named
            ? $"no PDF was written: {BrowserSearch.Variable} names {named}, which is not there"
            : "no PDF was written, for want of a browser: install Microsoft Edge, Google Chrome or Chromium, or name one in "
                + $"{BrowserSearch.Variable}; --no-pdf leaves PDF out";

    private async Task<(FileInfo File, string? Fault)> Print(
        string browser,
        DirectoryInfo folder,
        Language language,
        string tag,
        CancellationToken token
    )
    {
        var file = new FileInfo(Path.Combine(folder.FullName, $"report.{tag}.pdf"));
        // Not among the temporary files: a browser that is packed in a sandbox (snap) does not see those of others.
        var work = new DirectoryInfo(Path.Combine(folder.FullName, $".printing-{tag}"));
        await Remove(work).ConfigureAwait(false);
        work.Create();
        try
        {
            var made = Path.Combine(work.FullName, "report.pdf");
            var page = Path.Combine(folder.FullName, ReportFolder.Page);
            var isRoot = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess;
            var arguments = BrowserArguments.Of(page, language, Path.Combine(work.FullName, "profile"), made, isRoot);
            var fault = await BrowserRun.Of(browser, arguments, patience, token).ConfigureAwait(false);
            if (fault is null && !File.Exists(made))
            {
                fault = "ended without writing one";
            }

            if (fault is null)
            {
                File.Move(made, file.FullName, overwrite: true);
            }

            return (file, fault);
        }
        finally
        {
            await Remove(work).ConfigureAwait(false);
        }
    }

    /// <summary>The browser's last processes may still write for a moment after it has ended.</summary>
    private static async Task Remove(DirectoryInfo folder)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                if (Directory.Exists(folder.FullName))
                {
                    folder.Delete(recursive: true);
                }

                return;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException && tries < TriesToRemove)
            {
                await Task.Delay(BetweenTries).ConfigureAwait(false);
            }
        }
    }
}
