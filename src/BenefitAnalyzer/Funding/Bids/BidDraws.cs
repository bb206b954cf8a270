using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Funding.Candidates;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.WhatIf.Levers;
using BenefitAnalyzer.WhatIf.Simulations;
using BenefitAnalyzer.WhatIf.Uncertainty;

namespace BenefitAnalyzer.Funding.Bids;

/// <summary>The table <c>levers</c> as factors on the amounts of bids: the same draws of the same levers that the appraisal is drawn with.</summary>
/// <remarks>
/// Bids know neither which staff runs them nor when they are late, and are discounted at one rate: <c>released</c>, <c>delay</c> and
/// <c>discount-rate</c> change nothing here. What departments release follows from the mechanism.
/// </remarks>
internal sealed class BidDraws(LeverSet set, IReadOnlyList<LeverName> declared, IReadOnlyDictionary<string, decimal?> takeUp)
{
    private static readonly LeverKind[] Unused = [LeverKind.Released, LeverKind.Delay, LeverKind.DiscountRate];

    /// <param name="draws">Null where the study names no levers.</param>
    /// <returns>False where something is wrong, which is reported.</returns>
    public static bool TryOf(
        LoadedStudy loaded,
        IReadOnlyList<Candidate> candidates,
        Action<Diagnostic> report,
        out DrawFactors? draws,
        CancellationToken token
    )
    {
        draws = null;
        var study = loaded.Study;
        var tables = study.Tables.Assumptions;
        RemarkTakeUp(
            candidates,
            [.. study.Scenario.Levers.Select(value => value.Lever)],
            study.Tables.Bids.Bids.ToDictionary(bid => bid.Initiative, bid => bid.TakeUp),
            report
        );
        if (tables.Levers.Count == 0)
        {
            return true;
        }

        if (LeverDistributions.Of(loaded, report, token) is not { } set || StudyLeverLock.Of(study, set, report) is not { } locked)
        {
            return false;
        }

        List<LeverName> declared = [.. tables.Levers.Select(terms => terms.Lever)];
        var takeUp = study.Tables.Bids.Bids.ToDictionary(bid => bid.Initiative, bid => bid.TakeUp);
        Remark(candidates, declared, takeUp, report);
        var settings = new SimulationSettings(study.Seed, SimulationSettings.PointsFor(study.Funding.Draws))
        {
            Method = UncertaintyQuestion.SamplingOf(study.Draws.Method),
        };
        var values = new double[set.Levers.Count * settings.Draws];
        new LeverSampler(set, locked, settings.Method, settings.Seed, settings.Draws).Fill(0, settings.Draws, values);
        var own = new BidDraws(set, declared, takeUp);
        var factors = candidates.Select(candidate => own.FactorsOf(candidate.Id)).ToList();
        draws = new DrawFactors([
            .. Enumerable
                .Range(0, settings.Draws)
                .Select(draw => factors.Select(of => of(lever => values[(lever * settings.Draws) + draw])).ToArray()),
        ]);
        return true;
    }

    /// <summary>From the values of levers, by their places, to the factors of an initiative.</summary>
    private Func<Func<int, double>, AmountFactors> FactorsOf(string initiative)
    {
        var assumed = (double)(takeUp.GetValueOrDefault(initiative) ?? 0);
        var share = assumed > 0 && TakeUpOf(declared, initiative) is { } lever ? set.IndexOf(lever.Id) : null;
        var (investment, running) = (Product(AmountLevers.Investment), Product(AmountLevers.Running));
        var (savings, displacement) = (Product(AmountLevers.StaffTime), Product(AmountLevers.Displacement));
        var volumes = Product(AmountLevers.Transactions);
        return value => new AmountFactors(investment(value), running(value), savings(value), displacement(value), volumes(value));

        Func<Func<int, double>, double> Product(AmountLevers moves)
        {
            int[] places =
            [
                .. declared
                    .Where(own => moves.Factors.Contains(own.Kind) && own.Concerns(initiative))
                    .Select(own => set.IndexOf(own.Id)!.Value),
            ];
            var use = moves.MovesWithUse ? share : null;
            return value => places.Aggregate(use is { } at ? value(at) / assumed : 1, (product, place) => product * value(place));
        }
    }

    /// <summary>The initiative's own lever of take-up stands for that of all.</summary>
    private static LeverName? TakeUpOf(IEnumerable<LeverName> declared, string initiative) =>
        declared
            .Where(lever => lever.Kind == LeverKind.TakeUp && lever.Concerns(initiative))
            .OrderBy(lever => lever.Initiative is null)
            .FirstOrDefault();

    private static void Remark(
        IReadOnlyList<Candidate> candidates,
        List<LeverName> declared,
        Dictionary<string, decimal?> takeUp,
        Action<Diagnostic> report
    )
    {
        RemarkTakeUp(candidates, declared, takeUp, report);
        var unused = declared.Where(lever => Unused.Contains(lever.Kind)).Select(lever => lever.Id).ToList();
        if (unused.Count > 0)
        {
            report(
                Diagnostic.Note(
                    DiagnosticCodes.LeverNotOfBids,
                    null,
                    null,
                    $"bids are not drawn by {string.Join(", ", unused)}: they have one discount rate and start when they are chosen, and what is released follows from the mechanism"
                )
            );
        }
    }

    private static void RemarkTakeUp(
        IReadOnlyList<Candidate> candidates,
        List<LeverName> levers,
        Dictionary<string, decimal?> takeUp,
        Action<Diagnostic> report
    )
    {
        var unknown = candidates
            .Where(candidate => TakeUpOf(levers, candidate.Id) is not null && takeUp.GetValueOrDefault(candidate.Id) is null or 0)
            .Select(candidate => candidate.Id)
            .ToList();
        if (unknown.Count > 0)
        {
            report(
                Diagnostic.Warning(
                    DiagnosticCodes.LeverNotOfBids,
                    null,
                    null,
                    $"a lever of take-up cannot move what assumes no take-up; state 'take_up' in the table 'bids' for {string.Join(", ", unknown)}"
                )
            );
        }
    }
}
