using MathNet.Numerics.Distributions;

namespace BenefitAnalyzer.Statistics.Durations;

/// <summary>Probabilities of whole days: a duration, or the day on which something will be there. Sums are exact convolutions, nothing is drawn.</summary>
/// <param name="First">The first day with a probability.</param>
/// <param name="Mass">Probabilities of <paramref name="First"/> and the days after it; they add up to 1.</param>
public sealed record DaysDistribution(int First, IReadOnlyList<double> Mass)
{
    private const double PertWeight = 4;

    /// <summary>A certain number of days.</summary>
    public static DaysDistribution Certain(int days) => new(days, [1]);

    /// <summary>Each day takes what the triangle holds from half a day before it to half a day after it.</summary>
    public static DaysDistribution Triangular(int low, int likely, int high) =>
        low == high ? Certain(low) : Rounded(low, high, day => TriangularBelow(day, low, likely, high));

    /// <summary>The same of the beta distribution of project planning.</summary>
    /// <remarks>D. Malcolm, J. Roseboom, C. Clark, W. Fazar, Operations Research 7 (1959) 646–669: mean (low + 4 likely + high) ÷ 6.</remarks>
    public static DaysDistribution Pert(int low, int likely, int high)
    {
        if (low == high)
        {
            return Certain(low);
        }

        double range = high - low;
        var (alpha, beta) = (1 + (PertWeight * (likely - low) / range), 1 + (PertWeight * (high - likely) / range));
        return Rounded(low, high, day => Beta.CDF(alpha, beta, Math.Clamp((day - low) / range, 0, 1)));
    }

    /// <summary>Last day with a probability.</summary>
    public int Last => First + Mass.Count - 1;

    public double Mean => Expect(day => day);

    /// <summary>Days and their probabilities, in order.</summary>
    public IEnumerable<(int Day, double Probability)> Days => Mass.Select((mass, at) => (First + at, mass));

    /// <summary>Probability of more than <paramref name="day"/>.</summary>
    public double Above(int day) => Days.Where(own => own.Day > day).Sum(own => own.Probability);

    /// <summary>What is left of it when it is known to be more than <paramref name="day"/>.</summary>
    /// <returns>Null where it cannot be more.</returns>
    public DaysDistribution? After(int day)
    {
        if (day < First)
        {
            return this;
        }

        var left = Above(day);
        return left > 0 ? new DaysDistribution(day + 1, [.. Mass.Skip(day + 1 - First).Select(mass => mass / left)]) : null;
    }

    /// <summary>Mean of a function of the day.</summary>
    public double Expect(Func<int, double> value) => Days.Sum(own => own.Probability * value(own.Day));

    /// <summary>The sum of two independent durations.</summary>
    public DaysDistribution Plus(DaysDistribution other)
    {
        var sum = new double[Mass.Count + other.Mass.Count - 1];
        for (var own = 0; own < Mass.Count; own++)
        {
            for (var its = 0; its < other.Mass.Count; its++)
            {
                sum[own + its] += Mass[own] * other.Mass[its];
            }
        }

        return new DaysDistribution(First + other.First, sum);
    }

    /// <summary>The same duration with a probability, else none.</summary>
    /// <param name="chance">0 to 1.</param>
    public DaysDistribution WithChance(double chance)
    {
        if (chance >= 1)
        {
            return this;
        }

        var first = Math.Min(0, First);
        var mass = new double[Math.Max(0, Last) - first + 1];
        mass[-first] = 1 - chance;
        foreach (var (day, probability) in Days)
        {
            mass[day - first] += chance * probability;
        }

        return new DaysDistribution(first, mass);
    }

    private static DaysDistribution Rounded(int low, int high, Func<double, double> below)
    {
        var mass = new double[high - low + 1];
        var before = 0.0;
        for (var day = low; day <= high; day++)
        {
            var until = day == high ? 1 : below(day + 0.5);
            mass[day - low] = until - before;
            before = until;
        }

        return new DaysDistribution(low, mass);
    }

    private static double TriangularBelow(double day, double low, double likely, double high) =>
        day <= low ? 0
        : day >= high ? 1
        : day <= likely ? (day - low) * (day - low) / ((high - low) * (likely - low))
        : 1 - ((high - day) * (high - day) / ((high - low) * (high - likely)));
}
