namespace BenefitAnalyzer.Optimisation;

/// <summary>Whole numbers to be chosen so that every constraint holds and the cost is least.</summary>
public sealed record IntegerProgramme(IReadOnlyList<IntegerVariable> Variables, IReadOnlyList<IntegerConstraint> Constraints)
{
    /// <summary>A choice from which the search starts, a value for each variable; it need not meet the constraints. Null for none.</summary>
    public IReadOnlyList<long>? Hint { get; init; }

    /// <summary>Whether every constraint enters the linear relaxation: knapsacks are then proved sooner, other programmes later.</summary>
    public bool HasTightRelaxation { get; init; }
}
