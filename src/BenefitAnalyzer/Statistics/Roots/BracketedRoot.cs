using MathNet.Numerics.RootFinding;

namespace BenefitAnalyzer.Statistics.Roots;

/// <summary>Where a function that changes its sign between two points is 0 (Brent's method).</summary>
public static class BracketedRoot
{
    private const double Accuracy = 1e-9;
    private const int MostSteps = 200;

    /// <param name="function">Of different signs at both ends, and continuous between them.</param>
    public static double Of(Func<double, double> function, double from, double to) =>
        Brent.FindRoot(function, from, to, Accuracy, MostSteps);
}
