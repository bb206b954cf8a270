using BenefitAnalyzer.Funding.Portfolio.Reasons;
using BenefitAnalyzer.Funding.Portfolio.Results;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Funding;

/// <summary>Rows of the table of ceilings on single projects and of shares of departments.</summary>
internal static class PortfolioRuleRows
{
    public static readonly IReadOnlyList<ReportColumn> Columns =
    [
        new("rule", new("Rule", "規則"), IsNumber: false),
        new("bound", new("Bound", "界限"), IsNumber: true),
        new("used", new("Used", "已用"), IsNumber: true),
        new("gain", PortfolioDefinitions.RulePrice.Name, IsNumber: true),
        new("added", new("Would come in", "會加入"), IsNumber: false),
        new("removed", new("Would go out", "會剔除"), IsNumber: false),
    ];

    public static LocalText Note { get; } =
        new(
            "A ceiling on one project: used by the largest that is chosen. A largest share is raised by a tenth of itself, a least share lowered by a tenth.",
            "單一項目上限：以獲選的最大項目為已用。最高比率提高其一成，最低比率降低其一成。"
        );

    /// <param name="name">Name of a code by its dimension.</param>
    public static IReadOnlyList<Cell> Of(RulePrice price, Figure bound, Figure used, Figure gain, Func<string, string, LocalText> name) =>
        [
            NameOf(price, name),
            new FigureCell(bound),
            price.Used is null ? TextCell.Same("") : new FigureCell(used),
            price.Gain is null ? TextCell.Same("") : new FigureCell(gain),
            FundingWords.List(price.Added.Select(id => new TextCell(id, name("initiative", id)))),
            FundingWords.List(price.Removed.Select(id => new TextCell(id, name("initiative", id)))),
        ];

    private static TextCell NameOf(RulePrice price, Func<string, string, LocalText> name)
    {
        var department = name("department", price.Name);
        return new TextCell(
            $"{PortfolioFigures.WordOf(price.Rule)} {price.Name}",
            price.Rule switch
            {
                PricedRule.Project => new($"one project of Head {price.Name}", $"總目{price.Name}的單一項目"),
                PricedRule.MostShare => new($"largest share of {department.English}", $"{department.Chinese}的最高比率"),
                _ => new($"least share of {department.English}", $"{department.Chinese}的最低比率"),
            }
        );
    }
}
