using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Reporting;

namespace BenefitAnalyzer.Tests.Reporting.Proofs;

/// <summary>The committed sample's report in all formats but PDF, written once for all tests that read it.</summary>
[TestClass]
public sealed class SampleEditions
{
    private static readonly Lazy<LoadedExample> Loaded = new(LoadedExample.HongKong);

    private static readonly Lazy<string> Written = new(() =>
    {
        var folder = Path.Combine(Loaded.Value.Folder, "paper");
        var runner = new StudyRunner(found => Assert.AreNotEqual(Severity.Error, found.Severity, found.ToString()));
        runner.WriteReport(
            Loaded.Value.Loaded.Study,
            new ReportRequest(ReportTemplate.DefaultId, new DirectoryInfo(folder)),
            null,
            CancellationToken.None
        );
        return folder;
    });

    internal static LoadedExample Study => Loaded.Value;

    /// <summary>Folder of the review of the funding mechanism.</summary>
    internal static string Review => Written.Value;

    [AssemblyCleanup]
    public static void Remove()
    {
        if (Loaded.IsValueCreated)
        {
            Loaded.Value.Dispose();
        }
    }
}
