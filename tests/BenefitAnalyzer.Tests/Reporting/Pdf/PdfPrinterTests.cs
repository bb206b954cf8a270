using System.Runtime.Versioning;
using System.Text;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Reporting.Export;
using BenefitAnalyzer.Reporting.Pdf;

namespace BenefitAnalyzer.Tests.Reporting.Pdf;

[TestClass]
[UnsupportedOSPlatform("windows")]
public sealed class PdfPrinterTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly List<Diagnostic> said = [];

    public void Dispose() => folder.Dispose();

    [TestMethod]
    public void WithoutABrowserOneLineSaysHowToGetOne()
    {
        var files = Print(new BrowserSearch(BrowserSystem.Linux, _ => null, _ => false));

        Assert.IsEmpty(files);
        Assert.AreEqual(
            "warning BA7011: no PDF was written, for want of a browser: install Microsoft Edge, Google Chrome or Chromium, or name one in BENEFIT_BROWSER; --no-pdf leaves PDF out",
            said.Single().ToString()
        );
    }

    [TestMethod]
    public void ANamedBrowserThatIsNotThereIsSaid()
    {
        Print(new BrowserSearch(BrowserSystem.Linux, name => name == BrowserSearch.Variable ? "/opt/none" : null, _ => false));

        Assert.AreEqual(
            "warning BA7011: no PDF was written: BENEFIT_BROWSER names /opt/none, which is not there",
            said.Single().ToString()
        );
    }

    [TestMethod]
    public void ABrowserThatFailsIsQuotedAndLeavesNothing()
    {
        Print(Script("echo 'no display' >&2; exit 7"));

        Assert.AreEqual(DiagnosticCodes.PdfNotWritten, said.Single().Code);
        Assert.Contains("ended with code 7: no display; all else of the report is there", said[0].Message);
        Assert.IsEmpty(Directory.GetFileSystemEntries(folder.Path, "*report*"));
        Assert.IsEmpty(Directory.GetFileSystemEntries(folder.Path, ".printing*"));
    }

    [TestMethod]
    public void ABrowserThatHangsIsEndedWithAllThatItStarted()
    {
        Print(Script("sleep 600 & echo $! >> \"$(dirname \"$0\")/children\"; wait"), TimeSpan.FromSeconds(2));

        Assert.Contains("was ended after 2 seconds without a result", said.Single().Message);
        foreach (var child in File.ReadAllLines(Path.Combine(folder.Path, "children")))
        {
            Assert.IsTrue(SpinWait.SpinUntil(() => HasEnded(child), TimeSpan.FromSeconds(20)), $"process {child} still runs");
        }

        Assert.IsEmpty(Directory.GetFileSystemEntries(folder.Path, ".printing*"));
    }

    [TestMethod]
    public void ABrowserThatWritesNothingIsSaid()
    {
        Print(Script("exit 0"));

        Assert.Contains("ended without writing one", said.Single().Message);
    }

    [TestMethod]
    public void EachLanguageBecomesATaggedPdfWithBookmarks()
    {
        var browsers = BrowserSearch.OfThisMachine();
        if (browsers.Find() is null)
        {
            Assert.Inconclusive("skipped: there is no browser that prints to PDF");
        }

        ReportFolder.Write(SampleReport.OneMonth, new DirectoryInfo(folder.Path), null, CancellationToken.None);

        var files = Print(browsers, TimeSpan.FromMinutes(2));

        Assert.IsEmpty(said, string.Join('\n', said));
        CollectionAssert.AreEqual(new[] { "report.en.pdf", "report.zh-Hant.pdf" }, files.Select(file => file.Name).ToArray());
        foreach (var (file, language) in files.Zip(["en", "zh-Hant-HK"]))
        {
            var text = Encoding.Latin1.GetString(File.ReadAllBytes(file.FullName));
            Assert.StartsWith("%PDF-", text);
            Assert.Contains("/Marked true", text);
            Assert.Contains("/Outlines", text);
            Assert.Contains($"/Lang ({language})", text);
            Assert.AreEqual(text.Split("/Type /FontDescriptor").Length, text.Split("/FontFile2 ").Length, "a font is not embedded");
        }

        Assert.IsEmpty(Directory.GetFileSystemEntries(folder.Path, ".printing*"));
    }

    [TestMethod]
    public void AnOldPdfDoesNotStayBesideANewPage()
    {
        folder.With("report.en.pdf", "old");

        ReportFolder.Write(SampleReport.OneMonth, new DirectoryInfo(folder.Path), null, CancellationToken.None);

        Assert.IsFalse(File.Exists(Path.Combine(folder.Path, "report.en.pdf")));
    }

    private IReadOnlyList<FileInfo> Print(BrowserSearch browsers, TimeSpan? patience = null) =>
        new PdfPrinter(browsers, patience ?? TimeSpan.FromSeconds(20)).Print(
            new DirectoryInfo(folder.Path),
            said.Add,
            null,
            CancellationToken.None
        );

    /// <summary>A shell script in the place of a browser.</summary>
    private BrowserSearch Script(string commands)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Inconclusive("skipped: the stand-in for a browser is a shell script");
        }

        folder.With("browser", $"#!/bin/sh\n{commands}\n");
        var path = Path.Combine(folder.Path, "browser");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new BrowserSearch(BrowserSystem.Linux, name => name == BrowserSearch.Variable ? path : null, File.Exists);
    }

    /// <summary>A process that has ended and waits for its parent to notice counts as ended.</summary>
    /// <summary>Whether a process is gone or only waits for somebody to ask how it ended; a kill takes its time where processors are busy.</summary>
    private static bool HasEnded(string id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return true;
        }
    }
}
