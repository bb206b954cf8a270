using BenefitAnalyzer.Statistics.Sensitivity;
using BenefitAnalyzer.WhatIf.Draws;
using BenefitAnalyzer.WhatIf.Levers;
using BenefitAnalyzer.WhatIf.Simulations;

namespace BenefitAnalyzer.WhatIf.Sensitivities;

/// <summary>What a lever, or a group of levers that depend on each other, does to the variance of the net present value.</summary>
/// <param name="Levers">Ids: one, or those of a group.</param>
public sealed record LeverSensitivity(IReadOnlyList<string> Levers, SobolIndex Index)
{
    /// <summary>By falling total share; empty where nothing varies. Costs as many simulations as there are units, and two.</summary>
    /// <param name="initiative">Index into the model's initiatives; null for their sum.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IReadOnlyList<LeverSensitivity> Of(
        DrawModel model,
        LeverSet levers,
        LeverLock locked,
        int? initiative,
        SimulationSettings settings,
        int threads,
        CancellationToken token
    )
    {
        var engine = new DrawEngine(model, levers);
        var first = new LeverSampler(levers, locked, settings.Method, settings.Seed, settings.Draws);
        var second = LeverSampler.Second(first, levers, locked, settings.Method, settings.Seed, settings.Draws);
        IReadOnlyList<int> which = initiative is { } own ? [own] : engine.AllInitiatives;
        var results = new DrawResults(which.Count, settings.Draws, model.Years);
        double[] Evaluate(LeverSource source)
        {
            var total = new double[settings.Draws];
            engine.Run(source, which, results, total, threads, token);
            return total;
        }

        var units = levers.Independent();
        var indices = SobolIndices.Of(
            Evaluate(first.Fill),
            Evaluate(second.Fill),
            [.. units.Select((_, unit) => Evaluate(first.WithUnitOf(second, unit)))],
            settings.Seed
        );
        return
        [
            .. indices
                .Select((index, unit) => new LeverSensitivity([.. units[unit].Select(at => levers.Levers[at].Id)], index))
                .OrderByDescending(one => one.Index.Total.Value)
                .ThenBy(one => one.Levers[0], StringComparer.Ordinal),
        ];
    }
}
