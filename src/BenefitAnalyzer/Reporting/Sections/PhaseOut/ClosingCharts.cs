using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.PhaseOut;
using BenefitAnalyzer.WhatIf.PhaseOut.Results;

namespace BenefitAnalyzer.Reporting.Sections.PhaseOut;

/// <summary>The charts of a closing: waits at the last counters, and who could not follow.</summary>
internal static class ClosingCharts
{
    /// <summary>What the chart of waits shows: whether and when the last counters keep their pledges, whatever inclusion says.</summary>
    private static LocalText WaitsOf(PhaseOutFigures own, LocalText name, MessageTemplates messages)
    {
        var months = own.Months;
        var missed = months.Count(month => month.Month.HoursWithoutPledge > 0);
        var (closed, open) = (Longest(months.Select(month => month.WaitClosed)), Longest(months.Select(month => month.WaitOpen)));
        var longest =
            closed is null || open is null
                ? null
                : new LocalText(
                    $": at most {messages.Number(closed).English} on average if closed, {messages.Number(open).English} if kept open",
                    $"：平均輪候時間如關閉最長{messages.Number(closed).Chinese}，如保留最長{messages.Number(open).Chinese}"
                );
        return missed == 0
            ? new LocalText(
                $"{name.English}: in the model the last counters keep the pledge in every month{longest?.English}",
                $"{name.Chinese}：按模型推算，餘下櫃位每月均能履行輪候承諾{longest?.Chinese}"
            )
            : new LocalText(
                $"{name.English}: in the model the last counters would miss the pledge in {missed} of {months.Count} months",
                $"{name.Chinese}：按模型推算，餘下櫃位在{months.Count}個月中有{missed}個月未能履行輪候承諾"
            );
    }

    private static Figure? Longest(IEnumerable<Figure> waits) => waits.Where(wait => wait.Value is not null).MaxBy(wait => wait.Value);

    public static ChartBlock Queue(PhaseOutFigures own, PhaseOutTables tables, MessageTemplates messages)
    {
        var name = tables.Name(own);
        var finding = WaitsOf(own, name, messages);
        var id = $"phase-out-queue-{NameOf(own)}";
        var mark = own.Plan.Closing is null ? -1 : own.Months.ToList().FindIndex(month => month.Month.Month == own.Plan.Closing);
        return new ChartBlock(
            id,
            finding,
            Section.AltText(
                new(
                    "Line chart by month of the longest mean wait of any open hour, if the channel is kept open and if it closed in that month",
                    "折線圖，按月顯示保留渠道及在該月關閉渠道的情況下，各開放時段之中最長的平均輪候時間"
                ),
                finding
            ),
            PhaseOutTables.Source,
            new MarkedLines(
                new("Longest mean wait of any open hour, minutes", "各開放時段之中最長的平均輪候時間（分鐘）"),
                [.. own.Months.Select(month => DateText.Month(month.Month.Month))],
                [
                    new MarkedSeries(new("if closed", "如關閉"), [.. own.Months.Select(month => month.WaitClosed)]),
                    new MarkedSeries(new("if kept open", "如保留"), [.. own.Months.Select(month => month.WaitOpen)]),
                ],
                mark < 0 ? null : new PlaceMark(0, mark, new("○ earliest safe month", "○ 最早安全月份"))
            )
            {
                Levels = PledgeOf(own) is { } pledge ? [pledge] : [],
            },
            new ReportTable(
                id,
                new($"{name.English}: by month", $"{name.Chinese}：按月"),
                PhaseOutTables.MonthColumns,
                [.. own.Months.Select(PhaseOutTables.MonthCells)]
            )
            {
                Source = PhaseOutTables.Source,
            }
        );
    }

    /// <summary>Null where no share is known.</summary>
    public static ChartBlock? Inclusion(PhaseOutFigures own, PhaseOutTables tables)
    {
        var groups = own
            .Groups.Select(group => (Group: group, Without: Larger(group)))
            .Where(group => group.Without is not null)
            .Select(group => (group.Group, Without: group.Without!))
            .ToList();
        if (groups.Count == 0)
        {
            return null;
        }

        var name = tables.Name(own);
        var floor = own.Plan.Case.Settings.Floor;
        var beyond = groups.Count(group => floor is null || (double)group.Without.Value! > floor);
        var finding = new LocalText(
            $"{name.English}: {beyond} of {groups.Count} groups are above the limit today",
            $"{name.Chinese}：{groups.Count}個組別中有{beyond}個現時超過限度"
        );
        var id = $"phase-out-inclusion-{NameOf(own)}";
        return new ChartBlock(
            id,
            finding,
            Section.AltText(
                new("Bar chart of the share of each group without access or skill", "棒形圖，顯示各組別缺乏途徑或技能的比率"),
                finding
            ),
            PhaseOutTables.Source,
            new Bars(
                new(
                    "Share without access or skill, whichever is larger; dark: above the limit",
                    "缺乏途徑或技能的比率（取較高者）；深色：超過限度"
                ),
                [
                    .. groups.Select(group => new BarRow(
                        ((TextCell)tables.GroupCells(group.Group)[1]).Text,
                        group.Without,
                        floor is null || (double)group.Without.Value! > floor
                    )),
                ]
            )
            {
                Level = floor is { } most
                    ? new LevelMark(
                        new(
                            FormattableString.Invariant($"dashed: limit of inclusion, {100 * most:0.#}%"),
                            FormattableString.Invariant($"虛線：共融限度，{100 * most:0.#}%")
                        ),
                        (decimal)most
                    )
                    : null,
            },
            new ReportTable(
                id,
                new($"{name.English}: groups", $"{name.Chinese}：組別"),
                PhaseOutTables.GroupColumns,
                [.. own.Groups.Select(tables.GroupCells)]
            )
            {
                Source = PhaseOutTables.Source,
            }
        );
    }

    /// <summary>The pledge of the fewest minutes among the queues concerned.</summary>
    public static WaitPledge? StrictestOf(PhaseOutFigures own) =>
        own
            .Plan.Case.Pools.Where(pool => pool.Closes || pool.Receives)
            .SelectMany(pool => pool.Demand.Pledges)
            .OrderBy(pledge => pledge.Minutes)
            .Select(pledge => (WaitPledge?)pledge)
            .FirstOrDefault();

    /// <summary>Of a mean wait the pledge is the most that can be hoped for, not the test.</summary>
    private static LevelMark? PledgeOf(PhaseOutFigures own) =>
        StrictestOf(own) is { } pledge
            ? new LevelMark(
                new(
                    FormattableString.Invariant(
                        $"dashed: pledge of the queue, {100 * pledge.Share:0.#}% within {pledge.Minutes:0.#} minutes, where the lines are means"
                    ),
                    FormattableString.Invariant(
                        $"虛線：輪候組別的承諾，{100 * pledge.Share:0.#}%於{pledge.Minutes:0.#}分鐘內，折線則為平均值"
                    )
                ),
                (decimal)pledge.Minutes
            )
            : null;

    private static Figure? Larger(GroupEvidence group) =>
        new[] { group.WithoutAccess, group.WithoutSkill }.Where(figure => figure?.Value is not null).MaxBy(figure => figure!.Value);

    private static string NameOf(PhaseOutFigures own)
    {
        var target = own.Plan.Case.Target;
        return string.Join('-', new[] { target.Service, target.Channel, target.Office }.OfType<string>());
    }
}
