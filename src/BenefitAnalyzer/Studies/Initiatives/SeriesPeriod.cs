namespace BenefitAnalyzer.Studies.Initiatives;

/// <summary>The periods by which what an initiative displaced is estimated.</summary>
public enum SeriesPeriod
{
    Month,

    /// <summary>Weeks of ISO 8601, Monday to Sunday.</summary>
    Week,
}
