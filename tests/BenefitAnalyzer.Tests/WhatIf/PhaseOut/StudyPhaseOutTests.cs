using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies.PhaseOut;
using BenefitAnalyzer.WhatIf.PhaseOut;
using BenefitAnalyzer.WhatIf.PhaseOut.Results;
using BenefitAnalyzer.WhatIf.Scenarios;
using BenefitAnalyzer.WhatIf.Scenarios.Results;

namespace BenefitAnalyzer.Tests.WhatIf.PhaseOut;

[TestClass]
public sealed class StudyPhaseOutTests
{
    private static readonly PhaseOutTarget North = new("permit", "counter", "NORTH");

    [TestMethod]
    public void TheMeasuredPathGoesOnStraight()
    {
        using var study = PermitStudy.Load();

        var plan = Plan(study, North).Plan;

        // 8 of 40 in April 2004 and one more each month: 32 of 40 in April 2006. In 2005-06 it was 25.5 of 40.
        Assert.AreEqual(new DateOnly(2006, 4, 1), plan.Case.Path.First);
        Assert.IsFalse(plan.Case.Path.IsDeclared);
        Assert.AreEqual(0.8, plan.Case.Path.TakeUp[0], 1e-9);
        Assert.AreEqual(25.5 / 40, plan.Case.TakeUpNow, 1e-9);
        Assert.AreEqual((1 - 0.8) / (1 - (25.5 / 40)), plan.Months[0].Remaining, 1e-9);
        // 13 % have no access or skill at first, 5 points a year fewer: the trend ends there.
        Assert.AreEqual(1 - 0.13 + (0.05 * 12 / 12), plan.Months[12].TakeUp, 0.01);
    }

    [TestMethod]
    public void TheFloorIsReachedWhenAccessHasGained()
    {
        using var study = PermitStudy.Load();

        // A quarter of the old have no skill; 5 points a year less is 20 % after twelve months.
        var result = Plan(study, North);

        Assert.AreEqual(new DateOnly(2007, 4, 1), result.Plan.Closing);
        Assert.AreEqual(0.25, result.Plan.Months[0].LargestWithout!.Value, 1e-12);
        Assert.AreEqual(((0.6 * 0.05) + (0.4 * 0.25)) / 0.2, result.Plan.Months[0].CannotFollow, 1e-9);
    }

    [TestMethod]
    public void ADeclaredPathStandsInForTheMeasuredOne()
    {
        using var study = PermitStudy.Load(path: "service,month,take_up\n,2006-04,50%\npermit,2006-04,70%\npermit,2007-04,82%\n");
        var found = new List<Diagnostic>();

        var path = StudyPhaseOut.Of(study.Loaded, [North], found.Add, CancellationToken.None).Single().Plan.Case.Path;

        Assert.IsTrue(path.IsDeclared);
        Assert.AreEqual(0.76, path.TakeUp[6], 1e-12);
        Assert.AreEqual("BA5102", found.Single().Code, "the path ends before the horizon");
    }

    /// <summary>A scenario's take-up stands in for the path, half as many visits halve what counters serve, and dearer staff cost more.</summary>
    [TestMethod]
    public void AScenarioChangesPathDemandAndCost()
    {
        using var study = PermitStudy.Load();
        var choice = new ScenarioChoice(null, ["take-up=70%", "volume=0.5", "staff-cost=1.5"]);
        var assumed = choice.Of(study.Loaded, StudyPhaseOut.Kinds, found => Assert.Fail(found.ToString()))!;

        var (before, after) = (Plan(study, North).Plan, StudyPhaseOut.Of(assumed, [North], _ => { }, CancellationToken.None)[0].Plan);
        var id = PhaseOutFigures
            .Of(StudyPhaseOut.Of(assumed, [North], _ => { }, CancellationToken.None)[0], study.Loaded.Data)
            .All.First()
            .Id;
        var figure = new PhaseOutFamily().Find(study.Loaded, ScenarioAddress.Of(id, choice), _ => { }, CancellationToken.None);

        Assert.IsTrue(after.Case.Path.IsDeclared);
        Assert.IsTrue(after.Case.Path.TakeUp.All(share => Math.Abs(share - 0.7) < 1e-12));
        Assert.AreEqual(before.Case.Pools.Sum(pool => pool.Arrivals) / 2, after.Case.Pools.Sum(pool => pool.Arrivals), 1e-9);
        Assert.AreEqual(300000m, after.Case.AnnualCost["CA"]);
        Assert.AreEqual(ScenarioAddress.Of(id, choice), figure!.Id);
    }

    [TestMethod]
    [DataRow("horizon: 36", true, "BA5104")]
    [DataRow("floor: 20%", false, "BA5103")]
    public void WithoutFloorOrPopulationNoMonthIsSafe(string settings, bool hasPopulation, string code)
    {
        using var study = hasPopulation ? PermitStudy.Load(settings) : PermitStudy.Load(settings, population: null);
        var found = new List<Diagnostic>();

        var plan = StudyPhaseOut.Of(study.Loaded, [North], found.Add, CancellationToken.None).Single().Plan;

        Assert.IsNull(plan.Closing);
        Assert.AreEqual(code, found.Single().Code);
    }

    [TestMethod]
    public void WhereAllOfficesCloseEachIsAlsoTriedAlone()
    {
        using var study = PermitStudy.Load();

        var all = Plan(study, North with { Office = null });

        Assert.AreEqual(
            "NORTH 2007-04, SOUTH 2007-04",
            string.Join(", ", all.ByOffice.Select(own => $"{own.Office} {own.Closing:yyyy-MM}"))
        );
        Assert.IsTrue(all.Plan.Case.Pools.All(pool => pool is { Closes: true, Receives: false }));
    }

    [TestMethod]
    public void APoolThatServesTheServiceElsewhereTakesThoseWhoCannotFollow()
    {
        using var study = PermitStudy.Load();

        var pools = Plan(study, North).Plan.Case.Pools;

        Assert.AreEqual(
            "NORTH closes, SOUTH receives",
            string.Join(", ", pools.Select(pool => $"{pool.Office} {(pool.Closes ? "closes" : "receives")}"))
        );
        // Of 2005-06, permits are 174 of 414 visits in all, even rows of them in the north.
        Assert.AreEqual(174.0 / 414, pools.Sum(pool => pool.OfService) / pools.Sum(pool => pool.Arrivals), 0.03);
    }

    [TestMethod]
    [DataRow("permt", "counter", null, "permit")]
    [DataRow("permit", "web", null, "counter")]
    [DataRow("permit", "counter", "NORT", "NORTH")]
    public void AClosingOfNothingIsSaidWithTheNearestName(string service, string channel, string? office, string hint)
    {
        using var study = PermitStudy.Load();
        var found = new List<Diagnostic>();

        Assert.IsEmpty(StudyPhaseOut.Of(study.Loaded, [new PhaseOutTarget(service, channel, office)], found.Add, CancellationToken.None));
        Assert.AreEqual("BA5101", found.Single().Code);
        Assert.Contains(hint, found.Single().Message);
    }

    [TestMethod]
    public void EveryFigureHasItsOwnAddressAndAKnownDefinition()
    {
        using var study = PermitStudy.Load();

        var figures = new PhaseOutFamily().Figures(study.Loaded, _ => { }, CancellationToken.None);

        Assert.HasCount(figures.Count, figures.Select(figure => figure.Id).Distinct().ToList());
        Assert.IsTrue(figures.All(figure => FigureFamily.Of(figure.Id) is { Family: PhaseOutFamily }));
        Assert.AreEqual(
            12m,
            figures.Single(figure => figure.Id == "phase-out/months-to-closing?service=permit&channel=counter&office=NORTH").Value
        );
    }

    private static PhaseOutResult Plan(LoadedExample study, PhaseOutTarget target) =>
        StudyPhaseOut.Of(study.Loaded, [target], found => Assert.Fail(found.ToString()), CancellationToken.None).Single();
}
