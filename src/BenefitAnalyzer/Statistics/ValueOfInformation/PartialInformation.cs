using BenefitAnalyzer.Statistics.Decisions;
using BenefitAnalyzer.Statistics.Precision;
using BenefitAnalyzer.Statistics.Regression;
using BenefitAnalyzer.Statistics.Resampling;
using MathNet.Numerics.LinearAlgebra;

namespace BenefitAnalyzer.Statistics.ValueOfInformation;

/// <summary>What knowing one input, or some together, before a decision would be worth: an upper bound on what measuring it can yield.</summary>
/// <remarks>
/// By regression on smooth curves: M. Strong, J. Oakley, A. Brennan, Medical Decision Making 34 (2014) 311–326. The mean of each option's net benefit given
/// the input is fitted; then one chooses by it in each draw.
/// </remarks>
/// <param name="Value">Never negative, and so a little above 0 also for an input that does nothing.</param>
/// <param name="StandardError">Of draws and of the fitted curves together.</param>
public sealed record PartialInformation(double Value, double StandardError)
{
    private const int Curves = 200;

    /// <summary>Whether it is within two standard errors of nothing.</summary>
    public bool IsIndistinguishableFromZero => Value <= 2 * StandardError;

    /// <param name="inputs">Inputs × draws: what is known together.</param>
    /// <param name="seed">Of the curves that tell the error.</param>
    public static PartialInformation Of(OptionDraws decision, IReadOnlyList<double[]> inputs, ulong seed)
    {
        var best = decision.Best;
        List<double[]> varying = [.. inputs.Where(input => input.Any(value => value != input[0]))];
        if (varying.Count == 0)
        {
            return new PartialInformation(0, 0);
        }

        var design = Matrix<double>.Build.DenseOfRowArrays(SplineBasis.Of(varying));
        // Net benefits beyond those of the best option: the one whose curve is 0.
        var fits = decision
            .NetBenefits.Index()
            .Where(option => option.Index != best)
            .Select(option =>
                LeastSquares.Fit(
                    design,
                    Vector<double>.Build.DenseOfArray([.. option.Item.Zip(decision.NetBenefits[best], (own, of) => own - of)])
                )
            )
            .ToList();
        if (fits.Any(fit => fit is null))
        {
            return new PartialInformation(double.NaN, double.NaN);
        }

        var curves = fits.Select(fit => (design * fit!.Coefficients).ToArray()).ToList();
        var gains = Gains(curves, design.RowCount);
        var sampling = ReplicateMean.Of(gains).StandardError;
        var fitted = ErrorOfCurves(design, [.. fits.Select(fit => fit!)], curves, seed);
        // Fitted curves choose a little too well; nothing known in part is worth more than knowing all.
        var value = Math.Min(gains.Average(), PerfectInformation.Of(decision).Value);
        return new PartialInformation(value, Math.Sqrt((sampling * sampling) + (fitted * fitted)));
    }

    /// <summary>By draw: what choosing by the curves gains over the best option.</summary>
    private static double[] Gains(List<double[]> curves, int draws)
    {
        var gains = new double[draws];
        foreach (var curve in curves)
        {
            for (var draw = 0; draw < draws; draw++)
            {
                gains[draw] = Math.Max(gains[draw], curve[draw]);
            }
        }

        return gains;
    }

    /// <summary>Spread of the value over curves that the draws would allow as well.</summary>
    private static double ErrorOfCurves(Matrix<double> design, IReadOnlyList<LinearFit> fits, List<double[]> curves, ulong seed)
    {
        var draws = new SeededDraws(seed, 0x4556);
        // Two thousand rows tell the spread as well as a million.
        var step = Math.Max(1, design.RowCount / 2000);
        var rows = Enumerable.Range(0, design.RowCount / step).Select(row => row * step).ToArray();
        double[][] columns =
        [
            .. Enumerable.Range(0, design.ColumnCount).Select(column => rows.Select(row => design[row, column]).ToArray()),
        ];
        var roots = fits.Select(fit => fit.Covariance.Cholesky().Factor).ToList();
        var (values, change, gains) = (new double[Curves], new double[rows.Length], new double[rows.Length]);
        for (var curve = 0; curve < Curves; curve++)
        {
            Array.Clear(gains);
            foreach (var (at, root) in roots.Index())
            {
                Multiply(columns, root * Vector<double>.Build.Dense(columns.Length, _ => draws.Normal()), change);
                for (var row = 0; row < rows.Length; row++)
                {
                    gains[row] = Math.Max(gains[row], change[row] + curves[at][rows[row]]);
                }
            }

            values[curve] = gains.Average();
        }

        return Description.Descriptive.StandardDeviation(values);
    }

    /// <summary>A matrix by columns and a vector. The library's own product starts threads, which cost more than products this small.</summary>
    private static void Multiply(double[][] columns, Vector<double> vector, double[] product)
    {
        Array.Clear(product);
        foreach (var (at, column) in columns.Index())
        {
            var factor = vector[at];
            for (var row = 0; row < product.Length; row++)
            {
                product[row] += column[row] * factor;
            }
        }
    }
}
