using System.Text.Json;
using BenefitAnalyzer.Tests.Benefits.Attribution.Measured;

namespace BenefitAnalyzer.Tests.Cli;

[TestClass]
public sealed class AttributeCommandTests
{
    [TestMethod]
    public async Task EveryDesignStandsBesideTheOneThatCounts()
    {
        using var study = ThreeYearsOfServices.Load();
        study.Loaded.Dispose();

        var (code, output, _) = await CommandRun.Of("attribute", study.Folder, "--show", "designs");

        Assert.AreEqual(0, code);
        Golden.Verify(output);
    }

    [TestMethod]
    public async Task JsonCarriesTheVerdictAndTheInterval()
    {
        using var study = ThreeYearsOfServices.Load();
        study.Loaded.Dispose();

        var (_, output, _) = await CommandRun.Of("attribute", study.Folder, "--format", "json");

        using var json = JsonDocument.Parse(output);
        Assert.AreEqual(1, json.RootElement.GetProperty("rows").GetArrayLength());
        Golden.Verify(output);
    }

    [TestMethod]
    public async Task AnUnknownInitiativeIsSaidWithTheNearestName()
    {
        using var study = ThreeYearsOfServices.Load();
        study.Loaded.Dispose();

        var (code, _, errors) = await CommandRun.Of("attribute", study.Folder, "--initiative", "onlin");

        Assert.AreEqual(2, code);
        Assert.Contains("BA4104", errors);
        Assert.Contains("online", errors);
    }
}
