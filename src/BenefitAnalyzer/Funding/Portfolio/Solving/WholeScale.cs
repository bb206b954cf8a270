namespace BenefitAnalyzer.Funding.Portfolio.Solving;

/// <summary>Decimal amounts as whole multiples of a unit, as the solver wants them.</summary>
/// <param name="Unit">A power of ten: the largest of which all amounts are multiples, unless their sum would then be too large.</param>
public sealed record WholeScale(decimal Unit)
{
    /// <summary>Sums stay below it, so that neither the solver's 64 bits nor the doubles in which it tells bounds lose anything.</summary>
    private const long LargestSum = 1L << 52;

    private const int Finest = -12;
    private const int Coarsest = 12;

    /// <param name="weight">How often the sum of amounts is added up in the programme.</param>
    public static WholeScale Of(IReadOnlyCollection<decimal> amounts, int weight = 1)
    {
        var exponent = Coarsest;
        while (exponent > Finest && amounts.Any(amount => amount % Power(exponent) != 0))
        {
            exponent--;
        }

        var sum = amounts.Sum(Math.Abs);
        while (exponent < Coarsest && sum / Power(exponent) * weight > LargestSum)
        {
            exponent++;
        }

        return new WholeScale(Power(exponent));
    }

    public long Nearest(decimal amount) => (long)Math.Round(amount / Unit);

    public long Up(decimal amount) => (long)Math.Ceiling(amount / Unit);

    public long Down(decimal amount) => (long)Math.Floor(amount / Unit);

    private static decimal Power(int exponent)
    {
        var power = 1m;
        for (var step = 0; step < Math.Abs(exponent); step++)
        {
            power = exponent > 0 ? power * 10 : power / 10;
        }

        return power;
    }
}
