using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Funding.Bids;

/// <summary>What every figure of bids was worked out with, for those who ask where it comes from.</summary>
internal static class BidTerms
{
    public static readonly IReadOnlyList<string> Tables =
    [
        "bids",
        "bid_amounts",
        "ceilings",
        "department_shares",
        "levers",
        "lever_correlations",
    ];

    public static IEnumerable<(string Name, object? Value)> Of(StudyBids bids, Study study)
    {
        var horizon = bids.Problem.Horizon;
        return
        [
            ("first_year", horizon.First),
            ("years", horizon.Years),
            .. StudyTerms.Appraisal(study).Where(term => term.Name != "base_year"),
            ("factors", StudyTerms.Listed(horizon.Factors.Select((factor, at) => $"{horizon.Year(at)}: {StudyTerms.Text(factor)}"))),
            ("objective", bids.Settings.Objective),
            ("worst_share", bids.Objective.IsDownside ? bids.Settings.WorstShare : null),
            ("work", bids.Settings.Work),
            .. bids.Problem.Draws is null ? [] : StudyTerms.Draws(study, bids.Settings.Draws),
        ];
    }
}
