using BenefitAnalyzer.Benefits.Ledger.Checks;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Costing;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Ledger.Building;

/// <summary>What a post of a grade costs in cash in a fiscal year: salary and on-costs, weighted by the days on which each rate holds.</summary>
internal sealed class GradeRates(IReadOnlyList<Grade> grades, FiscalCalendar calendar, Action<AuditFinding> report)
{
    private readonly ILookup<string, Grade> rows = grades.ToLookup(grade => grade.Code);
    private readonly Dictionary<(string, FiscalYear), (decimal AnnualCost, decimal PracticalMinutes)?> known = [];

    /// <summary>Null where no rate holds on some day of the year; that was reported once.</summary>
    public (decimal AnnualCost, decimal PracticalMinutes)? Of(string grade, FiscalYear year)
    {
        if (!known.TryGetValue((grade, year), out var rate))
        {
            known[(grade, year)] = rate = Weighted(grade, year);
        }

        return rate;
    }

    private (decimal, decimal)? Weighted(string grade, FiscalYear year)
    {
        var span = calendar.Span(year);
        var (days, cost, minutes) = (0, 0m, 0m);
        foreach (var row in rows[grade])
        {
            var from = Math.Max(row.Days.From.DayNumber, span.From.DayNumber);
            var own = Math.Max(0, Math.Min(row.Days.Until.DayNumber, span.Until.DayNumber) - from);
            days += own;
            cost += own * row.AnnualCost;
            minutes += own * row.PracticalMinutes;
        }

        if (days == span.Length && minutes > 0)
        {
            return (cost / days, minutes / days);
        }

        var name = grades.FirstOrDefault(own => own.Code == grade)?.Name ?? LocalText.Same(grade);
        report(
            new AuditFinding(
                null,
                new LocalText(
                    $"What a post of {name.English} costs is not known for every day of {year}, so its time of that year stays out of the ledger.",
                    $"{year.Name.Chinese}並非每日都有{name.Chinese}職位的成本，因此該年度的有關時間不計入效益帳。"
                ),
                Diagnostic.Warning(
                    DiagnosticCodes.GradeCostMissing,
                    null,
                    null,
                    $"no rate of grade '{grade}' holds on every day of {year}: its time stays out of the ledger; add rows to 'grades'"
                )
            )
        );
        return null;
    }
}
