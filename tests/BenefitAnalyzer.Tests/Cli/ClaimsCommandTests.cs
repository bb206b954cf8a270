using System.Text.Json;
using BenefitAnalyzer.Tests.Benefits.Claims.Results;

namespace BenefitAnalyzer.Tests.Cli;

[TestClass]
public sealed class ClaimsCommandTests
{
    [TestMethod]
    public async Task EveryTableIsPrintedAndFaultsOfThePaperAreSaid()
    {
        using var study = OnePaper.Study().Load();
        study.Loaded.Dispose();

        var (code, output, errors) = await CommandRun.Of("claims", study.Folder);

        Assert.AreEqual(0, code);
        Golden.Verify(output + errors);
    }

    [TestMethod]
    public async Task PrintedSumsCanBeHadAsCsv()
    {
        using var study = OnePaper.Study().Load();
        study.Loaded.Dispose();

        var (_, output, _) = await CommandRun.Of("claims", study.Folder, "--show", "printed", "--format", "csv");

        Golden.Verify(output);
    }

    [TestMethod]
    public async Task JsonCarriesAFigureForEachCause()
    {
        using var study = OnePaper.Study().Load();
        study.Loaded.Dispose();

        var (_, output, _) = await CommandRun.Of("claims", study.Folder, "--format", "json");

        using var json = JsonDocument.Parse(output);
        Assert.AreEqual(2, json.RootElement.GetProperty("rows").GetArrayLength());
        Golden.Verify(output);
    }

    [TestMethod]
    public async Task AStudyWithoutClaimsIsToldWhatToAdd()
    {
        using var study = new SmallStudy().Rows("2005-04-01 10:00,permit,web").Load();
        study.Loaded.Dispose();

        var (code, _, errors) = await CommandRun.Of("claims", study.Folder);

        Assert.AreEqual(2, code);
        Assert.Contains("'claims:' under 'tables:'", errors);
    }
}
