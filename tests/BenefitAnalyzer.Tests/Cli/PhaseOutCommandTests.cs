using BenefitAnalyzer.Tests.WhatIf.PhaseOut;

namespace BenefitAnalyzer.Tests.Cli;

[TestClass]
public sealed class PhaseOutCommandTests
{
    [TestMethod]
    public async Task TheClosingsOfTheStudyAreShownWithAllThatTheyRestOn()
    {
        using var study = PermitStudy.Load();
        study.Loaded.Dispose();

        var (code, output, errors) = await CommandRun.Of("phase-out", study.Folder);

        Assert.AreEqual(0, code);
        Assert.AreEqual("", errors);
        Golden.Verify(output);
    }

    [TestMethod]
    public async Task OptionsAsCsv()
    {
        using var study = PermitStudy.Load();
        study.Loaded.Dispose();

        var (code, output, _) = await CommandRun.Of([
            "phase-out",
            study.Folder,
            "--service",
            "permit",
            "--channel",
            "counter",
            "--show",
            "options",
            "--format",
            "csv",
        ]);

        Assert.AreEqual(0, code);
        Golden.Verify(output);
    }

    [TestMethod]
    public async Task AServiceWithoutAChannelIsRefused()
    {
        var (code, _, errors) = await CommandRun.Of("phase-out", "anywhere", "--service", "permit");

        Assert.AreEqual(2, code);
        Assert.Contains("--service and --channel go together", errors);
    }

    [TestMethod]
    public async Task AStudyThatNamesNoClosingSaysWhatToDo()
    {
        using var study = PermitStudy.Load("floor: 20%");
        study.Loaded.Dispose();

        var (code, _, errors) = await CommandRun.Of("phase-out", study.Folder);

        Assert.AreEqual(2, code);
        Assert.Contains("BA5101", errors);
        Assert.Contains("--service", errors);
    }
}
