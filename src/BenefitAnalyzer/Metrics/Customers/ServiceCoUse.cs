using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Store;

namespace BenefitAnalyzer.Metrics.Customers;

/// <summary>Customers who completed transactions of two services, over all days of the study.</summary>
/// <param name="One">Code of the service that comes first in the alphabet.</param>
public sealed record ServiceCoUse(string One, string Other, long Customers)
{
    /// <summary>Every pair that has any, in the order of codes; rows without a customer are not seen.</summary>
    public static IReadOnlyList<ServiceCoUse> Of(LoadedStudy loaded, CancellationToken token) =>
        loaded.Database.Query(
            Sql.Of(typeof(ServiceCoUse)),
            row => new ServiceCoUse(row.GetString(0), row.GetString(1), row.GetInt64(2)),
            token
        );
}
