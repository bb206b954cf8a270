using BenefitAnalyzer.Costs.Capacity;

namespace BenefitAnalyzer.WhatIf.PhaseOut;

/// <summary>The earliest month from which a channel can close: pledge and floor are met in it and in all later months looked at.</summary>
public static class ClosingDate
{
    /// <summary>Every month ahead as if the channel closed in it.</summary>
    /// <param name="takeUp">One a month; the central path or an end of its interval.</param>
    public static IReadOnlyList<PhaseOutMonth> Months(PhaseOutCase phaseOut, IReadOnlyList<double> takeUp)
    {
        var inclusion = new Inclusion(phaseOut.Groups, phaseOut.Settings, phaseOut.TakeUpNow);
        var load = new CounterLoad(phaseOut.Pools);
        return
        [
            .. takeUp.Select(
                (share, at) =>
                {
                    var remaining = inclusion.Remaining(share);
                    var cannotFollow = CannotFollow(inclusion.ShareOfPersons(at), share);
                    return new PhaseOutMonth(
                        phaseOut.Path.First.AddMonths(at),
                        share,
                        remaining,
                        cannotFollow,
                        load.HoursWithoutPledge(remaining, cannotFollow),
                        inclusion.LargestWithout(at),
                        inclusion.LargestGap(share),
                        inclusion.MeetsFloor(at, share)
                    )
                    {
                        WaitOpen = load.LongestWait(load.Open(remaining).Where(IsTouched)),
                        WaitClosed = load.LongestWait(load.Closed(remaining, cannotFollow).Where(IsTouched)),
                    };
                }
            ),
        ];
    }

    /// <summary>A counter that closes for the service and goes on for others is waited at as before.</summary>
    private static bool IsTouched((PhaseOutPool Pool, PoolDemand Demand) left) => left.Pool.Closes || left.Pool.Receives;

    /// <summary>Null when no month of the horizon does.</summary>
    public static DateOnly? Earliest(IReadOnlyList<PhaseOutMonth> months)
    {
        var first = months.Count;
        while (first > 0 && months[first - 1].IsSafe)
        {
            first--;
        }

        return first < months.Count ? months[first].Month : null;
    }

    /// <summary>Persons who cannot follow are all among those who still come; where nobody knows them, nobody is taken to follow.</summary>
    private static double CannotFollow(double? persons, double takeUp) =>
        takeUp >= 1 ? 0
        : persons is { } share ? Math.Min(1, share / (1 - takeUp))
        : 1;
}
