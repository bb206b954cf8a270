using BenefitAnalyzer.Tests.WhatIf.Clusters;

namespace BenefitAnalyzer.Tests.Cli;

[TestClass]
public sealed class ClustersCommandTests
{
    [TestMethod]
    public async Task PlantedClustersStandBesideTheGivenOnes()
    {
        using var study = CustomerStudy.Load(0.9);
        study.Loaded.Dispose();

        var (code, output, errors) = await CommandRun.Of("clusters", study.Folder);

        Assert.AreEqual(0, code);
        Assert.AreEqual("", errors);
        Golden.Verify(output);
    }

    [TestMethod]
    public async Task RandomCoUseSaysThatThereIsNoStableGrouping()
    {
        using var study = CustomerStudy.Load(0);
        study.Loaded.Dispose();

        var (code, output, _) = await CommandRun.Of("clusters", study.Folder, "--show", "services");

        Assert.AreEqual(0, code);
        Assert.Contains("No stable grouping", output);
    }

    [TestMethod]
    public async Task WithoutCustomersNothingIsGrouped()
    {
        using var study = new SmallStudy().Rows("2005-04-01 10:00,permit,web").Load();
        study.Loaded.Dispose();

        var (code, _, errors) = await CommandRun.Of("clusters", study.Folder);

        Assert.AreEqual(2, code);
        Assert.Contains("BA5122", errors);
    }
}
