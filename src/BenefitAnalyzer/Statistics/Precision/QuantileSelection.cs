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
        var count = 0;
        foreach (var value in values)
        {
            count += double.IsNaN(value) ? 0 : 1;
        }

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

    /// <summary>The values of some ranks.</summary>
    /// <param name="ranks">Rising, 0-based.</param>
    private static void Select(ReadOnlySpan<double> values, ReadOnlySpan<int> ranks, Span<double> found)
    {
        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
        {
            if (double.IsFinite(value))
            {
                least = Math.Min(least, value);
                most = Math.Max(most, value);
            }
        }

        var scale = Slices / (most - least);
        if (values.Length <= Few || !(scale is > 0 and < double.PositiveInfinity))
        {
            SelectSorted(values, ranks, found);
            return;
        }

        var counts = new int[Slices + 2];
        foreach (var value in values)
        {
            if (!double.IsNaN(value))
            {
                counts[SliceOf(value, least, scale)]++;
            }
        }

        SelectIn(values, counts, value => SliceOf(value, least, scale), ranks, found);
    }

    private static void SelectIn(
        ReadOnlySpan<double> values,
        int[] counts,
        Func<double, int> sliceOf,
        ReadOnlySpan<int> ranks,
        Span<double> found
    )
    {
        var before = 0;
        var slice = 0;
        var members = new Dictionary<int, (int Before, List<int> Places)>();
        for (var place = 0; place < ranks.Length; place++)
        {
            while (before + counts[slice] <= ranks[place])
            {
                before += counts[slice++];
            }

            if (!members.TryGetValue(slice, out var own))
            {
                members[slice] = own = (before, []);
            }

            own.Places.Add(place);
        }

        var inside = members.Keys.ToDictionary(key => key, key => new List<double>(counts[key]));
        var wanted = new List<double>?[counts.Length];
        foreach (var (key, list) in inside)
        {
            wanted[key] = list;
        }

        foreach (var value in values)
        {
            if (!double.IsNaN(value))
            {
                wanted[sliceOf(value)]?.Add(value);
            }
        }

        foreach (var (key, (start, places)) in members)
        {
            var own = new double[places.Count];
            // A slice is narrower than all, so that looking into it the same way comes to an end.
            Select(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(inside[key]), ToOwn(ranks, places, start), own);
            for (var at = 0; at < own.Length; at++)
            {
                found[places[at]] = own[at];
            }
        }
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

    /// <summary>Slice 0 holds −∞ and the least, the last one +∞.</summary>
    private static int SliceOf(double value, double least, double scale) =>
        double.IsPositiveInfinity(value) ? Slices + 1
        : double.IsNegativeInfinity(value) ? 0
        : (int)((value - least) * scale);
}
