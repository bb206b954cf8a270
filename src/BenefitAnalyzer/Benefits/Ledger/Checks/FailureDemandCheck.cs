using System.Globalization;
using BenefitAnalyzer.Benefits.Ledger.Lines;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Customers;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies.Initiatives;

namespace BenefitAnalyzer.Benefits.Ledger.Checks;

/// <summary>Auditors found one need counted as six transactions: savings of a service whose e-attempts come back to the counter are looked at.</summary>
/// <remarks>Asks the rows of the study, which the ledger does not: so it stands apart from <see cref="AuditChecks"/>.</remarks>
public static class FailureDemandCheck
{
    /// <summary>Share of traditional completions from which on failure demand is said.</summary>
    private const decimal Most = 0.05m;

    /// <summary>Failure demand of each service by month, where enough customers can be linked.</summary>
    public static IReadOnlyList<ServiceReturns> Ask(LoadedStudy loaded, CancellationToken token)
    {
        var (metric, engine) = (new FailureDemand(), loaded.Engine);
        return
        [
            .. engine
                .Run(metric, new MetricQuery(metric.Id) { By = ["service", Dimensions.Month] }, token)
                .Rows.Where(row => row is { Figure: { State: FigureState.Known, Numerator: not null, Denominator: not null } })
                .Where(row => row.Keys is [not null, not null])
                .Select(row => new ServiceReturns(
                    row.Keys[0]!,
                    MonthOf(row.Keys[1]!),
                    row.Figure.Numerator!.Value,
                    row.Figure.Denominator!.Value
                )),
        ];
    }

    /// <summary>What to say of each launched initiative that claims savings.</summary>
    /// <param name="days">N of the study's failure demand.</param>
    public static IEnumerable<Diagnostic> Of(
        IReadOnlyList<Initiative> initiatives,
        BenefitsLedger ledger,
        IReadOnlyList<ServiceReturns> returns,
        int days
    )
    {
        foreach (var initiative in initiatives)
        {
            if (
                initiative.Launched is not { } launched
                || !ledger.Lines.Any(line =>
                    line.Initiative == initiative.Id && line.Deduction is null && line.Place.Status != LedgerStatus.Lapsed
                )
            )
            {
                continue;
            }

            var own = returns.Where(month => initiative.Services.Contains(month.Service) && month.Month >= launched).ToList();
            var (returned, completed) = (own.Sum(month => month.Returned), own.Sum(month => month.Completed));
            if (returned > Most * completed)
            {
                yield return Diagnostic.Warning(
                    DiagnosticCodes.FailureDemandInSavings,
                    null,
                    null,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"of {completed:#,0} traditional completions of the services of '{initiative.Id}' since its launch, at least {returned:#,0} ({100 * returned / completed:0.0}%) followed a failed or abandoned e-attempt within {days} days: one need was served twice; read its savings beside 'unit-cost/resolved-need' of 'benefit costs'"
                    )
                );
            }
        }
    }

    private static DateOnly MonthOf(string month) => DateOnly.ParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture);
}
