namespace BenefitAnalyzer.Statistics.Distributions;

/// <summary>Every value between two is as likely as any other.</summary>
public sealed record UniformDistribution(double Lowest, double Highest) : Distribution
{
    public override string? Fault =>
        AreFinite(Lowest, Highest) && Lowest < Highest
            ? null
            : Text(
                $"uniform from {Lowest} to {Highest}: the highest must be above the lowest; write a fixed value where nothing is uncertain"
            );

    public override double Mean => (Lowest + Highest) / 2;

    public override double InverseCdf(double probability) => Lowest + (probability * (Highest - Lowest));
}
