using BenefitAnalyzer.Funding.Candidates;
using BenefitAnalyzer.Funding.Portfolio;
using BenefitAnalyzer.Funding.Portfolio.Results;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Funding;

/// <summary>What more money or more hours of citizens would bring: the numbers of the charts of a portfolio.</summary>
/// <param name="name">Name of a code by its dimension: <c>initiative</c>, <c>scope</c> or <c>ceiling</c>.</param>
/// <param name="source">Of all tables of the portfolio.</param>
internal sealed class FrontierTables(
    StudyPortfolio portfolio,
    PortfolioFigures figures,
    Func<string, string, LocalText> name,
    LocalText source
)
{
    private static readonly LocalText HoursNote = new(
        "Each row is the cheapest choice for its hours within all limits. Which of them is right depends on what an hour of citizens is worth, and that is a judgement. A year or a scope stands where choices differ in it.",
        "每行為在所有限制內達到該時數的最低成本組合。何者合適，視乎市民時數的價值，須作判斷。各組合的年度或規模不同時，方予列出。"
    );

    /// <summary>The best choice as a ceiling is made smaller and larger.</summary>
    public ReportTable Budget() =>
        new(
            "portfolio-budget",
            portfolio.Swept is { } ceiling
                ? new($"The best choice by size of the ceiling '{ceiling}'", $"按上限「{name("ceiling", ceiling).Chinese}」大小的最佳組合")
                : new("No ceiling of years to make smaller or larger", "沒有可增減的年度上限"),
            [
                new("share", new("Share of the ceiling", "佔上限比率"), IsNumber: true),
                new("value", PortfolioDefinitions.BudgetValue.Name, IsNumber: true),
                new("investment", PortfolioDefinitions.BudgetCost.Name, IsNumber: true),
                new("funded", new("Funded", "獲撥款項目數"), IsNumber: true),
                new("status", new("Proof", "證明"), IsNumber: false),
            ],
            [
                .. figures.Budget.Select(own =>
                    (IReadOnlyList<Cell>)
                        [
                            FundingWords.Percent(own.Point.Factor),
                            own.Point.Result.Value is null ? new TextCell("none", new("no choice", "沒有組合")) : new FigureCell(own.Value),
                            own.Point.Result.Value is null ? TextCell.Same("") : new FigureCell(own.Investment),
                            new CountCell(own.Point.Result.Chosen.Count),
                            FundingWords.Of(own.Point.Result.Status),
                        ]
                ),
            ]
        )
        {
            Source = source,
        };

    /// <summary>Choices that no other beats in both net government cost and citizens' hours.</summary>
    public ReportTable Hours() =>
        new(
            "portfolio-hours",
            new("Net government cost against citizens' hours", "政府淨成本與市民節省的時數"),
            [
                new("point", new("Choice", "組合"), IsNumber: true),
                new("cost", PortfolioDefinitions.PointCost.Name, IsNumber: true),
                new("hours", PortfolioDefinitions.PointHours.Name, IsNumber: true),
                new("funded", new("Funded", "獲撥款項目數"), IsNumber: true),
                new("supported", new("Best at some price of an hour", "按某一時數價格為最佳"), IsNumber: false),
                new("initiatives", new("Initiatives", "項目"), IsNumber: false),
            ],
            [
                .. figures.Hours.Select(
                    (own, at) =>
                        (IReadOnlyList<Cell>)
                            [
                                new CountCell(at + 1),
                                new FigureCell(own.Cost),
                                new FigureCell(own.Hours),
                                new CountCell(own.Point.Result.Chosen.Count),
                                own.Point.IsSupported switch
                                {
                                    true => new TextCell("yes", new("yes", "是")),
                                    false => new TextCell("no", new("no", "否")),
                                    null => new TextCell("not-known", new("not known", "未知")),
                                },
                                FundingWords.List(
                                    own.Point.Result.Options.Select(option => FundingWords.Told(option, Differs(option), name))
                                ),
                            ]
                ),
            ]
        )
        {
            Source = source,
            Note = portfolio.Hours.IsWhole
                ? HoursNote
                : new(
                    $"{HoursNote.English} There are more choices that none beats, at least {portfolio.Hours.Points.Count + 1}: hours are passed in equal steps, so that the next best of a row need not be the row below.",
                    $"{HoursNote.Chinese}不被其他組合勝過的組合尚有更多（最少{portfolio.Hours.Points.Count + 1}個）；表中時數按等距選取，故相鄰兩行之間或有其他組合。"
                ),
        };

    /// <summary>Whether choices on the frontier hold its initiative in other scopes, or from other years.</summary>
    private (bool Scope, bool Start) Differs(FundingOption option)
    {
        List<FundingOption> same =
        [
            .. portfolio.Hours.Points.SelectMany(point => point.Result.Options).Where(own => own.Candidate.Id == option.Candidate.Id),
        ];
        return (same.Exists(own => own.Scope.Id != option.Scope.Id), same.Exists(own => own.Start != option.Start));
    }
}
