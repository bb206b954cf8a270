using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.PhaseOut.Results;

namespace BenefitAnalyzer.Reporting.Sections.PhaseOut;

/// <summary>Take-up of a service as it was measured and as a closing expects it.</summary>
internal static class TakeUpPathChart
{
    private static readonly LocalText Grows = new(
        "{service}: take-up was {last} in {month} and is expected at {then} in {end}",
        "{service}：{month}使用率為{last}，預期{end}為{then}"
    );

    private static readonly LocalText Stated = new(
        "{service}: take-up was {last} in {month}; the path that the study states goes from {now} in {start} to {then} in {end}",
        "{service}：{month}使用率為{last}；研究所述的走勢由{start}的{now}至{end}的{then}"
    );

    private static readonly LocalText Unknown = new("{service}: take-up to come is not known", "{service}：不知道未來使用率");

    /// <summary>One for each service: closings of several counters of it expect the same.</summary>
    public static ChartBlock Of(PhaseOutFigures own, ReportContext context)
    {
        var target = own.Plan.Case.Target;
        var service = context.Name("service", target.Service);
        var finding = FindingOf(own, service, context.Messages);
        var id = $"take-up-path-{target.Service}";
        var first = own.Measured.Count > 0 ? own.Measured[0].Month : own.Plan.Case.Path.First;
        return new ChartBlock(
            id,
            finding,
            Section.AltText(
                new(
                    "Line chart by month of take-up, measured and expected, with the interval of each expected month",
                    "折線圖，按月顯示量度所得及預期的使用率，連同各預期月份的區間"
                ),
                finding
            ),
            PhaseOutTables.Source,
            new AdoptionFan(
                new("Take-up, % of transactions", "使用率，佔宗數百分比"),
                first,
                [.. own.Measured.Select(month => month.TakeUp)],
                [.. own.Months.Select(month => month.TakeUp)]
            ),
            TableOf(own, id, service)
        );
    }

    private static LocalText FindingOf(PhaseOutFigures own, LocalText service, MessageTemplates messages)
    {
        var known = own.Measured.LastOrDefault(month => month.TakeUp is { State: FigureState.Known, Value: not null });
        return known.TakeUp is null || own.Months.Count == 0
            ? MessageTemplates.Fill(Unknown, ("service", service))
            : MessageTemplates.Fill(
                own.Plan.Case.Path.IsDeclared ? Stated : Grows,
                ("service", service),
                ("now", messages.Number(own.Months[0].TakeUp)),
                ("start", DateText.Month(own.Months[0].Month.Month)),
                ("last", messages.Number(known.TakeUp)),
                ("month", DateText.Month(known.Month)),
                ("then", messages.Number(own.Months[^1].TakeUp)),
                ("end", DateText.Month(own.Months[^1].Month.Month))
            );
    }

    private static ReportTable TableOf(PhaseOutFigures own, string id, LocalText service) =>
        new(
            id,
            new($"{service.English}: take-up by month", $"{service.Chinese}：按月使用率"),
            [
                new("month", new("Month", "月份"), IsNumber: false),
                new("kind", new("Measured or expected", "量度或預期"), IsNumber: false),
                new("take_up", PhaseOutDefinitions.TakeUp.Name, IsNumber: true),
            ],
            [
                .. own.Measured.Select(month => Row(month.Month, new("measured", new("measured", "量度所得")), month.TakeUp)),
                .. own.Months.Select(month => Row(month.Month.Month, new("expected", new("expected", "預期")), month.TakeUp)),
            ]
        )
        {
            Source = PhaseOutTables.Source,
            Note = own.Plan.Case.Path.IsDeclared
                ? new LocalText(
                    "What is to come is stated in the study, month by month, and is taken as it stands: it need not begin at what was measured last. Without a stated path the measured months are continued straight.",
                    "未來走勢由研究按月列明，照列不改，起點不一定等於最近量度所得。研究沒有列明走勢時，按量度結果直線延伸。"
                )
                : null,
        };

    private static IReadOnlyList<Cell> Row(DateOnly month, TextCell kind, Figure? takeUp) =>
        [TableCells.Month(month), kind, TableCells.FigureOrNothing(takeUp)];
}
