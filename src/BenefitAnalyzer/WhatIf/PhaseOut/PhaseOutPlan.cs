using BenefitAnalyzer.Costs.Capacity;
using BenefitAnalyzer.Studies.Counters;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.WhatIf.PhaseOut;

/// <summary>When a channel of a service can close, what keeping it costs until then, and what serving less would save.</summary>
/// <param name="Months">Every month ahead as if the channel closed in it, by the central path of take-up.</param>
/// <param name="Closing">Earliest safe month; null where there is none within the horizon.</param>
/// <param name="ClosingEarly">The same if take-up follows the upper end of its interval; null also where the path is declared.</param>
/// <param name="ClosingLate">The same for the lower end.</param>
/// <param name="DualRunning">By fiscal year from the first month ahead.</param>
/// <param name="Options">Ways to serve the service less, at today's demand.</param>
public sealed record PhaseOutPlan(
    PhaseOutCase Case,
    IReadOnlyList<PhaseOutMonth> Months,
    DateOnly? Closing,
    DateOnly? ClosingEarly,
    DateOnly? ClosingLate,
    IReadOnlyList<DualRunningYear> DualRunning,
    IReadOnlyList<ServiceOption> Options
)
{
    /// <summary>What the month before the earliest safe one does not meet; where none is safe, the last month looked at.</summary>
    public ClosingLimit Limit
    {
        get
        {
            var unsafeMonth = Months.LastOrDefault(month => !month.IsSafe);
            return unsafeMonth switch
            {
                null => ClosingLimit.None,
                _ when Closing is null && !new Inclusion(Case.Groups, Case.Settings, Case.TakeUpNow).IsKnown => ClosingLimit.NotKnown,
                { MeetsFloor: false, HoursWithoutPledge: > 0 } => ClosingLimit.Both,
                { MeetsFloor: false } => ClosingLimit.Inclusion,
                _ => ClosingLimit.Pledge,
            };
        }
    }

    /// <param name="fiscalYearOf">The fiscal year of a day.</param>
    public static PhaseOutPlan Of(PhaseOutCase phaseOut, Func<DateOnly, FiscalYear> fiscalYearOf, CancellationToken token)
    {
        var months = ClosingDate.Months(phaseOut, phaseOut.Path.TakeUp);
        var closing = ClosingDate.Earliest(months);
        var staffing = new OfficeStaffing(phaseOut.Shifts, phaseOut.AnnualCost);
        var load = new CounterLoad(phaseOut.Pools);
        return new PhaseOutPlan(
            phaseOut,
            months,
            closing,
            At(phaseOut.Path.High),
            At(phaseOut.Path.Low),
            [
                .. months
                    .GroupBy(month => fiscalYearOf(month.Month))
                    .Select(year => DualRunning(year.Key, [.. year], year.Count(month => closing is null || month.Month < closing))),
            ],
            OptionsOf(phaseOut.Pools, months[0])
        );

        DateOnly? At(IReadOnlyList<double>? takeUp) => takeUp is null ? null : ClosingDate.Earliest(ClosingDate.Months(phaseOut, takeUp));

        DualRunningYear DualRunning(FiscalYear year, IReadOnlyList<PhaseOutMonth> own, int before)
        {
            var (open, closed) = (Posts(load.Open(own[0].Remaining)), Posts(load.Closed(own[0].Remaining, own[0].CannotFollow)));
            return new DualRunningYear(year, before, Sum(open), Sum(closed), Cost(open) - Cost(closed));
        }

        IReadOnlyList<ServiceOption> OptionsOf(IReadOnlyList<PhaseOutPool> pools, PhaseOutMonth now)
        {
            var today = Posts(load.Open(1));
            return
            [
                Option(ServiceOption.Stop, load.Closed(1, now.CannotFollow), pool => pool.Receives),
                Option(ServiceOption.FewerHours, Changed(ReducedService.FewerHours), pool => pool.Closes),
                Option(ServiceOption.FewerDays, Changed(ReducedService.FewerDays), pool => pool.Closes),
                Option(ServiceOption.Appointment, Changed(ReducedService.Appointment), pool => pool.Closes),
            ];

            ServiceOption Option(string kind, IReadOnlyList<(PhaseOutPool Pool, PoolDemand Demand)> then, Func<PhaseOutPool, bool> isJudged)
            {
                var posts = Posts(then);
                return new ServiceOption(
                    kind,
                    Sum(today) - Sum(posts),
                    Cost(today) - Cost(posts),
                    then.Where(left => isJudged(left.Pool)).Sum(left => load.HoursWithoutPledge(left.Pool, left.Demand))
                );
            }

            IReadOnlyList<(PhaseOutPool, PoolDemand)> Changed(Func<PhaseOutPool, PoolDemand> week) =>
                [.. pools.Select(pool => (pool, pool.Closes && pool.Demand.Pool.Work == PoolWork.Queue ? week(pool) : pool.Demand))];
        }

        // By office; an office without pools left needs no one.
        IReadOnlyList<OfficePosts> Posts(IReadOnlyList<(PhaseOutPool Pool, PoolDemand Demand)> demands) =>
            [
                .. demands
                    .GroupBy(left => left.Pool.Office)
                    .OrderBy(office => office.Key, StringComparer.Ordinal)
                    .Select(office => staffing.Cover(office.Key, [.. office.Select(left => left.Demand)], null, token)),
            ];

        static long? Sum(IReadOnlyList<OfficePosts> offices) =>
            offices.All(office => office.Posts is not null) ? offices.Sum(office => office.Posts!.Values.Sum()) : null;

        decimal? Cost(IReadOnlyList<OfficePosts> offices) =>
            offices.All(office => office.Posts is not null && staffing.CostOf(office.Posts) is not null)
                ? offices.Sum(office => staffing.CostOf(office.Posts!)!.Value)
                : null;
    }
}
