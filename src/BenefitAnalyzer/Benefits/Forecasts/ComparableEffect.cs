using BenefitAnalyzer.Benefits.Attribution.Designs;

namespace BenefitAnalyzer.Benefits.Forecasts;

/// <summary>What a measured initiative displaced, on the scale on which it was measured.</summary>
/// <param name="Initiative">Its id.</param>
/// <param name="LogRatio">ln(counterfactual ÷ actual) of traditional completions; below 0 where it brought more.</param>
/// <param name="StandardError">Of <see cref="LogRatio"/>.</param>
public sealed record ComparableEffect(string Initiative, double LogRatio, double StandardError)
{
    private const double Z = 1.959963984540054;

    public decimal Share => ShareOf(LogRatio);

    /// <summary>Ends of the 95 % interval of <see cref="Share"/>.</summary>
    public (decimal Low, decimal High) Interval => (ShareOf(LogRatio - (Z * StandardError)), ShareOf(LogRatio + (Z * StandardError)));

    /// <summary>The error that a normal distribution of the estimate's interval would have: never too small, since its critical value is larger.</summary>
    /// <returns>Null where nothing came any more, or nothing was to come, so that there is no ratio.</returns>
    public static ComparableEffect? Of(string initiative, EffectEstimate estimate)
    {
        var (ratio, reach) = (Math.Log(estimate.Counterfactual / estimate.Actual), Math.Log(estimate.High / estimate.Counterfactual));
        return double.IsFinite(ratio) && double.IsFinite(reach) && reach > 0 ? new ComparableEffect(initiative, ratio, reach / Z) : null;
    }

    /// <summary>1 − actual ÷ counterfactual: the share of what would have come that did not.</summary>
    internal static decimal ShareOf(double logRatio) => (decimal)Math.Max(-MostRise, 1 - Math.Exp(-logRatio));

    /// <summary>An initiative that multiplies what comes by more than this tells nothing about another.</summary>
    private const double MostRise = 99;
}
