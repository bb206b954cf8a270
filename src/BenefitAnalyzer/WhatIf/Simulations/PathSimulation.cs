using BenefitAnalyzer.Statistics.Precision;
using BenefitAnalyzer.WhatIf.Draws;
using BenefitAnalyzer.WhatIf.Levers;

namespace BenefitAnalyzer.WhatIf.Simulations;

/// <summary>Draws how the cumulative net benefit runs over the years.</summary>
/// <remarks>
/// Percentiles of a year need that year of every draw at once, so there are at most 65,536 draws, the first of those of <see cref="Simulation"/>, and
/// initiatives that do not fit into memory are drawn in a further pass.
/// </remarks>
/// <param name="model">Names no lever that the set lacks: <see cref="DrawModel.Check"/>.</param>
/// <param name="threads">Changes no result.</param>
public sealed class PathSimulation(DrawModel model, LeverSet levers, LeverLock locked, int threads)
{
    private const int MostDraws = 65_536;

    /// <summary>Percentiles of each year, as fractions.</summary>
    public static IReadOnlyList<double> Probabilities { get; } = [0.05, 0.25, 0.5, 0.75, 0.95];

    /// <summary>Draws that are looked at.</summary>
    public static int DrawsOf(SimulationSettings settings) => Math.Min(settings.Draws, MostDraws);

    /// <returns>In the order of the model, all together last.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IReadOnlyList<PathOutcome> Run(SimulationSettings settings, CancellationToken token)
    {
        var draws = DrawsOf(settings);
        var engine = new DrawEngine(model, levers);
        var sampler = new LeverSampler(levers, locked, settings.Method, settings.Seed, settings.Draws);
        var means = engine.PathsAt(levers.Means()).Cumulative;
        var total = new DrawPaths(1, draws, model.Years);
        var outcomes = new PathOutcome[model.Initiatives.Count];
        var size = (int)Math.Clamp(settings.Memory / sizeof(double) / draws / model.Years, 1, Math.Max(1, outcomes.Length));
        var paths = new DrawPaths(size, draws, model.Years);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = token };
        foreach (var batch in engine.AllInitiatives.Chunk(size))
        {
            engine.Follow(sampler.Fill, batch, paths, total, threads, token);
            Parallel.For(
                0,
                batch.Length,
                parallel,
                at =>
                    outcomes[batch[at]] = Outcome(
                        model.Initiatives[batch[at]].Id,
                        [.. means[batch[at]].Select(draw => draw[0])],
                        paths.Cumulative[at]
                    )
            );
        }

        double[] all = [.. Enumerable.Range(0, model.Years).Select(year => means.Sum(own => own[year][0]))];
        return [.. outcomes, Outcome(null, all, total.Cumulative[0])];
    }

    private static PathOutcome Outcome(string? id, IReadOnlyList<double> deterministic, double[][] byYear) =>
        new(id, deterministic, [.. byYear.Select(draws => QuantileSelection.Of(draws, Probabilities))]);
}
