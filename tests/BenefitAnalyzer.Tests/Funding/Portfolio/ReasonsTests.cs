using BenefitAnalyzer.Funding.Candidates;
using BenefitAnalyzer.Funding.Portfolio.Frontiers;
using BenefitAnalyzer.Funding.Portfolio.Models;
using BenefitAnalyzer.Funding.Portfolio.Problems;
using BenefitAnalyzer.Funding.Portfolio.Reasons;
using BenefitAnalyzer.Funding.Portfolio.Solving;
using BenefitAnalyzer.Tests.Funding.Mechanisms;
using static BenefitAnalyzer.Tests.Funding.Portfolio.Portfolios;

namespace BenefitAnalyzer.Tests.Funding.Portfolio;

[TestClass]
public sealed class ReasonsTests
{
    private static readonly PortfolioSolver Solver = new(10);

    [TestMethod]
    public void ADropNamesTheCeilingThatBindsByHowMuchAndWhatItWouldDisplace()
    {
        // A vote of 20 takes a (worth 20) and b (worth 12); c is worth 11 and would need 10 more, or b's place at a loss of 1.
        var drops = Drops(
            new PortfolioProblem(Years(1), [Project("a", 10, 30), Project("b", 10, 22), Project("c", 10, 21)]) { Ceilings = [Vote(20)] }
        );

        var drop = drops.Single();
        Assert.AreEqual(("c", DropCause.Limits, 11m), (drop.Candidate.Id, drop.Cause, drop.Value!.Value));
        Assert.AreEqual(("block vote", 10m), (drop.Obstacles.Single().Limit.Name, drop.Obstacles.Single().By));
        Assert.AreEqual((1m, true), (drop.LossIfDone!.Value, drop.LossIsProved));
        CollectionAssert.AreEqual(new[] { "b" }, drop.Displaces.ToArray());
    }

    [TestMethod]
    public void EachCauseIsToldApart()
    {
        var drops = Drops(
                new PortfolioProblem(
                    Years(1),
                    [
                        Project("chosen", 10, 30),
                        Project("excluded", 1, 9),
                        Project("waiting", 1, 9) with
                        {
                            Prerequisites = [new Prerequisite("dear")],
                        },
                        Project("dear", 50, 1),
                        Project("large", 99, 200),
                        Project("late", 1, 2) with
                        {
                            Starts = [new(2020)],
                        },
                    ]
                )
                {
                    Exclusions = [new Exclusion("either", ["chosen", "excluded"])],
                    ProjectCeilings = [new ProjectCeiling("V", [new YearAmount(First, null, 60)])],
                }
            )
            .ToDictionary(drop => drop.Candidate.Id);

        Assert.AreEqual(LimitKind.Exclusion, drops["excluded"].Obstacles.Single().Limit.Kind);
        var waits = drops["waiting"].Obstacles.Single().Limit;
        Assert.AreEqual((LimitKind.Prerequisite, "waiting", "dear"), (waits.Kind, waits.Name, waits.Needed!));
        Assert.AreEqual(49 - 8, drops["waiting"].LossIfDone);
        Assert.AreEqual((DropCause.NegativeAlone, -49m), (drops["dear"].Cause, drops["dear"].Value!.Value));
        Assert.AreEqual((DropCause.AboveProjectCeiling, 39m), (drops["large"].Cause, drops["large"].AboveBy!.Value));
        Assert.AreEqual(DropCause.NoOption, drops["late"].Cause);
    }

    [TestMethod]
    public void ADropThatIsBestOnCitizensHoursSaysSo()
    {
        var citizens = Project("citizens", 10, 11) with
        {
            Scopes =
            [
                new Scope("full")
                {
                    Investment = [10],
                    Realisable = [11],
                    CitizenHours = [900],
                },
            ],
        };

        var drops = Drops(new PortfolioProblem(Years(1), [Project("a", 10, 30), citizens, Project("b", 10, 10)]) { Ceilings = [Vote(10)] });

        Assert.IsTrue(drops.Single(drop => drop.Candidate.Id == "citizens").IsBestOnHours);
        Assert.IsFalse(drops.Single(drop => drop.Candidate.Id == "b").IsBestOnHours);
    }

    [TestMethod]
    public void WhatTheMostHoursCannotBeHadWithoutIsBestOnHoursToo()
    {
        var citizens = new Candidate("citizens", "D", [new Scope("full") { Investment = [5], CitizenHours = [900] }])
        {
            Prerequisites = [new Prerequisite("first")],
        };

        var drops = Drops(
            new PortfolioProblem(Years(1), [Project("a", 10, 30), Project("first", 5, 1), citizens, Project("b", 10, 10)])
            {
                Ceilings = [Vote(10)],
            }
        );

        CollectionAssert.AreEquivalent(
            new[] { "first", "citizens" },
            drops.Where(drop => drop.IsBestOnHours).Select(drop => drop.Candidate.Id).ToArray()
        );
    }

    [TestMethod]
    public void WhatCannotBeDoneAtAllNamesTheConflict()
    {
        var drops = Drops(new PortfolioProblem(Years(1), [Project("a", 10, 30)]) { Ceilings = [Vote(9)] });

        Assert.IsNull(drops.Single().LossIfDone);
        Assert.AreEqual("ceiling 'block vote' of 9 in 2005-06", drops.Single().Conflict.Single().Describe());
    }

    /// <summary>
    /// 200 may be spent. a (100, worth 40) and b (80, worth 30) are of D, c (20, worth 1) of E; d (109, worth 60) is above what one project may cost. With 10 %
    /// more d comes in for a and c: 90 instead of 71. D may have 85 %: of b and c it has 80 %, of a and c 83.3 %, of a, b and c 90 %.
    /// </summary>
    [TestMethod]
    public void ACeilingOnProjectsAndAShareHaveAPriceToo()
    {
        Candidate[] candidates =
        [
            Project("a", 100, 140) with
            {
                Starts = [First],
            },
            Project("b", 80, 110) with
            {
                Starts = [First],
            },
            Project("c", 20, 21) with
            {
                Starts = [First],
                Department = "E",
            },
            Project("d", 109, 169) with
            {
                Starts = [First],
            },
        ];
        var problem = new PortfolioProblem(Years(1), candidates)
        {
            Ceilings = [Vote(200)],
            ProjectCeilings = [new ProjectCeiling("V", [new YearAmount(First, null, 100)])],
        };

        var open = RulePrice.Of(Solve(problem), Solver, CancellationToken.None).Single();
        var shared = RulePrice
            .Of(
                Solve(problem with { ProjectCeilings = [], Candidates = candidates[..3], Shares = [new DepartmentShare("D", 0, 0.85m)] }),
                Solver,
                CancellationToken.None
            )
            .Single();
        var forced = RulePrice
            .Of(
                Solve(problem with { ProjectCeilings = [], Candidates = candidates[..3], Shares = [new DepartmentShare("E", 0.18m, 1)] }),
                Solver,
                CancellationToken.None
            )
            .Single();

        Assert.AreEqual((PricedRule.Project, "V", 100m, 100m, 19m), (open.Rule, open.Name, open.Bound, open.Used, open.Gain));
        CollectionAssert.AreEqual(new[] { "d" }, open.Added.ToList());
        CollectionAssert.AreEqual(new[] { "a", "c" }, open.Removed.ToList());
        // With 93.5 % all three can be chosen: b adds 30 to a and c.
        Assert.AreEqual((PricedRule.MostShare, 0.85m, 30m), (shared.Rule, shared.Bound, shared.Gain));
        Assert.AreEqual(100.0 / 120, (double)shared.Used!.Value, 1e-9);
        // E must have 18 %: b and c have 20 %, a and c 16.7 %. With 16.2 % a stands for b.
        Assert.AreEqual((PricedRule.LeastShare, 0.18m, 10m), (forced.Rule, forced.Bound, forced.Gain));
    }

    [TestMethod]
    public void ThePriceOfACeilingIsWhatTenPercentMoreOfItBrings()
    {
        // 19 takes a; 20.9 takes a and b too. The second year's vote never binds: a and b start in the first.
        var result = Solve(
            new PortfolioProblem(Years(2), [Project("a", 10, 30) with { Starts = [First] }, Project("b", 10, 22) with { Starts = [First] }])
            {
                Ceilings = [Vote(19, 1)],
            }
        );

        var prices = CeilingPrice.Of(result, Solver, CancellationToken.None);

        Assert.AreEqual((1.9m, 12m, true), (prices[0].Step, prices[0].Gain!.Value, prices[0].IsProved));
        CollectionAssert.AreEqual(new[] { "b" }, prices[0].Added.ToArray());
        Assert.AreEqual(0, prices[1].Gain);
    }

    [TestMethod]
    public void TheBudgetSweepRisesByTheInitiativesThatFit()
    {
        var model = Model(
            new PortfolioProblem(Years(1), [Project("a", 10, 30), Project("b", 10, 22), Project("c", 10, 15)]) { Ceilings = [Vote(20)] }
        );

        var points = BudgetFrontier.Sweep(
            model,
            new PortfolioObjective(PortfolioMeasure.NetPresentValue),
            "block vote",
            [1.5m, 0, 0.5m, 1],
            Solver,
            CancellationToken.None
        );

        CollectionAssert.AreEqual(new decimal?[] { 0, 20, 32, 37 }, points.Select(point => point.Result.Value).ToArray());
        Assert.IsTrue(points.All(point => point.Result.Status == PortfolioStatus.Proved));
    }

    [TestMethod]
    public void AnInitiativeIsStableInTheShareOfDrawsThatChooseIt()
    {
        // One of two fits. b brings 20 for certain; a brings 22 × 1.2, 22 × 0.8 and 22 × 1: better in two draws of three.
        var problem = new PortfolioProblem(Years(1), [Project("a", 10, 22), Project("b", 10, 20)])
        {
            Ceilings = [Vote(10)],
            Draws = Cases.Draws(
                [
                    [1, 1],
                    [1, 1],
                    [1, 1],
                ],
                [
                    [1.2, 1],
                    [0.8, 1],
                    [1, 1],
                ],
                [
                    [1, 1],
                    [1, 1],
                    [1, 1],
                ]
            ),
        };

        var stability = ChoiceStability.Of(Model(problem), 100, Solver, CancellationToken.None);

        Assert.AreEqual((2, 3, 3), (stability[0].ChosenIn, stability[0].Draws, stability[0].Proved));
        Assert.AreEqual(1.0 / 3, stability[1].Share);
    }

    private static IReadOnlyList<Drop> Drops(PortfolioProblem problem) => DropReasons.Of(Solve(problem), Solver, CancellationToken.None);
}
