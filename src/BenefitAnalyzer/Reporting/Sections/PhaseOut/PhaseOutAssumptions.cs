using System.Globalization;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Studies.PhaseOut;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.PhaseOut;

namespace BenefitAnalyzer.Reporting.Sections.PhaseOut;

/// <summary>What a closing takes for granted, each with who says so: a date that follows from an assumption must not look like a measurement.</summary>
internal static class PhaseOutAssumptions
{
    private static readonly TextCell Stated = new("phase_out", new("stated by the study: phase_out", "研究所述：phase_out"));
    private static readonly TextCell Default = new("default", new("not stated; default", "沒有述明；預設"));

    public static IReadOnlyList<ReportColumn> Columns { get; } =
    [
        ReportColumn.Text("assumption", "Assumption", "假設"),
        ReportColumn.Text("value", "Value", "數值"),
        ReportColumn.Text("stated", "Stated by", "來源"),
    ];

    public static IEnumerable<IReadOnlyList<Cell>> Rows(PhaseOutCase closing)
    {
        var settings = closing.Settings;
        yield return
        [
            new TextCell(
                "access_gain",
                new("Fall a year of every group's share without access or skill", "各組別缺乏途徑或技能比率的每年減幅")
            ),
            Points(settings.AccessGain),
            settings.AccessGain == 0 ? Default : Stated,
        ];
        yield return
        [
            new TextCell("floor", new("Limit: most without access or skill in any group", "限度：任何組別缺乏途徑或技能的最高比率")),
            settings.Floor is { } floor ? Share(floor) : NotStated,
            settings.Floor is null ? Default : Stated,
        ];
        if (settings.LargestGap is { } gap)
        {
            yield return [new TextCell("largest_gap", new("Limit: largest gap of take-up", "限度：使用率的最大差距")), Points(gap), Stated];
        }

        yield return
        [
            new TextCell("take_up", new("Take-up to come", "日後的使用率")),
            closing.Path.IsDeclared
                ? new TextCell("declared", new("the path that is stated", "按所述的走勢"))
                : new TextCell(
                    "continued",
                    new(
                        $"straight on from at most {TakeUpPath.MonthsBack} measured months, no higher than those who have access and skill",
                        $"按最近最多{TakeUpPath.MonthsBack}個有量度的月份直線延伸，不高於有途徑及技能者的比率"
                    )
                ),
            closing.Path.IsDeclared
                ? new TextCell("take_up_path", new("stated by the study: take_up_path", "研究所述：take_up_path"))
                : new TextCell("logs", new("measured in the logs", "由日誌量度")),
        ];
        yield return
        [
            new TextCell("arrivals", new("Visits to come", "日後的到訪")),
            new TextCell(
                "busiest_month",
                new(
                    "those of a week of the busiest month, in proportion to the share that does not use the e-channel; those without access or skill go to the last counters",
                    "最繁忙月份一周的到訪，按不使用電子渠道的比率增減；缺乏途徑或技能者前往餘下櫃位"
                )
            ),
            new TextCell("logs", new("measured in the logs", "由日誌量度")),
        ];
        List<PhaseOutPool> concerned = [.. closing.Pools.Where(pool => pool.Closes || pool.Receives)];
        if (Pledges(concerned) is { } pledges)
        {
            yield return
            [
                new TextCell("pledges", new("Pledges of waiting time, kept in every open hour", "各開放時段均須履行的輪候承諾")),
                pledges,
                new TextCell("services", new("stated by the study: services, counter_pools", "研究所述：services、counter_pools")),
            ];
        }

        yield return
        [
            new TextCell("windows", new("Windows of a counter", "每個櫃位組別的櫃位數目")),
            Windows(concerned),
            concerned.TrueForAll(pool => pool.Demand.Pool.Counters is null)
                ? Default
                : new TextCell("counter_pools", new("stated by the study: counter_pools", "研究所述：counter_pools")),
        ];
        yield return
        [
            new TextCell("horizon", new("Months looked ahead", "向前推算的月數")),
            TextCell.Same(settings.HorizonMonths.ToString(CultureInfo.InvariantCulture)),
            settings.HorizonMonths == PhaseOutSettings.Default.HorizonMonths ? Default : Stated,
        ];
    }

    private static readonly TextCell NotStated = new("", new("not stated", "沒有述明"));

    /// <summary>All of the queues concerned, those of one share together; null where no queue has one.</summary>
    private static TextCell? Pledges(List<PhaseOutPool> pools)
    {
        var shares = pools
            .SelectMany(pool => pool.Demand.Pledges)
            .Distinct()
            .GroupBy(pledge => pledge.Share)
            .OrderByDescending(same => same.Key)
            .Select(same => (Share: Hundredths(same.Key), Minutes: same.Select(pledge => pledge.Minutes).Order().Select(Plain).ToList()))
            .ToList();
        return shares.Count == 0
            ? null
            : new TextCell(
                string.Join("; ", shares.Select(own => $"{own.Share}% within {string.Join(", ", own.Minutes)}")),
                new(
                    string.Join("; ", shares.Select(own => $"{own.Share}% within {string.Join(", ", own.Minutes)} minutes")),
                    string.Join("；", shares.Select(own => $"{own.Share}%於{string.Join("、", own.Minutes)}分鐘內"))
                )
            );
    }

    /// <summary>How many each has, and of how many counters that is.</summary>
    private static TextCell Windows(List<PhaseOutPool> pools)
    {
        List<LocalText> said =
        [
            .. pools
                .GroupBy(pool => pool.Demand.Pool.Counters)
                .OrderBy(same => same.Key ?? int.MaxValue)
                .Select(same =>
                    same.Key is { } count
                        ? new LocalText($"{count} at {same.Count()} of {pools.Count}", $"{pools.Count}組中{same.Count()}組為{count}個")
                        : new LocalText(
                            $"as many as the busiest hour needs today at {same.Count()} of {pools.Count}",
                            $"{pools.Count}組中{same.Count()}組按現時最繁忙時段所需"
                        )
                ),
        ];
        var english = string.Join("; ", said.Select(own => own.English));
        return new TextCell(english, new(english, string.Join("；", said.Select(own => own.Chinese))));
    }

    private static string Plain(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    private static TextCell Share(double share) => new(Code(share), LocalText.Same(Hundredths(share) + "%"));

    /// <summary>What is taken off shares, in points and not in per cent of them.</summary>
    private static TextCell Points(double share) =>
        new(Code(share), new($"{Hundredths(share)} percentage points", $"{Hundredths(share)}個百分點"));

    internal static string Hundredths(double share) => (100 * share).ToString("0.#", CultureInfo.InvariantCulture);

    private static string Code(double share) => share.ToString(CultureInfo.InvariantCulture);
}
