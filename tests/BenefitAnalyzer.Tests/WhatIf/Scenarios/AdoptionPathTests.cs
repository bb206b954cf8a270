using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Statistics.Adoption;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.WhatIf.Scenarios;

namespace BenefitAnalyzer.Tests.WhatIf.Scenarios;

[TestClass]
public sealed class AdoptionPathTests
{
    /// <summary>Savings of 60 in the second and the third year rest on a take-up of 50 %; launched with the first year, take-up is 80 % of Bass.</summary>
    [TestMethod]
    public void TakeUpGrowsFromTheLaunchAndSavingsWithIt()
    {
        using var study = Study("take-up@online: { m: 80%, p: 0.03, q: 0.38 }");
        var scenario = Read(study, out _)!;

        var outcome = StudyScenarios.Of(study.Loaded, Fail, CancellationToken.None)!.Run(scenario)!;

        var bass = new BassDiffusion(0.03, 0.38);
        const double Day = 1 / 365.25; // of years of 365, 365 and 366 days
        var savings = 60 * 0.8 / 0.5 * (bass.Mean(365 * Day, 730 * Day) + bass.Mean(730 * Day, 1096 * Day));
        Assert.AreEqual(savings - 120, (double)outcome.Total.NetPresentValue!.Value, 1e-4);
    }

    [TestMethod]
    public void NothingIsTakenUpBeforeTheDayGiven()
    {
        using var study = Study("take-up: { m: 1, p: 0.5, q: 0, from: 2007-04-01 }");
        var scenario = Read(study, out _)!;

        var outcome = StudyScenarios.Of(study.Loaded, Fail, CancellationToken.None)!.Run(scenario)!;

        // 366 days of the leap year 2008.
        var savings = 60 / 0.5 * new BassDiffusion(0.5, 0).Mean(0, 366 / 365.25);
        Assert.AreEqual(savings - 120, (double)outcome.Total.NetPresentValue!.Value, 1e-4);
    }

    [TestMethod]
    [DataRow("take-up@online: { m: 120%, p: 0.03, q: 0.38 }", "m is the take-up in the end, above 0 and at most 100%, not 1.2")]
    [DataRow("take-up@online: { m: 80%, p: 0, q: 0.38 }", "p must be above 0")]
    [DataRow("take-up@online: { m: 80%, p: 0.03, q: -1 }", "q must be 0 or more")]
    [DataRow("volume: { m: 80%, p: 0.03, q: 0.38, from: 2005-04-01 }", "only 'take-up' can grow by m, p and q, not 'volume'")]
    [DataRow("take-up: { m: 80%, p: 0.03, q: 0.38 }", "'take-up' has no launch to begin from: add 'from:' with a day")]
    [DataRow("take-up@online: { m: 80%, p: 0.03 }", "the required key 'q' is missing")]
    [DataRow("take-up@online: { m: 80%, p: 0.03, q: 0.3, r: 2 }", "unknown key 'r'")]
    public void WhatIsImpossibleIsSaidWithItsLine(string lever, string message)
    {
        using var study = Study(lever);

        Assert.IsNull(Read(study, out var found));
        Assert.Contains(message, string.Join('\n', found));
        Assert.Contains("grow.yaml:3:", found[0].ToString());
    }

    private static LoadedExample Study(string lever) =>
        OneInitiative.Study().File("scenarios/grow.yaml", $"scenario: grow\nlevers:\n  {lever}\n").Load();

    private static Scenario? Read(LoadedExample study, out List<Diagnostic> found)
    {
        found = [];
        return ScenarioReader.Read(study.Loaded.Study, "grow", found.Add);
    }

    private static void Fail(Diagnostic found) => Assert.AreNotEqual(Severity.Error, found.Severity, found.ToString());
}
