using BenefitAnalyzer.Tests.Funding.Bids;

namespace BenefitAnalyzer.Tests.Cli;

[TestClass]
public sealed class PortfolioCommandTests
{
    [TestMethod]
    public async Task APortfolioIsPrintedWithItsProofReasonsPricesAndFrontiers()
    {
        using var study = ThreeBids.Study().Table("levers", "lever,spread,low,mode,high\ncapital-cost,uniform,0.5,,1.5\n").Load();
        study.Loaded.Dispose();

        var (code, output, errors) = await CommandRun.Of("portfolio", study.Folder);

        Assert.AreEqual(0, code, errors);
        Golden.Verify(output);
    }

    [TestMethod]
    public async Task AFigureUnderAScenarioIsExplainedByItsAddress()
    {
        const string Address = "portfolio/value?scenario=more&set=capital-cost%40b%3D0.5";
        using var study = ThreeBids
            .Study()
            .File("scenarios/more.yaml", "scenario: more\ntitle: { en: More money, zh-Hant: 增加撥款 }\nlevers: { ceiling: 150% }\n")
            .Load();
        study.Loaded.Dispose();

        var (code, output, errors) = await CommandRun.Of(
            "portfolio",
            study.Folder,
            "--scenario",
            "more",
            "--set",
            "capital-cost@b=0.5",
            "--format",
            "json"
        );
        var (_, explained, _) = await CommandRun.Of("explain", study.Folder, Address);
        var (_, table, _) = await CommandRun.Of("portfolio", study.Folder, "--scenario", "more");

        // 150 for a at 100 and b at 40: 20 + 100.
        Assert.AreEqual(0, code, errors);
        Assert.Contains(Address, output);
        Assert.Contains("120.00", explained);
        Assert.Contains("Under the scenario 'More money': ceiling 1.5.", table);
    }

    [TestMethod]
    public async Task MechanismsArePrintedBesideEachOtherWithTheTestsOfTheRule()
    {
        const string Bids =
            "initiative,vote,start_until,cluster,sponsor\na,V,2005-06,leisure,\nb,V,2005-06,leisure,\nc,V,2005-06,,\ns,,2005-06,leisure,commercial\n";
        const string Shop =
            "s,full,investment,0,,10\ns,full,commercial_revenue,0,2,200\na,full,transactions,0,2,40\nb,full,transactions,0,2,20\n";
        using var study = ThreeBids
            .Study(
                Bids,
                ThreeBids.Amounts + Shop,
                mechanisms: "{ block-vote: { kept: 0% }, invest-to-save: { capital: 200 }, fee-per-transaction: { fee: 2, threshold: 10, term: 2 }, revenue-share: { share: 10%, term: 2, take_over: 50% } }"
            )
            .With("  - { id: s, name: { en: Shop, zh-Hant: 商店 }, status: proposed, department: D }")
            .Load();
        study.Loaded.Dispose();

        var (code, output, errors) = await CommandRun.Of("fund", study.Folder);

        Assert.AreEqual(0, code, errors);
        Golden.Verify(output);
    }

    [TestMethod]
    [DataRow("behaviour: { over_claiming: -15% }", "study.yaml:", "'over_claiming' is a share from 0%")]
    [DataRow(
        "behaviour: { released_if_nothing_kept: 95%, released_if_all_kept: 55% }",
        "study.yaml:",
        "who keeps more does not release less"
    )]
    [DataRow("mechanisms: { revenue-share: { share: 5%, shares: { leisur: 9% } } }", "study.yaml:", "did you mean 'leisure'?")]
    public async Task WhatIsWrongWithTheTermsOfFundingIsSaidAtItsLine(string terms, string place, string message)
    {
        using var study = ThreeBids.Study().Table("clusters", "code,name_en\nleisure,Leisure\n").Load();
        study.Loaded.Dispose();
        var file = Path.Combine(study.Folder, "study.yaml");
        var text = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(
            file,
            text.Replace("funding: { first_year: 2005-06, years: 3, ", "funding: { " + terms + ", x: {", StringComparison.Ordinal)
                .Replace(", x: {mechanisms:", " } # ", StringComparison.Ordinal)
        );

        var (code, _, errors) = await CommandRun.Of("check", study.Folder);

        Assert.AreEqual(2, code, errors);
        Assert.Contains(place, errors);
        Assert.Contains(message, errors);
    }

    [TestMethod]
    public async Task BenefitsOfACommercialServiceAreSaidNotToCount()
    {
        using var study = ThreeBids
            .Study(
                ThreeBids
                    .Bids.Replace("take_up", "sponsor", StringComparison.Ordinal)
                    .Replace("c,V,2005-06,,", "c,V,2005-06,,commercial", StringComparison.Ordinal)
            )
            .Load();
        study.Loaded.Dispose();

        var (code, _, errors) = await CommandRun.Of("check", study.Folder);

        Assert.AreEqual(0, code);
        Assert.Contains("tables/bid_amounts.csv:7: warning BA5215: 'c' is commercial", errors);
    }

    [TestMethod]
    [DataRow("bids.csv", "initiative,vote\nz,V\n", "unknown initiative 'z'")]
    [DataRow("bids.csv", "initiative,requires\na,b:x\n", "does not tell years from 0 to 30")]
    [DataRow("bids.csv", "initiative,start_from,start_until\na,2006-07,2005-06\n", "lies before the first")]
    [DataRow("bid_amounts.csv", "initiative,scope,item,from_year,amount\na,full,investmnt,0,1\n", "'item' is 'investmnt'")]
    [DataRow("bid_amounts.csv", "initiative,scope,item,from_year,amount\na,full,investment,0,\n", "'amount' is empty")]
    [DataRow("bid_amounts.csv", "initiative,scope,item,from_year,until_year,amount\na,full,running,3,1,5\n", "year 1 lies before year 3")]
    [DataRow("bid_amounts.csv", "initiative,scope,item,from_year,amount\na,full,investment,0,-5\n", "has a negative cost")]
    [DataRow("ceilings.csv", "ceiling,limits,from,amount\nx,project,2005-06,1\n", "needs the 'vote'")]
    [DataRow("ceilings.csv", "ceiling,limits,from,amount\nx,envelope,2005-06,1\n", "needs the 'department'")]
    [DataRow("ceilings.csv", "ceiling,from,amount\nx,2005-06,\n", "a ceiling needs an amount")]
    public async Task WhatIsWrongWithABidIsSaid(string table, string text, string message)
    {
        using var study = ThreeBids.Study().Load();
        study.Loaded.Dispose();
        await File.WriteAllTextAsync(Path.Combine(study.Folder, "tables", table), text);

        var (code, _, errors) = await CommandRun.Of("portfolio", study.Folder);

        Assert.AreEqual(2, code);
        Assert.Contains(message, errors);
    }
}
