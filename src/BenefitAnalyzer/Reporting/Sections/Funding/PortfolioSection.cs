using BenefitAnalyzer.Funding.Bids;
using BenefitAnalyzer.Funding.Portfolio;
using BenefitAnalyzer.Funding.Portfolio.Results;
using BenefitAnalyzer.Funding.Portfolio.Solving;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections.Bids;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Funding;

/// <summary>What to fund under the ceilings, why the others are not funded, and what more money or more hours would bring.</summary>
public sealed class PortfolioSection()
    : Section("portfolio", new("What to fund", "撥款選擇"), needs: new("bids (tables bids and bid_amounts)", "申請（bids及bid_amounts表）"))
{
    private static readonly LocalText Chosen = new(
        "{n} of {all} initiatives are funded; {objective} {value}, and {status}.",
        "{all}個項目中有{n}個獲撥款；{objective}{value}，{status}。"
    );
    private static readonly LocalText Swept = new(
        "With half as much again under '{ceiling}' the best choice would be worth {more}, with half of it {less}.",
        "「{ceiling}」若增加一半，最佳組合可值{more}；若減半，則值{less}。"
    );
    private static readonly LocalText Traded = new(
        "Between {least} and {most} hours of citizens' time can be saved; the last step costs {cost}.",
        "可為市民節省{least}至{most}小時；最後一步的成本為{cost}。"
    );

    private static readonly LocalText TradedInPart = new(
        "Between {least} and {most} hours of citizens' time can be saved; of the choices that no other beats, {n} of at least {all} are shown.",
        "可為市民節省{least}至{most}小時；不被其他組合勝過的組合最少有{all}個，現列出{n}個。"
    );

    public override void Prepare(LoadedStudy loaded, CancellationToken token) => Ask(loaded, token);

    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        if (Ask(context.Loaded, token) is not { } portfolio)
        {
            return null;
        }

        if (!portfolio.IsChosen)
        {
            return Impossible(portfolio, context.Name);
        }

        context.UsePrinted(PortfolioDefinitions.All);

        var figures = new PortfolioFigures(portfolio, context.Loaded.Data);
        var tables = new PortfolioTables(portfolio, figures, context.Name);
        var summary = Summary(context, portfolio, figures);
        var counted = SavingsCounted.OfPortfolio(context, portfolio, figures, token);
        List<BidSaving> savings =
        [
            .. BidSavingsCheck
                .Of(context, token)
                .Where(own =>
                    portfolio.Result.Options.Any(option => option.Candidate.Id == own.Initiative && option.Scope.Id == own.Scope)
                ),
        ];
        return new ReportSection(
            Id,
            Title,
            [
                new Paragraph(
                    new LocalText(
                        "Initiatives, scopes and start years are chosen together within all ceilings, shares and rules, by integer programming: the choice is proved to be the best, or the gap is printed. Every initiative that is not funded has its reason.",
                        "以整數規劃在所有上限、比率及規則內同時選擇項目、方案及開展年度：所選組合經證明為最佳，否則列出差距。每個不獲撥款的項目均列明原因。"
                    )
                ),
                new Callout(counted is null ? summary : Joined(summary, counted.Long)),
                .. BidSavingsCheck.Caution(context, savings) is { } caution ? [new Callout(caution)] : Array.Empty<Block>(),
                tables.Summary(),
                tables.Chosen(),
                .. savings.Count == 0 ? Array.Empty<Block>() : [BidSavingsCheck.Table(context, "portfolio-savings", savings)],
                .. figures.Drops.Count > 0 ? [tables.Dropped()] : Array.Empty<Block>(),
                .. ApprovedScopes.Of(context, figures, token).Select(said => new Paragraph(said)),
                .. figures.Ceilings.Count > 0 ? [tables.Ceilings()] : Array.Empty<Block>(),
                .. figures.Rules.Count > 0 ? [tables.Rules()] : Array.Empty<Block>(),
                .. BudgetChart(context, portfolio, figures, tables),
                .. HoursChart(context, portfolio, figures, tables),
            ]
        )
        {
            Finding = counted is null ? summary : Joined(summary, counted.Short),
        };
    }

    private static LocalText Joined(LocalText one, LocalText other) => new($"{one.English} {other.English}", one.Chinese + other.Chinese);

    private static StudyPortfolio? Ask(LoadedStudy loaded, CancellationToken token) =>
        loaded.Study.Tables.Bids.Bids.Count == 0 ? null : StudyPortfolio.OfReport(loaded, _ => { }, token);

    /// <summary>A reader must see that nothing can be funded, and which limits say so.</summary>
    private ReportSection Impossible(StudyPortfolio portfolio, Func<string, string?, LocalText> name)
    {
        var limits = portfolio.Result.Conflict.Select(limit => FundingWords.LimitOf(limit, name)).ToList();
        var finding =
            limits.Count == 0
                ? new LocalText(
                    "The search found no choice within all limits, and did not prove that there is none.",
                    "搜尋未能找到符合所有限制的組合，亦未能證明沒有。"
                )
                : new LocalText(
                    $"No choice keeps within all limits; these conflict: {LocalText.Joined(limits, "; ", "；").English}.",
                    $"沒有組合能符合所有限制；互相抵觸者：{LocalText.Joined(limits, "; ", "；").Chinese}。"
                );
        return new ReportSection(Id, Title, [new Callout(finding)]) { Finding = finding };
    }

    private static LocalText Summary(ReportContext context, StudyPortfolio portfolio, PortfolioFigures figures) =>
        MessageTemplates.Fill(
            Chosen,
            ("n", Count(figures.Chosen.Count)),
            ("all", Count(portfolio.Bids.Problem.Candidates.Count(candidate => !candidate.IsCommercial))),
            ("objective", FundingWords.Of(portfolio.Result.Objective).Text),
            ("value", context.Messages.Number(figures.Value)),
            (
                "status",
                portfolio.Result.Status == PortfolioStatus.Proved
                    ? new("no other choice within the limits has more", "限制內沒有更高的組合")
                    : new("a choice with more is not ruled out", "未能排除有更高的組合")
            )
        );

    private static IEnumerable<Block> BudgetChart(
        ReportContext context,
        StudyPortfolio portfolio,
        PortfolioFigures figures,
        PortfolioTables tables
    )
    {
        var known = figures.Budget.Where(own => own.Point.Result.Value is not null).ToList();
        var (less, more) = (known.Find(own => own.Point.Factor == 0.5m).Value, known.Find(own => own.Point.Factor == 1.5m).Value);
        if (less is null || more is null)
        {
            yield break;
        }

        var finding = MessageTemplates.Fill(
            Swept,
            ("ceiling", context.Name("ceiling", portfolio.Swept)),
            ("more", context.Messages.Number(more)),
            ("less", context.Messages.Number(less))
        );
        yield return new ChartBlock(
            "portfolio-budget",
            finding,
            AltText(
                new("Line chart of the value of the best choice by size of the ceiling", "折線圖，顯示按上限大小的最佳組合價值"),
                finding
            ),
            tables.Source,
            new MarkedLines(
                new("Value of the best choice, by share of the ceiling", "最佳組合的價值，按佔上限的比率"),
                [.. figures.Budget.Select(own => FundingWords.Percent(own.Point.Factor).Text)],
                [new(new("best choice", "最佳組合"), [.. figures.Budget.Select(own => own.Point.Result.Value is null ? null : own.Value)])],
                new PlaceMark(
                    0,
                    figures.Budget.ToList().FindIndex(own => own.Point.Factor == 1),
                    new("○ the ceiling as it is", "○ 現有上限")
                )
            )
            {
                Currency = context.Study.Currency,
            },
            tables.Frontiers.Budget()
        );
    }

    private static IEnumerable<Block> HoursChart(
        ReportContext context,
        StudyPortfolio portfolio,
        PortfolioFigures figures,
        PortfolioTables tables
    )
    {
        if (figures.Hours.Count < 2)
        {
            yield break;
        }

        var finding = MessageTemplates.Fill(
            portfolio.Hours.IsWhole ? Traded : TradedInPart,
            ("n", Count(figures.Hours.Count)),
            ("all", Count(figures.Hours.Count + 1)),
            ("least", context.Messages.Number(figures.Hours[0].Hours)),
            ("most", context.Messages.Number(figures.Hours[^1].Hours)),
            (
                "cost",
                context.Messages.Number(figures.Hours[^1].Cost with { Value = figures.Hours[^1].Cost.Value - figures.Hours[^2].Cost.Value })
            )
        );
        yield return new ChartBlock(
            "portfolio-hours",
            finding,
            AltText(
                new(
                    "Dots of choices: net government cost along the bottom, citizens' hours up the side",
                    "散點圖：橫軸為政府淨成本，縱軸為市民節省的時數"
                ),
                finding
            ),
            tables.Source,
            new FrontierDots(
                PortfolioDefinitions.PointCost.Name,
                PortfolioDefinitions.PointHours.Name,
                context.Study.Currency,
                [.. figures.Hours.Select(own => new FrontierPoint(own.Cost, own.Hours, own.Point.IsSupported == true))],
                new FrontierPoint(figures.Total.NetGovernmentCost, figures.Total.CitizenHours, IsSupported: false)
            )
            {
                IsWhole = portfolio.Hours.IsWhole,
            },
            tables.Frontiers.Hours()
        )
        {
            NeedsTable = true,
        };
    }

    private static LocalText Count(int count) => LocalText.Same(FormattableString.Invariant($"{count}"));
}
