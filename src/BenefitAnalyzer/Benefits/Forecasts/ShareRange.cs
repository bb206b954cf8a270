using BenefitAnalyzer.Statistics.Pooling;

namespace BenefitAnalyzer.Benefits.Forecasts;

/// <summary>The share of a traditional volume that may go away, with its range; fractions, below 0 where more may come.</summary>
public sealed record ShareRange(decimal Low, decimal Middle, decimal High)
{
    /// <summary>
    /// From so many comparable effects on they are pooled: with fewer, t has less than three degrees of freedom and the spread between them is
    /// hardly known, so that a prediction interval would be spuriously wide or narrow.
    /// </summary>
    public const int FewestToPool = 5;

    /// <summary>
    /// Of few effects the median, from the lowest end of their intervals to the highest. Of five or more the mean of a random-effects pool and the
    /// 95 % prediction interval of one more initiative.
    /// </summary>
    /// <returns>Null where there is none.</returns>
    public static ShareRange? Of(IReadOnlyList<ComparableEffect> effects)
    {
        if (effects.Count == 0)
        {
            return null;
        }

        if (effects.Count < FewestToPool)
        {
            return new ShareRange(
                effects.Min(effect => effect.Interval.Low),
                Median([.. effects.Select(effect => effect.Share).Order()]),
                effects.Max(effect => effect.Interval.High)
            );
        }

        var pool = RandomEffects.Of(
            [.. effects.Select(effect => effect.LogRatio)],
            [.. effects.Select(effect => effect.StandardError * effect.StandardError)]
        );
        var (low, high) = pool.Prediction95();
        return new ShareRange(ComparableEffect.ShareOf(low), ComparableEffect.ShareOf(pool.Mean), ComparableEffect.ShareOf(high));
    }

    /// <summary>At a take-up that others reached: the rise as a share of what is not electronic today.</summary>
    /// <param name="today">Take-up, from 0 to below 1.</param>
    public static ShareRange OfTakeUp(decimal today, decimal low, decimal middle, decimal high)
    {
        decimal Share(decimal reached) => Math.Max(0, reached - today) / (1 - today);
        return new ShareRange(Share(low), Share(middle), Share(high));
    }

    private static decimal Median(decimal[] sorted) =>
        sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
}
