using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Metrics.Completeness;

/// <summary>Whether a service can be in a row with some keys.</summary>
internal static class ServiceMatch
{
    /// <summary>Dimensions that a service gives to a row.</summary>
    public static IReadOnlyList<string> Dimensions { get; } = ["service", "service_type", "department", "cluster", "stage"];

    /// <param name="keys">Dimension → value of the row.</param>
    /// <param name="service">Null where the reference table does not know it.</param>
    public static bool Fit(IReadOnlyDictionary<string, string?> keys, string code, Service? service)
    {
        return Fits(Field.Service, code)
            && Fits("service_type", service?.Type)
            && Fits("department", service?.Department)
            && Fits("cluster", service?.Cluster);

        bool Fits(string dimension, string? value) => !keys.TryGetValue(dimension, out var wanted) || value is null || wanted == value;
    }
}
