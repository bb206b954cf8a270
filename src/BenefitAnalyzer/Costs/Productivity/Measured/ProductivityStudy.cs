using BenefitAnalyzer.Costs.Figures;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Costs.Productivity.Measured;

/// <summary>Productivity of a loaded study: of all services, and by department, initiative and service.</summary>
public static class ProductivityStudy
{
    /// <summary>Rows of figures, by scope and fiscal year; empty where the study costs nothing or has fewer than two whole years.</summary>
    /// <param name="costs">Costed by fiscal year.</param>
    public static IReadOnlyList<ProductivityRow> Of(StudyCosts costs, Action<Diagnostic> report, CancellationToken token)
    {
        var study = costs.Study;
        var measured = MeasuredServices.Of(costs, token);
        if (measured.Select(one => one.Year.Year).Distinct().Count() < 2)
        {
            report(
                Diagnostic.Warning(
                    DiagnosticCodes.TooFewYears,
                    null,
                    null,
                    "productivity compares fiscal years, and the data holds fewer than two whole ones; add logs or counted returns of another year"
                )
            );
            return [];
        }

        Say(study, measured, report);
        var prices = study.Tables.Costs.PriceIndex.ToDictionary(price => price.Year, price => price.Index);
        var rows = new ProductivityRows(costs.Data);
        return
        [
            .. ProductivityScope
                .Of(study)
                .Select(scope => ScopeProductivity.Of(scope, measured, PriceLevel))
                .Where(scope => scope.Services.Count > 0)
                .SelectMany(rows.Of),
        ];

        decimal? PriceLevel(FiscalYear year) => prices.TryGetValue(year, out var level) ? level : null;
    }

    private static void Say(Study study, IReadOnlyList<MeasuredService> measured, Action<Diagnostic> report)
    {
        string[] unweighted =
        [
            .. measured.Where(one => one.Year.UnitCost is null).Select(one => one.Year.Service).Distinct().Order(StringComparer.Ordinal),
        ];
        if (unweighted.Length > 0)
        {
            report(
                Diagnostic.Warning(
                    DiagnosticCodes.OutputWithoutWeight,
                    null,
                    null,
                    $"without a unit cost in some year, and so left out of productivity: {string.Join(", ", unweighted.Take(5))}{(unweighted.Length > 5 ? $" and {unweighted.Length - 5} more" : "")}; give 'activities' a row for each of their channels, and its resource a cost and a capacity"
                )
            );
        }

        string[] unpriced =
        [
            .. measured
                .Select(one => one.Year.Year)
                .Distinct()
                .Where(year => study.Tables.Costs.PriceIndex.All(price => price.Year != year))
                .OrderBy(year => year.BeginsIn)
                .Select(year => year.ToString()),
        ];
        if (unpriced.Length > 0)
        {
            report(
                Diagnostic.Warning(
                    DiagnosticCodes.PriceMissing,
                    null,
                    null,
                    $"no price level is known for {string.Join(", ", unpriced)}, so prices are not told from efficiency and cost is not deflated; give 'price_index' a row for each year"
                )
            );
        }
    }
}
