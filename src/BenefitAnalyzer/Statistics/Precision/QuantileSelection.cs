using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace BenefitAnalyzer.Statistics.Precision;

/// <summary>Several quantiles of many values without sorting them: counted into slices, of which only those that hold an answer are looked into.</summary>
public static class QuantileSelection
{
    private const int Slices = 4096;

    /// <summary>So few are sorted at once.</summary>
    private const int Few = 2 * Slices;

    /// <summary>Quantiles of type 7 (<see cref="Description.QuantileType.Linear"/>), in the order asked.</summary>
    /// <param name="values">In any order; those that are no number are left out. Infinite ones stand at their end.</param>
    /// <param name="probabilities">From 0 to 1.</param>
    /// <returns>Not a number where there are no values; infinite where the quantile is or touches an infinite value.</returns>
    public static double[] Of(ReadOnlySpan<double> values, IReadOnlyList<double> probabilities)
    {
        var count = values.Length - Numberless(values);
        if (count == 0)
        {
            return [.. probabilities.Select(_ => double.NaN)];
        }

        var positions = probabilities.Select(probability => probability * (count - 1)).ToArray();
        int[] ranks = [.. positions.SelectMany(at => new[] { (int)at, Math.Min((int)at + 1, count - 1) }).Distinct().Order()];
        var found = new double[ranks.Length];
        Select(values, ranks, found);
        return
        [
            .. positions.Select(position =>
            {
                var lower = found[Array.BinarySearch(ranks, (int)position)];
                var upper = found[Array.BinarySearch(ranks, Math.Min((int)position + 1, count - 1))];
                var share = position - (int)position;
                return share == 0 || lower == upper ? lower : lower + (share * (upper - lower));
            }),
        ];
    }

    private static int Numberless(ReadOnlySpan<double> values)
    {
        var count = 0;
        foreach (var value in values)
        {
            count += double.IsNaN(value) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The values of some ranks.</summary>
    /// <param name="ranks">Rising, 0-based.</param>
    private static void Select(ReadOnlySpan<double> values, ReadOnlySpan<int> ranks, Span<double> found)
    {
        var (least, most) = Range(values);
        var scale = Slices / (most - least);
        if (values.Length <= Few || !(scale is > 0 and < double.PositiveInfinity))
        {
            SelectSorted(values, ranks, found);
            return;
        }

        var counts = new int[Slices + 2];
        foreach (var value in values)
        {
            counts[SliceOf(value, least, scale)]++;
        }

        var wanted = new List<double>?[counts.Length];
        var members = Wanted(counts, ranks, wanted);
        foreach (var value in values)
        {
            wanted[SliceOf(value, least, scale)]?.Add(value);
        }

        foreach (var (slice, before, places) in members)
        {
            var own = new double[places.Count];
            // A slice is narrower than all, so that looking into it the same way comes to an end.
            Select(CollectionsMarshal.AsSpan(wanted[slice]), ToOwn(ranks, places, before), own);
            for (var at = 0; at < own.Length; at++)
            {
                found[places[at]] = own[at];
            }
        }
    }

    /// <summary>Least and most of the finite values.</summary>
    private static (double Least, double Most) Range(ReadOnlySpan<double> values)
    {
        var infinite = Vector512.Create(double.PositiveInfinity);
        var (least, most) = (infinite, -infinite);
        var vectors = MemoryMarshal.Cast<double, Vector512<double>>(values);
        foreach (var vector in vectors)
        {
            var isFinite = Vector512.LessThan(Vector512.Abs(vector), infinite);
            least = Vector512.ConditionalSelect(isFinite & Vector512.LessThan(vector, least), vector, least);
            most = Vector512.ConditionalSelect(isFinite & Vector512.GreaterThan(vector, most), vector, most);
        }

        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values[(vectors.Length * Vector512<double>.Count)..])
        {
            (low, high) = double.IsFinite(value) ? (Math.Min(low, value), Math.Max(high, value)) : (low, high);
        }

        for (var lane = 0; lane < Vector512<double>.Count; lane++)
        {
            (low, high) = (Math.Min(low, least[lane]), Math.Max(high, most[lane]));
        }

        return (low, high);
    }

    /// <summary>The slices that hold the ranks, each with how many values lie before it and the places of its ranks.</summary>
    /// <param name="wanted">By slice: gets a list for each of them.</param>
    private static List<(int Slice, int Before, List<int> Places)> Wanted(int[] counts, ReadOnlySpan<int> ranks, List<double>?[] wanted)
    {
        var members = new List<(int Slice, int Before, List<int> Places)>();
        var (before, slice) = (0, 0);
        for (var place = 0; place < ranks.Length; place++)
        {
            while (before + counts[slice] <= ranks[place])
            {
                before += counts[slice++];
            }

            if (wanted[slice] is null)
            {
                wanted[slice] = new List<double>(counts[slice]);
                members.Add((slice, before, []));
            }

            members[^1].Places.Add(place);
        }

        return members;
    }

    private static int[] ToOwn(ReadOnlySpan<int> ranks, List<int> places, int start)
    {
        var own = new int[places.Count];
        for (var at = 0; at < own.Length; at++)
        {
            own[at] = ranks[places[at]] - start;
        }

        return own;
    }

    private static void SelectSorted(ReadOnlySpan<double> values, ReadOnlySpan<int> ranks, Span<double> found)
    {
        double[] sorted = values.ToArray();
        Array.Sort(sorted);
        var start = 0;
        while (start < sorted.Length && double.IsNaN(sorted[start]))
        {
            start++;
        }

        for (var at = 0; at < ranks.Length; at++)
        {
            found[at] = sorted[start + ranks[at]];
        }
    }

    /// <summary>The first slice holds −∞ too, the last one +∞ and what is no number, which sorting tells apart.</summary>
    private static int SliceOf(double value, double least, double scale)
    {
        var slice = (value - least) * scale;
        return slice <= Slices ? Math.Max(0, (int)slice) : Slices + 1;
    }
}
