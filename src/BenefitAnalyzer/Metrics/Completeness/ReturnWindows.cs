using System.Globalization;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Completeness;

/// <summary>What one cell of returns (a source's service, channel, office and district) reports, window by window.</summary>
/// <param name="Windows">In the order of their days, with how many returns each has.</param>
internal sealed record ReturnWindows(IReadOnlyList<string?> Cell, IReadOnlyList<(Period Days, int Returns)> Windows)
{
    /// <summary>What tells cells apart, and what services give to them; all else is unknown of a return.</summary>
    private static readonly string[] Known =
    [
        "source",
        Field.Service,
        "service_type",
        "department",
        "cluster",
        Field.Channel,
        Dimensions.ChannelClass,
        Field.Office,
        Field.District,
    ];

    /// <summary>Whether a window begins and ends in different months: others lie whole in whatever is made of months.</summary>
    public bool IsLong { get; } =
        Windows.Any(window => window.Days.Until > new DateOnly(window.Days.From.Year, window.Days.From.Month, 1).AddMonths(1));

    /// <summary>Its value of a dimension; null where it has none.</summary>
    public string? Of(string dimension) => Array.IndexOf(Known, dimension) is >= 0 and var at ? Cell[at] : null;

    /// <summary>All cells that say something in a column.</summary>
    public static IReadOnlyList<ReturnWindows> Of(LoadedStudy loaded, string column, CancellationToken token) =>
        [
            .. loaded
                .Database.Query(
                    Sql.Of(typeof(ReturnWindows)).Replace("{column}", Sql.Name(column), StringComparison.Ordinal),
                    row =>
                        (
                            Cell: (string?[])[.. Known.Select((_, at) => row.IsDBNull(at) ? null : row.GetString(at))],
                            Days: new Period(row.GetFieldValue<DateOnly>(Known.Length), row.GetFieldValue<DateOnly>(Known.Length + 1).AddDays(1)),
                            Returns: Convert.ToInt32(row.GetValue(Known.Length + 2), CultureInfo.InvariantCulture)
                        ),
                    token
                )
                .GroupBy(row => row.Cell, row => (row.Days, row.Returns), KeyComparer.Instance)
                .Select(cell => new ReturnWindows(cell.Key, [.. cell])),
        ];
}
