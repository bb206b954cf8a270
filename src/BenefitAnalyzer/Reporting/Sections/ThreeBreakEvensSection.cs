using BenefitAnalyzer.Appraisal.Results;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections;

/// <summary>Is each initiative worth its cost, and when does it pay back by what is counted?</summary>
public sealed class ThreeBreakEvensSection()
    : Section(
        "three-break-evens",
        new("Three break-evens", "三種收支平衡"),
        needs: new("cash flows of initiatives and the terms of appraisal:", "項目的現金流量，以及appraisal:所載的評估條件")
    )
{
    private const int MostCharts = 6;

    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        var appraisals = StudyAppraisals
            .Of(context.Loaded, null, _ => { }, token)
            .Where(appraisal => context.IsAbout(appraisal.Initiative))
            .ToList();
        if (appraisals.Count == 0)
        {
            return null;
        }

        context.UsePrinted(AppraisalDefinitions.All);

        return new ReportSection(
            Id,
            Title,
            [
                new Paragraph(
                    new LocalText(
                        "One project can pay back in three different years, depending on what is counted. All benefits include the value of staff time that is freed but still paid for; without notional savings it is left out; cash only sets realisable savings against cash expenditure, without the cost of existing staff.",
                        "同一項目可在三個不同年度收支平衡，視乎計算甚麼。「全部效益」包括已騰出但仍須支薪的員工時間的價值；「不計名義節省」則不包括；「只計現金」以可變現節省對比現金開支，不計現有員工的費用。"
                    )
                ),
                .. Blocks(context, appraisals),
            ]
        )
        {
            Finding = appraisals.Count == 1 ? null : BreakEvenText.Of([.. appraisals.Select(BreakEvens)]),
        };
    }

    private static IReadOnlyList<Figure> BreakEvens(AppraisalFigures appraisal) => [.. appraisal.Views.Select(view => view.BreakEven)];

    /// <summary>Value for money, the three views, years and charts of some appraisals.</summary>
    internal static IEnumerable<Block> Blocks(ReportContext context, IReadOnlyList<AppraisalFigures> appraisals) =>
        [
            Measures(context, appraisals),
            Views(context, appraisals),
            AppraisalYearsTable.Of(context, appraisals, Source(appraisals)),
            .. appraisals.Take(MostCharts).Select((appraisal, at) => Chart(context, appraisal, ChartId(appraisal.Initiative, at))),
        ];

    private static ReportTable Measures(ReportContext context, IReadOnlyList<AppraisalFigures> appraisals)
    {
        var isLessened = appraisals.Any(appraisal => appraisal.Appraisal.BenefitsRealised != 1);
        Definition[] definitions =
        [
            AppraisalDefinitions.PresentCosts,
            AppraisalDefinitions.PresentBenefits,
            AppraisalDefinitions.NetPresentValue,
            .. isLessened
                ? [AppraisalDefinitions.ClaimedNetPresentValue, AppraisalDefinitions.BenefitsRealised]
                : Array.Empty<Definition>(),
            AppraisalDefinitions.Ratio,
            AppraisalDefinitions.InternalRate,
            AppraisalDefinitions.EquivalentAnnualCost,
        ];
        return new ReportTable(
            "appraisal",
            new LocalText("Value for money", "衡工量值"),
            [
                ReportColumn.Text("initiative", "Initiative", "項目"),
                .. definitions.Select(definition => ReportColumn.Number(definition.Id.Split('/')[^1].Replace('-', '_'), definition.Name)),
            ],
            [
                .. appraisals.Select(appraisal =>
                    (IReadOnlyList<Cell>)
                        [
                            context.Label("initiative", appraisal.Initiative),
                            .. definitions.Select(definition => TableCells.FigureOrNothing(Measure(appraisal, definition))),
                        ]
                ),
            ]
        )
        {
            Source = Source(appraisals),
            Note = isLessened ? Optimism(context, appraisals) : null,
        };

        // The note below the table says where a share comes from, once for all that have the same.
        static Figure? Measure(AppraisalFigures appraisal, Definition definition) =>
            appraisal.Measures.FirstOrDefault(figure => figure.Definition == definition.Versioned) is { } measure
                ? ReferenceEquals(definition, AppraisalDefinitions.BenefitsRealised)
                    ? measure with
                    {
                        Reason = null,
                    }
                    : measure
                : null;
    }

    /// <summary>Where the share of claimed benefits comes from, for each initiative whose benefits are lessened.</summary>
    private static LocalText Optimism(ReportContext context, IReadOnlyList<AppraisalFigures> appraisals)
    {
        var lessened = appraisals
            .Where(appraisal => appraisal.Appraisal.BenefitsRealised != 1)
            .Select(appraisal => (Name: context.Name("initiative", appraisal.Initiative), Why: Reason(appraisal)))
            .ToList();
        var finished = appraisals.Any(appraisal => appraisal.Appraisal.BenefitOptimism is not null)
            ? new LocalText($" {OptimismText.Finished.English}", OptimismText.Finished.Chinese)
            : LocalText.Same("");
        return new LocalText(
            $"Share of claimed benefits expected: {string.Join("; ", lessened.GroupBy(one => one.Why.English).Select(same => $"{string.Join(", ", same.Select(one => one.Name.English))}: {same.Key}"))}.{finished.English}",
            $"預期實現的聲稱效益比例：{string.Join("；", lessened.GroupBy(one => one.Why.Chinese).Select(same => $"{string.Join("、", same.Select(one => one.Name.Chinese))}：{same.Key}"))}。{finished.Chinese}"
        );

        static LocalText Reason(AppraisalFigures appraisal) =>
            appraisal
                .Measures.First(figure =>
                    figure.Definition.StartsWith(AppraisalDefinitions.BenefitsRealised.Id + "@", StringComparison.Ordinal)
                )
                .Reason!;
    }

    private static ReportTable Views(ReportContext context, IReadOnlyList<AppraisalFigures> appraisals) =>
        new(
            "three-break-evens",
            new LocalText("Break-even by what is counted", "按計算範圍的收支平衡"),
            [
                ReportColumn.Text("initiative", "Initiative", "項目"),
                ReportColumn.Text("counted", "What is counted", "計算範圍"),
                ReportColumn.Number("npv", AppraisalDefinitions.NetPresentValue.Name),
                ReportColumn.Number("break_even", AppraisalDefinitions.BreakEven.Name),
                ReportColumn.Number("first_crossing", AppraisalDefinitions.FirstCrossing.Name),
                ReportColumn.Number("payback", AppraisalDefinitions.Payback.Name),
                ReportColumn.Number("discounted_payback", AppraisalDefinitions.DiscountedPayback.Name),
            ],
            [
                .. appraisals.SelectMany(appraisal =>
                    appraisal.Views.Select(view =>
                        (IReadOnlyList<Cell>)
                            [
                                context.Label("initiative", appraisal.Initiative),
                                new TextCell(view.View.Id, view.View.Name),
                                new FigureCell(view.NetPresentValue),
                                Reached(appraisal, view.BreakEven),
                                Reached(appraisal, view.FirstCrossing),
                                Reached(appraisal, view.Payback),
                                Reached(appraisal, view.DiscountedPayback),
                            ]
                    )
                ),
            ]
        )
        {
            Source = Source(appraisals),
            Note = new LocalText(
                "Break-even is the first year from which the cumulative net benefit, not discounted, stays non-negative; the first crossing may be earlier where it falls below 0 again; never means not within the years appraised.",
                "收支平衡年度指累計淨效益（未貼現）此後不再為負的首個年度；如其後再低於零，首次轉正年度可能較早；「未能達到」指在評估年期內未能達到。"
            ),
        };

    /// <summary>What is not reached is known, and not "no data".</summary>
    private static Cell Reached(AppraisalFigures appraisal, Figure figure) =>
        figure.Value is null
        && (appraisal.Appraisal.Factors is not null || !figure.Definition.Contains("discounted", StringComparison.Ordinal))
            ? new TextCell("never", new LocalText("never", "未能達到"))
            : new FigureCell(figure);

    /// <summary>Names a file: a scope of a bid may be called anything, so that its place stands for it.</summary>
    private static string ChartId(string flow, int at)
    {
        var initiative = BidFlows.InitiativeOf(flow);
        return initiative == flow ? $"cumulative-{flow}" : FormattableString.Invariant($"cumulative-{initiative}-{at + 1}");
    }

    private static ChartBlock Chart(ReportContext context, AppraisalFigures appraisal, string id)
    {
        var finding = BreakEvenText.Of(BreakEvens(appraisal), context.Messages);
        var name = context.Name("initiative", appraisal.Initiative);
        var named = new LocalText($"{name.English}: {Lower(finding.English)}", $"{name.Chinese}：{finding.Chinese}");
        var title = new LocalText(
            $"Line chart of cumulative net benefit of {name.English} by fiscal year",
            $"{name.Chinese}各財政年度累計淨效益的折線圖"
        );
        return new ChartBlock(
            id,
            named,
            AltText(title, finding),
            Undiscounted(appraisal),
            new CumulativeLines(
                context.Study.Currency,
                [.. appraisal.Years.Select(year => year.Year)],
                [
                    .. appraisal.Views.Select(
                        (view, at) =>
                            new CumulativeSeries(
                                view.View.Name,
                                [.. appraisal.Years.Select(year => year.Cumulative[at])],
                                view.BreakEven.Value is { } year ? new FiscalYear((int)year) : null
                            )
                    ),
                ]
            ),
            new ReportTable(
                id,
                new LocalText($"Cumulative net benefit of {name.English}", $"{name.Chinese}的累計淨效益"),
                [
                    ReportColumn.Text("year", "Fiscal year", "財政年度"),
                    .. appraisal.Views.Select(view => ReportColumn.Number(view.View.Id.Replace('-', '_'), view.View.Name)),
                ],
                [
                    .. appraisal.Years.Select(year =>
                        (IReadOnlyList<Cell>)[TableCells.Year(year.Year), .. year.Cumulative.Select(figure => (Cell)new FigureCell(figure))]
                    ),
                ]
            )
            {
                Source = Undiscounted(appraisal),
            }
        );
    }

    private static LocalText Source(IReadOnlyList<AppraisalFigures> appraisals)
    {
        var made = appraisals[0].Appraisal;
        return made.Schedule is { } schedule
            ? new LocalText(
                $"cash flows of the study, adjusted as its appraisal says; discounted at {schedule.Name.English} to {made.BaseYear}",
                $"研究的現金流量，按評估設定調整；按{schedule.Name.Chinese}貼現至{made.BaseYear.Name.Chinese}"
            )
            : new LocalText("cash flows of the study; not discounted", "研究的現金流量；未貼現");
    }

    /// <summary>What is added up over the years is not discounted, whatever the appraisal does.</summary>
    private static LocalText Undiscounted(AppraisalFigures appraisal) =>
        appraisal.Appraisal.Schedule is null
            ? Source([appraisal])
            : new LocalText(
                "cash flows of the study, adjusted as its appraisal says; not discounted",
                "研究的現金流量，按評估設定調整；未貼現"
            );

    private static string Lower(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
