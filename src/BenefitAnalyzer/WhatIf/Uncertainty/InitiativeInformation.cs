using BenefitAnalyzer.Statistics.Decisions;
using BenefitAnalyzer.Statistics.Precision;
using BenefitAnalyzer.Statistics.ValueOfInformation;
using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.WhatIf.Draws;
using BenefitAnalyzer.WhatIf.Information;
using BenefitAnalyzer.WhatIf.Levers;
using BenefitAnalyzer.WhatIf.Simulations;

namespace BenefitAnalyzer.WhatIf.Uncertainty;

/// <summary>What knowing more would be worth to the decision to do one initiative or not.</summary>
/// <param name="Perfect">Of knowing everything.</param>
/// <param name="Next">What to measure, the most worth for its cost first; only levers that concern the initiative.</param>
public sealed record InitiativeInformation(string Initiative, ReplicateMean Perfect, IReadOnlyList<MeasureNext> Next)
{
    public static IReadOnlyList<InitiativeInformation> Of(
        DrawModel model,
        LeverSet levers,
        LeverLock locked,
        SimulationSettings settings,
        AssumptionTables tables,
        int threads,
        CancellationToken token
    )
    {
        var engine = new DrawEngine(model, levers);
        var sampler = new LeverSampler(levers, locked, settings.Method, settings.Seed, settings.Draws);
        var results = new DrawResults(model.Initiatives.Count, settings.Draws, model.Years);
        engine.Run(sampler.Fill, engine.AllInitiatives, results, new double[settings.Draws], threads, token);
        var draws = ByLever(sampler, levers, settings.Draws);
        var costs = tables.Levers.ToDictionary(terms => terms.Lever.Id, terms => (double?)terms.CostOfMeasuring);
        var information = new InitiativeInformation[model.Initiatives.Count];
        Parallel.For(
            0,
            information.Length,
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = token },
            at =>
            {
                var initiative = model.Initiatives[at];
                var decision = OptionDraws.DoOrNot(results.NetPresentValue[at]);
                var used = initiative.Terms.SelectMany(term => term.AllLevers).Append(model.RateLever).ToHashSet();
                List<MeasurableInput> inputs =
                [
                    .. levers
                        .Levers.Index()
                        .Where(lever => used.Contains(lever.Item.Id))
                        .Select(lever => new MeasurableInput([lever.Item.Id], costs[lever.Item.Id], [draws[lever.Index]])),
                ];
                information[at] = new InitiativeInformation(
                    initiative.Id,
                    PerfectInformation.Of(decision),
                    MeasureNext.Rank(decision, inputs, settings.Seed)
                );
            }
        );
        return information;
    }

    private static double[][] ByLever(LeverSampler sampler, LeverSet levers, int draws)
    {
        var all = new double[levers.Levers.Count * draws];
        sampler.Fill(0, draws, all);
        return [.. levers.Levers.Select((_, at) => all.AsSpan(at * draws, draws).ToArray())];
    }
}
