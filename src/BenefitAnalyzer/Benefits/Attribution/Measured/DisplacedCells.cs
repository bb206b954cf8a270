using BenefitAnalyzer.Benefits.Attribution.Designs;

namespace BenefitAnalyzer.Benefits.Attribution.Measured;

/// <summary>Shares an estimate out over services, offices and months; of a week that two months divide, by their days.</summary>
internal static class DisplacedCells
{
    private const int DaysOfWeek = 7;

    /// <summary>Each unit's own counterfactual where the design knows it; over services, and over units where it does not, as completions were before the launch.</summary>
    public static IReadOnlyList<DisplacedCell> Of(InitiativePanel panel, EffectEstimate estimate)
    {
        var treated = panel.Traditional.Treated;
        var cells = new List<DisplacedCell>();
        for (var t = panel.Traditional.FirstLaunch; t < panel.Periods.Count; t++)
        {
            for (var unit = 0; unit < treated.Count; unit++)
            {
                var volume =
                    estimate.UnitPaths.Count > 0
                        ? (t < treated[unit].Launch ? double.NaN : estimate.UnitPaths[unit][t] - treated[unit].Counts[t])
                        : (estimate.Path[t] - treated.Sum(own => own.Counts[t])) * Share(panel, treated[unit].Unit, null);
                if (double.IsNaN(volume))
                {
                    continue;
                }

                cells.AddRange(
                    panel
                        .Services.Keys.Where(key => key.Unit == treated[unit].Unit)
                        .SelectMany(key =>
                            Months(panel, panel.Periods[t], volume * Share(panel, key.Unit, key.Service))
                                .Select(part => new DisplacedCell(key.Service, panel.IsByOffice ? key.Unit : null, part.Month, part.Volume))
                        )
                        .Where(cell => cell.Volume != 0)
                );
            }
        }

        return cells;
    }

    /// <summary>The months that a period lies in. The last takes what the others leave, so that they add up.</summary>
    private static IEnumerable<(DateOnly Month, double Volume)> Months(InitiativePanel panel, DateOnly from, double volume)
    {
        var month = new DateOnly(from.Year, from.Month, 1);
        var next = month.AddMonths(1);
        if (!panel.Traditional.IsWeekly || next >= from.AddDays(DaysOfWeek))
        {
            return [(month, volume)];
        }

        var first = volume * (next.DayNumber - from.DayNumber) / DaysOfWeek;
        return [(month, first), (next, volume - first)];
    }

    /// <summary>Of a service among those of its unit, or without a service of the unit among all.</summary>
    private static double Share(InitiativePanel panel, string unit, string? service)
    {
        double Before(IEnumerable<KeyValuePair<(string Unit, string Service), double[]>> series) =>
            series.Sum(own => own.Value.Take(panel.Traditional.FirstLaunch).Where(count => !double.IsNaN(count)).Sum());

        var launched = panel.Traditional.Treated.Select(own => own.Unit).ToHashSet(StringComparer.Ordinal);
        var all = Before(panel.Services.Where(own => service is null ? launched.Contains(own.Key.Unit) : own.Key.Unit == unit));
        return all == 0
            ? 0
            : Before(panel.Services.Where(own => own.Key.Unit == unit && (service is null || own.Key.Service == service))) / all;
    }
}
