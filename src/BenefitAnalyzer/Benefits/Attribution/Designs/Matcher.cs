namespace BenefitAnalyzer.Benefits.Attribution.Designs;

/// <summary>Makes the logarithm of a counterfactual from other series.</summary>
internal abstract class Matcher
{
    public abstract AttributionDesign Design { get; }

    /// <summary>How many periods before the launch are compared, of those that there are.</summary>
    public abstract int Window(int before, int periodsPerYear);

    /// <summary>Whether placebos may pretend earlier dates too, where there are too few units.</summary>
    public abstract bool UsesDates { get; }

    /// <param name="from">First period that is compared.</param>
    /// <returns>One a period in [<paramref name="from"/>, <paramref name="until"/>), NaN where there is none; null when nothing can be matched.</returns>
    public abstract double[]? Match(double[] target, IReadOnlyList<Donor> donors, int from, int launch, int until);

    /// <summary>Mean over [from, until) without missing values; NaN when all are missing.</summary>
    protected static double Mean(double[] logs, int from, int until)
    {
        double sum = 0;
        var count = 0;
        for (var t = from; t < until; t++)
        {
            if (!double.IsNaN(logs[t]))
            {
                sum += logs[t];
                count++;
            }
        }

        return count == 0 ? double.NaN : sum / count;
    }
}
