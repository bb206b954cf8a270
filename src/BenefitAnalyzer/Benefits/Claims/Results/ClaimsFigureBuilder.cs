using System.Globalization;
using BenefitAnalyzer.Benefits.Claims.Annex;
using BenefitAnalyzer.Benefits.Claims.Realised;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Studies.Claiming;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Claims.Results;

/// <summary>Turns a review of claims into figures.</summary>
internal sealed class ClaimsFigureBuilder(ClaimsReview review, string data)
{
    public ClaimsFigures Build()
    {
        List<(ClaimComparison Claim, ComparisonFigures Figures)> compared = [.. review.Comparisons.Select(claim => (claim, Of(claim)))];
        return new ClaimsFigures(
            review,
            [.. review.Annex.Select((finding, at) => (finding, Of(finding, at + 1)))],
            compared,
            [
                .. compared
                    .GroupBy(one => one.Claim.Initiative)
                    .Select(own => (own.Key, Sum([.. own], ("initiative", own.Key))))
                    .Where(own => own.Item2 is not null)
                    .Select(own => (own.Key, own.Item2!)),
            ],
            Sum(compared),
            [
                .. compared
                    .GroupBy(one => one.Claim.Initiative)
                    .Select(own => (own.Key, Compared([.. own], ("initiative", own.Key))))
                    .Where(own => own.Item2 is not null)
                    .Select(own => (own.Key, own.Item2!)),
            ],
            Compared(compared),
            [.. review.Spending.Select(year => (year, Of(year)))],
            [.. review.Milestones.Select(milestone => (milestone, Of(milestone)))],
            [.. review.Outcomes.Select(outcome => (outcome, Of(outcome)))],
            review.Stated.Count == 0
                ? null
                : Figure(ClaimsDefinitions.Stated, review.Stated.Count, []) with
                {
                    Reason = LocalText.Same(string.Join("; ", review.Stated.Select(row => $"{row.Place}: {row.Label}"))),
                }
        );
    }

    private ComparisonFigures Of(ClaimComparison claim)
    {
        (string, string)[] keys =
        [
            .. Optional("paper", claim.Line?.Paper),
            ("initiative", claim.Initiative),
            .. Optional("section", claim.Line?.Section),
            ("line", claim.Label),
            .. Optional("category", claim.Category is { } category ? CategoryWord(category) : null),
            ("year", claim.Year.ToString()),
        ];
        var claimed = Figure(ClaimsDefinitions.Claimed, claim.Claimed, [], keys) with { Reason = Place(claim.Line?.Place) ?? claim.Reason };
        var measured = Figure(ClaimsDefinitions.Measured, claim.Measured, claim.Figures, keys) with
        {
            Reason = claim.Measured is null ? claim.Reason : Place(claim.MeasuredPlace),
        };
        FigureInput[] both = [new("claimed", claimed), new("measured", measured)];
        return new ComparisonFigures(
            claimed,
            measured,
            Figure(ClaimsDefinitions.Difference, claim.Difference, both, keys) with
            {
                Reason = claim.Reason,
            },
            claim.Split is { } split
                ? [.. ClaimsDefinitions.Causes.Zip(split.Terms).Select(cause => Figure(cause.First, cause.Second, both, keys))]
                : []
        );
    }

    /// <summary>Sums over the claims whose difference is split; null where none is. Says how many claims are not in it.</summary>
    private ComparisonFigures? Sum(
        List<(ClaimComparison Claim, ComparisonFigures Figures)> compared,
        params (string Name, string Value)[] keys
    )
    {
        List<ComparisonFigures> known = [.. compared.Where(one => one.Claim.Split is not null).Select(one => one.Figures)];
        if (known.Count == 0)
        {
            return null;
        }

        var partial = Partial(
            compared.Count,
            compared.Count - known.Count,
            compared.Count(one => one.Claim.IsToCome),
            new("not measured or not split", "未能量度或分拆")
        );
        return new ComparisonFigures(
            Total(ClaimsDefinitions.Claimed, one => one.Claimed, rounded: true),
            Total(ClaimsDefinitions.Measured, one => one.Measured, rounded: true),
            Total(ClaimsDefinitions.Difference, one => one.Difference),
            [.. ClaimsDefinitions.Causes.Select((cause, at) => Total(cause, one => one.Causes[at]))]
        );

        // Each claim is rounded to the cent, as its difference is, so that the waterfall closes to the cent.
        Figure Total(Definition definition, Func<ComparisonFigures, Figure> part, bool rounded = false) =>
            Figure(
                definition,
                known.Sum(one => rounded ? Math.Round(part(one).Value!.Value, 2) : part(one).Value),
                [.. known.Select((one, at) => new FigureInput($"claim-{at + 1}", part(one)))],
                keys
            ) with
            {
                Partial = partial,
            };
    }

    /// <summary>Sums over the claims of which both amounts are known; null where no amount is claimed. Says how many claims are not in it.</summary>
    private ComparedSums? Compared(List<(ClaimComparison Claim, ComparisonFigures Figures)> all, params (string Name, string Value)[] keys)
    {
        List<ComparisonFigures> claims = [.. all.Where(one => one.Claim.Claimed is not null).Select(one => one.Figures)];
        if (claims.Count == 0)
        {
            return null;
        }

        List<ComparisonFigures> known = [.. claims.Where(one => one.Difference.Value is not null)];
        var toCome = all.Count(one => one.Claim is { Claimed: not null, IsToCome: true });
        var partial = Partial(claims.Count, claims.Count - known.Count, toCome, new("not measured", "未能量度"));
        var claimed = Total(ClaimsDefinitions.ComparedClaimed, one => one.Claimed);
        var measured = Total(ClaimsDefinitions.ComparedMeasured, one => one.Measured);
        FigureInput[] both = [new("measured", measured), new("claimed", claimed)];
        return new ComparedSums(
            claims.Count,
            known.Count,
            toCome,
            claimed,
            measured,
            Figure(ClaimsDefinitions.ComparedDifference, measured.Value - claimed.Value, both, keys) with
            {
                Partial = partial,
            },
            Figure(
                ClaimsDefinitions.RealisedShare,
                claimed.Value is { } whole and not 0 ? Math.Round(measured.Value!.Value / whole, 10) : null,
                both,
                keys
            ) with
            {
                Partial = partial,
            }
        );

        Figure Total(Definition definition, Func<ComparisonFigures, Figure> part) =>
            Figure(
                definition,
                known.Count == 0 ? null : known.Sum(one => Math.Round(part(one).Value!.Value, 2)),
                [.. known.Select((one, at) => new FigureInput($"claim-{at + 1}", part(one)))],
                keys
            ) with
            {
                Partial = partial,
            };
    }

    /// <summary>Which of the amounts, each of a claim in a year, are in no sum; null where all are.</summary>
    /// <param name="toCome">Of those left out, the ones whose year is not over.</param>
    private static LocalText? Partial(int all, int left, int toCome, LocalText lacking)
    {
        List<LocalText> parts =
        [
            .. left > toCome
                ? [new($"{left - toCome} {Are(left - toCome)} {lacking.English}", $"{left - toCome}筆{lacking.Chinese}")]
                : Array.Empty<LocalText>(),
            .. toCome > 0 ? [new($"{toCome} {Are(toCome)} not yet due", $"{toCome}筆尚未到期")] : Array.Empty<LocalText>(),
        ];
        return parts.Count == 0
            ? null
            : new LocalText(
                $"partial: of {all} yearly {(all == 1 ? "amount" : "amounts")}, {string.Join(" and ", parts.Select(part => part.English))}",
                $"不完整：{all}筆年度金額中，{string.Join("，", parts.Select(part => part.Chinese))}"
            );

        static string Are(int count) => count == 1 ? "is" : "are";
    }

    private Figure Of(AnnexFinding finding, int number)
    {
        (string, string)[] keys = [("row", number.ToString(CultureInfo.InvariantCulture))];
        var at = new LocalText($"{finding.Line.Place}: {finding.Label.English}", $"{finding.Line.Place}：{finding.Label.Chinese}");
        var why = finding.Explanation;
        var reason = why is null ? at : new LocalText($"{at.English}: {why.English}", $"{at.Chinese}：{why.Chinese}");
        if (finding.ImpliedBase is { } range)
        {
            return Figure(ClaimsDefinitions.ImpliedBase, null, [], keys) with
            {
                State = FigureState.Withheld,
                Low = range.Low,
                High = range.High,
                Reason = new LocalText($"{at.English}: an interval, since both are rounded", $"{at.Chinese}：兩者均經四捨五入，故只有區間"),
            };
        }

        var scale = finding.IsPercent ? 0.01m : 1;
        return Figure(
            finding.IsPercent ? ClaimsDefinitions.PercentResidual : ClaimsDefinitions.Residual,
            finding.Residual * scale,
            [],
            keys
        ) with
        {
            Numerator = finding.Printed * scale,
            Denominator = finding.Recomputed * scale,
            Reason = reason,
        };
    }

    private IReadOnlyList<Figure> Of(SpendingYear year)
    {
        (string, string)[] keys = [("initiative", year.Initiative), ("year", year.Year.ToString())];
        var reason =
            year.Reasons.Count > 0 ? LocalText.Same($"{year.Place}: {string.Join("; ", year.Reasons)}")
            : review.Checks.NeedsReason(year)
                ? new LocalText($"{year.Place}: above the threshold, and no reason is given", $"{year.Place}：超過規定比率而沒有說明原因")
            : Place(year.Place);
        var provision = Figure(ClaimsDefinitions.Provision, year.Provision, [], keys) with { Reason = Place(year.Place) };
        var actual = Figure(ClaimsDefinitions.Actual, year.Actual, [], keys) with { Reason = Place(year.Place) };
        return
        [
            Figure(ClaimsDefinitions.Commitment, year.Commitment, [], keys) with
            {
                Reason = Place(year.Place),
            },
            provision,
            actual,
            Figure(ClaimsDefinitions.SpentApart, year.Apart, [], keys) with
            {
                Reason = Place(year.Place),
            },
            Figure(ClaimsDefinitions.Variance, year.Variance, [new("actual", actual), new("provision", provision)], keys) with
            {
                Reason = reason,
            },
        ];
    }

    private Figure Of(Milestone milestone)
    {
        var reason = milestone.Reason is { } why ? $"{milestone.Place}: {why}" : milestone.Place;
        return Figure(
            ClaimsDefinitions.DaysLate,
            DeliveryChecks.DaysLate(milestone),
            [],
            ("initiative", milestone.Initiative),
            ("milestone", milestone.Name)
        ) with
        {
            Reason =
                milestone.Reason is null && review.Checks.NeedsReason(milestone)
                    ? new LocalText($"{reason}: above the threshold, and no reason is given", $"{reason}：超過規定比率而沒有說明原因")
                    : LocalText.Same(reason),
        };
    }

    private Figure Of(BenefitOutcome outcome) =>
        Figure(
            ClaimsDefinitions.Achieved,
            outcome.Achieved is { } share ? Math.Round(share, 10) : null,
            [],
            ("initiative", outcome.Initiative),
            ("indicator", outcome.Indicator)
        ) with
        {
            Reason = Place(outcome.Place),
        };

    private Figure Figure(
        Definition definition,
        decimal? value,
        IReadOnlyList<FigureInput> inputs,
        params (string Name, string Value)[] keys
    ) => definition.Figure(keys, value, data, inputs);

    private static (string, string)[] Optional(string name, string? value) => value is null ? [] : [(name, value)];

    private static LocalText? Place(string? place) => place is null ? null : LocalText.Same(place);

    private static string CategoryWord(FlowCategory category) =>
        category switch
        {
            FlowCategory.Realisable => "realisable",
            FlowCategory.Notional => "notional",
            FlowCategory.Avoidance => "cost_avoidance",
            FlowCategory.Staff => "staff",
            _ => "expenditure",
        };
}
