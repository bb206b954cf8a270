using BenefitAnalyzer.Statistics.Distributions;
using BenefitAnalyzer.Statistics.Resampling;
using BenefitAnalyzer.Statistics.Sampling;
using BenefitAnalyzer.Studies.Appraising;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.WhatIf.Draws;
using BenefitAnalyzer.WhatIf.Levers;

namespace BenefitAnalyzer.Benchmarks;

/// <summary>
/// 200 initiatives over 10 years with 40 levers, ten of each of four distributions. Each initiative has an outlay, running cost, realisable and notional
/// savings, each multiplied by one lever, and a certain amount of avoided spending.
/// </summary>
internal static class DrawWorld
{
    public const int Initiatives = 200;
    public const int Years = 10;
    public const int LeversOfAKind = 10;

    public static LeverSet Levers(double shift = 0) =>
        LeverSet.Of(
            [
                .. Enumerable
                    .Range(0, LeversOfAKind)
                    .SelectMany(at =>
                        new Lever[]
                        {
                            new($"a-overrun-{at}", new LogNormalDistribution(0.05, 0.25)),
                            new($"b-wage-{at}", new NormalDistribution(1, 0.1)),
                            new($"c-take-up-{at}", new PertDistribution(0.2, at == 0 ? 0.6 + shift : 0.6, 0.9)),
                            new($"d-minutes-{at}", new TriangularDistribution(0.5, 1, 1.6)),
                        }
                    ),
            ],
            [],
            fault => throw new InvalidOperationException(fault.Message)
        )!;

    public static LeverSampler Sampler(LeverSet set, int draws, LeverSampler? earlier = null) =>
        new(set, LeverLock.Empty.With(set.Levers.Select(lever => lever.Id)), SamplingMethod.ScrambledSobol, 2006, draws, earlier);

    public static DrawModel Model()
    {
        var random = new SeededDraws(2006, 1);
        double[] ByYear(int from, double most) =>
            [.. Enumerable.Range(0, Years).Select(year => year < from ? 0 : most * (0.5 + random.Unit()))];
        return new DrawModel(
            [
                .. Enumerable
                    .Range(0, Initiatives)
                    .Select(at => new DrawnInitiative(
                        $"i{at:000}",
                        [
                            new(
                                FlowKind.Cost,
                                FlowCategory.Expenditure,
                                [1e6 * (0.5 + random.Unit()), .. new double[Years - 1]],
                                [Lever("a-overrun", at)]
                            ),
                            new(FlowKind.Cost, FlowCategory.Staff, ByYear(1, 4e4), [Lever("b-wage", at)]),
                            new(FlowKind.Benefit, FlowCategory.Realisable, ByYear(2, 3e5), [Lever("c-take-up", at)]),
                            new(FlowKind.Benefit, FlowCategory.Notional, ByYear(1, 1e5), [Lever("d-minutes", at)]),
                            new(FlowKind.Benefit, FlowCategory.Avoidance, ByYear(3, 1e4), []),
                        ]
                    )),
            ],
            [.. Enumerable.Range(0, Years).Select(year => Math.Pow(1.04, -year))],
            FlowTiming.YearZero
        );
    }

    private static string Lever(string kind, int initiative) => $"{kind}-{initiative % LeversOfAKind}";
}
