namespace BenefitAnalyzer.Optimisation;

/// <summary>Whole numbers to be chosen so that every constraint holds and the cost is least.</summary>
public sealed record IntegerProgramme(IReadOnlyList<IntegerVariable> Variables, IReadOnlyList<IntegerConstraint> Constraints);
