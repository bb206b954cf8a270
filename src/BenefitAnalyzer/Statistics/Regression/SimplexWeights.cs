namespace BenefitAnalyzer.Statistics.Regression;

/// <summary>Weights that are none below 0 and add up to 1, so that a weighted mean of series lies closest to a given one.</summary>
/// <remarks>
/// Accelerated projected gradient (A. Beck, M. Teboulle, SIAM J. Imaging Sciences 2 (2009) 183–202) with the exact projection of J. Duchi,
/// S. Shalev-Shwartz, Y. Singer, T. Chandra, ICML 2008. The libraries at hand have no quadratic programme over a simplex.
/// </remarks>
public static class SimplexWeights
{
    private const int MostSteps = 400;
    private const double Tolerance = 1e-6;

    /// <param name="series">J series of length n, without missing values.</param>
    /// <param name="target">Length n.</param>
    /// <param name="ridge">Share of the mean square of the series that unequal weights cost; makes the answer unique where series repeat each other.</param>
    /// <returns>Length J.</returns>
    public static double[] Fit(IReadOnlyList<double[]> series, double[] target, double ridge = 0)
    {
        var count = series.Count;
        var products = new double[count, count];
        var toTarget = new double[count];
        double trace = 0;
        for (var i = 0; i < count; i++)
        {
            toTarget[i] = Dot(series[i], target);
            for (var j = i; j < count; j++)
            {
                products[i, j] = products[j, i] = Dot(series[i], series[j]);
            }

            trace += products[i, i];
        }

        for (var i = 0; i < count; i++)
        {
            products[i, i] += ridge * trace / count;
        }

        return Descend(products, toTarget, LargestEigenvalue(products));
    }

    private static double[] Descend(double[,] products, double[] toTarget, double steepness)
    {
        var count = toTarget.Length;
        var weights = Enumerable.Repeat(1.0 / count, count).ToArray();
        if (steepness <= 0)
        {
            return weights;
        }

        var ahead = (double[])weights.Clone();
        double momentum = 1;
        for (var step = 0; step < MostSteps; step++)
        {
            var next = new double[count];
            for (var i = 0; i < count; i++)
            {
                double slope = -toTarget[i];
                for (var j = 0; j < count; j++)
                {
                    slope += products[i, j] * ahead[j];
                }

                next[i] = ahead[i] - (slope / steepness);
            }

            Project(next);
            var grown = (1 + Math.Sqrt(1 + (4 * momentum * momentum))) / 2;
            double moved = 0;
            double against = 0;
            for (var i = 0; i < count; i++)
            {
                var change = next[i] - weights[i];
                moved = Math.Max(moved, Math.Abs(change));
                against += (ahead[i] - next[i]) * change;
            }

            // Momentum that carries uphill is dropped (B. O'Donoghue, E. Candès, Foundations of Computational Mathematics 15 (2015) 715–732).
            var carry = against > 0 ? 0 : (momentum - 1) / grown;
            grown = against > 0 ? 1 : grown;
            for (var i = 0; i < count; i++)
            {
                ahead[i] = next[i] + (carry * (next[i] - weights[i]));
            }

            momentum = grown;
            weights = next;
            if (moved < Tolerance)
            {
                break;
            }
        }

        return weights;
    }

    /// <summary>The nearest point of the simplex.</summary>
    private static void Project(double[] point)
    {
        var sorted = (double[])point.Clone();
        Array.Sort(sorted);
        double sum = 0;
        double shift = 0;
        for (var rank = 1; rank <= sorted.Length; rank++)
        {
            sum += sorted[^rank];
            var candidate = (sum - 1) / rank;
            if (sorted[^rank] > candidate)
            {
                shift = candidate;
            }
        }

        for (var i = 0; i < point.Length; i++)
        {
            point[i] = Math.Max(0, point[i] - shift);
        }
    }

    /// <summary>By 20 power steps, and 5 % more so that it is not too small.</summary>
    private static double LargestEigenvalue(double[,] products)
    {
        var count = products.GetLength(0);
        var direction = Enumerable.Range(0, count).Select(i => 1 + (0.01 * i)).ToArray();
        double norm = 0;
        for (var step = 0; step < 20; step++)
        {
            var image = new double[count];
            for (var i = 0; i < count; i++)
            {
                for (var j = 0; j < count; j++)
                {
                    image[i] += products[i, j] * direction[j];
                }
            }

            norm = Math.Sqrt(Dot(image, image) / Dot(direction, direction));
            direction = image;
            if (norm == 0)
            {
                return 0;
            }
        }

        return 1.05 * norm;
    }

    private static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
