using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Studies.PhaseOut;
using BenefitAnalyzer.Tests.WhatIf.Contracts;
using BenefitAnalyzer.Tests.WhatIf.PhaseOut;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Contracts;
using BenefitAnalyzer.WhatIf.PhaseOut;
using BenefitAnalyzer.WhatIf.Scenarios.Additions;

namespace BenefitAnalyzer.Tests.WhatIf.Scenarios;

[TestClass]
public sealed class ScenarioAdditionsTests
{
    private static readonly FiscalYear[] Years = [.. Enumerable.Range(2006, 4).Select(year => new FiscalYear(year))];

    /// <summary>Closed from July on the office saves nine twelfths of a year's difference, then whole years; after the horizon as in its last year.</summary>
    [TestMethod]
    public void AClosingSavesThePostsThatThePhaseOutCountsFromItsDayOn()
    {
        using var study = PermitStudy.Load();
        var plan = StudyPhaseOut
            .Of(study.Loaded, [new PhaseOutTarget("permit", "counter", "NORTH")], _ => { }, CancellationToken.None)[0]
            .Plan;
        var cost = plan.DualRunning.Select(year => year.AnnualCost!.Value).ToList();
        Assert.AreNotEqual(0m, cost[0]);
        var found = new List<Diagnostic>();

        var flow = Closing(study, "2006-07-01", found)!;

        Assert.HasCount(2, cost); // eighteen months from April 2006 on
        Assert.AreEqual("closing@permit/counter/NORTH", flow.Id);
        CollectionAssert.AreEqual(
            new[] { cost[0] * 9 / 12, cost[1], cost[1], cost[1] },
            flow.Lines.Select(line => line.Kind == FlowKind.Benefit ? line.Amount!.Value : -line.Amount!.Value).ToList()
        );
        Assert.AreEqual("BA5106", found.Single().Code, "it is safe from April 2007 on");
        Assert.Contains("the earliest safe month is 2007-04", found.Single().Message);
    }

    [TestMethod]
    public void WhatIsPastCannotBeClosed()
    {
        using var study = PermitStudy.Load();
        var found = new List<Diagnostic>();

        Assert.IsNull(Closing(study, "2006-03-31", found));
        Assert.Contains("allowed is from 2006-04-01", found.Single().Message);
    }

    /// <summary>Spans of days by fiscal year add up to the expected cost of the choice.</summary>
    [TestMethod]
    [DataRow(0)]
    [DataRow(7)]
    [DataRow(24)]
    public void TheCostOfAContractsEndByYearAddsUp(int months)
    {
        using var folder = ContractExample.Write();
        var study = StudyReader.Read(folder.Path).Study!;
        var contract = study.Tables.Contracts.Contracts[0];
        foreach (var path in Succession.Of(contract.Id, study.Tables.Contracts.Milestones))
        {
            var byYear = ContractEnd.CostByYear(contract, path, months, study.FiscalYearOf);
            var choice = ContractEnd.Of(contract, [path], null).Choices.Single(own => own.Months == months && !own.IsPart);

            Assert.AreEqual((double)choice.ExpectedCost, (double)byYear.Values.Sum(), 1, path.Path.ToString());
        }
    }

    /// <summary>
    /// Two fiscal years see a contract of 100 a month that ends on 31 December 2007, is extended by three months at 110, and has a successor who is sure
    /// to be there on the day after; without an extension he is paid 80 from then on.
    /// </summary>
    [TestMethod]
    public void AnExtensionCostsItsFeeInsteadOfTheSuccessors()
    {
        using var folder = ContractExample.Write(
            "small,2007-12-31,3,,,0,100,110,9\n",
            "small,retender,award,2007-12-31,1,1,1,triangular\n"
        );
        var study = StudyReader.Read(folder.Path).Study!;
        var contract = study.Tables.Contracts.Contracts.Single(own => own.Id == "small") with { RetenderFee = 80 };
        study = study with { Tables = study.Tables with { Contracts = study.Tables.Contracts with { Contracts = [contract] } } };
        var value = LeverValue.Of(new LeverName(LeverKind.Extension, "small"), 3, "extension@small=3");

        var flow = new ContractFlows(study, found => Assert.Fail(found.ToString()))
            .Of(Scenario.Base.With(value), [new FiscalYear(2007)])
            .Single()!;

        // 330 for January to March, less 80 a month for 91 days of them.
        Assert.AreEqual("extension@small", flow.Id);
        Assert.AreEqual(330 - (80 * 91 / (365.25 / 12)), (double)flow.Lines.Single().Amount!.Value, 0.5);
    }

    /// <summary>
    /// The same contract under a scenario in which fees are half as much again: half as much again as before. Where its successor is half a year
    /// (183 days) late, three months at 110 stand in the place of as many without anybody, of whom 9 a month is lost instead.
    /// </summary>
    [TestMethod]
    [DataRow("running-cost", 1.5, 1.5 * (330 - (80 * 91 / (365.25 / 12))))]
    [DataRow("delay", 0.5, 330 - (9 * 91 / (365.25 / 12)))]
    public void AnExtensionCostsWhatTheScenarioSaysOfFeesAndDates(string kind, double value, double expected)
    {
        using var folder = ContractExample.Write(
            "small,2007-12-31,3,,,0,100,110,9\n",
            "small,retender,award,2007-12-31,1,1,1,triangular\n"
        );
        var study = StudyReader.Read(folder.Path).Study!;
        var contract = study.Tables.Contracts.Contracts.Single(own => own.Id == "small") with { RetenderFee = 80 };
        study = study with { Tables = study.Tables with { Contracts = study.Tables.Contracts with { Contracts = [contract] } } };
        var scenario = Scenario
            .Base.With(LeverValue.Of(new LeverName(LeverKind.Extension, "small"), 3, ""))
            .With(LeverValue.Of(new LeverName(LeverKind.All.Single(own => own.Id == kind), null), (decimal)value, ""));

        var flow = new ContractFlows(study, found => Assert.Fail(found.ToString())).Of(scenario, [new FiscalYear(2007)]).Single()!;

        Assert.AreEqual(expected, (double)flow.Lines.Single().Amount!.Value, 0.8);
    }

    [TestMethod]
    public void AnExtensionBeyondTheOptionIsRefused()
    {
        using var folder = ContractExample.Write(
            "small,2007-12-31,3,,,0,100,110,9\n",
            "small,retender,award,2007-12-31,1,1,1,triangular\n"
        );
        var found = new List<Diagnostic>();
        var value = LeverValue.Of(new LeverName(LeverKind.Extension, "small"), 4, "");

        var flows = new ContractFlows(StudyReader.Read(folder.Path).Study!, found.Add).Of(Scenario.Base.With(value), Years).ToList();

        Assert.IsNull(flows.Single());
        Assert.Contains("3 months at most", found.Single().Message);
    }

    private static CashFlow? Closing(LoadedExample study, string day, List<Diagnostic> found)
    {
        var target = new LeverName(LeverKind.Closing, "permit/counter/NORTH");
        Assert.AreEqual("", LeverNumbers.FaultOf(target, day, out var value));
        return new ClosingFlows(study.Loaded, found.Add, CancellationToken.None).Of(LeverValue.Of(target, value, ""), Scenario.Base, Years);
    }
}
