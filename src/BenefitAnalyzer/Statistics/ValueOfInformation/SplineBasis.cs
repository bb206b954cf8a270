namespace BenefitAnalyzer.Statistics.ValueOfInformation;

/// <summary>Columns of which any smooth curve of inputs is a weighted sum: cubic splines of each input, and products of pairs.</summary>
/// <remarks>B-splines by the recursion of M. Cox and C. de Boor: C. de Boor, A Practical Guide to Splines (1978), X.</remarks>
internal static class SplineBasis
{
    private const int Degree = 3;

    /// <summary>Pieces of a curve, with as many draws in each.</summary>
    private const int Pieces = 8;

    /// <summary>An input of so few values, such as a discrete one, has a mean for each instead of a curve.</summary>
    private const int FewValues = 12;

    /// <summary>A constant and the columns of all inputs, draws × columns; products of pairs where there are several inputs.</summary>
    public static double[][] Of(IReadOnlyList<double[]> inputs)
    {
        var draws = inputs[0].Length;
        var columns = new List<double[]> { Enumerable.Repeat(1.0, draws).ToArray() };
        columns.AddRange(inputs.SelectMany(OfOne));
        var standard = inputs.Select(Standardised).ToList();
        for (var one = 0; one < inputs.Count; one++)
        {
            for (var other = 0; other < one; other++)
            {
                columns.Add([.. standard[one].Zip(standard[other], (x, y) => x * y)]);
            }
        }

        return [.. Enumerable.Range(0, draws).Select(draw => columns.Select(column => column[draw]).ToArray())];
    }

    /// <summary>All columns but the first, which the constant makes up for.</summary>
    private static IEnumerable<double[]> OfOne(double[] input)
    {
        double[] values = [.. input.Distinct().Take(FewValues + 1).Order()];
        if (values.Length <= FewValues)
        {
            return values.Skip(1).Select(value => input.Select(own => own == value ? 1.0 : 0.0).ToArray());
        }

        double[] inner =
        [
            .. Precision.QuantileSelection.Of(input, [.. Enumerable.Range(0, Pieces + 1).Select(at => at / (double)Pieces)]).Distinct(),
        ];
        double[] knots = [.. Enumerable.Repeat(inner[0], Degree), .. inner, .. Enumerable.Repeat(inner[^1], Degree)];
        var columns = Enumerable.Range(0, knots.Length - Degree - 1).Select(_ => new double[input.Length]).ToArray();
        Span<double> weights = stackalloc double[Degree + 1];
        for (var draw = 0; draw < input.Length; draw++)
        {
            var piece = PieceOf(inner, input[draw]) + Degree;
            Weights(knots, piece, input[draw], weights);
            for (var at = 0; at <= Degree; at++)
            {
                columns[piece - Degree + at][draw] = weights[at];
            }
        }

        return columns.Skip(1);
    }

    private static int PieceOf(double[] inner, double value)
    {
        var at = Array.BinarySearch(inner, value);
        return Math.Clamp(at >= 0 ? at : ~at - 1, 0, inner.Length - 2);
    }

    /// <summary>The four splines that are not 0 in a piece.</summary>
    private static void Weights(double[] knots, int piece, double value, Span<double> weights)
    {
        weights[0] = 1;
        for (var degree = 1; degree <= Degree; degree++)
        {
            var carried = 0.0;
            for (var at = 0; at < degree; at++)
            {
                var (right, left) = (knots[piece + at + 1], knots[piece + 1 - degree + at]);
                var share = weights[at] / (right - left);
                weights[at] = carried + ((right - value) * share);
                carried = (value - left) * share;
            }

            weights[degree] = carried;
        }
    }

    private static double[] Standardised(double[] input)
    {
        var (mean, deviation) = (input.Average(), Description.Descriptive.StandardDeviation(input));
        return [.. input.Select(value => deviation > 0 ? (value - mean) / deviation : 0)];
    }
}
