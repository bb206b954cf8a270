using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.WhatIf.Contracts;
using BenefitAnalyzer.WhatIf.Scenarios;

namespace BenefitAnalyzer.Tests.WhatIf.Contracts;

[TestClass]
public sealed class StudyContractsTests
{
    private static readonly DateOnly BeforeNotice = new(2007, 1, 31);

    [TestMethod]
    public void TheStepsOfAPathFollowEachOther()
    {
        using var folder = PortalStudy.Write();

        var end = PortalStudy.Read(folder).Single();

        // 1 March 2007 and at least 60 + 45 + 60 days: never before 13 August, always before June 2008.
        Assert.AreEqual(2 * 25 + 24 * 2, end.Choices.Count);
        Assert.IsTrue(end.Choices.First(choice => choice.Months == 0).GapProbability is > 0.05 and < 0.95);
        Assert.AreEqual(0, end.Choices.Last(choice => !choice.IsPart && choice.Months == 24).GapProbability);
    }

    [TestMethod]
    public void APastNoticeDateAndAContractWithoutStepsAreSaid()
    {
        using var folder = PortalStudy.Write(more: "kiosks,2008-06-30,6,,,0,5,,9\n");
        var found = new List<Diagnostic>();

        var ends = StudyContracts.Of(StudyReader.Read(folder.Path).Study!, new DateOnly(2007, 7, 1), found.Add);

        Assert.HasCount(1, ends);
        Assert.AreEqual(
            "BA5112 tables/contracts.csv:2, BA5113 tables/contracts.csv:3",
            string.Join(", ", found.Select(one => $"{one.Code} {one.File}"))
        );
    }

    /// <summary>
    /// A successor takes 1, 2 or 3 days from 31 December 2007 with 1/6, 2/3 and 1/6 (the triangle, cut at half days: 1/8, 3/4, 1/8). Nobody ready on 2 January:
    /// he comes on the 3rd for certain.
    /// </summary>
    [TestMethod]
    public void DurationsThatHaveRunByTheDayOfTheDecisionAreKnown()
    {
        using var folder = ContractExample.Write(
            "small,2007-12-31,3,,,0,100,110,9\n",
            "small,retender,award,2007-12-31,1,2,3,triangular\n"
        );
        var found = new List<Diagnostic>();

        var before = Gap(new DateOnly(2007, 12, 31));
        var after = Gap(new DateOnly(2008, 1, 2));
        var certain = Gap(new DateOnly(2008, 1, 3));

        Assert.AreEqual((0 + 0.75 + (2 * 0.125)) / (365.25 / 12), before, 1e-12);
        Assert.AreEqual(2 / (365.25 / 12), after, 1e-12);
        Assert.AreEqual(before, certain, 1e-12, "the steps are taken at their word");
        var said = found.Where(one => one.Code == "BA5114" && one.File == "tables/contracts.csv:3").Select(one => one.Message).ToList();
        Assert.HasCount(2, said);
        Assert.Contains("with a probability of 87.5%", said[0]);
        Assert.Contains("for certain", said[1]);

        double Gap(DateOnly asOf) =>
            StudyContracts
                .Of(StudyReader.Read(folder.Path).Study!, asOf, found.Add)
                .Single(end => end.Contract.Id == "small")
                .Choices.Single(choice => choice.Months == 0)
                .ExpectedGapMonths;
    }

    /// <summary>Half a year later is 183 days; fees are running costs, and an interruption hits a tenth more transactions.</summary>
    [TestMethod]
    public void AScenarioMovesStepsFeesAndTheCostOfAnInterruption()
    {
        using var folder = ContractExample.Write();
        var choice = new ScenarioChoice(null, ["delay=0.5", "running-cost=2", "volume=1.1"]);

        var tables = choice
            .Of(StudyReader.Read(folder.Path).Study!, StudyContracts.Kinds, found => Assert.Fail(found.ToString()))!
            .Tables.Contracts;

        Assert.AreEqual(new DateOnly(2007, 3, 1).AddDays(183), tables.Milestones[0].Starts);
        Assert.IsNull(tables.Milestones[1].Starts);
        Assert.AreEqual(
            (4_000_000m, 4_300_000m, 4_000_000m, 9_900_000m),
            (
                tables.Contracts[0].MonthlyFee,
                tables.Contracts[0].ExtensionFee,
                tables.Contracts[0].RetenderFee,
                tables.Contracts[0].InterruptionPerMonth
            )
        );
    }

    [TestMethod]
    public void WhatIsWrongInTheTablesIsSaidAtItsPlace()
    {
        using var folder = PortalStudy.Write(
            more: "portal,2008-06-30,6,,,0,5,,9\nlong,2008-06-30,30,,,0,5,,9\ndear,2008-06-30,6,,,0,-5,,9\n",
            steps: "portal,retender,award,,90,30,60,\nportal,clusters,again,2007-04-01,1,2,3,\nnobody,retender,tender,2007-03-01,1,2,3,\nportal,retender,tender,,1,2,3,lognormal\n"
        );

        Golden.Verify(string.Join('\n', StudyReader.Read(folder.Path).Diagnostics));
    }

    [TestMethod]
    public void TheSameTablesGiveTheSameFigures()
    {
        using var folder = PortalStudy.Write();
        using var again = PortalStudy.Write();

        CollectionAssert.AreEqual(PortalStudy.Read(folder).Single().Choices.ToList(), PortalStudy.Read(again).Single().Choices.ToList());
        Assert.AreEqual(
            StudyContracts.DataOf(StudyReader.Read(folder.Path).Study!),
            StudyContracts.DataOf(StudyReader.Read(again.Path).Study!)
        );
    }

    private static class PortalStudy
    {
        public static TemporaryFolder Write(string more = "", string steps = "") => ContractExample.Write(more, steps);

        public static IReadOnlyList<ContractEnd> Read(TemporaryFolder folder) =>
            StudyContracts.Of(StudyReader.Read(folder.Path).Study!, BeforeNotice, found => Assert.Fail(found.ToString()));
    }
}
