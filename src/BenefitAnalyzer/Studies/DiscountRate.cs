using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies;

/// <summary>Discount rates as people write them.</summary>
public static class DiscountRate
{
    /// <summary><c>3.5%</c> or <c>0.035</c> as 0.035; null when it is no rate from −50% to 100%.</summary>
    public static decimal? Read(string text) => Scalars.YearlyRate.TryParse(text, out var rate) ? rate : null;

    /// <summary>Why a text is no rate, in the words of the study file's messages.</summary>
    public static string Fault(string text) =>
        $"'{Shortened.Of(text)}' is not {Scalars.YearlyRate.Allowed}{Scalars.YearlyRate.HintOf(text)}";
}
