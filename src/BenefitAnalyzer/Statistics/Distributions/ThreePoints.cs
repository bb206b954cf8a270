namespace BenefitAnalyzer.Statistics.Distributions;

/// <summary>What holds of any distribution that is given by its lowest, most likely and highest value.</summary>
internal static class ThreePoints
{
    public static string? Fault(string name, double lowest, double mostLikely, double highest) =>
        double.IsFinite(lowest) && double.IsFinite(highest) && lowest <= mostLikely && mostLikely <= highest && lowest < highest
            ? null
            : FormattableString.Invariant(
                $"{name} from {lowest} over {mostLikely} to {highest}: the most likely value must not lie outside of the two others, and the highest must be above the lowest; write a fixed value where nothing is uncertain"
            );
}
