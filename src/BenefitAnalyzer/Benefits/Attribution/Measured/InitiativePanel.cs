using BenefitAnalyzer.Benefits.Attribution.Series;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies.Initiatives;

namespace BenefitAnalyzer.Benefits.Attribution.Measured;

/// <summary>The series of one initiative as the logs tell them.</summary>
/// <param name="Periods">First days of the whole months or weeks of the data; index t of every series.</param>
/// <param name="Traditional">Completions in traditional channels; units are offices, or services where no office is compared.</param>
/// <param name="All">Completions in all channels by service, since electronic ones happen at no office.</param>
/// <param name="Services">Traditional completions of each treated unit by service, for sharing out what was displaced.</param>
/// <param name="Sources">Figures of treated units from the first launch on.</param>
internal sealed record InitiativePanel(
    Initiative Initiative,
    IReadOnlyList<DateOnly> Periods,
    Panel Traditional,
    Panel All,
    IReadOnlyDictionary<(string Unit, string Service), double[]> Services,
    IReadOnlyList<Figure> Sources
)
{
    /// <summary>Whether a unit is an office.</summary>
    public bool IsByOffice { get; init; }
}
