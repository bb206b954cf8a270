namespace BenefitAnalyzer.Benefits.Opportunities;

/// <summary>The take-up that a service could reach, as what comparable services reached; fractions from 0 to 1.</summary>
/// <param name="Low">The least that one of them reached.</param>
/// <param name="Middle">Their median: half of them reached as much.</param>
/// <param name="High">The most.</param>
/// <param name="Services">The comparable services.</param>
public sealed record ReachableTakeUp(decimal Low, decimal Middle, decimal High, IReadOnlyList<string> Services)
{
    /// <summary>No less than is reached today: a service that is ahead of others does not fall back to them.</summary>
    /// <param name="today">Null where it is not known.</param>
    public ReachableTakeUp NoLessThan(decimal? today) =>
        today is { } reached ? new(Math.Max(Low, reached), Math.Max(Middle, reached), Math.Max(High, reached), Services) : this;

    /// <summary>The same for sure, such as a stated assumption.</summary>
    public static ReachableTakeUp Of(decimal takeUp) => new(takeUp, takeUp, takeUp, []);

    /// <summary>What other services of the same type reached; null where there is none.</summary>
    public static ReachableTakeUp? Of(IEnumerable<(string Service, decimal TakeUp)> comparable)
    {
        var sorted = comparable.OrderBy(one => one.TakeUp).ThenBy(one => one.Service, StringComparer.Ordinal).ToList();
        if (sorted.Count == 0)
        {
            return null;
        }

        var half = sorted.Count / 2;
        var middle = sorted.Count % 2 == 1 ? sorted[half].TakeUp : (sorted[half - 1].TakeUp + sorted[half].TakeUp) / 2;
        return new ReachableTakeUp(
            sorted[0].TakeUp,
            middle,
            sorted[^1].TakeUp,
            [.. sorted.Select(one => one.Service).Order(StringComparer.Ordinal)]
        );
    }
}
