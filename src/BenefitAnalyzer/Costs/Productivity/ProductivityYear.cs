using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Costs.Productivity;

/// <summary>Output, input and productivity of a fiscal year as quotients to the first year of the series.</summary>
/// <param name="Output">Null after a year that cannot be linked to the one before.</param>
/// <param name="MinutesIndex">Staff minutes, 1 in the first year; null where they are not known.</param>
/// <param name="CostIndex">Cost in prices of the first year, 1 in the first year; null without a price index or where a cost is not known.</param>
/// <param name="Services">Services that link the year to the one before; of the first year all of them.</param>
/// <param name="LeftOut">Services of this year or the one before that cannot be linked: new, ended, or without a unit cost.</param>
public sealed record ProductivityYear(
    FiscalYear Year,
    OutputIndex? Output,
    double? MinutesIndex,
    double? CostIndex,
    IReadOnlyList<string> Services,
    IReadOnlyList<string> LeftOut
)
{
    /// <summary>Output per staff minute, as a quotient to the first year.</summary>
    public double? PerMinute(IndexFormula formula) => Output?.By(formula) / MinutesIndex;

    /// <summary>Output per unit of deflated cost, as a quotient to the first year.</summary>
    public double? PerCost(IndexFormula formula) => Output?.By(formula) / CostIndex;
}
