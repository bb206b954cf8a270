using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics;

/// <summary>A question to a metric: which metric, grouped by what, for which rows.</summary>
/// <param name="Metric">Id of the metric, such as <c>take-up/A</c>.</param>
public sealed record MetricQuery(string Metric)
{
    /// <summary>Dimensions to group by, in the order of the columns; empty gives one total.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>Dimension → the one value to keep.</summary>
    public IReadOnlyDictionary<string, string> Where { get; init; } = new Dictionary<string, string>();

    /// <summary>Dimension → a value to leave out.</summary>
    public IReadOnlyDictionary<string, string> Except { get; init; } = new Dictionary<string, string>();

    /// <summary>Local days to include; null means all.</summary>
    public Period? Period { get; init; }

    /// <summary>Months of a rolling window that ends with each month; null for none. Needs <c>month</c> in <see cref="By"/>.</summary>
    public int? RollingMonths { get; init; }

    /// <summary>Dimension whose overall mix each group is standardised to; null for raw values.</summary>
    public string? Standardise { get; init; }
}
