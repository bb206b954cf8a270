using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies;

/// <summary>A promised value of a metric by a date. It keeps its own list of services, so that its denominator cannot shrink unseen.</summary>
/// <param name="Months">Months that end with the day, over which transactions are counted; a metric of the tables is asked on the day.</param>
/// <param name="Services">Codes the target was set for; empty means all amenable services.</param>
public sealed record Target(
    string Id,
    LocalText Name,
    string Metric,
    double Value,
    DateOnly By,
    IReadOnlyList<string> Services,
    string? Source,
    int Months
)
{
    /// <summary>Line of the study file in which its value stands; null when it stands in none.</summary>
    public int? Line { get; init; }
}
