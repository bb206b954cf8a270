using BenefitAnalyzer.Funding.Mechanisms;
using BenefitAnalyzer.Funding.Mechanisms.Accounts;
using BenefitAnalyzer.Funding.Mechanisms.Results;
using BenefitAnalyzer.Funding.Mechanisms.Shape;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Funding;

/// <summary>Mechanisms as tables, for the report and the command line.</summary>
/// <param name="currency">ISO 4217 code.</param>
/// <param name="name">Name of a code by its dimension: <c>initiative</c> or <c>cluster</c>.</param>
public sealed class MechanismTables(
    StudyMechanisms mechanisms,
    MechanismFigures figures,
    string currency,
    Func<string, string, LocalText> name
)
{
    public static readonly IReadOnlyList<string> Ids =
    [
        "comparison",
        "parties",
        "assumptions",
        "recommendation",
        "funded",
        "cash",
        "lending",
        "operators",
        "operator-cash",
    ];

    private const string ToDate = "_to_date";
    private static readonly ReportColumn Mechanism = new("mechanism", new("Mechanism", "撥款機制"), IsNumber: false);
    private static readonly ReportColumn Year = new("year", new("Year", "年度"), IsNumber: false);
    private readonly OperatorTables operators = new(figures, name);

    /// <summary>In the order of <see cref="Ids"/>.</summary>
    public IReadOnlyList<ReportTable> All =>
        [Comparison(), Parties(), Assumptions(), Recommendation(), Funded(), Cash(), Lending(), Operators(), OperatorCash()];

    public LocalText Source
    {
        get
        {
            var problem = mechanisms.Bids.Problem;
            var (first, last, draws) = (problem.Horizon.First, problem.Horizon.Year(problem.Horizon.Years - 1), problem.Draws?.Draws ?? 1);
            return new LocalText(
                FormattableString.Invariant(
                    $"study file: bids, bid_amounts, ceilings, funding; {first} to {last}; {draws:#,0} draws of the assumptions"
                ),
                FormattableString.Invariant(
                    $"研究檔案的bids、bid_amounts及ceilings表和funding一節；{first.Name.Chinese}至{last.Name.Chinese}；假設抽樣{draws:#,0}次"
                )
            );
        }
    }

    /// <summary>All mechanisms beside each other.</summary>
    public ReportTable Comparison() =>
        Table(
            "comparison",
            new("The same initiatives under each mechanism", "同一批項目在各撥款機制下的結果"),
            [
                Mechanism,
                new("funded", MechanismDefinitions.Funded.Name, IsNumber: true),
                new("value", MechanismDefinitions.Value.Name, IsNumber: true),
                new("cash_value", MechanismDefinitions.Cash.Name, IsNumber: true),
                new("tenth_percentile", MechanismDefinitions.Tenth.Name, IsNumber: true),
                new("hours", MechanismDefinitions.CitizenHours.Name, IsNumber: true),
                new("deepest_cash", MechanismDefinitions.DeepestCash.Name, IsNumber: true),
            ],
            [
                .. figures.Rows.Select(row =>
                    (IReadOnlyList<Cell>)
                        [
                            NameOf(row),
                            new FigureCell(row.Funded),
                            new FigureCell(row.Value),
                            new FigureCell(row.Cash),
                            new FigureCell(row.Tenth),
                            new FigureCell(row.CitizenHours),
                            new FigureCell(row.DeepestCash),
                        ]
                ),
            ],
            new(
                "Every mechanism chooses by what is claimed and is then played through the same draws. In draws in which an operator walks away, what counts is what is left after it: government builds anew and runs the services, or they are lost, as its contract says.",
                "各機制均按所申報的數額選擇項目，再以相同的抽樣推算結果。營辦商退出的抽樣按其退出後所餘計算：按合約條款由政府重新建置及營運，或失去有關服務。"
            )
        );

    /// <summary>What departments release and keep, what stays staff time, and who bears the risk.</summary>
    public ReportTable Parties() =>
        Table(
            "parties",
            new("Who releases, keeps and bears the risk", "釋出、保留及風險承擔"),
            [
                Mechanism,
                new("realisable", MechanismDefinitions.Realisable.Name, IsNumber: true),
                new("realised", MechanismDefinitions.Realised.Name, IsNumber: true),
                new("released_share", MechanismDefinitions.ReleasedShare.Name, IsNumber: true),
                new("unreleased_time", MechanismDefinitions.UnreleasedTime.Name, IsNumber: true),
                new("kept_share", MechanismDefinitions.KeptShare.Name, IsNumber: true),
                .. Enum.GetValues<Party>()
                    .Select(party => new ReportColumn(
                        $"downside_{MechanismFigures.WordOf(party)}",
                        new($"Downside borne by {NameOf(party).English}", $"{NameOf(party).Chinese}承擔的下行風險"),
                        IsNumber: true
                    )),
            ],
            [
                .. figures.Rows.Select(row =>
                    (IReadOnlyList<Cell>)
                        [
                            NameOf(row),
                            new FigureCell(row.Realisable),
                            new FigureCell(row.Realised),
                            OrNothing(row.ReleasedShare),
                            new FigureCell(row.UnreleasedTime),
                            OrNothing(row.KeptShare),
                            .. row.Downside.Select(OrNothing),
                        ]
                ),
            ],
            new(
                "Savings as stated are released in part, by what departments keep of them; the rest of what is freed, time valued as notional savings with it, stays staff time. Downside: what a party loses in the tenth of draws that is worst for all together, as a share of what all lose; a party with a negative share is better off in those draws than on average.",
                "所列的節省只有部分得以釋出，視乎部門可保留多少；其餘已騰出者（包括名義節省）仍為員工時間。下行風險：在各方合計最差的一成抽樣中，該方損失佔各方損失的比率；比率為負，表示該方在該等抽樣中的結果優於平均。"
            )
        );

    /// <summary>What each mechanism is set by.</summary>
    public ReportTable Assumptions() =>
        new MechanismAssumptions(mechanisms, currency, name).Table() with
        {
            Source = new LocalText("study file: funding", "研究檔案的funding一節"),
        };

    /// <summary>Every test of the rule, passed or not.</summary>
    public ReportTable Recommendation() =>
        Table(
            "recommendation",
            new("Tests of the rule of recommendation", "建議規則的各項測試"),
            [
                Mechanism,
                new("test", new("Test", "測試"), IsNumber: false),
                new("measure", new("Measure", "量度"), IsNumber: true),
                new("threshold", new("Threshold", "門檻"), IsNumber: true),
                new("passed", new("Passed", "通過"), IsNumber: false),
            ],
            [
                .. figures.Reasons.Select(own =>
                    (IReadOnlyList<Cell>)
                        [
                            new TextCell(own.Reason.Mechanism, mechanisms.NameOf(own.Reason.Mechanism)),
                            FundingWords.Of(own.Reason.Test),
                            TableCells.FigureOrNothing(own.Measure),
                            FundingWords.Threshold(own.Reason, currency),
                            own.Reason.IsPassed ? new TextCell("yes", new("yes", "是")) : new TextCell("no", new("no", "否")),
                        ]
                ),
            ],
            new(
                "The rule: a mechanism is out that is worth nothing, whose fund is often overdrawn or whose operators may walk away; the best of the rest is recommended where it leads clearly.",
                "規則：沒有價值、基金經常透支或營辦商可能退出的機制不予考慮；其餘最佳者須明顯領先，方予建議。"
            )
        );

    /// <summary>What each mechanism funds, and why not.</summary>
    public ReportTable Funded() =>
        Table(
            "funded",
            new("What each mechanism funds", "各機制撥款的項目"),
            [
                new("initiative", new("Initiative", "項目"), IsNumber: false),
                .. mechanisms.Outcomes.Select(outcome => new ReportColumn(
                    outcome.Mechanism.Replace('-', '_'),
                    outcome.Name,
                    IsNumber: false
                )),
            ],
            [
                .. mechanisms
                    .Bids.Problem.Candidates.Where(candidate => !candidate.IsCommercial)
                    .Select(candidate =>
                        (IReadOnlyList<Cell>)
                            [
                                new TextCell(candidate.Id, name("initiative", candidate.Id)),
                                .. mechanisms.Outcomes.Select(outcome => StateOf(outcome, candidate.Id)),
                            ]
                    ),
            ],
            null
        );

    /// <summary>Cash of vote, envelopes or fund by year.</summary>
    public ReportTable Cash() =>
        Table(
            "cash",
            new("Net cash of the vote, envelopes or fund by year", "撥款、封套或基金按年的淨現金"),
            [
                Year,
                .. figures.Rows.SelectMany(row =>
                    new[]
                    {
                        new ReportColumn(ColumnOf(row), row.Outcome.Name, IsNumber: true),
                        new ReportColumn(
                            ColumnOf(row) + ToDate,
                            new($"{row.Outcome.Name.English}, to date", $"{row.Outcome.Name.Chinese}（累計）"),
                            IsNumber: true
                        ),
                    }
                ),
            ],
            [
                .. Enumerable
                    .Range(0, mechanisms.Bids.Problem.Horizon.Years)
                    .Select(year =>
                        (IReadOnlyList<Cell>)
                            [
                                TableCells.Year(mechanisms.Bids.Problem.Horizon.Year(year)),
                                .. figures.Rows.SelectMany(row =>
                                    new Cell[] { new FigureCell(row.FundCash[year].Net), new FigureCell(row.FundCash[year].ToDate) }
                                ),
                            ]
                    ),
            ],
            null
        ) with
        {
            Rules = [.. figures.Rows.Select(row => new RunningTotal(ColumnOf(row) + ToDate, ColumnOf(row), IsOfEach: false))],
        };

    private static string ColumnOf(MechanismRow row) => row.Outcome.Mechanism.Replace('-', '_');

    /// <summary>What funds lend and get back.</summary>
    public ReportTable Lending() =>
        Table(
            "lending",
            new("What the fund lends and gets back", "基金的墊款及還款"),
            [
                Mechanism,
                new("advances", MechanismDefinitions.Advances.Name, IsNumber: true),
                new("repayments", MechanismDefinitions.Repayments.Name, IsNumber: true),
                new("written_off", MechanismDefinitions.WrittenOff.Name, IsNumber: true),
                new("outstanding", MechanismDefinitions.Outstanding.Name, IsNumber: true),
                new("overdrawn", MechanismDefinitions.Overdrawn.Name, IsNumber: true),
            ],
            [
                .. figures
                    .Rows.Where(row => row.Lending is not null)
                    .Select(row => (IReadOnlyList<Cell>)[NameOf(row), .. row.Lending!.All.Select(figure => new FigureCell(figure))]),
            ],
            new(
                "Advances = repayments + written off + outstanding; each number is rounded by itself.",
                "墊款＝還款＋撇帳＋未償還；各數字分別四捨五入。"
            )
        );

    /// <summary>The operator's side of each contract, and its end.</summary>
    public ReportTable Operators() => operators.Contracts() with { Source = Source };

    /// <summary>What an operator has by year.</summary>
    public ReportTable OperatorCash() => operators.Cash() with { Source = Source };

    /// <summary>A party in words.</summary>
    public static LocalText NameOf(Party party) =>
        party switch
        {
            Party.Centre => new("the centre", "中央"),
            Party.Departments => new("departments", "部門"),
            _ => new("operators", "營辦商"),
        };

    private static TextCell NameOf(MechanismRow row) => new(row.Outcome.Mechanism, row.Outcome.Name);

    /// <summary>Scope and start, or why an initiative is not funded.</summary>
    private TextCell StateOf(MechanismOutcome outcome, string initiative)
    {
        var option = outcome.Plan.Funded.FirstOrDefault(own => own.Candidate.Id == initiative);
        return option is not null
            ? FundingWords.Of(option, name)
            : FundingWords.Of(outcome.Plan.Refused.FirstOrDefault(own => own.Candidate.Id == initiative)?.Cause ?? RefusalCause.NotChosen);
    }

    private static Cell OrNothing(Figure figure) => figure.Value is null ? TextCell.Same("") : new FigureCell(figure);

    private ReportTable Table(
        string id,
        LocalText title,
        IReadOnlyList<ReportColumn> columns,
        IReadOnlyList<IReadOnlyList<Cell>> rows,
        LocalText? note
    ) => new($"fund-{id}", title, columns, rows) { Source = Source, Note = note };
}
