using System.Text.Json;
using BenefitAnalyzer.Tests.Costs.Productivity.Measured;

namespace BenefitAnalyzer.Tests.Cli;

[TestClass]
public sealed class ProductivityCommandTests
{
    [TestMethod]
    public async Task IndicesStandSideBySideForAllDepartmentsAndServices()
    {
        using var study = TwoYearsOfCounters.Load();
        study.Loaded.Dispose();

        var (code, output, _) = await CommandRun.Of("productivity", study.Folder);

        Assert.AreEqual(0, code);
        Golden.Verify(output);
    }

    [TestMethod]
    public async Task TheSplitOfUnitCostsIsPrintedInCentsThatAddUp()
    {
        using var study = TwoYearsOfCounters.Load();
        study.Loaded.Dispose();

        var (_, output, _) = await CommandRun.Of("productivity", study.Folder, "--show", "unit-cost-change", "--format", "json");

        using var json = JsonDocument.Parse(output);
        foreach (var row in json.RootElement.GetProperty("rows").EnumerateArray().Where(row => row.TryGetProperty("change", out _)))
        {
            var parts = new[] { "mix", "efficiency", "prices", "volume" }.Sum(part => Value(row, part));
            Assert.AreEqual(Value(row, "change"), parts);
            Assert.AreEqual(parts, Math.Round(parts, 2));
        }
    }

    [TestMethod]
    public async Task OpportunitiesAreRankedAndSayWhatIsNotASaving()
    {
        using var study = TwoYearsOfCounters.Load();
        study.Loaded.Dispose();

        var (code, output, errors) = await CommandRun.Of("opportunities", study.Folder);

        Assert.AreEqual(0, code);
        Assert.Contains("BA3153", errors);
        Golden.Verify(output);
    }

    [TestMethod]
    public async Task OpportunitiesAsCsvHaveOneRowAService()
    {
        using var study = TwoYearsOfCounters.Load();
        study.Loaded.Dispose();

        var (_, output, _) = await CommandRun.Of("opportunities", study.Folder, "--format", "csv");

        Assert.StartsWith(
            "service,fiscal_year,fiscal_year.en,fiscal_year.zh-Hant,completed,take_up,reachable,moved,avoidable,added,cost_to_move,",
            output
        );
        Assert.HasCount(4, output.TrimEnd('\n').Split('\n'));
    }

    private static decimal Value(JsonElement row, string name) => row.GetProperty(name).GetProperty("value").GetDecimal();
}
