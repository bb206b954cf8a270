namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>Compares the keys of rows one by one, in ordinal order; a missing value comes last.</summary>
internal sealed class KeyComparer : IComparer<IReadOnlyList<string?>>, IEqualityComparer<IReadOnlyList<string?>>
{
    public static KeyComparer Instance { get; } = new();

    public int Compare(IReadOnlyList<string?>? x, IReadOnlyList<string?>? y)
    {
        foreach (var (left, right) in x!.Zip(y!))
        {
            var order = left is null || right is null ? (left is null).CompareTo(right is null) : string.CompareOrdinal(left, right);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    public bool Equals(IReadOnlyList<string?>? x, IReadOnlyList<string?>? y) => x!.SequenceEqual(y!, StringComparer.Ordinal);

    public int GetHashCode(IReadOnlyList<string?> obj)
    {
        var hash = new HashCode();
        foreach (var key in obj)
        {
            hash.Add(key, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }
}
