using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.WhatIf.PhaseOut;

/// <summary>What keeping the channel beside the e-option costs in a fiscal year.</summary>
/// <param name="Months">Months of the year before the closing, or all that are looked at where it is not safe to close.</param>
/// <param name="PostsOpen">Posts that the offices need with the channel, at the demand of the first of the months; null where they cannot be staffed.</param>
/// <param name="PostsClosed">The same without it.</param>
/// <param name="AnnualCost">Cost of the difference for a whole year; null where the cost of a grade is not known.</param>
public sealed record DualRunningYear(FiscalYear Year, int Months, long? PostsOpen, long? PostsClosed, decimal? AnnualCost)
{
    private const int MonthsPerYear = 12;

    /// <summary>Cost of the months.</summary>
    public decimal? Cost => AnnualCost * Months / MonthsPerYear;
}
