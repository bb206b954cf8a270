using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Ingestion.Settling;

/// <summary>Do counted returns tell of days outside the study's period? It bounds when transactions started, which returns do not tell, so they count.</summary>
internal static class ReturnsOutsidePeriod
{
    /// <returns>One for each source, with the first of its returns.</returns>
    public static IEnumerable<Diagnostic> Of(StudyDatabase database, Period period, CancellationToken token) =>
        database.Query(
            Sql.Of(typeof(ReturnsOutsidePeriod)),
            row =>
            {
                var days = new Period(row.GetFieldValue<DateOnly>(3), row.GetFieldValue<DateOnly>(4));
                var all = row.GetInt64(5);
                var others = all == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({all} returns of the source in all)");
                return Diagnostic.Warning(
                    DiagnosticCodes.ReturnOutsidePeriod,
                    row.GetString(1),
                    row.GetInt64(2),
                    $"a return of {days} lies outside the study's period {period}, and counts all the same; widen 'period:', or take it out of the file{others}"
                );
            },
            token,
            ("begins", period.From),
            ("ends", period.Until)
        );
}
