namespace BenefitAnalyzer.Funding.Mechanisms.Shape;

/// <summary>Finds the volume below which an operator does better without his contract.</summary>
internal static class WalkAwaySearch
{
    private const decimal LargestVolume = 100;
    private const int Halvings = 60;

    /// <summary>His value never falls with use, so that halving finds where it passes 0.</summary>
    /// <param name="value">What the contract is worth to him at a share of the use that he expects.</param>
    /// <returns>A share of the use that he expects: 0 where he needs none, null where no use is enough.</returns>
    public static decimal? VolumeOf(Func<decimal, decimal> value)
    {
        var (low, high) = (0m, LargestVolume);
        if (value(low) >= 0)
        {
            return 0;
        }

        if (value(high) < 0)
        {
            return null;
        }

        for (var halving = 0; halving < Halvings; halving++)
        {
            var middle = (low + high) / 2;
            (low, high) = value(middle) < 0 ? (middle, high) : (low, middle);
        }

        return high;
    }
}
