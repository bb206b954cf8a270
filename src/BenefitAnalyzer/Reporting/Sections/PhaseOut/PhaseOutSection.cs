using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.PhaseOut;
using BenefitAnalyzer.WhatIf.PhaseOut.Results;

namespace BenefitAnalyzer.Reporting.Sections.PhaseOut;

/// <summary>When can a counter close without queues at the last ones and without shutting people out?</summary>
public sealed class PhaseOutSection() : Section("phase-out", needs: "a channel or counters to close (phase_out:)")
{
    private const int MostCharts = 4;

    public override void Prepare(LoadedStudy loaded, CancellationToken token) => StudyPhaseOut.OfReport(loaded, _ => { }, token);

    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        var closings = StudyPhaseOut
            .OfReport(context.Loaded, _ => { }, token)
            .Select(result =>
                PhaseOutFigures.Of(result, context.Loaded.Data).Published((metric, rows) => context.Publish(metric, rows, token))
            )
            .ToList();
        if (closings.Count == 0)
        {
            return null;
        }

        context.UsePrinted(PhaseOutDefinitions.All);

        var tables = new PhaseOutTables(closings, context.Label);
        return new ReportSection(
            Id,
            new LocalText("Phase-out of channels", "逐步停止渠道"),
            [
                new Paragraph(
                    new LocalText(
                        "A channel can close from the first month on in which the counters that are left keep their pledges with those who cannot follow, and in which no group of people has a larger share without access or skill than the study allows. Cost falls in whole posts, so a service that shares its counter frees little when it stops.",
                        "渠道可關閉的時間，為餘下櫃位在服務未能轉用者後仍能履行承諾、且沒有組別的缺乏途徑或技能比率超過研究所定限度的首個月份。成本按完整職位遞減，故與其他服務共用櫃位者，停辦後所騰出的人手不多。"
                    )
                ),
                tables.Closing,
                tables.Assumptions,
                .. closings
                    .DistinctBy(own => own.Plan.Case.Target.Service)
                    .Take(MostCharts)
                    .Select(own => TakeUpPathChart.Of(own, context)),
                .. closings
                    .Take(MostCharts)
                    .SelectMany(own =>
                        new Block?[]
                        {
                            QueueChart(own, tables, context.Messages),
                            MeasuredWaits.Of(own, tables.Name(own), StrictestOf(own), context, token),
                            InclusionChart(own, tables),
                        }.OfType<Block>()
                    ),
                tables.Offices,
                tables.DualRunning,
                tables.Options,
            ]
        )
        {
            Finding = FindingOf(closings, tables),
        };
    }

    /// <summary>How many can close, and of the one that can first when, or of the first why not.</summary>
    private static LocalText FindingOf(List<PhaseOutFigures> closings, PhaseOutTables tables)
    {
        var first = closings.OrderBy(own => own.Plan.Closing ?? DateOnly.MaxValue).First();
        var finding = FindingOf(first, tables.Name(first));
        if (closings.Count == 1)
        {
            return finding;
        }

        var safe = closings.Count(own => own.Plan.Closing is not null);
        var counts = Counted.Of(
            closings.Count,
            new LocalText("Of 1 closure", "1項關閉中"),
            new LocalText("Of {count} closures", "{count}項關閉中"),
            [
                (new LocalText("{count} with a month from which it is safe", "{count}項有可安全關閉的月份"), safe),
                (new LocalText("{count} without", "{count}項沒有"), closings.Count - safe),
            ]
        );
        return new LocalText($"{counts.English} {finding.English}", counts.Chinese + finding.Chinese);
    }

    private static LocalText FindingOf(PhaseOutFigures own, LocalText name)
    {
        var limit = Assumed(LimitOf(own.Plan), own.Plan);
        return own.Plan.Closing is { } closing
            ? new LocalText(
                $"{name.English}: safe to close from {DateText.Month(closing, Language.English)} on; {limit.English}",
                $"{name.Chinese}：由{DateText.Month(closing, Language.TraditionalChinese)}起可安全關閉；{limit.Chinese}"
            )
            : new LocalText(
                $"{name.English}: no month is safe to close; {limit.English}",
                $"{name.Chinese}：沒有可安全關閉的月份；{limit.Chinese}"
            );
    }

    /// <summary>Where inclusion decides, the month follows from what the study assumes of access, which nobody measured.</summary>
    private static LocalText Assumed(LocalText limit, PhaseOutPlan plan)
    {
        var gain = plan.Case.Settings.AccessGain;
        if (gain == 0 || plan.Limit is not (ClosingLimit.Inclusion or ClosingLimit.Both))
        {
            return limit;
        }

        var points = PhaseOutAssumptions.Hundredths(gain);
        return new LocalText(
            $"{limit.English}; the study assumes that the share without access or skill falls by {points} percentage points a year",
            $"{limit.Chinese}；研究假設缺乏途徑或技能的比率每年減少{points}個百分點"
        );
    }

    /// <summary>Which limit decides the month.</summary>
    private static LocalText LimitOf(PhaseOutPlan plan)
    {
        var isKept = plan.Months.All(month => month.HoursWithoutPledge == 0);
        return plan.Limit switch
        {
            ClosingLimit.None => new("nothing stands in the way of it", "沒有任何限制阻礙關閉"),
            ClosingLimit.Pledge => new("what decides is the pledge of waiting time at the last counters", "取決於餘下櫃位的輪候承諾"),
            ClosingLimit.Inclusion when isKept => new(
                "what decides is the limit of inclusion, while the waits of the model keep the pledge in every month",
                "取決於共融限度，按模型推算的輪候時間則每月均符合承諾"
            ),
            ClosingLimit.Inclusion => new("what decides is the limit of inclusion", "取決於共融限度"),
            ClosingLimit.Both => new("neither the limit of inclusion nor the pledge is met before", "此前共融限度及輪候承諾均未符合"),
            _ => new("who could not follow is not known", "不知道誰未能轉用"),
        };
    }

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

    private static ChartBlock QueueChart(PhaseOutFigures own, PhaseOutTables tables, MessageTemplates messages)
    {
        var name = tables.Name(own);
        var finding = WaitsOf(own, name, messages);
        var id = $"phase-out-queue-{NameOf(own)}";
        var mark = own.Plan.Closing is null ? -1 : own.Months.ToList().FindIndex(month => month.Month.Month == own.Plan.Closing);
        return new ChartBlock(
            id,
            finding,
            AltText(
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
    private static ChartBlock? InclusionChart(PhaseOutFigures own, PhaseOutTables tables)
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
            AltText(new("Bar chart of the share of each group without access or skill", "棒形圖，顯示各組別缺乏途徑或技能的比率"), finding),
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
    private static WaitPledge? StrictestOf(PhaseOutFigures own) =>
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
