namespace BenefitAnalyzer.Benefits.Ledger.Measured;

/// <summary>The Standard Cost Model: what an obligation costs those who have to meet it, as price × quantity.</summary>
/// <remarks>Source: International Standard Cost Model Manual (SCM Network, 2004). What people would do anyway, business as usual, is deducted.</remarks>
/// <param name="Hours">Time that it takes once.</param>
/// <param name="HourlyTariff">What an hour is worth; 0 where hours are not priced.</param>
/// <param name="ExternalCost">Fees, travel and the like, each time.</param>
/// <param name="Population">Those who have to.</param>
/// <param name="TimesPerYear">How often each has to.</param>
/// <param name="BusinessAsUsual">Share of it that they would do without the obligation, 0 to 1.</param>
public sealed record StandardCost(
    decimal Hours,
    decimal HourlyTariff,
    decimal ExternalCost,
    decimal Population,
    decimal TimesPerYear,
    decimal BusinessAsUsual
)
{
    public decimal Price => (Hours * HourlyTariff) + ExternalCost;

    public decimal QuantityPerYear => Population * TimesPerYear;

    public decimal AnnualCost => Price * QuantityPerYear * (1 - BusinessAsUsual);

    public decimal AnnualHours => Hours * QuantityPerYear * (1 - BusinessAsUsual);
}
