using BenefitAnalyzer.Funding.Mechanisms.Accounts;

namespace BenefitAnalyzer.Funding.Mechanisms.Comparison;

/// <summary>Mechanisms beside each other, and what the rule makes of them.</summary>
/// <param name="Rows">In the order given.</param>
/// <param name="Admitted">Those that pass the tests which each must pass by itself, the one of most value first.</param>
public sealed record MechanismComparison(
    IReadOnlyList<MechanismMeasures> Rows,
    IReadOnlyList<MechanismMeasures> Admitted,
    Recommendation Recommendation
)
{
    /// <param name="outcomes">All run on one case, so that draw i of one is draw i of the other.</param>
    public static MechanismComparison Of(IReadOnlyList<MechanismOutcome> outcomes, RecommendationRule rule)
    {
        List<MechanismMeasures> rows = [.. outcomes.Select(outcome => new MechanismMeasures(outcome))];
        var reasons = rows.SelectMany(row => Admission(row, rule)).ToList();
        List<MechanismMeasures> admitted =
        [
            .. rows.Where(row => reasons.TrueForAll(reason => reason.Mechanism != row.Outcome.Mechanism || reason.IsPassed))
                .OrderByDescending(row => row.PresentValue)
                .ThenBy(row => row.Outcome.Mechanism, StringComparer.Ordinal),
        ];
        if (admitted.Count == 0)
        {
            return new MechanismComparison(rows, [], new Recommendation(rule, null, reasons));
        }

        List<RecommendationReason> separation = [.. Separation(admitted, rule)];
        return new MechanismComparison(
            rows,
            admitted,
            new Recommendation(
                rule,
                separation.TrueForAll(reason => reason.IsPassed) ? admitted[0].Outcome.Mechanism : null,
                [.. reasons, .. separation]
            )
        );
    }

    private static IEnumerable<RecommendationReason> Admission(MechanismMeasures row, RecommendationRule rule)
    {
        var name = row.Outcome.Mechanism;
        yield return new RecommendationReason(RecommendationTest.Worth, name, row.PresentValue, 0, row.PresentValue > 0);
        var mandatory = row.Outcome.Plan.Refused.Count(refusal => refusal.Candidate.IsMandatory);
        if (mandatory + row.Outcome.Plan.Funded.Count(option => option.Candidate.IsMandatory) > 0)
        {
            yield return new RecommendationReason(RecommendationTest.Mandatory, name, mandatory, 0, mandatory == 0);
        }

        if (row.Outcome.OverdrawnShare is { } overdrawn)
        {
            yield return new RecommendationReason(
                RecommendationTest.Overdrawn,
                name,
                (decimal)overdrawn,
                (decimal)rule.MostOverdrawn,
                overdrawn <= rule.MostOverdrawn
            );
        }

        if (row.LargestWalkAway is { } walkAway)
        {
            yield return new RecommendationReason(
                RecommendationTest.WalkAway,
                name,
                (decimal)walkAway,
                (decimal)rule.MostWalkAway,
                walkAway <= rule.MostWalkAway
            );
        }
    }

    /// <summary>Tests of the first against the others; none where it is alone.</summary>
    private static IEnumerable<RecommendationReason> Separation(List<MechanismMeasures> byValue, RecommendationRule rule)
    {
        if (byValue.Count < 2)
        {
            yield break;
        }

        var (first, next) = (byValue[0], byValue[1]);
        var name = first.Outcome.Mechanism;
        var lead = (first.PresentValue - next.PresentValue) / next.PresentValue;
        yield return new RecommendationReason(RecommendationTest.Lead, name, lead, rule.Lead, lead >= rule.Lead);
        var better = first.Outcome.PresentValues.Zip(next.Outcome.PresentValues).Count(pair => pair.First > pair.Second);
        var certainty = (decimal)better / first.Outcome.PresentValues.Count;
        yield return new RecommendationReason(
            RecommendationTest.Certainty,
            name,
            certainty,
            (decimal)rule.Certainty,
            certainty >= (decimal)rule.Certainty
        );
        var best = byValue.Skip(1).Max(row => row.TenthPercentile);
        var least = best - (rule.DownsideTolerance * Math.Abs(best));
        yield return new RecommendationReason(
            RecommendationTest.Downside,
            name,
            first.TenthPercentile,
            least,
            first.TenthPercentile >= least
        );
    }
}
