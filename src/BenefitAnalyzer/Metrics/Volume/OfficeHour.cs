using System.Globalization;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Volume;

/// <summary>What the logs hold of one office in one local hour of one day: what a sample of hours would have counted.</summary>
/// <param name="Electronic">Of the starts, those by electronic channels.</param>
/// <param name="Timed">Starts whose handling time is known.</param>
/// <param name="Seconds">Staff seconds of those timed.</param>
/// <param name="Squares">Sum of the squares of their seconds.</param>
public sealed record OfficeHour(
    string Office,
    DateOnly Day,
    int Hour,
    long Started,
    long Electronic,
    long Timed,
    double Seconds,
    double Squares
)
{
    private const char Mark = '/'; // no code holds it

    /// <summary>Every hour that has any, in the order of offices and time.</summary>
    /// <param name="services">Empty for all, as <paramref name="channels"/>.</param>
    public static IReadOnlyList<OfficeHour> Of(
        LoadedStudy loaded,
        IReadOnlyCollection<string> services,
        IReadOnlyCollection<string> channels,
        Period days,
        CancellationToken token
    ) =>
        loaded.Database.Query(
            Sql.Of(typeof(OfficeHour)),
            row => new OfficeHour(
                row.GetString(0),
                row.GetFieldValue<DateOnly>(1),
                Convert.ToInt32(row.GetValue(2), CultureInfo.InvariantCulture),
                Whole(row.GetValue(3)),
                Whole(row.GetValue(4)),
                Whole(row.GetValue(5)),
                row.GetDouble(6),
                row.GetDouble(7)
            ),
            token,
            ("from", days.From),
            ("until", days.Until),
            ("services", Marked(services)),
            ("channels", Marked(channels))
        );

    private static string Marked(IReadOnlyCollection<string> codes) => codes.Count == 0 ? "" : $"{Mark}{string.Join(Mark, codes)}{Mark}";

    private static long Whole(object number) => Convert.ToInt64(number, CultureInfo.InvariantCulture);
}
