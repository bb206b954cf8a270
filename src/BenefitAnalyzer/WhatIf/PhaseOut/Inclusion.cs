using BenefitAnalyzer.Studies.PhaseOut;

namespace BenefitAnalyzer.WhatIf.PhaseOut;

/// <summary>Who could not follow in the months to come, held against the floor.</summary>
public sealed class Inclusion(IReadOnlyList<GroupAccess> groups, PhaseOutSettings settings, double takeUpNow)
{
    private const double MonthsPerYear = 12;

    /// <summary>Whether the floor can be judged at all: it is stated, and so are the shares of all groups that the population table counts.</summary>
    public bool IsKnown =>
        settings.Floor is not null && Known.Any() && groups.All(group => group.Without is not null || group.People is null);

    /// <summary>Largest share without access or skill of any group; null where none is known.</summary>
    /// <param name="month">0 is the first month ahead.</param>
    public double? LargestWithout(int month) => Known.Any() ? Known.Max(group => Without(group.Without!.Value, month)) : null;

    /// <summary>Largest gap of take-up of any group, which shrinks with the share that does not use the e-channel; null where none is known.</summary>
    public double? LargestGap(double takeUp) =>
        groups.Any(group => group.Gap is not null) ? groups.Max(group => group.Gap ?? 0) * Remaining(takeUp) : null;

    /// <summary>Share of all persons who could not follow: by the first group of people that tells numbers; null where none does.</summary>
    public double? ShareOfPersons(int month)
    {
        var counted = Known.Where(group => group.People > 0).GroupBy(group => group.Group).FirstOrDefault()?.ToList();
        return counted?.Sum(group => group.People!.Value * Without(group.Without!.Value, month))
            / counted?.Sum(group => group.People!.Value);
    }

    public bool MeetsFloor(int month, double takeUp) =>
        IsKnown
        && LargestWithout(month) <= settings.Floor
        && (settings.LargestGap is null || (LargestGap(takeUp) ?? 0) <= settings.LargestGap);

    /// <summary>Today's share of a group as it will be in a month.</summary>
    public double Without(double today, int month) => Math.Max(0, today - (settings.AccessGain * month / MonthsPerYear));

    /// <summary>Demand of the traditional channels over today's.</summary>
    public double Remaining(double takeUp) => takeUpNow >= 1 ? 0 : (1 - takeUp) / (1 - takeUpNow);

    private IEnumerable<GroupAccess> Known => groups.Where(group => group.Without is not null);
}
