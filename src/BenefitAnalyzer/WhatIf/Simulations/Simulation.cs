using BenefitAnalyzer.Statistics.Precision;
using BenefitAnalyzer.Statistics.Sampling;
using BenefitAnalyzer.WhatIf.Draws;
using BenefitAnalyzer.WhatIf.Levers;

namespace BenefitAnalyzer.WhatIf.Simulations;

/// <summary>Draws levers and says what becomes of initiatives.</summary>
/// <param name="model">Names no lever that the set lacks: <see cref="DrawModel.Check"/>.</param>
/// <param name="threads">Changes no result.</param>
public sealed class Simulation(DrawModel model, LeverSet levers, LeverLock locked, int threads)
{
    private const int NumbersADraw = 3;
    private readonly DrawEngine engine = new(model, levers);

    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public SimulationResult Run(SimulationSettings settings, CancellationToken token)
    {
        var sampler = new LeverSampler(levers, locked, settings.Method, settings.Seed, settings.Draws);
        var total = new double[settings.Draws];
        var atMeans = engine.At(levers.Means());
        var outcomes = new InitiativeOutcome[model.Initiatives.Count];
        var (size, source) = Plan(sampler, settings, token);
        var results = new DrawResults(size, settings.Draws, model.Years);
        foreach (var batch in engine.AllInitiatives.Chunk(size))
        {
            results.Clear();
            engine.Run(source, batch, results, total, threads, token);
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = token };
            Parallel.For(0, batch.Length, parallel, at => outcomes[batch[at]] = OutcomeOf(batch[at], results, at, atMeans, settings));
        }

        var portfolio = new PortfolioOutcome(
            atMeans.NetPresentValue.Sum(own => own[0]),
            ReplicateMean.Of(total),
            QuantileEstimate.Of(total, settings.Probabilities),
            ShareAbove(total)
        );
        return new SimulationResult(settings, outcomes, portfolio);
    }

    /// <summary>Doubles the draws until the rule is met or there are as many as it allows; the earlier draws are among the later ones.</summary>
    /// <param name="about">The initiative whose mean must be precise; null for all of them and all together.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public SimulationResult RunUntil(StopRule rule, SimulationSettings settings, int? about, CancellationToken token)
    {
        while (true)
        {
            var sampler = new LeverSampler(levers, locked, settings.Method, settings.Seed, settings.Draws);
            var means = engine.Means(sampler.Fill, settings.Draws, threads, token);
            var asked = about is { } initiative ? [means.NetPresentValue[initiative]] : means.NetPresentValue.Append(means.Portfolio);
            var isPrecise = asked.All(rule.IsMetBy);
            if (isPrecise || settings.Points >= rule.MostPoints)
            {
                return Run(settings, token) with { IsPrecise = isPrecise };
            }

            settings = settings with { Points = 2 * settings.Points };
        }
    }

    /// <summary>How many initiatives fit into memory at once, one at least; draws of levers are kept where they take less than half and are needed again.</summary>
    private (int Batch, LeverSource Source) Plan(LeverSampler sampler, SimulationSettings settings, CancellationToken token)
    {
        var numbers = settings.Memory / sizeof(double) / settings.Draws;
        var all = Math.Max(1, model.Initiatives.Count);
        if (numbers >= NumbersADraw * all || sampler.Levers >= numbers / 2)
        {
            return ((int)Math.Clamp(numbers / NumbersADraw, 1, all), sampler.Fill);
        }

        return (
            (int)Math.Clamp((numbers - sampler.Levers) / NumbersADraw, 1, all),
            KeptDraws.Of(sampler.Fill, sampler.Levers, settings.Draws, threads, token)
        );
    }

    private InitiativeOutcome OutcomeOf(int initiative, DrawResults results, int at, DrawResults atMeans, SimulationSettings settings)
    {
        var netPresentValue = results.NetPresentValue[at];
        var ratios = results.BenefitCostRatio[at];
        return new InitiativeOutcome(
            model.Initiatives[initiative].Id,
            new PointOutcome(
                atMeans.NetPresentValue[initiative][0],
                atMeans.BenefitCostRatio[initiative][0],
                atMeans.PaybackYears[initiative][0]
            ),
            ReplicateMean.Of(netPresentValue)
        )
        {
            NetPresentValues = QuantileEstimate.Of(netPresentValue, settings.Probabilities),
            ProbabilityOfGain = ShareAbove(netPresentValue),
            BenefitCostRatios = QuantileEstimate.Of(ratios, settings.Probabilities),
            RatioWithheld = (double)ratios.Count(double.IsNaN) / ratios.Length,
            PaybackYears = QuantileEstimate.Of(results.PaybackYears[at], settings.Probabilities),
            BrokenEvenBy = new BreakEvenProbabilities(
                ByYear(results.BrokenEven[at], 2, settings),
                ByYear(results.BrokenEven[at], 1, settings),
                ByYear(results.BrokenEven[at], 0, settings)
            ),
        };
    }

    private static ReplicateMean ShareAbove(double[] values)
    {
        Span<long> counts = stackalloc long[UniformDraws.Replicates];
        for (var draw = 0; draw < values.Length; draw++)
        {
            counts[draw % UniformDraws.Replicates] += values[draw] >= 0 ? 1 : 0;
        }

        return ReplicateMean.OfCounts(counts, values.Length / UniformDraws.Replicates);
    }

    private ReplicateMean[] ByYear(long[] counts, int view, SimulationSettings settings) =>
        [
            .. Enumerable
                .Range(0, model.Years)
                .Select(year =>
                    ReplicateMean.OfCounts(
                        counts.AsSpan(((view * model.Years) + year) * UniformDraws.Replicates, UniformDraws.Replicates),
                        settings.Points
                    )
                ),
        ];
}
