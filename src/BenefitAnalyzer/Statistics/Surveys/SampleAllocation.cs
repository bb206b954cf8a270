namespace BenefitAnalyzer.Statistics.Surveys;

/// <summary>How many of each stratum are sampled.</summary>
/// <remarks>
/// J. Neyman, Journal of the Royal Statistical Society 97 (1934) 558–625; W. Cochran, Sampling Techniques, 3rd ed. (1977), 5.5 to 5.9. In whole
/// numbers and within bounds, the stratum gets the next one whose variance falls most by it: T. Wright, Statistics &amp; Probability Letters 87
/// (2014) 50–57, who proves that no other allocation of as many has a smaller variance.
/// </remarks>
public static class SampleAllocation
{
    /// <summary>Least in a stratum, so that its variance can be estimated.</summary>
    public const int Least = 2;

    /// <summary>Size under Neyman's allocation at which the total has this variance: (Σ N S)² ÷ (V + Σ N S²), not rounded.</summary>
    public static double NeymanSize(IReadOnlyList<SurveyStratum> strata, double variance) =>
        Math.Pow(strata.Sum(stratum => stratum.Size * stratum.Deviation), 2)
        / (variance + strata.Sum(stratum => stratum.Size * stratum.Deviation * stratum.Deviation));

    /// <summary>Size under proportional allocation at which the total has this variance: N Σ N S² ÷ (V + Σ N S²), not rounded.</summary>
    public static double ProportionalSize(IReadOnlyList<SurveyStratum> strata, double variance)
    {
        var squares = strata.Sum(stratum => stratum.Size * stratum.Deviation * stratum.Deviation);
        return strata.Sum(stratum => (double)stratum.Size) * squares / (variance + squares);
    }

    /// <summary>Variance of the total: Σ N² (1 − n/N) S² ÷ n.</summary>
    public static double Variance(IReadOnlyList<SurveyStratum> strata, IReadOnlyList<int> sizes) =>
        strata.Zip(sizes).Sum(own => own.First.Size * (double)(own.First.Size - own.Second) * Square(own.First) / own.Second);

    /// <summary>The fewest whole numbers, of at least two each and at most all, at which the total has at most this variance.</summary>
    public static int[] ForVariance(IReadOnlyList<SurveyStratum> strata, double variance)
    {
        var (sizes, queue) = Begin(strata);
        // Summed anew now and then would cost a pass; what is taken away is kept as the sum that is left.
        var left = Variance(strata, sizes);
        while (left > variance && queue.TryDequeue(out var at, out _))
        {
            left -= Gain(strata[at], sizes[at]);
            Add(strata, sizes, queue, at);
        }

        return sizes;
    }

    /// <summary>A given number, or two each where that is more, shared out so that the variance of the total is least.</summary>
    public static int[] OfSize(IReadOnlyList<SurveyStratum> strata, int size)
    {
        var (sizes, queue) = Begin(strata);
        for (var drawn = sizes.Sum(); drawn < size && queue.TryDequeue(out var at, out _); drawn++)
        {
            Add(strata, sizes, queue, at);
        }

        return sizes;
    }

    /// <summary>As <see cref="OfSize"/> in proportion to the sizes of strata: what is best where all have the same deviation.</summary>
    public static int[] Proportional(IReadOnlyList<SurveyStratum> strata, int size) =>
        OfSize([.. strata.Select(stratum => stratum with { Deviation = 1 })], size);

    private static (int[] Sizes, PriorityQueue<int, (double Less, int Order)> Queue) Begin(IReadOnlyList<SurveyStratum> strata)
    {
        int[] sizes = [.. strata.Select(stratum => Math.Min(Least, stratum.Size))];
        var queue = new PriorityQueue<int, (double, int)>();
        for (var at = 0; at < sizes.Length; at++)
        {
            Enqueue(strata, sizes, queue, at);
        }

        return (sizes, queue);
    }

    private static void Add(IReadOnlyList<SurveyStratum> strata, int[] sizes, PriorityQueue<int, (double, int)> queue, int at)
    {
        sizes[at]++;
        Enqueue(strata, sizes, queue, at);
    }

    /// <summary>A stratum that has none left, or whose units are all alike, gets no more.</summary>
    private static void Enqueue(IReadOnlyList<SurveyStratum> strata, int[] sizes, PriorityQueue<int, (double, int)> queue, int at)
    {
        if (sizes[at] < strata[at].Size && strata[at].Deviation > 0)
        {
            queue.Enqueue(at, (-Gain(strata[at], sizes[at]), at));
        }
    }

    /// <summary>By how much one more lessens the variance: N² S² ÷ (n (n + 1)).</summary>
    private static double Gain(SurveyStratum stratum, int size) =>
        (double)stratum.Size * stratum.Size * Square(stratum) / ((double)size * (size + 1));

    private static double Square(SurveyStratum stratum) => stratum.Deviation * stratum.Deviation;
}

/// <summary>A part of a population that is sampled on its own.</summary>
/// <param name="Size">Units of it.</param>
/// <param name="Deviation">Standard deviation of their values.</param>
public sealed record SurveyStratum(int Size, double Deviation);
