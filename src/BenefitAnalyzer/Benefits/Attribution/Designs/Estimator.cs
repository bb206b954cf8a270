using BenefitAnalyzer.Benefits.Attribution.Series;
using BenefitAnalyzer.Statistics.Resampling;

namespace BenefitAnalyzer.Benefits.Attribution.Designs;

/// <summary>Estimates by any design.</summary>
public static class Estimator
{
    /// <summary>Placebos drawn where launches could be placed in more ways.</summary>
    public const int MostPlacebos = 500;

    /// <returns>Null when the panel has nothing that the design needs.</returns>
    public static EffectEstimate? Estimate(Panel panel, AttributionDesign design, ulong seed) =>
        design switch
        {
            AttributionDesign.InterruptedTimeSeries => InterruptedTimeSeries.Estimate(panel),
            AttributionDesign.SyntheticControl => new PlaceboDesign(new SimplexMatcher()).Estimate(
                panel,
                MostPlacebos,
                new SeededDraws(seed, 2)
            ),
            _ => new PlaceboDesign(new EqualMatcher()).Estimate(panel, MostPlacebos, new SeededDraws(seed, 1)),
        };
}
