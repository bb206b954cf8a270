using System.Globalization;

namespace BenefitAnalyzer.Studies.Assumptions;

/// <summary>A take-up that grows as Bass has it, instead of a value for each year.</summary>
/// <param name="Ceiling">m: the take-up that is reached in the end, above 0 and at most 1.</param>
/// <param name="Innovation">p: above 0, a year.</param>
/// <param name="Imitation">q: 0 or more, a year.</param>
/// <param name="From">The day on which it begins.</param>
public sealed record AdoptionTerms(decimal Ceiling, decimal Innovation, decimal Imitation, DateOnly From)
{
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Bass, m {100 * Ceiling:0.####}%, p {Innovation:0.####}, q {Imitation:0.####}, {From:O}"
        );
}
