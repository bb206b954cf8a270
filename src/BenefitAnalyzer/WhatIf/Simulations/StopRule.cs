using BenefitAnalyzer.Statistics.Precision;

namespace BenefitAnalyzer.WhatIf.Simulations;

/// <summary>When there are enough draws: the 95 % interval of every mean net present value is narrow enough, by one of two measures.</summary>
/// <param name="Relative">Half of the interval ÷ the mean; 0.001 is a thousandth.</param>
/// <param name="Amount">Half of the interval in money: for means near 0.</param>
/// <param name="MostPoints">Of each scrambling: there it stops, precise or not.</param>
public sealed record StopRule(double Relative, double Amount, int MostPoints)
{
    public bool IsMetBy(ReplicateMean mean) => mean.HalfWidth <= Math.Max(Relative * Math.Abs(mean.Value), Amount);
}
