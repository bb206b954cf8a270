using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Cashability;

/// <summary>Avoidable cash cost of a post: salary and on-costs of its grade, no overheads.</summary>
public sealed class GradeCosts(Study study)
{
    /// <summary>Cost of one post a year, as it holds on the last day of a fiscal year; null where the grade has none then.</summary>
    public decimal? Of(string grade, FiscalYear year)
    {
        var last = new DateOnly(year.BeginsIn + 1, study.FiscalYearStart.Month, study.FiscalYearStart.Day).AddDays(-1);
        return study.Tables.Costs.Grades.FirstOrDefault(row => row.Code == grade && row.Days.Contains(last))?.AnnualCost;
    }

    /// <summary>What the choice between grades goes by: the latest cost of each.</summary>
    public IReadOnlyDictionary<string, decimal> Latest { get; } =
        study
            .Tables.Costs.Grades.GroupBy(row => row.Code)
            .ToDictionary(grade => grade.Key, grade => grade.OrderBy(row => row.Days.From).Last().AnnualCost);
}
