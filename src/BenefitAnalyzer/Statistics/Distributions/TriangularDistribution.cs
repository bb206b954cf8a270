namespace BenefitAnalyzer.Statistics.Distributions;

/// <summary>Rises evenly to the most likely value and falls evenly after it.</summary>
public sealed record TriangularDistribution(double Lowest, double MostLikely, double Highest) : Distribution
{
    public override string? Fault => ThreePoints.Fault("triangular", Lowest, MostLikely, Highest);

    public override double Mean => (Lowest + MostLikely + Highest) / 3;

    /// <remarks>F(x) = (x − a)² ÷ ((b − a)(c − a)) up to the mode c, and 1 − (b − x)² ÷ ((b − a)(b − c)) from it on.</remarks>
    public override double InverseCdf(double probability)
    {
        var width = Highest - Lowest;
        var rising = MostLikely - Lowest;
        return probability * width < rising
            ? Lowest + Math.Sqrt(probability * width * rising)
            : Highest - Math.Sqrt((1 - probability) * width * (Highest - MostLikely));
    }
}
