using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Store;

namespace BenefitAnalyzer.Ingestion.Settling;

/// <summary>Do counted returns report what logs hold too? Both count, since only those who keep them know whether they count the same.</summary>
internal static class ReturnsBesideLogs
{
    /// <returns>One for each source, with the first of its returns.</returns>
    public static IEnumerable<Diagnostic> Of(StudyDatabase database, CancellationToken token) =>
        database
            .Query(
                Sql.Of(typeof(ReturnsBesideLogs)),
                row => (Source: row.GetString(0), File: row.GetString(1), Line: row.GetInt64(2), What: row.GetString(3)),
                token
            )
            .GroupBy(found => found.Source)
            .Select(source =>
            {
                var (first, all) = (source.First(), source.Count());
                var others = all == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({all} returns of the source in all)");
                return Diagnostic.Warning(
                    DiagnosticCodes.ReturnBesideLogs,
                    first.File,
                    first.Line,
                    $"{first.What}: logs hold this service and channel in these months too, and both count; leave one of them out if they count the same{others}"
                );
            });
}
