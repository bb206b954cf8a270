using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace BenefitAnalyzer.Statistics.Regression;

/// <summary>A straight line through values of consecutive times, to be continued.</summary>
public sealed class StraightLine
{
    private const double Upper = 0.975;
    private readonly LinearFit fit;
    private readonly double quantile;

    private StraightLine(LinearFit fit)
    {
        this.fit = fit;
        quantile = StudentT.InvCDF(0, 1, fit.DegreesOfFreedom, Upper);
    }

    /// <param name="values">At times 0, 1, 2 …; NaN where there is none.</param>
    /// <returns>Null for fewer than three values.</returns>
    public static StraightLine? Through(IReadOnlyList<double> values)
    {
        var known = values.Index().Where(at => !double.IsNaN(at.Item)).ToList();
        return LeastSquares.Fit([.. known.Select(at => new[] { 1.0, at.Index })], [.. known.Select(at => at.Item)]) is { } line
            ? new StraightLine(line)
            : null;
    }

    /// <summary>Value at a time, and the 95 % interval of a new observation there, errors taken as independent and normal.</summary>
    public (double Value, double Low, double High) At(double time)
    {
        var row = Vector<double>.Build.Dense([1, time]);
        var value = fit.Value(row);
        var half = quantile * Math.Sqrt(fit.ResidualVariance * (1 + row.DotProduct(fit.Bread * row)));
        return (value, value - half, value + half);
    }
}
