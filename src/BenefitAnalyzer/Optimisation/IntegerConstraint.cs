namespace BenefitAnalyzer.Optimisation;

/// <summary>Σ coefficient × variable ≥ <paramref name="AtLeast"/>.</summary>
/// <param name="Terms">Index of a variable and its coefficient.</param>
public sealed record IntegerConstraint(IReadOnlyList<(int Variable, long Coefficient)> Terms, long AtLeast)
{
    /// <summary>Σ coefficient × variable ≤ <paramref name="most"/>: the same with its signs turned.</summary>
    public static IntegerConstraint AtMost(IEnumerable<(int Variable, long Coefficient)> terms, long most) =>
        new([.. terms.Select(term => (term.Variable, -term.Coefficient))], -most);
}
