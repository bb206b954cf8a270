using BenefitAnalyzer.Appraisal;
using BenefitAnalyzer.Appraisal.Measures;
using BenefitAnalyzer.Statistics.Distributions;
using BenefitAnalyzer.Statistics.Resampling;
using BenefitAnalyzer.Statistics.Sampling;
using BenefitAnalyzer.Studies.Appraising;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Tests.Appraisal;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Draws;
using BenefitAnalyzer.WhatIf.Levers;

namespace BenefitAnalyzer.Tests.WhatIf.Draws;

/// <summary>Initiatives with costs first and savings later, and a few levers of every kind.</summary>
internal static class DrawSample
{
    public const int Years = 10;

    public static readonly Lever[] Levers =
    [
        new("overrun", new LogNormalDistribution(0, 0.3)),
        new("take-up", new PertDistribution(0.2, 0.6, 0.9)),
        new("wage", new NormalDistribution(1, 0.1)),
        new("support", new TriangularDistribution(0.5, 1, 2)),
        new("rate", new UniformDistribution(0.01, 0.07)),
    ];

    public static LeverSet Set { get; } =
        LeverSet.Of(
            Levers,
            [new("costs", [new CorrelatedPair("overrun", "support", 0.5)])],
            diagnostic => Assert.Fail(diagnostic.ToString())
        )!;

    public static LeverSampler Sampler(int draws, LeverSet? set = null) =>
        new(set ?? Set, LeverLock.Empty.With(Levers.Select(lever => lever.Id)), SamplingMethod.ScrambledSobol, 7, draws);

    /// <summary>The levers of each item, by its label.</summary>
    public static IReadOnlyList<string> LeversOf(CashFlowItem item) =>
        item.Label switch
        {
            "system" => ["overrun"],
            "support" => ["support", "wage"],
            "posts" => ["take-up", "wage"],
            "time" => ["take-up"],
            _ => [],
        };

    /// <summary>Amounts in whole dollars, different for every number.</summary>
    public static CashFlow Flow(int number)
    {
        var draws = new SeededDraws(11, (ulong)number);
        decimal Amount(int most) => draws.Below(most);
        IEnumerable<CashFlowLine> Lines()
        {
            for (var year = 0; year < Years; year++)
            {
                CashFlowLine Line(string label, FlowKind kind, FlowCategory category, decimal amount) =>
                    new(new FiscalYear(2005 + year), label, kind, category, true, amount);
                if (year < 2)
                {
                    yield return Line("system", FlowKind.Cost, FlowCategory.Expenditure, 100_000 + Amount(900_000));
                }

                yield return Line("support", FlowKind.Cost, FlowCategory.Staff, Amount(60_000));
                yield return Line("licence", FlowKind.Cost, FlowCategory.Expenditure, Amount(20_000));
                if (year > 0)
                {
                    yield return Line("posts", FlowKind.Benefit, FlowCategory.Realisable, Amount(400_000));
                    yield return Line("time", FlowKind.Benefit, FlowCategory.Notional, Amount(500_000));
                    yield return Line("fines", FlowKind.Benefit, FlowCategory.Avoidance, Amount(30_000));
                }
            }
        }

        return new CashFlow($"i{number}", [.. Lines()]);
    }

    public static DrawModel Model(int initiatives, AppraisalSettings settings, string? rateLever = null)
    {
        var appraisals = Enumerable.Range(0, initiatives).Select(number => Published.Appraise(Flow(number), settings)).ToList();
        return new DrawModel([.. appraisals.Select(Drawn)], [.. appraisals[0].Factors!.Select(factor => (double)factor)], settings.Timing)
        {
            RateLever = rateLever,
        };
    }

    private static DrawnInitiative Drawn(ProjectAppraisal appraisal) =>
        new(
            appraisal.Flow.Id,
            [
                .. CashFlow
                    .Items(appraisal.Lines)
                    .Select(item => new FlowTerm(
                        item.Key.Kind,
                        item.Key.Category,
                        [.. YearSums.Of(item, appraisal.Years, line => line.Amount).Select(amount => (double)amount)],
                        LeversOf(item.Key)
                    )),
            ]
        );

    public static DrawResults Run(DrawModel model, int draws, int threads = 1, LeverSet? set = null)
    {
        var results = new DrawResults(model.Initiatives.Count, draws, model.Years);
        new DrawEngine(model, set ?? Set).Run(
            Sampler(draws, set).Fill,
            [.. Enumerable.Range(0, model.Initiatives.Count)],
            results,
            null,
            threads,
            CancellationToken.None
        );
        return results;
    }
}
