using System.Globalization;

namespace BenefitAnalyzer.Metrics.Figures;

/// <summary>Numbers that somebody states of a metric that is a share: above all or below nothing they mostly lack their percent sign.</summary>
internal static class StatedShare
{
    /// <summary>What is wrong with a value, as the end of a sentence; null where the metric can have it.</summary>
    public static string? Fault(IEnumerable<Metric> metrics, string id, double value) =>
        value is >= 0 and <= 1 || metrics.FirstOrDefault(metric => metric.Id == id) is not { Unit: MetricUnit.Rate }
            ? null
            : $"is {Percent(value)}, and {id} is a share; allowed: 0% to 100%{(value is > 1 and <= 100 ? $"; did you mean {Percent(value / 100)}?" : "")}";

    private static string Percent(double share) => (100 * share).ToString("0.####", CultureInfo.InvariantCulture) + "%";
}
