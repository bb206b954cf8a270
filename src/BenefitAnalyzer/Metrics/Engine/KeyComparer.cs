namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>Compares the keys of rows one by one, in ordinal order; a missing value comes last.</summary>
/// <remarks>Counted loops: enumerators of millions of keys cost more than the comparison.</remarks>
internal sealed class KeyComparer : IComparer<IReadOnlyList<string?>>, IEqualityComparer<IReadOnlyList<string?>>
{
    public static KeyComparer Instance { get; } = new();

    public int Compare(IReadOnlyList<string?>? x, IReadOnlyList<string?>? y)
    {
        for (var at = 0; at < Math.Min(x!.Count, y!.Count); at++)
        {
            var (left, right) = (x[at], y[at]);
            var order = left is null || right is null ? (left is null).CompareTo(right is null) : string.CompareOrdinal(left, right);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    public bool Equals(IReadOnlyList<string?>? x, IReadOnlyList<string?>? y)
    {
        var same = x!.Count == y!.Count;
        for (var at = 0; same && at < x.Count; at++)
        {
            same = string.Equals(x[at], y[at], StringComparison.Ordinal);
        }

        return same;
    }

    public int GetHashCode(IReadOnlyList<string?> obj)
    {
        var hash = new HashCode();
        for (var at = 0; at < obj.Count; at++)
        {
            hash.Add(obj[at], StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }
}
