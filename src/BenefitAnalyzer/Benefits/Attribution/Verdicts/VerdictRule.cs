using BenefitAnalyzer.Benefits.Attribution.Designs;
using BenefitAnalyzer.Benefits.Attribution.Series;

namespace BenefitAnalyzer.Benefits.Attribution.Verdicts;

/// <summary>The one rule from which design and verdict follow; it was fixed before its calibration was reported.</summary>
/// <remarks>
/// 1. Design, by the number of comparison units alone: 20 or more difference-in-differences, 5 to 19 synthetic control, fewer interrupted time series.
/// 2. Too little data: no estimate; fewer than 12 months before (18 for synthetic control, 24 for interrupted time series) or 6 after the first launch; fewer than 20 placebos
///    where the interval rests on placebos; or an interval that reaches both no effect and 30 % of the counterfactual either way.
/// 3. Effect: the 95 % interval of the displaced volume leaves out 0.
/// 4. No evidence: else.
/// </remarks>
public static class VerdictRule
{
    public const int UnitsForDifference = 20;
    public const int UnitsForSynthetic = 5;
    public const int MonthsBeforeDifference = 12;

    /// <summary>A year to match, and half a year for placebo dates.</summary>
    public const int MonthsBeforeSynthetic = 18;

    /// <summary>Two years, since one cannot tell season from trend.</summary>
    public const int MonthsBeforeSeries = 24;
    public const int MonthsAfter = 6;
    public const int LeastPlacebos = 20;
    public const double WidestUndecided = 0.30;

    public static AttributionDesign Design(int comparisonUnits) =>
        comparisonUnits >= UnitsForDifference ? AttributionDesign.DifferenceInDifferences
        : comparisonUnits >= UnitsForSynthetic ? AttributionDesign.SyntheticControl
        : AttributionDesign.InterruptedTimeSeries;

    public static int LeastMonthsBefore(AttributionDesign design) =>
        design switch
        {
            AttributionDesign.DifferenceInDifferences => MonthsBeforeDifference,
            AttributionDesign.SyntheticControl => MonthsBeforeSynthetic,
            _ => MonthsBeforeSeries,
        };

    /// <param name="estimate">Of the design that the shape asks for; null when there is none.</param>
    public static Verdict Of(Panel panel, EffectEstimate? estimate)
    {
        var least = LeastMonthsBefore(Design(panel.Comparison.Count));
        if (
            estimate is null
            || double.IsNaN(estimate.Low)
            || panel.MonthsBefore < least
            || panel.MonthsAfter < MonthsAfter
            || estimate.Placebos < LeastPlacebos
        )
        {
            return Verdict.TooLittleData;
        }

        return estimate.ExcludesZero ? Verdict.Effect
            : estimate.HalfWidth > WidestUndecided ? Verdict.TooLittleData
            : Verdict.NoEvidence;
    }
}
