using BenefitAnalyzer.Tests.Funding.Bids;

namespace BenefitAnalyzer.Tests.Cli;

[TestClass]
public sealed class FundingBidCommandTests
{
    [TestMethod]
    public async Task ABidIsWrittenFrozenAndClaimedAgainst()
    {
        using var study = ThreeBids.Study().Load();
        study.Loaded.Dispose();

        var frozen = await Report(study.Folder, "--initiative", "b", "--freeze-baseline", "--by", "Chan Tai Man");
        var again = await Report(study.Folder, "--initiative", "b", "--freeze-baseline");
        var claims = await CommandRun.Of("claims", study.Folder, "--show", "years", "--format", "csv");

        Assert.AreEqual(0, frozen.Code, frozen.Errors);
        Assert.StartsWith("Froze the bid of 'b' as 'Funding bid of b': 6 rows of 'claims', recorded in journal.csv.\n", frozen.Output);
        Assert.StartsWith(
            "The bid of 'b' was frozen before as 'Funding bid of b' with the same numbers: nothing was changed.\n",
            again.Output
        );
        Assert.IsTrue(File.Exists(Path.Combine(study.Folder, "reports", "funding-bid-b", "index.html")));
        Assert.Contains("b,Beta,乙,Realisable savings,2006-07,2006-07,2006至07年度,70,,", claims.Output);
    }

    [TestMethod]
    public async Task OtherNumbersAreRefusedAndNoReportIsWritten()
    {
        using var study = ThreeBids.Study().Load();
        study.Loaded.Dispose();
        await Report(study.Folder, "--initiative", "b", "--freeze-baseline", "--output", Path.Combine(study.Folder, "first"));
        study.With(
            "tables/bid_amounts.csv",
            ThreeBids.Amounts.Replace("b,full,investment,0,,80", "b,full,investment,0,,81", StringComparison.Ordinal)
        );

        var (code, _, errors) = await Report(
            study.Folder,
            "--initiative",
            "b",
            "--freeze-baseline",
            "--output",
            Path.Combine(study.Folder, "second")
        );

        Assert.AreEqual(2, code);
        Assert.Contains("error BA7052: the bid of 'b' was frozen under 'Funding bid of b' with other numbers", errors);
        Assert.IsFalse(Directory.Exists(Path.Combine(study.Folder, "second")));
    }

    [TestMethod]
    [DataRow("--freeze-baseline goes with --template funding-bid and --initiative", "--freeze-baseline")]
    [DataRow("--scope goes with --freeze-baseline", "--initiative", "a", "--scope", "full")]
    public async Task OptionsThatDoNotGoTogetherAreRefused(string message, params string[] options)
    {
        var (code, _, errors) = await Report("nowhere", options);

        Assert.AreEqual(2, code);
        Assert.Contains(message, errors);
    }

    private static Task<CommandRun> Report(string folder, params string[] options) =>
        CommandRun.Of(["report", folder, "--template", "funding-bid", "--no-pdf", .. options]);
}
