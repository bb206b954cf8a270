using System.Globalization;
using BenefitAnalyzer.Statistics.Precision;

namespace BenefitAnalyzer.WhatIf.Simulations;

/// <summary>When there are enough draws: the 95 % interval of every mean net present value is narrow enough, by one of two measures.</summary>
/// <param name="Relative">Half of the interval ÷ the mean; 0.001 is a thousandth.</param>
/// <param name="Amount">Half of the interval in money: for means near 0.</param>
/// <param name="MostPoints">Of each scrambling: there it stops, precise or not.</param>
public sealed record StopRule(double Relative, double Amount, int MostPoints)
{
    /// <summary>As many as a computer has the patience for: 4.2 million draws.</summary>
    private const int UsualMostPoints = 1 << 18;

    /// <summary>Reads <c>0.5%</c> of the mean, or <c>5000</c> in the study's currency.</summary>
    /// <returns>Null where it is neither, or not above 0.</returns>
    public static StopRule? Parse(string text)
    {
        var isShare = text.EndsWith('%');
        return
            double.TryParse(text.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0
            ? new StopRule(isShare ? number / 100 : 0, isShare ? 0 : number, UsualMostPoints)
            : null;
    }

    public bool IsMetBy(ReplicateMean mean) => mean.HalfWidth <= Math.Max(Relative * Math.Abs(mean.Value), Amount);
}
