using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies;

/// <summary>Discount rates as people write them.</summary>
public static class DiscountRate
{
    /// <summary>What is allowed, in the words of a message.</summary>
    public static string Allowed => Scalars.YearlyRate.Allowed;

    /// <summary><c>3.5%</c> or <c>0.035</c> as 0.035; null when it is no rate above −100%, at which nothing has a present value.</summary>
    public static decimal? Read(string text) => Scalars.YearlyRate.TryParse(text, out var rate) ? rate : null;
}
