using BenefitAnalyzer.Funding.Candidates;
using BenefitAnalyzer.Funding.Portfolio.Frontiers;
using BenefitAnalyzer.Funding.Portfolio.Models;
using BenefitAnalyzer.Funding.Portfolio.Problems;
using BenefitAnalyzer.Funding.Portfolio.Reasons;
using BenefitAnalyzer.Funding.Portfolio.Solving;
using BenefitAnalyzer.Tests.Funding.Mechanisms;
using CsCheck;
using static BenefitAnalyzer.Tests.Funding.Portfolio.Portfolios;

namespace BenefitAnalyzer.Tests.Funding.Portfolio;

/// <summary>Small random portfolios against every choice of them; a failure prints the seed.</summary>
[TestClass]
public sealed class PortfolioPropertyTests
{
    private const int Runs = 40;

    private static readonly Gen<Scope> Scopes = Gen.Select(Gen.Int[1, 20], Gen.Int[0, 20], Gen.Int[0, 9])
        .Select(
            (cost, saving, hours) =>
                new Scope($"s{cost}-{saving}-{hours}")
                {
                    Investment = [cost],
                    Realisable = [0, saving, saving],
                    CitizenHours = [hours],
                }
        );

    /// <summary>Three or four initiatives, at most ten options, two years, with a rule of each kind now and then.</summary>
    private static readonly Gen<PortfolioProblem> Problems = Gen.Select(
            Scopes.Array[3, 4],
            Gen.Int[5, 30],
            Gen.Int[5, 30],
            Gen.Int[0, 4],
            Gen.Double[0.7, 1.3].Array[4].Array[7].Array[2]
        )
        .Select(
            (scopes, first, second, rule, draws) =>
            {
                Candidate[] candidates =
                [
                    .. scopes.Select(
                        (scope, at) =>
                            new Candidate($"c{at}", at % 2 == 0 ? "D" : "E", at == 0 ? [scope, scopes[1] with { Id = "other" }] : [scope])
                            {
                                Vote = "V",
                                Prerequisites = rule == 1 && at == 2 ? [new Prerequisite("c1", 1)] : [],
                            }
                    ),
                ];
                return new PortfolioProblem(Years(2), candidates)
                {
                    Ceilings = [Vote(first, second)],
                    Exclusions = rule == 2 ? [new Exclusion("x", ["c0", "c2"])] : [],
                    Bundles = rule == 3 ? [new Bundle("b", ["c0", "c1"])] : [],
                    Shares = rule == 4 ? [new DepartmentShare("D", 0.2m, 0.6m)] : [],
                    Draws = Cases.Draws(draws[0], draws[1], draws[1]),
                };
            }
        );

    [TestMethod]
    public void NoChoiceIsBetterThanTheOneProved() =>
        Problems.Sample(
            problem =>
            {
                var model = Model(problem);
                var values = new PortfolioObjective(PortfolioMeasure.NetPresentValue).Values(model);
                var result = Solve(model);
                return result.Status == PortfolioStatus.Proved
                    && result.Value == All(model).Max(chosen => chosen.Sum(at => values[at]))
                    && result.Value == result.Chosen.Sum(at => values[at]);
            },
            iter: Runs
        );

    [TestMethod]
    public void NoChoiceHasABetterTailOrPercentile() =>
        Problems.Sample(
            problem =>
            {
                var model = Model(problem);
                double[] Sorted(IEnumerable<int> chosen) =>
                    [.. model.Draws!.Select(draw => chosen.Sum(at => Math.Round(draw[at]))).Order()];
                // 40 % of seven draws: the mean of the worst three, and the third.
                var tail = Solve(model, PortfolioMeasure.ConditionalValueAtRisk, 0.4);
                var percentile = Solve(model, PortfolioMeasure.Percentile, 0.4);
                return Math.Abs((double)tail.Value!.Value - All(model).Max(chosen => Sorted(chosen)[..3].Average())) < 1e-9
                    && Math.Abs((double)percentile.Value!.Value - All(model).Max(chosen => Sorted(chosen)[2])) < 1e-9
                    && Math.Abs((double)tail.Value!.Value - Sorted(tail.Chosen)[..3].Average()) < 1e-9;
            },
            iter: Runs
        );

    [TestMethod]
    public void ALimitIsNeverExceeded() =>
        Problems.Sample(
            problem =>
            {
                var model = Model(problem);
                var chosen = Solve(model, PortfolioMeasure.CitizenHours).Chosen.ToHashSet();
                return model.Limits.All(limit => limit.UsedBy(chosen) <= limit.Amount);
            },
            iter: Runs
        );

    [TestMethod]
    public void CandidatesInAnotherOrderGiveTheSameValue() =>
        Problems.Sample(
            problem =>
            {
                var turned = problem with { Candidates = [.. problem.Candidates.Reverse()], Draws = null };
                return Solve(turned).Value == Solve(problem with { Draws = null }).Value;
            },
            iter: Runs
        );

    [TestMethod]
    public void EveryDropHasAReasonAndDoingItIsNeverBetter() =>
        Problems.Sample(
            problem =>
            {
                var result = Solve(problem);
                var drops = DropReasons.Of(result, new PortfolioSolver(10), CancellationToken.None);
                return drops.Count + result.Chosen.Count == problem.Candidates.Count
                    && drops.All(drop => drop.Cause is not (DropCause.SearchEnded or DropCause.WorseTogether) && !(drop.LossIfDone < 0));
            },
            iter: Runs
        );

    [TestMethod]
    public void TheFrontierIsAllThatNoOtherChoiceBeats() =>
        Problems.Sample(
            problem =>
            {
                var model = Model(problem with { Draws = null });
                var all = All(model)
                    .Select(chosen =>
                        (
                            Cost: chosen.Sum(at => model.Options[at].NetGovernmentCost),
                            Hours: chosen.Sum(at => model.Options[at].CitizenHours)
                        )
                    )
                    .Distinct()
                    .ToList();
                var unbeaten = all.Where(one => !all.Exists(other => other != one && other.Cost <= one.Cost && other.Hours >= one.Hours))
                    .OrderBy(one => one.Hours);
                return unbeaten.SequenceEqual(
                    HoursFrontier
                        .Of(model, 100, new PortfolioSolver(10), CancellationToken.None)
                        .Points.Select(point => (point.NetGovernmentCost, point.CitizenHours))
                );
            },
            iter: Runs
        );
}
