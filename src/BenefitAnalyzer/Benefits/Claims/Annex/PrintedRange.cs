using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Claims.Annex;

/// <summary>Between what a rounded number may lie: 2.0 stands for anything from 1.95 to 2.05.</summary>
public readonly record struct PrintedRange(decimal Low, decimal High)
{
    /// <summary>A number that was not rounded.</summary>
    public static PrintedRange Exact(decimal value) => new(value, value);

    /// <summary>A number rounded to the decimals that it has: 2.0 to one, 2 to none.</summary>
    public static PrintedRange Of(decimal value) => Around(value, Step(value));

    /// <summary>An amount rounded to the last printed digit of its unit; null where none is printed.</summary>
    public static PrintedRange? Of(PrintedAmount amount) => amount.Value is { } value ? Around(value, HalfStep(amount) * 2) : null;

    /// <summary>Half of the last printed digit, in whole units of the currency: how far rounding may have moved it.</summary>
    public static decimal HalfStep(PrintedAmount amount) =>
        // A decimal keeps its trailing zeros, and multiplying by a whole unit leaves their number as printed.
        amount.Value
            is { } value
            ? amount.Unit.Factor * Step(value) / 2
            : 0;

    /// <summary>What an amount is a percentage of, where both are rounded; null where the percentage may be 0.</summary>
    /// <param name="percent">In percent: 0.8 is 0.8 %.</param>
    public static PrintedRange? Base(PrintedRange amount, PrintedRange percent) =>
        percent.Low <= 0
            ? null
            : new PrintedRange(
                100 * amount.Low / (amount.Low < 0 ? percent.Low : percent.High),
                100 * amount.High / (amount.High < 0 ? percent.High : percent.Low)
            );

    /// <summary>What grew to an amount by a rounded percentage; null where it may have been nothing.</summary>
    /// <param name="percent">In percent: 7 is 7 % more.</param>
    public static PrintedRange? Before(PrintedRange amount, PrintedRange percent) =>
        percent.Low <= -100 ? null : new PrintedRange(amount.Low / (1 + percent.High / 100), amount.High / (1 + percent.Low / 100));

    public bool Contains(decimal value) => Low <= value && value <= High;

    private static PrintedRange Around(decimal value, decimal step) => new(value - step / 2, value + step / 2);

    /// <summary>What one more in the last printed digit is worth.</summary>
    private static decimal Step(decimal value) => new(1, 0, 0, false, value.Scale);
}
