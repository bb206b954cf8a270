using BenefitAnalyzer.Tests.Cli;
using BenefitAnalyzer.Tests.Ingestion.Crash;
using UglyToad.PdfPig;

namespace BenefitAnalyzer.Tests.Reporting.Proofs;

/// <summary>A study gives the same files whoever loads and writes it: other processes, in other places, with other tongues and fewer processors.</summary>
[TestClass]
public sealed class SameBytesTests
{
    private static readonly string[] Languages = ["en", "zh-Hant"];

    private static LoadedExample study = null!;
    private static string folder = "";

    [ClassInitialize]
    public static void WriteReport(TestContext _)
    {
        study = ProofStudy.Load(months: 8);
        folder = ProofStudy.Write(study).Folder.FullName;
    }

    [ClassCleanup]
    public static void Cleanup() => study.Dispose();

    /// <summary>Years of Thailand are 543 more than ours, and German numbers have their comma where English ones have a point.</summary>
    [TestMethod]
    [DataRow(1, "Pacific/Auckland", "de_DE.UTF-8")]
    [DataRow(0, "America/New_York", "th_TH.UTF-8")]
    public async Task AStudyOfPersonsIsTheSameFilesInAnyPlaceAndOnAnyNumberOfThreads(int processors, string zone, string culture)
    {
        using var copy = LoadedExample.Empty();
        foreach (var file in ProofStudy.Files)
        {
            copy.With(file, await File.ReadAllBytesAsync(Path.Combine(study.Folder, file)));
        }

        await Write(copy, Path.Combine(copy.Folder, "again"), processors, zone, culture);

        AssertSame(folder, Path.Combine(copy.Folder, "again"), atLeast: 30);
    }

    [TestMethod]
    public async Task TheReviewOfTheSampleIsTheSameFilesOnOneThreadInAnotherPlace()
    {
        using var copy = LoadedExample.Copy(Path.Combine(Repository.Root, "sample-data", "hong-kong"));

        await Write(copy, Path.Combine(copy.Folder, "again"), processors: 1, "America/New_York", "de_DE.UTF-8");

        AssertSame(SampleDemo.Folder, Path.Combine(copy.Folder, "again"), atLeast: 150);
    }

    /// <summary>The browser writes its own dates into a file, so that bytes differ and the text may not.</summary>
    [TestMethod]
    public void APrintSaysTheSameAgain()
    {
        var texts = new[] { "first", "second" }
            .Select(name =>
            {
                var target = Directory.CreateDirectory(Path.Combine(study.Folder, name));
                File.Copy(Path.Combine(folder, "index.html"), Path.Combine(target.FullName, "index.html"));
                ProofStudy.Print(target);
                return Languages.Select(tag => TextOf(Path.Combine(target.FullName, $"report.{tag}.pdf"))).ToList();
            })
            .ToList();

        Assert.IsTrue(texts[0].TrueForAll(text => text.Length > 2_000));
        CollectionAssert.AreEqual(texts[0], texts[1]);
    }

    /// <summary>Loads the study and writes its report in a process of its own.</summary>
    /// <param name="processors">How many the process may use; 0 for all.</param>
    private static async Task Write(LoadedExample copy, string output, int processors, string zone, string culture)
    {
        var variables = new Dictionary<string, string?>
        {
            ["TZ"] = zone,
            ["LANG"] = culture,
            ["LC_ALL"] = culture,
            ["DOTNET_PROCESSOR_COUNT"] = processors == 0 ? null : $"{processors}",
        };
        foreach (var args in new[] { ["ingest", copy.Folder], new[] { "report", copy.Folder, "--no-pdf", "--output", output } })
        {
            var run = await CommandProcess.Run(variables, args);
            Assert.AreEqual(0, run.Code, run.Errors);
        }
    }

    private static void AssertSame(string one, string other, int atLeast)
    {
        var (expected, found) = (ReportFiles(one), ReportFiles(other));
        CollectionAssert.AreEqual(expected.Keys.Order(StringComparer.Ordinal).ToList(), found.Keys.Order(StringComparer.Ordinal).ToList());
        Assert.IsGreaterThan(atLeast, expected.Count);
        Assert.IsTrue(
            new[] { ".html", ".xlsx", ".docx", ".svg", ".png", ".csv", ".json" }.All(end =>
                expected.Keys.Any(file => file.EndsWith(end, StringComparison.Ordinal))
            )
        );
        Assert.AreEqual("", string.Join('\n', expected.Keys.Where(file => expected[file] != found[file])));
    }

    /// <summary>The files of a report; the demo keeps its study beside them.</summary>
    private static Dictionary<string, string> ReportFiles(string folder) =>
        EvidenceStudy
            .FilesOf(folder)
            .Where(file => !file.Key.StartsWith($"{SampleDemo.StudyFolder}/", StringComparison.Ordinal))
            .ToDictionary();

    private static string TextOf(string file)
    {
        using var pdf = PdfDocument.Open(file);
        return string.Join('\f', pdf.GetPages().Select(page => page.Text));
    }
}
