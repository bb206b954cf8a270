namespace BenefitAnalyzer.Metrics.Integrity;

/// <summary>Upper bounds of one error rate. Many hours have the same level, and a bound takes as long as a thousand of them, so each is found once.</summary>
internal sealed class KnownBounds(double error)
{
    private readonly Dictionary<(double Mean, double Dispersion), long> known = [];

    public long Poisson(double mean) => Dispersed(mean, 1);

    /// <param name="dispersion">Variance ÷ mean, at least 1.</param>
    public long Dispersed(double mean, double dispersion)
    {
        if (!known.TryGetValue((mean, dispersion), out var bound))
        {
            known[(mean, dispersion)] = bound = UpperBound.Dispersed(mean, dispersion, error);
        }

        return bound;
    }
}
