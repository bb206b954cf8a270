using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Studies.Bids;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.WhatIf.Scenarios;

/// <summary>Rows of <c>ceilings</c> under a scenario.</summary>
internal static class ScenarioCeilings
{
    /// <summary>The row with the factors of all ceilings, of its name, of its vote and of its department; in parts where a factor changes within its span.</summary>
    public static IEnumerable<CeilingAmount> Of(CeilingAmount row, Scenario scenario)
    {
        var own = scenario.Levers.Where(value => value.Lever.Kind == LeverKind.Ceiling && IsOf(value.Lever, row)).ToList();
        int[] begins =
        [
            .. own.SelectMany(value => value.Path)
                .Select(step => step.From.BeginsIn)
                .Where(year => year > row.From.BeginsIn && !(year > row.Until?.BeginsIn))
                .Append(row.From.BeginsIn)
                .Distinct()
                .Order(),
        ];
        return begins.Select(
            (year, at) =>
                row with
                {
                    From = new FiscalYear(year),
                    Until = at + 1 < begins.Length ? new FiscalYear(begins[at + 1] - 1) : row.Until,
                    Amount = own.Aggregate(row.Amount, (amount, value) => amount * (value.In(new FiscalYear(year)) ?? 1)),
                }
        );
    }

    private static bool IsOf(LeverName lever, CeilingAmount row) =>
        lever.Concerns(row.Name) || lever.Target == row.Vote || lever.Target == row.Department;
}
