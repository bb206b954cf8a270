using BenefitAnalyzer.Statistics.Decisions;
using BenefitAnalyzer.Statistics.Precision;
using MathNet.Numerics.Distributions;

namespace BenefitAnalyzer.Statistics.ValueOfInformation;

/// <summary>What knowing everything before a decision would be worth: the mean loss of the option that is best without knowing.</summary>
/// <remarks>H. Raiffa, R. Schlaifer, Applied Statistical Decision Theory (1961), 4.5.</remarks>
public static class PerfectInformation
{
    public static ReplicateMean Of(OptionDraws decision) => ReplicateMean.Of(decision.OpportunityLoss(decision.Best));

    /// <summary>Of doing something or not, where its net benefit is normal: σφ(μ/σ) − |μ|Φ(−|μ|/σ).</summary>
    public static double OfNormal(double mean, double standardDeviation) =>
        standardDeviation * Normal.PDF(0, 1, mean / standardDeviation)
        - Math.Abs(mean) * Normal.CDF(0, 1, -Math.Abs(mean) / standardDeviation);
}
