using BenefitAnalyzer.Funding.Mechanisms;
using BenefitAnalyzer.Funding.Mechanisms.Results;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Funding;

/// <summary>The same initiatives under each way to pay for them: what is funded, what it is worth, who pays, keeps and bears the risk.</summary>
public sealed class MechanismSection()
    : Section(
        "mechanisms",
        new("Funding mechanisms compared", "撥款機制比較"),
        needs: new(
            "bids (tables bids and bid_amounts) and ways to pay for them (funding: mechanisms:)",
            "申請（bids及bid_amounts表），以及撥款方式（funding: mechanisms:）"
        )
    )
{
    private static readonly LocalText Most = new(
        "Of the mechanisms that pass the tests of the rule, {best} is worth most to government, {value}; without staff time that is freed and not released it is {cash}.",
        "在通過規則測試的機制中，{best}對政府的價值最高，為{value}；不計已騰出而未釋出的員工時間則為{cash}。"
    );
    private static readonly LocalText NoneAdmitted = new(
        "No mechanism passes the tests of the rule that each must pass by itself.",
        "沒有機制通過規則中各須自行通過的測試。"
    );
    private static readonly LocalText Deepest = new(
        "{most} has the most public money out to date, {amount} at its deepest; {least} has the least, {small}.",
        "按各年累計支出最高時計算，{most}動用的公帑最多，達{amount}；{least}最少，為{small}。"
    );

    public override void Prepare(LoadedStudy loaded, CancellationToken token) => Ask(loaded, token);

    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        if (Ask(context.Loaded, token) is not { } mechanisms)
        {
            return null;
        }

        var verdict = MechanismVerdict.Of(mechanisms, context.Study.Currency);
        if (mechanisms.Comparison.Rows.Count == 0)
        {
            return new ReportSection(Id, Title, [new Callout(verdict)]) { Finding = verdict };
        }

        context.UsePrinted(MechanismDefinitions.All);

        var figures = new MechanismFigures(mechanisms, context.Loaded.Data);
        var tables = new MechanismTables(mechanisms, figures, context.Study.Currency, context.Name);
        var (comparison, cash) = (tables.Comparison(), tables.Cash());
        return new ReportSection(
            Id,
            Title,
            [
                new Paragraph(
                    new LocalText(
                        "Each mechanism chooses among the same initiatives by what is claimed of them, and is then played through the same draws of what is not known. What departments release depends on what they keep.",
                        "各機制按申報的數額在同一批項目中選擇，再以相同的不確定因素抽樣推算。部門實際釋出多少，取決於可保留多少。"
                    )
                ),
                new Callout(verdict),
                .. SavingsCounted.OfMechanisms(context, mechanisms, figures, token) is { } said
                    ? [new Paragraph(said)]
                    : Array.Empty<Block>(),
                ValueChart(context, mechanisms, figures, tables, comparison),
                tables.Parties(),
                tables.Assumptions(),
                tables.Recommendation(),
                tables.Funded(),
                CashChart(context, figures, tables, cash),
                .. new[] { tables.Lending(), tables.Operators(), tables.OperatorCash() }.Where(table => table.Rows.Count > 0),
            ]
        )
        {
            Finding = verdict,
        };
    }

    private static StudyMechanisms? Ask(LoadedStudy loaded, CancellationToken token) =>
        loaded.Study.Funding.Mechanisms.Count == 0 ? null : StudyMechanisms.Of(loaded, _ => { }, token);

    private static ChartBlock ValueChart(
        ReportContext context,
        StudyMechanisms mechanisms,
        MechanismFigures figures,
        MechanismTables tables,
        ReportTable table
    )
    {
        // What an operator may walk away from is no value to praise.
        var best = mechanisms.Comparison.Admitted is [var first, ..] ? figures.Rows.FirstOrDefault(row => row.Measures == first) : null;
        var finding = best is null
            ? NoneAdmitted
            : MessageTemplates.Fill(
                Most,
                ("best", best.Outcome.Name),
                ("value", context.Messages.Number(best.Value)),
                ("cash", context.Messages.Number(best.Cash))
            );
        return new ChartBlock(
            "fund-value",
            finding,
            AltText(
                new(
                    "One row for each mechanism: mean present value, its 10th percentile, and the part without staff time",
                    "每種機制一行：現值平均值、第10百分位，以及不計員工時間的部分"
                ),
                finding
            ),
            tables.Source,
            new ValueRanges(
                new("Present value to government", "對政府的現值"),
                context.Study.Currency,
                new("● mean   ◆ 10th percentile   ○ without staff time", "● 平均值　◆ 第10百分位　○ 不計員工時間"),
                [
                    .. figures.Rows.Select(row => new ValueRow(
                        row.Outcome.Name,
                        row.Value,
                        row.Tenth,
                        row.Cash,
                        row.Outcome.Mechanism == mechanisms.Comparison.Recommendation.Mechanism
                    )),
                ]
            ),
            table
        )
        {
            NeedsTable = true, // the verdict and the tests of the rule quote its numbers
        };
    }

    private static ChartBlock CashChart(ReportContext context, MechanismFigures figures, MechanismTables tables, ReportTable table)
    {
        var ranked = figures.Rows.OrderByDescending(row => row.Measures.DeepestFundCash).ToList();
        var finding = MessageTemplates.Fill(
            Deepest,
            ("most", ranked[0].Outcome.Name),
            ("amount", context.Messages.Number(ranked[0].DeepestCash)),
            ("least", ranked[^1].Outcome.Name),
            ("small", context.Messages.Number(ranked[^1].DeepestCash))
        );
        return new ChartBlock(
            "fund-cash",
            finding,
            AltText(
                new("Line chart of net cash to date by year, one line for each mechanism", "折線圖，顯示按年的累計淨現金，每種機制一條線"),
                finding
            ),
            tables.Source,
            new MarkedLines(
                new("Net cash of the vote, envelopes or fund, to date", "撥款、封套或基金的累計淨現金"),
                [.. figures.Rows[0].FundCash.Select(year => year.Year.Name)],
                [
                    .. figures.Rows.Select(row => new MarkedSeries(row.Outcome.Name, [.. row.FundCash.Select(year => year.ToDate)])
                    {
                        Marked = row == ranked[0] || row == ranked[^1] ? Lowest(row.FundCash.Select(year => year.ToDate.Value)) : null,
                    }),
                ],
                null
            )
            {
                Currency = context.Study.Currency,
                MarkedName = new LocalText("○ deepest, of the two in the title", "○ 標題所述兩者支出最高時"),
            },
            table
        );
    }

    /// <summary>The year in which cash to date is first at its least, below 0; null where nothing is ever short.</summary>
    private static int? Lowest(IEnumerable<decimal?> toDate)
    {
        var (year, least) = toDate.Index().OrderBy(own => own.Item ?? 0).ThenBy(own => own.Index).First();
        return least < 0 ? year : null;
    }
}
