using System.Text.Json;
using BenefitAnalyzer.Tests.WhatIf.Contracts;

namespace BenefitAnalyzer.Tests.Cli;

[TestClass]
public sealed class ContractCommandTests
{
    [TestMethod]
    public async Task EveryLengthOfExtensionIsShown()
    {
        using var folder = ContractExample.Write();

        var (code, output, errors) = await CommandRun.Of("contract", folder.Path, "--as-of", "2007-01-31");

        Assert.AreEqual(0, code);
        Assert.AreEqual("", errors);
        Golden.Verify(output);
    }

    [TestMethod]
    public async Task AfterTheNoticeDateThereIsAWarningAndNoExtension()
    {
        using var folder = ContractExample.Write();

        var (code, output, errors) = await CommandRun.Of("contract", folder.Path, "--as-of", "2007-07-01", "--format", "json");

        using var json = JsonDocument.Parse(output);
        Assert.AreEqual(0, code);
        Assert.Contains("BA5112", errors);
        Assert.AreEqual(0, json.RootElement.GetProperty("rows")[0].GetProperty("months").GetInt32());
    }

    [TestMethod]
    [DataRow("portl", "BA5111", "portal")]
    public async Task AnUnknownContractIsSaidWithTheNearestName(string contract, string code, string nearest)
    {
        using var folder = ContractExample.Write();

        var run = await CommandRun.Of("contract", folder.Path, "--contract", contract);

        Assert.AreEqual(2, run.Code);
        Assert.Contains(code, run.Errors);
        Assert.Contains(nearest, run.Errors);
    }
}
