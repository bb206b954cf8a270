using BenefitAnalyzer.Samples.Launches;
using BenefitAnalyzer.Samples.World;

namespace BenefitAnalyzer.Samples.Truth;

/// <summary>What the launches changed, counted visit by visit: each moved visit stands beside the one it would have been.</summary>
/// <remarks>Indexed by [initiative, month, office]. Only accepted rows count, the visits that they would have been with them.</remarks>
internal sealed class LaunchTruth
{
    /// <summary>By month of started_at: visits that moved to the new channel.</summary>
    public long[,,] Moved { get; } = Array();

    /// <summary>By month of started_at: visits in the new channel that nobody would have made.</summary>
    public long[,,] New { get; } = Array();

    /// <summary>By month of started_at: traditional visits after a failed attempt in the new channel.</summary>
    public long[,,] Returned { get; } = Array();

    /// <summary>By month of completion: traditional completions without the launch, less those there were.</summary>
    public long[,,] Displaced { get; } = Array();

    /// <summary>By month of completion: completions in all channels, less those without the launch.</summary>
    public long[,,] Induced { get; } = Array();

    /// <summary>By month of started_at, tenths of a minute: staff time in traditional channels without the launch, less what there was.</summary>
    public long[,,] Freed { get; } = Array();

    /// <summary>By initiative, fiscal year of started_at and office, tenths of a minute: the part of <see cref="Freed"/> at the counter.</summary>
    public long[,,] FreedAtCounter { get; } =
        new long[LaunchPlan.Initiatives.Count, SampleCalendar.FiscalYears.Count, Catalogue.Offices.Count];

    /// <summary>By month of started_at, tenths of a minute: staff time of the new channel.</summary>
    public long[,,] Added { get; } = Array();

    /// <summary>What the counters had to do, and what the launches kept from them.</summary>
    public CounterTruth Counters { get; } = new();

    public void Accept(in SampleRow row)
    {
        if (row.Channel == Catalogue.Counter)
        {
            Counters.Add(row);
        }

        if (row.Initiative < 0)
        {
            return;
        }

        var (initiative, office, month) = (row.Initiative, row.Home, MonthOf(row.StartedAt));
        var completed = row.Outcome <= Journey.Ineligible;
        if (Catalogue.IsElectronic(row.Channel))
        {
            Moved[initiative, month, office] += row.Instead.Channel >= 0 ? 1 : 0;
            New[initiative, month, office] += row.Instead.Channel < 0 ? 1 : 0;
            Added[initiative, month, office] += Math.Max(0, row.Handling);
        }
        else
        {
            Returned[initiative, month, office]++;
            Free(initiative, row.StartedAt, office, row.Channel, -row.Handling);
            Displaced[initiative, MonthOf(row.CompletedAt), office] -= completed ? 1 : 0;
            Counters.Keep(office, row.StartedAt, row.Channel == Catalogue.Counter ? -1 : 0);
        }

        Induced[initiative, MonthOf(row.CompletedAt), office] += completed ? 1 : 0;
        if (row.Instead.Channel >= 0)
        {
            AcceptInstead(row, row.Instead);
        }
    }

    private void AcceptInstead(in SampleRow row, Unlaunched instead)
    {
        var completed = instead.CompletedAt >= 0 ? 1 : 0;
        Displaced[row.Initiative, MonthOf(instead.CompletedAt), row.Home] += completed;
        Induced[row.Initiative, MonthOf(instead.CompletedAt), row.Home] -= completed;
        Free(row.Initiative, instead.StartedAt, row.Home, instead.Channel, instead.Handling);
        Counters.Keep(row.Home, instead.StartedAt, instead.Channel == Catalogue.Counter ? 1 : 0);
    }

    private void Free(int initiative, int startedAt, int office, int channel, int tenths)
    {
        var month = MonthOf(startedAt);
        Freed[initiative, month, office] += tenths;
        FreedAtCounter[initiative, month / 12, office] += channel == Catalogue.Counter ? tenths : 0;
    }

    /// <summary>0 where there is no time, so that it can be added to with 0.</summary>
    private static int MonthOf(int second) => second < 0 ? 0 : SampleCalendar.MonthOfDay[second / SampleCalendar.SecondsPerDay];

    private static long[,,] Array() => new long[LaunchPlan.Initiatives.Count, SampleCalendar.Months.Count, Catalogue.Offices.Count];
}
