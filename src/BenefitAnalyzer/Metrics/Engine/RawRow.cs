namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>One row as the query of a metric returns it.</summary>
/// <param name="Keys">One value for each dimension asked of SQL.</param>
/// <param name="Covered">Rows that the metric could see, of <paramref name="Coverable"/>; null where it sees all.</param>
/// <param name="Services">Services that report; null where the metric does not count them.</param>
/// <param name="Low">Lower end of the numerator, where the data brings an interval of its own; so <paramref name="High"/>.</param>
internal sealed record RawRow(
    IReadOnlyList<string?> Keys,
    decimal? Numerator,
    decimal? Denominator,
    decimal? Covered,
    decimal? Coverable,
    decimal? Services,
    decimal? Low = null,
    decimal? High = null
)
{
    /// <summary>Of a test: what its expected range is computed from; so much of the numerator is chance, or shows how much is.</summary>
    public decimal? Chance { get; init; }

    /// <summary>The sum of rows of an additive metric; services are not additive and are left out.</summary>
    public static RawRow Sum(IReadOnlyList<string?> keys, IReadOnlyCollection<RawRow> rows) =>
        new(
            keys,
            Add(rows.Select(row => row.Numerator)),
            Add(rows.Select(row => row.Denominator)),
            Add(rows.Select(row => row.Covered)),
            Add(rows.Select(row => row.Coverable)),
            null,
            Add(rows.Select(row => row.Low)),
            Add(rows.Select(row => row.High))
        )
        {
            Chance = Add(rows.Select(row => row.Chance)),
        };

    private static decimal? Add(IEnumerable<decimal?> values) =>
        values.Aggregate((decimal?)null, (sum, value) => value is null ? sum : (sum ?? 0) + value);
}
