using BenefitAnalyzer.Benefits.Claims.Realised;
using BenefitAnalyzer.Benefits.Claims.Results;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Claims;

/// <summary>What was planned of initiatives beside what came: money by year, and days.</summary>
/// <param name="initiative">Name of an initiative by its id.</param>
/// <param name="currency">ISO 4217 code of all amounts.</param>
internal sealed class PlanTables(ClaimsFigures claims, Func<string, TextCell> initiative, string currency)
{
    public ReportTable Spending(string id = "claims-spending") =>
        new(
            id,
            new LocalText("Commitment, approved provision and actual expenditure", "承擔額、核准撥款及實際開支"),
            [
                ReportColumn.Text("initiative", "Initiative", "項目"),
                ReportColumn.Text("year", "Fiscal year", "財政年度"),
                ReportColumn.Number("commitment", ClaimsDefinitions.Commitment.Name),
                ReportColumn.Number("provision", ClaimsDefinitions.Provision.Name),
                ReportColumn.Number("actual", ClaimsDefinitions.Actual.Name),
                ReportColumn.Number("apart", ClaimsDefinitions.SpentApart.Name),
                ReportColumn.Number("variance", ClaimsDefinitions.Variance.Name),
                ReportColumn.Text("reason", "Reason", "原因"),
            ],
            [
                .. claims.Spending.Select(one =>
                    (IReadOnlyList<Cell>)
                        [
                            initiative(one.Year.Initiative),
                            TableCells.Year(one.Year.Year),
                            .. one.Figures.Select(TableCells.ValueAlone),
                            one.Year is { Reasons.Count: 0, Provision: null, Actual: not null }
                                ? new TextCell("no provision", NoProvision)
                                : Reason(
                                    one.Year.Reasons.Count == 0 ? null : string.Join("; ", one.Year.Reasons),
                                    claims.Review.Checks.NeedsReason(one.Year)
                                ),
                        ]
                ),
            ]
        )
        {
            Source = WithMissing(
                new LocalText(
                    "the study's costs of initiatives, as voted and spent, in prices of each year",
                    "研究的項目成本表；核准及實際支用的款額，按當年價格"
                ),
                claims.Review.Cash,
                claims.Spending.Select(one => one.Year.Year),
                claims.Review.Spending.Select(one => one.Year)
            ),
            Rules = [new ChangeOfColumns("variance", "provision", "actual")],
            Note = Overspent(),
        };

    private static readonly LocalText NoProvision = new("no provision was made for the year", "該年度沒有核准撥款");

    /// <summary>A source with the price levels that are lacking, for want of which amounts stand unchanged.</summary>
    /// <param name="shown">Years of the rows that are shown.</param>
    /// <param name="all">Years of all rows that were brought to one price level: what is about others alone is left out.</param>
    public static LocalText WithMissing(LocalText source, PriceBase prices, IEnumerable<FiscalYear> shown, IEnumerable<FiscalYear> all)
    {
        var others = all.Except(shown).ToHashSet();
        var missing = prices.Missing.Where(own => own.Key == prices.Wanted || !(others.Contains(own.Key) || others.Contains(own.Value)));
        return InRuns(missing)
            .Aggregate(
                source,
                (said, run) =>
                {
                    var years =
                        run.From == run.Until
                            ? run.From.Name
                            : new LocalText($"{run.From} to {run.Until}", $"{run.From.Name.Chinese}至{run.Until.Name.Chinese}");
                    var amounts =
                        run.PricesOf is { } of ? of.Name
                        : run.From == run.Until ? run.From.Name
                        : new LocalText("those years", "該等年度");
                    return new LocalText(
                        $"{said.English}; there is no price level of {years.English}, so amounts in prices of {amounts.English} stand unchanged",
                        $"{said.Chinese}；沒有{years.Chinese}的物價水平，按{amounts.Chinese}價格的金額維持不變"
                    );
                }
            );
    }

    /// <summary>Years that follow each other are said in one breath.</summary>
    private static List<(FiscalYear From, FiscalYear Until, FiscalYear? PricesOf)> InRuns(
        IEnumerable<KeyValuePair<FiscalYear, FiscalYear>> missing
    )
    {
        List<(FiscalYear From, FiscalYear Until, FiscalYear? PricesOf)> runs = [];
        foreach (var (lacking, of) in missing.OrderBy(own => own.Key.BeginsIn))
        {
            FiscalYear? other = lacking == of ? null : of;
            if (runs is [.., var last] && last.Until.BeginsIn + 1 == lacking.BeginsIn && last.PricesOf == other)
            {
                runs[^1] = last with { Until = lacking };
            }
            else
            {
                runs.Add((lacking, lacking, other));
            }
        }

        return runs;
    }

    /// <summary>Null where all was spent within what was committed.</summary>
    private LocalText? Overspent()
    {
        var shown = claims.Spending.Select(one => one.Year.Initiative).ToHashSet();
        List<LocalText> said =
        [
            .. claims
                .Review.Checks.Overspent.Where(one => shown.Contains(one.Initiative))
                .Select(one => (initiative(one.Initiative).Text, Spent: Amount(one.Spent), Committed: Amount(one.Committed)))
                .Select(one => new LocalText(
                    $"{one.Text.English} ({one.Spent.English} spent, {one.Committed.English} committed)",
                    $"{one.Text.Chinese}（開支{one.Spent.Chinese}，承擔額{one.Committed.Chinese}）"
                )),
        ];
        return said.Count == 0
            ? null
            : new LocalText(
                $"More was spent over all years than was committed, on the lines committed: {LocalText.Joined(said, "; ", "；").English}.",
                $"就承擔項目而言，各年度合計開支超出承擔額：{LocalText.Joined(said, "; ", "；").Chinese}。"
            );

        LocalText Amount(decimal amount) =>
            new(
                new NumberText(Language.English, currency).Of(amount, MetricUnit.Money),
                new NumberText(Language.TraditionalChinese, currency).Of(amount, MetricUnit.Money)
            );
    }

    public ReportTable Milestones(string id = "claims-milestones") =>
        new(
            id,
            new LocalText("Planned and actual days", "計劃及實際日期"),
            [
                ReportColumn.Text("initiative", "Initiative", "項目"),
                ReportColumn.Text("milestone", "Milestone", "里程碑"),
                ReportColumn.Text("planned", "Planned", "計劃"),
                ReportColumn.Text("actual", "Actual", "實際"),
                ReportColumn.Number("days_late", ClaimsDefinitions.DaysLate.Name),
                ReportColumn.Text("reason", "Reason", "原因"),
            ],
            [
                .. claims.Milestones.Select(one =>
                    (IReadOnlyList<Cell>)
                        [
                            initiative(one.Milestone.Initiative),
                            TextCell.Same(one.Milestone.Name),
                            Day(one.Milestone.Planned),
                            Day(one.Milestone.Actual),
                            TableCells.ValueAlone(one.DaysLate),
                            Reason(one.Milestone.Reason, claims.Review.Checks.NeedsReason(one.Milestone)),
                        ]
                ),
            ]
        );

    private static TextCell Reason(string? reason, bool isNeeded) =>
        reason is not null ? TextCell.Same(reason)
        : isNeeded ? new TextCell("needs a reason", new LocalText("needs a reason", "須說明原因"))
        : TextCell.Same("");

    private static TextCell Day(DateOnly? day) => day is { } own ? TableCells.Day(own) : TextCell.Same("");
}
