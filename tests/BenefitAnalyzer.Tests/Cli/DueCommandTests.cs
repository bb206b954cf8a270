using BenefitAnalyzer.Tests.Metrics.Promises;

namespace BenefitAnalyzer.Tests.Cli;

[TestClass]
public sealed class DueCommandTests
{
    [TestMethod]
    public async Task WhatFallsDueIsListedTheMostPressingFirst()
    {
        using var study = OneCommittee.Study().Load();
        study.Loaded.Dispose();

        var (code, output, errors) = await CommandRun.Of("due", study.Folder, "--as-of", "2005-05-01", "--within", "30");

        Assert.AreEqual(0, code, errors);
        Golden.Verify(output + errors);
    }

    [TestMethod]
    public async Task CommitmentsCanBeHadAsCsv()
    {
        using var study = OneCommittee.Study().Load();
        study.Loaded.Dispose();

        var (_, output, _) = await CommandRun.Of("due", study.Folder, "--show", "commitments", "--format", "csv");

        Golden.Verify(output);
    }

    [TestMethod]
    public async Task AStudyThatHasUndertakenNothingIsToldWhatToAdd()
    {
        using var study = new SmallStudy().Rows("2005-04-01 10:00,permit,web").Load();
        study.Loaded.Dispose();

        var (code, _, errors) = await CommandRun.Of("due", study.Folder);

        Assert.AreEqual(2, code);
        Assert.Contains("name a table 'commitments:'", errors);
    }
}
