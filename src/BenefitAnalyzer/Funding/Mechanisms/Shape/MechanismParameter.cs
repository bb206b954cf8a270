namespace BenefitAnalyzer.Funding.Mechanisms.Shape;

/// <summary>A number that a mechanism is set by.</summary>
/// <param name="Least">Smallest value allowed.</param>
/// <param name="Most">Largest value allowed; null for no limit.</param>
public sealed record MechanismParameter(string Name, decimal Value, decimal Least, decimal? Most)
{
    public static MechanismParameter Share(string name, decimal value) => new(name, value, 0, 1);

    public bool IsAllowed => Value >= Least && !(Value > Most);
}
