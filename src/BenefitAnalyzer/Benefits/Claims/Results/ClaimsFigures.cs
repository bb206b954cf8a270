using BenefitAnalyzer.Benefits.Claims.Annex;
using BenefitAnalyzer.Benefits.Claims.Realised;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies.Claiming;
using BenefitAnalyzer.Studies.Initiatives;

namespace BenefitAnalyzer.Benefits.Claims.Results;

/// <summary>The review of claims as published numbers.</summary>
/// <param name="Annex">Residual of each printed total and percentage, or the base behind it.</param>
/// <param name="Total">Over all claims of which both sides and the split are known.</param>
/// <param name="Compared">Sums of the claims of which both amounts are known, split or not, by initiative; none where an initiative claims no amount.</param>
/// <param name="ComparedInAll">The same of all of them; null where no amount is claimed.</param>
/// <param name="Stated">How many claims have no number; null where none has.</param>
public sealed record ClaimsFigures(
    ClaimsReview Review,
    IReadOnlyList<(AnnexFinding Finding, Figure Figure)> Annex,
    IReadOnlyList<(ClaimComparison Claim, ComparisonFigures Figures)> Comparisons,
    IReadOnlyList<(string Initiative, ComparisonFigures Figures)> Initiatives,
    ComparisonFigures? Total,
    IReadOnlyList<(string Initiative, ComparedSums Sums)> Compared,
    ComparedSums? ComparedInAll,
    IReadOnlyList<(SpendingYear Year, IReadOnlyList<Figure> Figures)> Spending,
    IReadOnlyList<(Milestone Milestone, Figure DaysLate)> Milestones,
    IReadOnlyList<(BenefitOutcome Outcome, Figure Achieved)> Outcomes,
    Figure? Stated
)
{
    /// <summary>Every figure, in the order in which they are printed.</summary>
    public IEnumerable<Figure> All =>
        [
            .. Total?.All ?? [],
            .. Initiatives.SelectMany(own => own.Figures.All),
            .. ComparedInAll?.All ?? [],
            .. Compared.SelectMany(own => own.Sums.All),
            .. Comparisons.SelectMany(claim => claim.Figures.All),
            .. Annex.Select(row => row.Figure),
            .. Spending.SelectMany(year => year.Figures),
            .. Milestones.Select(milestone => milestone.DaysLate),
            .. Outcomes.Select(outcome => outcome.Achieved),
            .. Stated is null ? [] : new[] { Stated },
        ];

    /// <summary>Those of one initiative; its sums stand in the place of those of all.</summary>
    public ClaimsFigures About(string initiative)
    {
        List<ClaimLine> stated = [.. Review.Stated.Where(row => row.Initiative == initiative)];
        List<(string Initiative, ComparedSums Sums)> compared = [.. Compared.Where(own => own.Initiative == initiative)];
        List<(string Initiative, ComparisonFigures Figures)> sums = [.. Initiatives.Where(own => own.Initiative == initiative)];
        return this with
        {
            Review = Review with { Stated = stated },
            Annex = [.. Annex.Where(row => row.Finding.Line.Initiative == initiative)],
            Comparisons = [.. Comparisons.Where(own => own.Claim.Initiative == initiative)],
            Initiatives = sums,
            Total = sums is [var sum] ? sum.Figures : null,
            Compared = compared,
            ComparedInAll = compared is [var only] ? only.Sums : null,
            Spending = [.. Spending.Where(own => own.Year.Initiative == initiative)],
            Milestones = [.. Milestones.Where(own => own.Milestone.Initiative == initiative)],
            Outcomes = [.. Outcomes.Where(own => own.Outcome.Initiative == initiative)],
            Stated = stated.Count == Review.Stated.Count ? Stated : null,
        };
    }

    /// <param name="data">Hash over what the figures come from.</param>
    public static ClaimsFigures Of(ClaimsReview review, string data) => new ClaimsFigureBuilder(review, data).Build();
}

/// <summary>Claimed, measured and why they differ.</summary>
/// <param name="Causes">In the order of <see cref="ClaimsDefinitions.Causes"/>; empty where the difference is not split.</param>
public sealed record ComparisonFigures(Figure Claimed, Figure Measured, Figure Difference, IReadOnlyList<Figure> Causes)
{
    public IEnumerable<Figure> All => [Claimed, Measured, Difference, .. Causes];
}

/// <summary>Claimed and measured money of several claims.</summary>
/// <param name="Amounts">How many amounts are claimed, each of one claim in one year.</param>
/// <param name="MeasuredAmounts">How many of them were measured; only those enter the sums.</param>
/// <param name="AmountsToCome">How many were not because their year is not over yet.</param>
/// <param name="Claimed">No value where nothing was measured, as have the others.</param>
/// <param name="Share">Of the sums, not the mean of shares.</param>
public sealed record ComparedSums(
    int Amounts,
    int MeasuredAmounts,
    int AmountsToCome,
    Figure Claimed,
    Figure Measured,
    Figure Difference,
    Figure Share
)
{
    public IEnumerable<Figure> All => [Claimed, Measured, Difference, Share];
}
