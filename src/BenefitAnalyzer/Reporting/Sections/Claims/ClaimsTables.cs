using System.Globalization;
using BenefitAnalyzer.Benefits.Claims.Realised;
using BenefitAnalyzer.Benefits.Claims.Results;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Claims;

/// <summary>Claims as tables, for the report and the command line.</summary>
/// <param name="initiative">Name of an initiative by its id; a paper may claim for one that the study does not list.</param>
/// <param name="currency">ISO 4217 code of all amounts.</param>
public sealed class ClaimsTables(ClaimsFigures claims, Func<string, TextCell> initiative, string currency)
{
    public static readonly IReadOnlyList<string> Ids =
    [
        "years",
        "measured",
        "initiatives",
        "printed",
        "spending",
        "milestones",
        "outcomes",
        "stated",
    ];

    /// <summary>A text of the study's tables in both languages, for sentences; cells are worded later.</summary>
    public Func<string, LocalText> Say { get; init; } = LocalText.Same;

    private readonly PlanTables plan = new(claims, initiative, currency);

    public LocalText Source =>
        claims.Review.Prices is { Wanted: { } year } prices
            ? PlanTables.WithMissing(
                new LocalText($"tables of the study and its logs; prices of {year}", $"研究的表格及日誌；按{year.Name.Chinese}價格"),
                prices,
                claims.Comparisons.SelectMany(one => YearsOf(one.Claim)),
                claims.Review.Comparisons.SelectMany(YearsOf)
            )
            : new LocalText("tables of the study and its logs; prices of each year", "研究的表格及日誌；按當年價格");

    /// <summary>Its own, and that in whose prices it is claimed.</summary>
    private static IEnumerable<FiscalYear> YearsOf(ClaimComparison claim) =>
        new[] { claim.Year, claim.Line?.PriceBase }.OfType<FiscalYear>();

    /// <summary>In the order of <see cref="Ids"/>.</summary>
    public IReadOnlyList<ReportTable> All =>
        [Years(), Compared(), Initiatives(), Printed(), plan.Spending(), plan.Milestones(), Outcomes(), Stated()];

    /// <summary>Null where the sums of one initiative stand for all.</summary>
    private ComparisonFigures? TotalOfSeveral =>
        claims is { Total: { } total, Initiatives: [var only] } && only.Figures == total ? null : claims.Total;

    /// <summary>Sums by initiative, of what the waterfall draws.</summary>
    public ReportTable Initiatives() =>
        new(
            "claims-initiatives",
            new LocalText("Claimed against realised by initiative", "各項目聲稱與實現的效益"),
            [ReportColumn.Text("initiative", "Initiative", "項目"), .. Amounts()],
            [
                .. claims.Initiatives.Select(one => Row([initiative(one.Initiative)], one.Figures)),
                .. TotalOfSeveral is { } total ? [Row([TableCells.Total], total)] : Array.Empty<IReadOnlyList<Cell>>(),
            ]
        )
        {
            Source = Source,
            Rules = AmountRules,
            HasTotalRow = TotalOfSeveral is not null,
        };

    /// <summary>What was claimed and measured in money, split by cause or not.</summary>
    public ReportTable Compared()
    {
        var isOne = claims.Compared.Count <= 1;
        return new(
            "claims-measured",
            new LocalText("Claimed and measured, of the yearly amounts that could be measured", "可以量度的年度金額：聲稱及量度所得"),
            [
                ReportColumn.Text("initiative", "Initiative", "項目"),
                ReportColumn.Number("amounts", "Yearly amounts claimed", "聲稱的年度金額筆數"),
                ReportColumn.Number("measured_amounts", "Of them measured", "其中已量度"),
                ReportColumn.Number("amounts_to_come", "Of them not yet due", "其中尚未到期"),
                ReportColumn.Number("claimed", ClaimsDefinitions.ComparedClaimed.Name),
                ReportColumn.Number("measured", ClaimsDefinitions.ComparedMeasured.Name),
                ReportColumn.Number("difference", ClaimsDefinitions.ComparedDifference.Name),
                ReportColumn.Number("share", ClaimsDefinitions.RealisedShare.Name),
            ],
            [
                .. claims.Compared.Select(one => Row(initiative(one.Initiative), one.Sums)),
                .. claims.ComparedInAll is { } all && !isOne ? [Row(TableCells.Total, all)] : Array.Empty<IReadOnlyList<Cell>>(),
            ]
        )
        {
            Source = Source,
            Rules = AmountRules,
            HasTotalRow = !isOne,
        };

        static IReadOnlyList<Cell> Row(TextCell label, ComparedSums sums) =>
            [
                label,
                new CountCell(sums.Amounts),
                new CountCell(sums.MeasuredAmounts),
                new CountCell(sums.AmountsToCome),
                .. sums.All.Select(TableCells.ValueAlone),
            ];
    }

    private ReportTable Years() =>
        new(
            "claims-years",
            new LocalText("Claimed against realised by year", "各年聲稱與實現的效益"),
            [
                ReportColumn.Text("initiative", "Initiative", "項目"),
                ReportColumn.Text("line", "Claim", "聲稱項目"),
                ReportColumn.Text("year", "Fiscal year", "財政年度"),
                .. Amounts(),
                ReportColumn.Text("note", "Note", "備註"),
            ],
            [
                .. claims.Comparisons.Select(one =>
                    (IReadOnlyList<Cell>)
                        [
                            .. Row(
                                [initiative(one.Claim.Initiative), TextCell.Same(one.Claim.Label), TableCells.Year(one.Claim.Year)],
                                one.Figures
                            ),
                            one.Claim.Reason is { } reason ? new TextCell(reason.English, Briefly(reason)) : TextCell.Same(""),
                        ]
                ),
            ]
        )
        {
            Source = Source,
            Rules = AmountRules,
            Note = WithoutCauses(),
        };

    /// <summary>Why differences have no causes, those of one reason together: most of a shortfall may be among them.</summary>
    private LocalText? WithoutCauses()
    {
        List<LocalText> reasons =
        [
            .. claims
                .Comparisons.Where(one => one.Claim is { Difference: not null, Split: null, Reason: not null })
                .GroupBy(one => one.Claim.Reason!)
                .Select(same =>
                {
                    var lines = same.Select(one => (Label: Say(one.Claim.Label), TableCells.Year(one.Claim.Year).Text)).ToList();
                    return new LocalText(
                        $"{string.Join("; ", lines.Select(line => $"{line.Label.English}, {line.Text.English}"))}: {Missing(same.Key.English, ": ")}",
                        $"{string.Join("；", lines.Select(line => $"{line.Label.Chinese}，{line.Text.Chinese}"))}：{Missing(same.Key.Chinese, "：")}"
                    );
                }),
        ];
        return reasons.Count == 0
            ? null
            : new LocalText(
                $"Differences are not split by cause where the study's table claim_basis lacks what they are worked out from. {string.Join(". ", reasons.Select(own => own.English))}.",
                $"研究的claim_basis表欠缺計算所需的數據者，差額未能按原因分拆。{string.Join("。", reasons.Select(own => own.Chinese))}。"
            );

        // What it is, what is missing and what to do about it stand one after the other.
        static string Missing(string reason, string between) => reason.Split(between) is [_, var missing, ..] ? missing : reason;
    }

    private ReportTable Printed() =>
        new(
            "claims-printed",
            new LocalText("Printed totals and percentages, computed again", "重新計算所載總數及百分比"),
            [
                ReportColumn.Text("initiative", "Initiative", "項目"),
                ReportColumn.Text("line", "Printed number", "所載數字"),
                ReportColumn.Text("year", "Fiscal year", "財政年度"),
                ReportColumn.Number("printed", "Printed", "所載"),
                ReportColumn.Number("recomputed", "Recomputed", "重新計算"),
                ReportColumn.Number("residual", "Residual", "差額"),
                ReportColumn.Text("finding", "Finding", "結果"),
                ReportColumn.Text("place", "Place", "出處"),
            ],
            [
                .. claims.Annex.Select(row =>
                {
                    var (finding, figure) = row;
                    var text = FindingText.Of(finding.Fault);
                    return (IReadOnlyList<Cell>)
                        [
                            finding.Line.Initiative is { } own ? initiative(own) : TextCell.Same(""),
                            TextCell.Same(finding.Line.Label),
                            finding.Line.Year is { } year ? TableCells.Year(year) : TextCell.Same(""),
                            finding.Printed is { } printed ? Number(printed, finding.IsPercent) : TextCell.Same("-"),
                            finding.ImpliedBase is { } range ? Range(Number(range.Low, false), Number(range.High, false))
                            : finding.Recomputed is { } recomputed ? Number(recomputed, finding.IsPercent)
                            : TextCell.Same(""),
                            figure.Value is null ? TextCell.Same("")
                            : finding.Explanation is null ? TableCells.ValueAlone(figure)
                            : new FigureCell(figure),
                            new TextCell(text.English, text),
                            TextCell.Same(finding.Line.Place),
                        ];
                }),
            ]
        )
        {
            Note = new LocalText(
                "A blank or a dash is not 0. Where only a percentage is printed, its base is given as an interval.",
                "留空或「-」並不等於零。如只載百分比，其基數以區間表示。"
            ),
        };

    private static readonly LocalText NotYetKnown = new("not yet known", "未有數字");

    private ReportTable Outcomes() =>
        new(
            "claims-outcomes",
            new LocalText("Benefits that are not in money", "非金錢效益"),
            [
                ReportColumn.Text("initiative", "Initiative", "項目"),
                ReportColumn.Text("indicator", "Indicator", "指標"),
                ReportColumn.Number("baseline", "Baseline", "基線"),
                ReportColumn.Number("target", "Target", "目標"),
                ReportColumn.Number("actual", "Actual", "實際"),
                ReportColumn.Number("share_of_target", ClaimsDefinitions.Achieved.Name),
            ],
            [
                .. claims.Outcomes.Select(one =>
                    (IReadOnlyList<Cell>)
                        [
                            initiative(one.Outcome.Initiative),
                            TextCell.Same(one.Outcome.Indicator),
                            TextCell.Same(Text(one.Outcome.Baseline)),
                            TextCell.Same(Text(one.Outcome.Target)),
                            one.Outcome.Actual is { } actual ? TextCell.Same(Text(actual)) : new TextCell("", NotYetKnown),
                            TableCells.ValueAlone(one.Achieved),
                        ]
                ),
            ]
        );

    private ReportTable Stated() =>
        new(
            "claims-stated",
            new LocalText("Stated, not quantified", "沒有數字的效益"),
            [ReportColumn.Text("line", "Benefit as stated", "所述效益"), ReportColumn.Text("place", "Place", "出處")],
            [.. claims.Review.Stated.Select(row => (IReadOnlyList<Cell>)[TextCell.Same(row.Label), TextCell.Same(row.Place)])]
        )
        {
            Note = claims.Stated is { Value: { } count }
                ? new LocalText(
                    string.Create(CultureInfo.InvariantCulture, $"Claims without a number: {count}; they are counted and enter no sum."),
                    string.Create(CultureInfo.InvariantCulture, $"沒有數字的聲稱：{count}項；只計數目，不計入任何總和。")
                )
                : null,
        };

    private static IReadOnlyList<ReportColumn> Amounts() =>
        [
            ReportColumn.Number("claimed", ClaimsDefinitions.Claimed.Name),
            ReportColumn.Number("measured", ClaimsDefinitions.Measured.Name),
            ReportColumn.Number("difference", ClaimsDefinitions.Difference.Name),
            .. ClaimsDefinitions.Causes.Select(cause => ReportColumn.Number(cause.Id.Split('/')[1].Replace('-', '_'), cause.Name)),
        ];

    private static IReadOnlyList<ColumnRule> AmountRules => [new SumOfColumns("difference", ["measured"], ["claimed"])];

    private static IReadOnlyList<Cell> Row(IReadOnlyList<Cell> labels, ComparisonFigures figures) =>
        [
            .. labels,
            TableCells.ValueAlone(figures.Claimed),
            TableCells.ValueAlone(figures.Measured),
            TableCells.ValueAlone(figures.Difference),
            .. ClaimsDefinitions.Causes.Select(
                (_, at) => figures.Causes.Count == 0 ? TextCell.Same("") : TableCells.ValueAlone(figures.Causes[at])
            ),
        ];

    /// <summary>What is wrong, without what to do about it, which diagnostics say.</summary>
    private static LocalText Briefly(LocalText reason) => new(reason.English.Split(':')[0], reason.Chinese.Split('：')[0]);

    /// <summary>A number of an annex, where a percentage may have more decimals than reports print.</summary>
    private TextCell Number(decimal value, bool isPercent) =>
        isPercent
            ? new TextCell($"{Text(value)}%", LocalText.Same($"{Text(value)}%".Replace("-", NumberText.Minus, StringComparison.Ordinal)))
            : new TextCell(
                Text(value),
                new LocalText(
                    new NumberText(Language.English, currency).Exactly(value),
                    new NumberText(Language.TraditionalChinese, currency).Exactly(value)
                )
            );

    private static TextCell Range(TextCell low, TextCell high) =>
        new(
            $"{low.Code} … {high.Code}",
            new LocalText($"{low.Text.English} … {high.Text.English}", $"{low.Text.Chinese} … {high.Text.Chinese}")
        );

    private static string Text(decimal? value) => value?.ToString("#,0.######", CultureInfo.InvariantCulture) ?? "";
}
