using BenefitAnalyzer.Funding.Candidates;
using BenefitAnalyzer.Funding.Mechanisms.Accounts;
using BenefitAnalyzer.Funding.Mechanisms.Comparison;
using BenefitAnalyzer.Funding.Mechanisms.Shape;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Funding.Mechanisms;

[TestClass]
public sealed class MechanismComparisonTests
{
    private static readonly RecommendationRule Rule = new();

    [TestMethod]
    public void AClearLeadInValueIsRecommendedWithItsFigures()
    {
        var recommendation = Recommend(Outcome("vote", 90, 100, 110, 120), Outcome("fund", 80, 85, 95, 100));

        // Means 105 and 90: a lead of a sixth. Better in all four draws. The tenth percentile of four draws is the least, held
        // against nine tenths of the other's 80.
        Assert.AreEqual("vote", recommendation.Mechanism);
        Assert.AreEqual(15m / 90, Value(recommendation, RecommendationTest.Lead));
        Assert.AreEqual(1m, Value(recommendation, RecommendationTest.Certainty));
        Assert.AreEqual(
            (90m, 72m),
            (Value(recommendation, RecommendationTest.Downside), Threshold(recommendation, RecommendationTest.Downside))
        );
    }

    [TestMethod]
    public void MechanismsThatTheRuleDoesNotSeparateGetNoRecommendation()
    {
        var recommendation = Recommend(Outcome("vote", 90, 100, 110, 120), Outcome("fund", 90, 100, 110, 118));

        Assert.IsNull(recommendation.Mechanism);
        CollectionAssert.AreEquivalent(
            new[] { RecommendationTest.Lead, RecommendationTest.Certainty },
            recommendation.Reasons.Where(reason => !reason.IsPassed).Select(reason => reason.Test).ToArray()
        );
    }

    [TestMethod]
    public void AHigherMeanWithABadTailIsNotRecommended()
    {
        var recommendation = Recommend(Outcome("bold", 10, 150, 150, 150, 150, 150), Outcome("safe", 90, 100, 100, 100, 100, 100));

        Assert.IsNull(recommendation.Mechanism);
        Assert.AreEqual(RecommendationTest.Downside, recommendation.Reasons.Single(reason => !reason.IsPassed).Test);
    }

    [TestMethod]
    public void WhatIsWorthNothingOrOverdrawnIsNoCandidate()
    {
        var overdrawn = Outcome("fund", 200, 200) with { OverdrawnShare = 0.5 };

        Assert.AreEqual("vote", Recommend(overdrawn, Outcome("vote", 10, 10), Outcome("loss", -5, -5)).Mechanism);
        Assert.IsNull(Recommend(overdrawn, Outcome("loss", -5, -5)).Mechanism);
    }

    [TestMethod]
    public void WhatLeavesAMandatoryInitiativeWithoutMoneyIsNoCandidate()
    {
        var must = new Candidate("must", "D", []) { IsMandatory = true };
        var envelopes = Outcome("envelopes", 200, 200);
        envelopes = envelopes with
        {
            Plan = envelopes.Plan with { Refused = [new Refusal(must, RefusalCause.NeedsOtherDepartment, null, null)] },
        };

        var recommendation = Recommend(envelopes, Outcome("vote", 10, 10));

        Assert.AreEqual("vote", recommendation.Mechanism);
        Assert.AreEqual(1m, Value(recommendation, RecommendationTest.Mandatory));
    }

    private static Recommendation Recommend(params IReadOnlyList<MechanismOutcome> outcomes) =>
        MechanismComparison.Of(outcomes, Rule).Recommendation;

    private static decimal? Value(Recommendation recommendation, RecommendationTest test) =>
        recommendation.Reasons.Single(reason => reason.Test == test).Value;

    private static decimal Threshold(Recommendation recommendation, RecommendationTest test) =>
        recommendation.Reasons.Single(reason => reason.Test == test).Threshold;

    private static MechanismOutcome Outcome(string id, params IReadOnlyList<decimal> values) =>
        new(id, LocalText.Same(id), new FundingPlan([], [], [], true))
        {
            PresentValues = values,
            PresentCash = values.Average(),
            TenthPercentile = values.Min(),
            FundCash = [],
            Parties = [],
            Kept = 0,
            Realised = 0,
            CitizenHours = 0,
            Transactions = 0,
            Lending = new LendingOutcome(0, 0, 0, 0),
            Operators = [],
        };
}
