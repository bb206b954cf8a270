using BenefitAnalyzer.Funding.Candidates;
using BenefitAnalyzer.Funding.Portfolio;
using BenefitAnalyzer.Funding.Portfolio.Results;
using BenefitAnalyzer.Funding.Portfolio.Solving;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Funding;

/// <summary>A portfolio as tables, for the report and the command line.</summary>
/// <param name="name">Name of a code by its dimension: <c>initiative</c>, <c>department</c>, <c>scope</c> or <c>ceiling</c>.</param>
public sealed class PortfolioTables(StudyPortfolio portfolio, PortfolioFigures figures, Func<string, string, LocalText> name)
{
    public static readonly IReadOnlyList<string> Ids = ["summary", "chosen", "dropped", "ceilings", "rules", "budget", "hours"];

    private static readonly ReportColumn Initiative = new("initiative", new("Initiative", "項目"), IsNumber: false);
    private static readonly ReportColumn ScopeColumn = new("scope", new("Scope", "方案"), IsNumber: false);

    /// <summary>In the order of <see cref="Ids"/>.</summary>
    public IReadOnlyList<ReportTable> All => [Summary(), Chosen(), Dropped(), Ceilings(), Rules(), Frontiers.Budget(), Frontiers.Hours()];

    /// <summary>The tables beside charts.</summary>
    internal FrontierTables Frontiers => new(portfolio, figures, name, Source);

    public LocalText Source
    {
        get
        {
            var horizon = portfolio.Bids.Problem.Horizon;
            var (first, last) = (horizon.First, horizon.Year(horizon.Years - 1));
            var draws = portfolio.Bids.Problem.Draws?.Draws;
            return new LocalText(
                $"study file: bids, bid_amounts, ceilings; {first} to {last}"
                    + (draws is null ? "" : FormattableString.Invariant($"; {draws:#,0} draws of the assumptions")),
                $"研究檔案的bids、bid_amounts及ceilings表；{first.Name.Chinese}至{last.Name.Chinese}"
                    + (draws is null ? "" : FormattableString.Invariant($"；假設抽樣{draws:#,0}次"))
            );
        }
    }

    /// <summary>What the choice is worth, and how sure it is the best.</summary>
    public ReportTable Summary() =>
        Table(
            "summary",
            new("The choice as a whole", "整體選擇"),
            [
                new("objective", new("Objective", "目標"), IsNumber: false),
                new("value", PortfolioDefinitions.Value.Name, IsNumber: true),
                new("bound", PortfolioDefinitions.Bound.Name, IsNumber: true),
                new("gap", PortfolioDefinitions.Gap.Name, IsNumber: true),
                new("status", new("Proof", "證明"), IsNumber: false),
                .. OptionColumns,
                new("notional", PortfolioDefinitions.NotionalSavings.Name, IsNumber: true),
            ],
            [
                [
                    FundingWords.Of(portfolio.Result.Objective),
                    new FigureCell(figures.Value),
                    new FigureCell(figures.Bound),
                    new FigureCell(figures.Gap),
                    portfolio.Result.Status == PortfolioStatus.Proved
                        ? new TextCell("proved", new("proved to be the best", "已證明為最佳"))
                        : new TextCell("not_proved", new("not proved", "未獲證明")),
                    .. Cells(figures.Total),
                    new FigureCell(figures.Notional),
                ],
            ],
            LessenedNote()
        );

    /// <summary>How what is chosen by differs from what the bids' own papers print; null where they count the same.</summary>
    private LocalText? LessenedNote()
    {
        if (!portfolio.Bids.IsLessened)
        {
            return null;
        }

        var shares = string.Join(
            ", ",
            portfolio
                .Result.Options.Select(option => portfolio.Bids.Realised[option.Candidate.Id])
                .Distinct()
                .OrderDescending()
                .Select(share => FundingWords.Percent(share).Code)
        );
        return new(
            $"The choice counts benefits as the bids state them. The bids' own appraisals count {shares} of them, the share that the study states or else that finished initiatives realised of their claims; the number with lessened benefits does the same.",
            $"選擇時按申請所列數額計算效益。各申請本身的評估只計其{shares}，即研究所述的比率，或已完成項目所實現的聲稱效益比率；調低效益後的數字亦按此計算。"
        );
    }

    /// <summary>What is funded, in which scope and from when.</summary>
    public ReportTable Chosen() =>
        Table(
            "chosen",
            new("What is funded", "獲撥款的項目"),
            [
                Initiative,
                new("department", new("Department", "部門"), IsNumber: false),
                ScopeColumn,
                new("start", new("Starts in", "開展年度"), IsNumber: false),
                .. OptionColumns,
                .. ShareColumns,
            ],
            [
                .. figures.Chosen.Select(own =>
                    (IReadOnlyList<Cell>)
                        [
                            new TextCell(own.Option.Candidate.Id, name("initiative", own.Option.Candidate.Id)),
                            new TextCell(own.Option.Candidate.Department, name("department", own.Option.Candidate.Department)),
                            new TextCell(own.Option.Scope.Id, name("scope", own.Option.Scope.Id)),
                            TableCells.Year(own.Option.StartsIn),
                            .. Cells(own.Figures),
                            .. ShareCells(own.Option.Candidate),
                        ]
                ),
            ],
            ShareColumns.Count == 0
                ? null
                : new(
                    "Chosen in: the share of draws whose best choice, were the draw known beforehand, holds the initiative in some scope. A low share says that the choice hangs on assumptions.",
                    "獲選比率：若預知該次抽樣，最佳組合包括該項目（不論方案）的抽樣比率。比率低表示選擇取決於假設。"
                )
        );

    /// <summary>Why the others are not, and what would have to give.</summary>
    public ReportTable Dropped() =>
        Table(
            "dropped",
            new("What is not funded, and why", "不獲撥款的項目及原因"),
            [
                Initiative,
                ScopeColumn,
                new("reason", new("Reason", "原因"), IsNumber: false),
                new("value_alone", PortfolioDefinitions.ValueAlone.Name, IsNumber: true),
                new("loss_if_done", PortfolioDefinitions.LossIfDone.Name, IsNumber: true),
                new("displaces", new("Would displace", "會取代"), IsNumber: false),
                new("best_on_hours", new("Best on citizens' hours", "按市民時數為最佳"), IsNumber: false),
                .. ShareColumns,
            ],
            [
                .. figures.Drops.Select(own =>
                    (IReadOnlyList<Cell>)
                        [
                            new TextCell(own.Drop.Candidate.Id, name("initiative", own.Drop.Candidate.Id)),
                            own.Drop.Nearest is { } option ? FundingWords.Of(option, name) : TextCell.Same(""),
                            FundingWords.Of(own.Drop, portfolio.Bids.Problem.Horizon, name),
                            TableCells.FigureOrNothing(own.Alone),
                            TableCells.FigureOrNothing(own.Loss),
                            FundingWords.List(own.Drop.Displaces.Select(id => new TextCell(id, name("initiative", id)))),
                            own.Drop.IsBestOnHours ? new TextCell("yes", new("yes", "是")) : new TextCell("no", new("no", "否")),
                            .. ShareCells(own.Drop.Candidate),
                        ]
                ),
            ],
            new(
                "Best on citizens' hours: a choice that is best on hours saved by citizens would take it. Hours stand beside money and are not priced.",
                "按市民時數為最佳：若以市民節省的時數為目標，最佳組合會包括該項目。時數與金錢並列，不作折算。"
            )
        );

    /// <summary>How each ceiling is used, and what more of it would bring.</summary>
    public ReportTable Ceilings() =>
        Table(
            "ceilings",
            new("Ceilings: used, and what 10% more would bring", "各項上限：使用情況及增加一成所得"),
            [
                new("ceiling", new("Ceiling", "上限名稱"), IsNumber: false),
                new("year", new("Year", "年度"), IsNumber: false),
                new("amount", PortfolioDefinitions.Amount.Name, IsNumber: true),
                new("used", PortfolioDefinitions.Use.Name, IsNumber: true),
                new("gain", PortfolioDefinitions.Price.Name, IsNumber: true),
                new("added", new("Would come in", "會加入"), IsNumber: false),
                new("removed", new("Would go out", "會剔除"), IsNumber: false),
            ],
            [
                .. figures.Ceilings.Select(own =>
                    (IReadOnlyList<Cell>)
                        [
                            new TextCell(own.Price.Ceiling.Name, name("ceiling", own.Price.Ceiling.Name)),
                            own.Price.Ceiling.Year is { } year ? TableCells.Year(year) : TextCell.Same(""),
                            new FigureCell(own.Amount),
                            new FigureCell(own.Used),
                            own.Price.Gain is null ? TextCell.Same("") : new FigureCell(own.Gain),
                            FundingWords.List(own.Price.Added.Select(id => new TextCell(id, name("initiative", id)))),
                            FundingWords.List(own.Price.Removed.Select(id => new TextCell(id, name("initiative", id)))),
                        ]
                ),
            ],
            null
        );

    /// <summary>How ceilings on single projects and shares of departments are used, and what more room under them would bring.</summary>
    public ReportTable Rules() =>
        Table(
            "rules",
            new(
                "Ceilings on projects and shares of departments: what a tenth more room would bring",
                "單一項目上限及部門比率：放寬一成所得"
            ),
            PortfolioRuleRows.Columns,
            [.. figures.Rules.Select(own => PortfolioRuleRows.Of(own.Price, own.Bound, own.Used, own.Gain, name))],
            PortfolioRuleRows.Note
        );

    private IReadOnlyList<ReportColumn> OptionColumns =>
        [
            new("investment", PortfolioDefinitions.Investment.Name, IsNumber: true),
            new("npv", PortfolioDefinitions.NetPresentValue.Name, IsNumber: true),
            .. portfolio.Bids.IsLessened
                ? [new ReportColumn("npv_lessened", PortfolioDefinitions.Lessened.Name, IsNumber: true)]
                : Array.Empty<ReportColumn>(),
            new("realisable", PortfolioDefinitions.RealisableSavings.Name, IsNumber: true),
            new("net_cost", PortfolioDefinitions.NetGovernmentCost.Name, IsNumber: true),
            new("hours", PortfolioDefinitions.CitizenHours.Name, IsNumber: true),
        ];

    private IReadOnlyList<ReportColumn> ShareColumns =>
        portfolio.Stability.Count == 0 ? [] : [new("chosen_in", PortfolioDefinitions.ChosenShare.Name, IsNumber: true)];

    private IReadOnlyList<Cell> ShareCells(Candidate candidate) => figures.ShareOf(candidate) is { } share ? [new FigureCell(share)] : [];

    private static IEnumerable<Cell> Cells(OptionFigures own) => own.All.Select(figure => new FigureCell(figure));

    private ReportTable Table(
        string id,
        LocalText title,
        IReadOnlyList<ReportColumn> columns,
        IReadOnlyList<IReadOnlyList<Cell>> rows,
        LocalText? note
    ) => new($"portfolio-{id}", title, columns, rows) { Source = Source, Note = note };
}
