using BenefitAnalyzer.Benefits.Cashability.Arrivals;
using BenefitAnalyzer.Costs.Capacity;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Cashability;

/// <summary>What an office needs at its actual arrivals of a fiscal year.</summary>
/// <param name="Required">Without the pools that cannot be staffed for want of data.</param>
/// <param name="Pools">All pools of the office in that year.</param>
public sealed record OfficeYear(string Office, FiscalYear Year, OfficePosts Required, IReadOnlyList<PoolYear> Pools)
{
    /// <summary>Whether every pool could be staffed; otherwise the posts are those of some of its pools.</summary>
    public bool IsComplete => Pools.All(pool => pool.Demand is not null);

    public ArrivalEvidence Evidence => Pools.Max(pool => pool.Evidence);

    public IEnumerable<string> Grades =>
        Pools.SelectMany(pool => pool.Pool.Grades).Select(grade => grade.Grade).Distinct().Order(StringComparer.Ordinal);

    /// <summary>Posts deleted by the end of the year, by grade.</summary>
    public required IReadOnlyDictionary<string, decimal> Deleted { get; init; }

    /// <summary>Posts in place at the end of the year: those of the list of counters less those deleted. Null unless every pool of the grade says its posts.</summary>
    public decimal? InPlace(string grade)
    {
        var posts = Pools.SelectMany(pool => pool.Pool.Grades).Where(own => own.Grade == grade).Select(own => own.PostsBefore).ToList();
        return posts.Count > 0 && posts.TrueForAll(own => own is not null) ? posts.Sum() - Deleted.GetValueOrDefault(grade) : null;
    }
}
