using BenefitAnalyzer.Tests.WhatIf.Scenarios;

namespace BenefitAnalyzer.Tests.Cli;

[TestClass]
public sealed class WhatIfCommandTests
{
    [TestMethod]
    public async Task ScenariosStandBesideTheBaseAndEachOtherWithWhatTheyAssume()
    {
        using var study = OneInitiative
            .Study()
            .File("scenarios/half.yaml", "scenario: half\ntitle: { en: Half the savings, zh-Hant: 節省減半 }\nlevers: { displaced: 0.5 }\n")
            .File(
                "scenarios/path.yaml",
                "scenario: path\nlevers:\n  take-up@online: { 2006-07: 50%, 2007-08: 100% }\n  running-cost: 120%\n  released: 50%\n"
            )
            .Load();
        study.Loaded.Dispose();

        var (code, output, _) = await CommandRun.Of("whatif", study.Folder);

        Assert.AreEqual(0, code);
        Golden.Verify(output);
    }

    [TestMethod]
    [DataRow("'displaced' is given twice", "--set", "displaced=0.5", "--set", "displaced=0.6")]
    [DataRow("'displaced' is given twice", "--vary", "displaced=0.5..1:2", "--vary", "displaced=1..2:2")]
    [DataRow("'displaced' is given twice", "--vary", "displaced=0.5..1:2", "--set", "displaced=0")]
    [DataRow("scenario 'half' is named twice", "--scenario", "half", "--scenario", "half")]
    public async Task WhatIsGivenTwiceIsRefused(string message, params string[] arguments)
    {
        using var study = OneInitiative.Study().File("scenarios/half.yaml", "scenario: half\nlevers: { displaced: 0.5 }\n").Load();
        study.Loaded.Dispose();

        var (code, _, errors) = await CommandRun.Of(["whatif", study.Folder, .. arguments]);

        Assert.AreEqual(2, code);
        Assert.Contains(message, errors);
    }

    [TestMethod]
    public async Task AGridHoldsEachValueAgainstEach()
    {
        using var study = OneInitiative.Study().Load();
        study.Loaded.Dispose();

        var (_, output, _) = await CommandRun.Of(
            "whatif",
            study.Folder,
            "--vary",
            "displaced=0.5..1.5:3",
            "--vary",
            "capital-cost=1..2:2",
            "--show",
            "grid",
            "--format",
            "csv"
        );

        // 120 × displaced − 20 − 100 × capital.
        CollectionAssert.AreEqual(
            new[] { "0.5,1,-60", "0.5,2,-160", "1,1,0", "1,2,-100", "1.5,1,60", "1.5,2,-40" },
            output
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Skip(1)
                .Select(line => string.Join(',', line.Split(',').Take(3)))
                .ToArray()
        );
    }

    [TestMethod]
    [DataRow("displaced", "1", "1")]
    [DataRow("running-cost", "1", "1")]
    [DataRow("take-up@online", "50%", "50%")]
    [DataRow("minutes@online", "1", "1")]
    public async Task AGoalIsTheValueAtWhichTheNetPresentValueIsZero(string lever, string standard, string value)
    {
        using var study = OneInitiative.Study().Load();
        study.Loaded.Dispose();

        var (_, output, _) = await CommandRun.Of("whatif", study.Folder, "--goal", lever, "--show", "goals", "--format", "csv");

        StringAssert.StartsWith(output.Split('\n')[1], $"{lever},{standard},{value},");
    }

    [TestMethod]
    public async Task AGoalThatNoValueReachesSaysSo()
    {
        using var study = OneInitiative.Study().Load();
        study.Loaded.Dispose();

        var (_, output, _) = await CommandRun.Of("whatif", study.Folder, "--goal", "minutes", "--view", "cash-only", "--show", "goals");

        Assert.Contains("no value from 0 to 20 makes it 0", output);
    }

    [TestMethod]
    [DataRow("--set", "staf-cost=1", "did you mean 'staff-cost'?")]
    [DataRow("--set", "staff-cost=-1", "allowed: a factor from 0 to 1000")]
    [DataRow("--set", "discount-rate@online=3%", "is one for the whole study")]
    [DataRow("--set", "take-up@onlin=50%", "unknown initiative 'onlin'; did you mean 'online'?")]
    [DataRow("--vary", "volume=1..2", "with 2 to 1000 values")]
    [DataRow("--scenario", "hal", "neither a file nor a name in 'scenarios/'")]
    public async Task WhatIsWrongWithAQuestionIsSaid(string option, string value, string message)
    {
        using var study = OneInitiative.Study().Load();
        study.Loaded.Dispose();

        var (code, _, errors) = await CommandRun.Of("whatif", study.Folder, option, value);

        Assert.AreEqual(2, code);
        Assert.Contains(message, errors);
    }

    [TestMethod]
    public async Task AFaultInAScenarioIsNamedByLine()
    {
        using var study = OneInitiative
            .Study()
            .File("scenarios/bad.yaml", "scenario: bad\nlevers:\n  released: 120%\n  volume: { twice: 2 }\n  delay@online: 31\n  tide: 1\n")
            .Load();
        study.Loaded.Dispose();

        var (code, _, errors) = await CommandRun.Of("whatif", study.Folder, "--scenario", "bad");

        Assert.AreEqual(2, code);
        Golden.Verify(errors);
    }
}
