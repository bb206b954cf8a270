namespace BenefitAnalyzer.Statistics.Sensitivity;

/// <summary>Elementary effects of one input: what a step of it changes, from many places.</summary>
/// <remarks>M. Morris, Technometrics 33 (1991) 161–174; μ* of F. Campolongo, J. Cariboni, A. Saltelli, Environmental Modelling &amp; Software 22 (2007) 1509–1518.</remarks>
/// <param name="Mean">μ: near 0 also where effects of both signs cancel.</param>
/// <param name="MeanOfSizes">μ*: how much the input matters.</param>
/// <param name="StandardDeviation">σ: how much its effect depends on where the others are.</param>
public sealed record MorrisEffects(double Mean, double MeanOfSizes, double StandardDeviation)
{
    /// <summary>One result an input.</summary>
    /// <param name="points">Trajectories one after another, each of inputs + 1 points that differ from the one before in a single input.</param>
    /// <param name="outcomes">Of each point.</param>
    public static IReadOnlyList<MorrisEffects> Of(IReadOnlyList<double[]> points, IReadOnlyList<double> outcomes)
    {
        var inputs = points[0].Length;
        ArgumentOutOfRangeException.ThrowIfNotEqual(points.Count % (inputs + 1), 0);
        var effects = Enumerable.Range(0, inputs).Select(_ => new List<double>()).ToList();
        for (var at = 1; at < points.Count; at++)
        {
            if (at % (inputs + 1) != 0)
            {
                var moved = Enumerable.Range(0, inputs).Single(input => points[at][input] != points[at - 1][input]);
                effects[moved].Add((outcomes[at] - outcomes[at - 1]) / (points[at][moved] - points[at - 1][moved]));
            }
        }

        return
        [
            .. effects.Select(own => new MorrisEffects(
                own.Average(),
                own.Average(Math.Abs),
                Description.Descriptive.StandardDeviation([.. own])
            )),
        ];
    }
}
