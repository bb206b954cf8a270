using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Metrics.Completeness;

/// <summary>Whether a service can be in a row with some keys.</summary>
internal static class ServiceKeys
{
    /// <summary>Dimensions that a service gives to a row.</summary>
    public static IReadOnlyList<string> Dimensions { get; } = ["service", "service_type", "department", "cluster", "stage"];

    /// <param name="keys">Dimension → value of the row.</param>
    public static bool Fit(Study study, IReadOnlyDictionary<string, string?> keys, string code)
    {
        var service = study.Tables.Services.FirstOrDefault(known => known.Code == code);
        return Fits(Field.Service, code)
            && (
                service is null
                || (Fits("service_type", service.Type) && Fits("department", service.Department) && Fits("cluster", service.Cluster))
            );

        bool Fits(string dimension, string? value) => !keys.TryGetValue(dimension, out var wanted) || value is null || wanted == value;
    }
}
