namespace BenefitAnalyzer.Appraisal.Rates;

/// <summary>All real roots of a sum of powers, Σ cᵢ·xᵉⁱ, on (0, 1].</summary>
/// <remarks>
/// Between two neighbouring roots of a function lies a root of its derivative (Rolle), and dividing by the lowest power and deriving
/// takes one term away; so the roots of the last, one-term function lead back to all roots of the first, none missed. Eigenvalues of a
/// companion matrix would need whole exponents, and leave it to a tolerance which of their complex roots are real.
/// </remarks>
internal static class RealRoots
{
    private const double Smallest = 1e-12;
    private const int Halvings = 200;

    /// <param name="terms">Coefficients with their exponents, rising; exponents need not be whole.</param>
    /// <returns>Rising.</returns>
    public static IReadOnlyList<double> OnUnitInterval(IReadOnlyList<(double Coefficient, double Exponent)> terms)
    {
        List<(double Coefficient, double Exponent)> given = [.. terms.Where(term => term.Coefficient != 0)];
        var changes = SignChanges(given);
        if (changes == 0)
        {
            return []; // Descartes: no change of sign, no positive root
        }

        var lowest = given[0].Exponent;
        List<(double Coefficient, double Exponent)> reduced = [.. given.Select(term => (term.Coefficient, term.Exponent - lowest))];
        List<(double Coefficient, double Exponent)> slope =
        [
            .. reduced.Skip(1).Select(term => (term.Coefficient * term.Exponent, term.Exponent - reduced[1].Exponent)),
        ];
        // One change of sign is one positive root, which needs no derivatives.
        List<double> cuts = changes == 1 ? [Smallest, 1] : [Smallest, .. OnUnitInterval(Scaled(slope)), 1];
        var roots = new List<double>();
        for (var index = 0; index < cuts.Count - 1; index++)
        {
            if (Between(reduced, cuts[index], cuts[index + 1]) is { } root && (roots.Count == 0 || root - roots[^1] > 1e-12 * root))
            {
                roots.Add(root);
            }
        }

        if (IsZero(reduced, 1) && (roots.Count == 0 || roots[^1] < 1 - 1e-9))
        {
            roots.Add(1);
        }

        return roots;
    }

    /// <summary>The root between two points where the function rises or falls throughout; also one that it only touches at the left end.</summary>
    private static double? Between(List<(double Coefficient, double Exponent)> terms, double left, double right)
    {
        if (left > Smallest && IsZero(terms, left))
        {
            return left;
        }

        var rises = Value(terms, left) < 0;
        if (IsZero(terms, right) || Value(terms, right) > 0 != rises)
        {
            return null; // a root at the right end is the left end of the next part, or 1
        }

        for (var halving = 0; halving < Halvings && right - left > double.Epsilon; halving++)
        {
            var middle = (left + right) / 2;
            if (middle <= left || middle >= right)
            {
                break;
            }

            if (Value(terms, middle) < 0 == rises)
            {
                left = middle;
            }
            else
            {
                right = middle;
            }
        }

        return (left + right) / 2;
    }

    private static double Value(List<(double Coefficient, double Exponent)> terms, double x) =>
        terms.Sum(term => term.Coefficient * Math.Pow(x, term.Exponent));

    /// <summary>Whether the value is nothing but rounding.</summary>
    private static bool IsZero(List<(double Coefficient, double Exponent)> terms, double x) =>
        Math.Abs(Value(terms, x)) <= 1e-14 * terms.Sum(term => Math.Abs(term.Coefficient) * Math.Pow(x, term.Exponent));

    /// <summary>The same signs with a largest coefficient of 1: a hundred derivatives would overflow.</summary>
    private static List<(double Coefficient, double Exponent)> Scaled(List<(double Coefficient, double Exponent)> terms)
    {
        var largest = terms.Max(term => Math.Abs(term.Coefficient));
        return [.. terms.Select(term => (term.Coefficient / largest, term.Exponent))];
    }

    private static int SignChanges(List<(double Coefficient, double Exponent)> terms) =>
        terms.Zip(terms.Skip(1)).Count(pair => pair.First.Coefficient < 0 != pair.Second.Coefficient < 0);
}
