using BenefitAnalyzer.Benefits.Attribution.Series;
using BenefitAnalyzer.Statistics.Resampling;

namespace BenefitAnalyzer.Benchmarks.Calibration;

/// <summary>Offices whose true loss of visits is known, because both what happened and what would have happened are drawn.</summary>
/// <param name="Effect">Share of visits that go away once the launch has its whole effect; 0 in a third of worlds.</param>
/// <param name="TrueDisplaced">Visits that would have come to the treated units from their launches on, less those that came.</param>
/// <param name="TrueShare">The same as a share of those that would have come.</param>
internal sealed record SimulatedWorld(Panel Panel, double Effect, double TrueDisplaced, double TrueShare, bool IsSpillOver)
{
    private const double WeeksPerMonth = 365.25 / 7 / 12;

    /// <summary>World number <paramref name="number"/> of a seed, which depends on the two alone.</summary>
    /// <param name="isWeekly">The same kind of world looked at by the week: memory, seasons and shocks last as long, and weeks have holidays.</param>
    public static SimulatedWorld Draw(ulong seed, int number, bool isWeekly = false)
    {
        var perMonth = isWeekly ? WeeksPerMonth : 1;
        var draws = new SeededDraws(seed, (ulong)number);
        var before = (int)((12 + draws.Below(49)) * perMonth);
        var after = (int)((12 + draws.Below(19)) * perMonth);
        var length = before + after;
        var comparison = 1 + draws.Below(30);
        var treated = draws.Unit() < 0.6 ? 1 : 2 + draws.Below(5);
        var isStaggered = treated > 1 && draws.Unit() < 0.6;
        var effect = draws.Unit() switch
        {
            < 0.33 => 0,
            < 0.5 => 0.05 + (0.13 * draws.Unit()),
            _ => 0.22 + (0.28 * draws.Unit()),
        };
        var ramp = draws.Below(7) * perMonth;
        var spill = draws.Unit() < 0.15 ? 0.2 + (0.3 * draws.Unit()) : 0;
        var common = Common(draws, length, perMonth);
        var noise = 0.03 + (0.06 * draws.Unit());
        var memory = Math.Pow(0.6 * draws.Unit(), 1 / perMonth);

        var units = new List<UnitSeries>();
        double wouldHaveCome = 0;
        double came = 0;
        for (var unit = 0; unit < treated + comparison; unit++)
        {
            var launch = unit >= treated ? (int?)null : before + (isStaggered ? (int)(draws.Below(6) * perMonth) : 0);
            double[] without = Without(draws, common, length, noise, memory, perMonth);
            var own = (unit < treated ? effect : effect * spill) * (0.85 + (0.3 * draws.Unit()));
            double[] with =
            [
                .. without.Select(
                    (count, t) => Math.Round(count * (1 - (own * Math.Clamp((t - (launch ?? before) + 1.0) / (ramp + 1), 0, 1))))
                ),
            ];
            for (var t = launch ?? length; t < length; t++)
            {
                wouldHaveCome += without[t];
                came += with[t];
            }

            units.Add(new UnitSeries($"U{unit}", with, launch));
        }

        return new SimulatedWorld(
            new Panel(units, isWeekly ? Panel.Weekly : Panel.Monthly),
            effect,
            wouldHaveCome - came,
            (wouldHaveCome - came) / wouldHaveCome,
            spill > 0 && effect > 0
        );
    }

    /// <summary>What all offices share: a trend, two waves of the year, fluctuation, and in two worlds of three a shock that dies away.</summary>
    private static (double[] Trend, double[] Season, double[] Shock) Common(SeededDraws draws, int length, double perMonth)
    {
        var year = 12 * perMonth;
        var growth = 0.05 * draws.Normal() / year;
        var (first, second) = (0.12 * draws.Unit(), 0.06 * draws.Unit());
        var (phase, phase2) = (2 * Math.PI * draws.Unit(), 2 * Math.PI * draws.Unit());
        var shockAt = draws.Unit() < 0.67 ? draws.Below(length) : length;
        var size = 0.12 * draws.Normal();
        var life = (2.0 + (6 * draws.Unit())) * perMonth;
        var fluctuation = Memory(draws, length, 0.02, Math.Pow(0.5, 1 / perMonth));
        var holidays = perMonth > 1 ? Holidays(draws, length) : new double[length];
        return (
            [.. Enumerable.Range(0, length).Select(t => growth * t)],
            [
                .. Enumerable
                    .Range(0, length)
                    .Select(t =>
                        (first * Math.Cos((2 * Math.PI * t / year) + phase)) + (second * Math.Cos((4 * Math.PI * t / year) + phase2))
                    ),
            ],
            [
                .. Enumerable
                    .Range(0, length)
                    .Select(t => fluctuation[t] + holidays[t] + (t < shockAt ? 0 : size * Math.Exp(-(t - shockAt) / life))),
            ]
        );
    }

    /// <summary>Weeks of fewer open days, which come at another time each year: one of three days less, six of one.</summary>
    private static double[] Holidays(SeededDraws draws, int length)
    {
        var holidays = new double[length];
        for (double year = 0; year < length; year += 12 * WeeksPerMonth)
        {
            for (var holiday = 0; holiday < 7; holiday++)
            {
                var week = (int)(year + (7 * holiday) + draws.Below(4));
                if (week < length)
                {
                    holidays[week] = Math.Log(holiday == 0 ? 0.4 : 0.8);
                }
            }
        }

        return holidays;
    }

    private static double[] Without(
        SeededDraws draws,
        (double[] Trend, double[] Season, double[] Shock) common,
        int length,
        double noise,
        double memory,
        double perMonth
    )
    {
        var level = Math.Log(200 / perMonth) + (draws.Unit() * Math.Log(15));
        var growth = 0.015 * draws.Normal() / (12 * perMonth);
        var season = 1 + (0.15 * draws.Normal());
        var loading = 0.8 + (0.4 * draws.Unit());
        var own = Memory(draws, length, noise, memory);
        var counts = new double[length];
        for (var t = 0; t < length; t++)
        {
            var mean = Math.Exp(
                level + common.Trend[t] + (growth * t) + (season * common.Season[t]) + (loading * common.Shock[t]) + own[t]
            );
            counts[t] = Math.Round(Math.Max(0, mean + (Math.Sqrt(mean) * draws.Normal())));
        }

        return counts;
    }

    /// <summary>u_t = ρ u_{t−1} + e_t with the given standard deviation of u, from its long-run distribution.</summary>
    private static double[] Memory(SeededDraws draws, int length, double deviation, double memory)
    {
        var values = new double[length];
        for (var t = 0; t < length; t++)
        {
            values[t] =
                t == 0
                    ? deviation * draws.Normal()
                    : (memory * values[t - 1]) + (deviation * Math.Sqrt(1 - (memory * memory)) * draws.Normal());
        }

        return values;
    }
}
