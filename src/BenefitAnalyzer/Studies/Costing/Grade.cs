using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Costing;

/// <summary>A row of <c>grades</c>: what a post of a grade costs and can do in some days.</summary>
/// <param name="AnnualSalary">Notional annual mid-point salary of one post, in the study's currency.</param>
/// <param name="AnnualOnCosts">Pension, allowances and other on-costs of one post a year.</param>
/// <param name="PracticalMinutes">Minutes a year that one post can work: leave, breaks and training are off.</param>
/// <param name="Place">File and line.</param>
public sealed record Grade(
    string Code,
    LocalText Name,
    Period Days,
    decimal AnnualSalary,
    decimal AnnualOnCosts,
    decimal PracticalMinutes,
    string? Source,
    string Place
)
{
    /// <summary>What deleting one post saves in a year: no overheads, no accommodation.</summary>
    public decimal AnnualCost => AnnualSalary + AnnualOnCosts;
}
