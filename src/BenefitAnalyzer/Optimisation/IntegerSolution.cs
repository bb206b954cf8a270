namespace BenefitAnalyzer.Optimisation;

/// <summary>A choice that meets every constraint.</summary>
/// <param name="Values">One for each variable.</param>
/// <param name="LeastCost">What no choice can go below; equal to <paramref name="Cost"/> where that is proved to be the least.</param>
public sealed record IntegerSolution(IReadOnlyList<long> Values, long Cost, long LeastCost)
{
    public bool IsProved => LeastCost >= Cost;
}
