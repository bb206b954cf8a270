using BenefitAnalyzer.WhatIf.Draws;
using BenefitAnalyzer.WhatIf.Levers;

namespace BenefitAnalyzer.WhatIf.Sensitivities;

/// <summary>What the net present value is with one lever at a low and at a high percentile and all others at their means.</summary>
/// <param name="Lever">Its id.</param>
/// <param name="LowValue">Of the lever.</param>
/// <param name="HighValue">Of the lever.</param>
/// <param name="AtLow">Net present value.</param>
/// <param name="AtHigh">Net present value.</param>
public sealed record TornadoBar(string Lever, double LowValue, double HighValue, double AtLow, double AtHigh)
{
    public double Width => Math.Abs(AtHigh - AtLow);
}

/// <summary>Levers one at a time.</summary>
public static class Tornado
{
    /// <summary>Bars of one initiative, or of the sum of all, widest first; of equal width by id.</summary>
    /// <param name="initiative">Index into the model's initiatives; null for their sum.</param>
    /// <param name="low">Probability of the low percentile, such as 0.1.</param>
    /// <param name="high">Probability of the high percentile.</param>
    public static IReadOnlyList<TornadoBar> Of(DrawEngine engine, LeverSet levers, int? initiative, double low = 0.1, double high = 0.9)
    {
        if (levers.Levers.Count == 0)
        {
            return [];
        }

        var means = levers.Means();
        var ends = levers
            .Levers.Select(lever => (Low: lever.Distribution.InverseCdf(low), High: lever.Distribution.InverseCdf(high)))
            .ToList();
        var results = engine.At([.. ends.SelectMany((end, at) => new[] { With(means, at, end.Low), With(means, at, end.High) })]);
        double Value(int point) =>
            initiative is { } own ? results.NetPresentValue[own][point] : results.NetPresentValue.Sum(values => values[point]);
        return
        [
            .. levers
                .Levers.Select((lever, at) => new TornadoBar(lever.Id, ends[at].Low, ends[at].High, Value(2 * at), Value((2 * at) + 1)))
                .OrderByDescending(bar => bar.Width)
                .ThenBy(bar => bar.Lever, StringComparer.Ordinal),
        ];
    }

    private static double[] With(double[] means, int lever, double value)
    {
        double[] point = [.. means];
        point[lever] = value;
        return point;
    }
}
