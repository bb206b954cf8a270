using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Funding.Candidates;
using BenefitAnalyzer.Funding.Mechanisms;
using BenefitAnalyzer.Funding.Mechanisms.Accounts;
using BenefitAnalyzer.Funding.Mechanisms.Shape;
using BenefitAnalyzer.Funding.Portfolio.Problems;
using BenefitAnalyzer.Tests.Funding.Portfolio;
using static BenefitAnalyzer.Tests.Funding.Mechanisms.Cases;

namespace BenefitAnalyzer.Tests.Funding.Mechanisms;

/// <summary>The three mechanisms in which government's own money pays, worked by hand.</summary>
[TestClass]
public sealed class GovernmentFundedTests
{
    /// <summary>10 invested; a year later 1 to run it, 20 of savings and 2 of time.</summary>
    private static readonly Candidate Booking = new(
        "booking",
        "D",
        [
            new Scope("full")
            {
                Investment = [10],
                Running = [0, 1],
                Realisable = [0, 20],
                Notional = [0, 2],
            },
        ]
    )
    {
        Starts = [Portfolios.First],
    };

    /// <summary>10 invested, 4 saved in each of the four years after.</summary>
    private static readonly Candidate Loan = new("loan", "D", [new Scope("full") { Investment = [10], Realisable = [0, 4, 4, 4, 4] }]);

    [TestMethod]
    public void TheBlockVotePaysAndGetsBackWhatDepartmentsDoNotKeep()
    {
        var outcome = Run(new BlockVote { Kept = 0.25m }, Of(2, Booking));

        // Centre: −10 + 15. Departments: −1 + 5 + 2 of time.
        Assert.AreEqual((5m, 6m), (outcome.ValueOf(Party.Centre), outcome.ValueOf(Party.Departments)));
        Assert.AreEqual((11m, 9m), (outcome.PresentValue, outcome.PresentCash));
        CollectionAssert.AreEqual(new[] { -10m, 0m }, outcome.FundCash.ToArray());
        Assert.AreEqual((5m, 20m), (outcome.Kept, outcome.Realised));
    }

    [TestMethod]
    public void WhatDepartmentsWouldNotKeepTheyReleaseLessOf()
    {
        var funding = Of(2, Booking) with { Levers = new BehaviourLevers(ReleasedIfNothingKept: 0.2m, ReleasedIfAllKept: 1) };

        var outcome = Run(new BlockVote { Kept = 0.25m }, funding);

        // 0.2 + 0.25 × 0.8 = 0.4 of 20 is released; the other 12 remain time, so that the value stays and the cash goes.
        Assert.AreEqual((8m, 11m, -3m), (outcome.Realised, outcome.PresentValue, outcome.PresentCash));
        Assert.AreEqual(20m, Run(new BlockVote { Kept = 1 }, funding).Realised);
    }

    [TestMethod]
    public void AnOverclaimIsFundedAndThenDoesNotCome()
    {
        var honest = Of(1, Portfolios.Project("a", 10, 9));

        Assert.IsEmpty(Run(new BlockVote(), honest).Plan.Funded);
        var outcome = Run(new BlockVote(), honest with { Levers = new BehaviourLevers(OverClaiming: 0.5m) });

        Assert.AreEqual(-1m, outcome.PresentValue);
        Assert.HasCount(1, outcome.Plan.Funded);
    }

    [TestMethod]
    public void AnEnvelopeFundsItsOwnDepartmentAndCostAboveItIsTheDepartments()
    {
        var problem = new PortfolioProblem(
            Portfolios.Years(1),
            [Portfolios.Project("a", 10, 30), Portfolios.Project("b", 10, 25), Portfolios.Project("c", 10, 90, "E")]
        )
        {
            Draws = Draws(3, (1.2, 1, 1)),
        };

        var outcome = Run(new DepartmentalEnvelopes { Envelopes = [Envelope("D", 10)] }, Of(problem));

        // E has no envelope. a costs 12 of which the envelope holds 10; all 30 saved are kept.
        CollectionAssert.AreEqual(new[] { "a/full from 2005-06" }, outcome.Funded());
        Assert.AreEqual((-10m, 28m), (outcome.ValueOf(Party.Centre), outcome.ValueOf(Party.Departments)));
        CollectionAssert.AreEquivalent(
            new[] { ("b", RefusalCause.NotChosen), ("c", RefusalCause.NotChosen) },
            outcome.Plan.Refused.Select(refusal => (refusal.Candidate.Id, refusal.Cause)).ToArray()
        );
    }

    [TestMethod]
    public void WhatNeedsAnotherDepartmentWaitsForItsEnvelope()
    {
        var needing = Portfolios.Project("a", 10, 30) with { Prerequisites = [new Prerequisite("x")] };
        var funding = Of(1, needing, Portfolios.Project("x", 5, 6, "E"));

        var both = Run(new DepartmentalEnvelopes { Envelopes = [Envelope("D", 10), Envelope("E", 5)] }, funding);
        var one = Run(new DepartmentalEnvelopes { Envelopes = [Envelope("D", 10), Envelope("E", 4)] }, funding);

        CollectionAssert.AreEquivalent(new[] { "a/full from 2005-06", "x/full from 2005-06" }, both.Funded());
        Assert.IsEmpty(one.Plan.Funded);
        Assert.AreEqual(RefusalCause.NeedsOtherDepartment, one.Plan.Refused.Single(refusal => refusal.Candidate.Id == "a").Cause);
    }

    [TestMethod]
    public void AnAdvanceIsRepaidOutOfSavingsAndThenSavingsAreShared()
    {
        var fund = new InvestToSaveFund
        {
            Capital = 10,
            RepaymentShare = 0.8m,
            TermYears = 5,
            KeptAfter = 0.5m,
        };

        var outcome = Run(fund, Of(5, Loan));

        // 3.2 a year in three years, then 0.4; of the 3.6 left in the last year half is kept, beside 0.8 in each of the three before.
        Assert.AreEqual(new LendingOutcome(10, 10, 0, 0), outcome.Lending);
        CollectionAssert.AreEqual(new[] { 0m, 3.2m, 6.4m, 9.6m, 10m }, outcome.FundBalance!.ToArray());
        Assert.AreEqual((4.2m, 1.8m), (outcome.ValueOf(Party.Departments), outcome.ValueOf(Party.Centre)));
    }

    [TestMethod]
    public void WhatCameBackIsLentAgain()
    {
        // At the end of the second year 3.2 of 10 is back: enough for 3 in the third, which before is not there.
        var small = new Candidate("small", "D", [new Scope("full") { Investment = [3], Realisable = [0, 2, 2, 2, 2] }]);

        var outcome = Run(new InvestToSaveFund { Capital = 10 }, Of(5, Loan, small));

        CollectionAssert.AreEqual(new[] { "loan/full from 2005-06", "small/full from 2007-08" }, outcome.Funded());
        Assert.AreEqual(0, outcome.OverdrawnShare);
    }

    [TestMethod]
    public void WhatIsNotRepaidWithinTheTermIsWrittenOffAndNotLentWhereThatIsForeseen()
    {
        var half = Of(new PortfolioProblem(Portfolios.Years(5), [Loan]) { Draws = Draws(1, (1, 0.5, 1), (1, 1.5, 1)) });

        var outcome = Run(new InvestToSaveFund { Capital = 10 }, half);

        // Half: 1.6 in four years, 3.6 written off. Half as much again: all is repaid. Means of the two.
        Assert.AreEqual(new LendingOutcome(10, 8.2m, 1.8m, 0), outcome.Lending);
        Assert.IsEmpty(Run(new InvestToSaveFund { Capital = 10, TermYears = 4 }, half).Plan.Funded);
        Assert.IsEmpty(Run(new InvestToSaveFund { Capital = 9 }, half).Plan.Funded);
    }

    [TestMethod]
    public void AnImpossibleParameterIsSaidAndNothingIsRun()
    {
        var found = new List<Diagnostic>();

        Assert.IsNull(new InvestToSaveFund { RepaymentShare = 1.2m, TermYears = 0 }.Run(Of(5, Loan), found.Add, CancellationToken.None));

        Assert.AreEqual(
            """
            error BA5301: mechanism 'invest-to-save': repaid is 1.2; allowed is from 0 to 1
            error BA5301: mechanism 'invest-to-save': term is 0; allowed is from 1
            """,
            string.Join('\n', found)
        );
    }

    private static Ceiling Envelope(string department, decimal amount) =>
        new($"envelope of {department}", [new YearAmount(Portfolios.First, null, amount)]) { Department = department };
}
