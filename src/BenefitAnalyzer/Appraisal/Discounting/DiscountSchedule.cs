using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Appraisal.Discounting;

/// <summary>The discount rate of every year, as forward rates that compound year by year.</summary>
/// <remarks>
/// Applying the rate of a late band to the whole term would make year 31 worth more than year 30 (HM Treasury, The Green Book, Annex 6).
/// </remarks>
/// <param name="Name">What it is called in results.</param>
/// <param name="Bands">By <see cref="RateBand.FromYear"/>, rising, the first from year 1 or before.</param>
public sealed record DiscountSchedule(LocalText Name, IReadOnlyList<RateBand> Bands)
{
    /// <summary>Social time preference rate of the Green Book: 3.5 % to year 30, then 3.0, 2.5, 2.0, 1.5 and 1.0 %.</summary>
    public static DiscountSchedule GreenBook { get; } =
        new(
            new LocalText("Green Book, declining from 3.5%", "《綠皮書》遞減貼現率，由3.5%起"),
            [new(0, 0.035m), new(31, 0.030m), new(76, 0.025m), new(126, 0.020m), new(201, 0.015m), new(301, 0.010m)]
        );

    /// <summary>One rate for all years.</summary>
    public static DiscountSchedule Constant(decimal rate) =>
        new(LocalText.Same(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{100 * rate:0.####}%")), [new(0, rate)]);

    /// <summary>The rate by which money of a year is discounted to the year before.</summary>
    /// <param name="year">1 or later.</param>
    public decimal RateOf(int year) => Bands.Last(band => band.FromYear <= year).Rate;
}
