namespace BenefitAnalyzer.Statistics.Adoption;

/// <summary>How something new is taken up: some come by themselves, the others follow those who have come.</summary>
/// <remarks>F. Bass, Management Science 15 (1969) 215–227. Times are years since it began; shares are of all who will ever come.</remarks>
/// <param name="innovation">p: the share a year of those not yet there who come by themselves; above 0.</param>
/// <param name="imitation">q: the same for each whole that is there already; 0 or more.</param>
public sealed class BassDiffusion(double innovation, double imitation)
{
    private readonly double speed = innovation + imitation;
    private readonly double ratio = imitation / innovation;

    /// <summary>The share that has come; 0 before the beginning.</summary>
    public double Cumulative(double years)
    {
        var left = Math.Exp(-speed * Math.Max(0, years));
        return (1 - left) / (1 + (ratio * left));
    }

    /// <summary>When most come at once: ln(q ÷ p) ÷ (p + q), or at the beginning where few follow others.</summary>
    public double PeakTime => ratio > 1 ? Math.Log(ratio) / speed : 0;

    /// <summary>The mean of <see cref="Cumulative"/> over a span that has a length, exactly.</summary>
    public double Mean(double from, double until) => (Integral(until) - Integral(from)) / (until - from);

    /// <summary>From the beginning: t + ln(1 + (q ÷ p)·e^−(p+q)t) ÷ q, less its value at 0; with q = 0, t + e^−pt ÷ p.</summary>
    private double Integral(double years)
    {
        var time = Math.Max(0, years);
        var left = Math.Exp(-speed * time);
        return imitation == 0 ? time - ((1 - left) / innovation) : time - ((double.LogP1(ratio) - double.LogP1(ratio * left)) / imitation);
    }
}
