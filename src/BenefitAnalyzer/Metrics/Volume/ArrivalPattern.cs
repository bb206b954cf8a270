using System.Globalization;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Store;

namespace BenefitAnalyzer.Metrics.Volume;

/// <summary>Starts that the logs place in one hour of the week, over all days of the study.</summary>
/// <param name="Weekday">1 is Monday.</param>
/// <param name="Hour">0 to 23, local time.</param>
public sealed record ArrivalPattern(string? Office, string? Service, string? Channel, int Weekday, int Hour, long Started)
{
    /// <summary>Every hour that has any; counted returns know no hours and are not in it.</summary>
    public static IReadOnlyList<ArrivalPattern> Of(LoadedStudy loaded, CancellationToken token) =>
        loaded.Database.Query(
            Sql.Of(typeof(ArrivalPattern)),
            row => new ArrivalPattern(
                row.IsDBNull(0) ? null : row.GetString(0),
                row.IsDBNull(1) ? null : row.GetString(1),
                row.IsDBNull(2) ? null : row.GetString(2),
                Convert.ToInt32(row.GetValue(3), CultureInfo.InvariantCulture),
                Convert.ToInt32(row.GetValue(4), CultureInfo.InvariantCulture),
                Convert.ToInt64(row.GetValue(5), CultureInfo.InvariantCulture)
            ),
            token
        );
}
