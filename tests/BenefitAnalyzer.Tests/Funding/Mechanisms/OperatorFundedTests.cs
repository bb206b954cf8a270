using BenefitAnalyzer.Funding.Candidates;
using BenefitAnalyzer.Funding.Mechanisms;
using BenefitAnalyzer.Funding.Mechanisms.Accounts;
using BenefitAnalyzer.Funding.Mechanisms.Shape;
using BenefitAnalyzer.Funding.Portfolio.Problems;
using BenefitAnalyzer.Tests.Funding.Portfolio;
using BenefitAnalyzer.Units;
using static BenefitAnalyzer.Tests.Funding.Mechanisms.Cases;

namespace BenefitAnalyzer.Tests.Funding.Mechanisms;

/// <summary>Contracts of two years out of four, worked by hand.</summary>
[TestClass]
public sealed class OperatorFundedTests
{
    private static readonly FeePerTransaction Fee = new()
    {
        Fee = 3,
        Threshold = 10,
        Terms = new() { TermYears = 2 },
    };

    private static readonly Candidate Shop = new(
        "shop",
        "D",
        [
            new Scope("full")
            {
                Investment = [20],
                Running = [5, 5, 5, 5],
                CommercialRevenue = [200, 200, 200, 200],
            },
        ]
    )
    {
        Cluster = "C",
        IsCommercial = true,
    };

    [TestMethod]
    public void TheOperatorIsPaidAboveTheThresholdUntilTheContractEnds()
    {
        var outcome = Run(Fee, Of(4, Service("s", "C", 50)));

        // 3 × (50 − 10) = 120 a year. Operator: −200 − 10 + 120, then −10 + 120. Government: 600 saved, 240 of fees, 2 × 10 to run it after.
        var account = outcome.Operators.Single();
        CollectionAssert.AreEqual(new[] { -90m, 110m, 0m, 0m }, account.Cash.ToArray());
        Assert.AreEqual(110.0 / 90 - 1, account.Returns.Only!.Value, 1e-12);
        Assert.AreEqual(10.0, (double)account.PresentValue, 1e-12);
        Assert.AreEqual((340m, 280m, 60m), (outcome.PresentValue, outcome.ValueOf(Party.Departments), outcome.ValueOf(Party.Centre)));
        CollectionAssert.AreEqual(new[] { -120m, -120m, 0m, 0m }, outcome.FundCash.ToArray());
        Assert.AreEqual(new ContractEnd(new FiscalYear(2007), 10, 0, 50), account.End);
    }

    [TestMethod]
    public void BelowTheWalkAwayVolumeTheOperatorDoesBetterWithoutTheContract()
    {
        // 3 × (50 m − 10) a year at 10 %: −240 − 40 / 1.1 + 150 m (1 + 1 / 1.1) = 0.
        var expected = (240 + 40 / 1.1) / (150 * (1 + 1 / 1.1));
        var problem = new PortfolioProblem(Portfolios.Years(4), [Service("s", "C", 50)])
        {
            Draws = Draws(1, (1, 1, 0.9), (1, 1, 0.97), (1, 1, 1), (1, 1, 1.2)),
        };

        var account = Run(Fee, Of(problem)).Operators.Single();

        // Of the use that is expected: the mean of the draws is 1.0175 times what was stated.
        Assert.AreEqual(expected / 1.0175, (double)account.WalkAwayVolume!.Value, 1e-12);
        Assert.AreEqual(expected * 100, (double)account.WalkAwayTransactions!.Value, 1e-9);
        Assert.AreEqual(0.25, account.BelowWalkAway);
    }

    /// <summary>
    /// Of four draws one, with nine tenths of the use, is below 96.5 %: he is paid 3 × (45 − 10) = 105 in the first year and leaves. Government saves 600,
    /// pays the 105, builds for 200 and runs it for 3 × 10, or has nothing but the 105 to pay. In the others it has 600 − 20 less two years of fees.
    /// </summary>
    [TestMethod]
    [DataRow(false, 1.0, 265, 1, -105)]
    [DataRow(false, 0.25, 415, 1, -105)]
    [DataRow(true, 1.0, -105, 1, -105)]
    [DataRow(false, 1.0, 370, 2, -10)] // after two years the contract has ended
    public void InADrawInWhichTheOperatorWalksAwayWhatIsLeftAfterHimCounts(bool isLost, double rebuilt, int left, int after, int operators)
    {
        var problem = new PortfolioProblem(Portfolios.Years(4), [Service("s", "C", 50)])
        {
            Draws = Draws(1, (1, 1, 0.9), (1, 1, 1), (1, 1, 1), (1, 1, 1.2)),
        };
        var mechanism = new FeePerTransaction
        {
            Fee = 3,
            Threshold = 10,
            Terms = new()
            {
                TermYears = 2,
                IsLostAfterWalkAway = isLost,
                RebuildShare = (decimal)rebuilt,
                WalkAwayYears = after,
            },
        };

        var outcome = Run(mechanism, Of(problem));

        CollectionAssert.AreEqual(new[] { left, 340m, 340m, 280m }, outcome.PresentValues.ToArray());
        Assert.AreEqual(0.25, outcome.Operators.Single().BelowWalkAway);
        // The operator has −220 + 240 = 20, with more use 80, and where he leaves −210 + 105.
        Assert.AreEqual((operators + 20m + 20 + 80) / 4, outcome.ValueOf(Party.Operator));
        Assert.AreEqual((isLost ? 45 + 200m + 200 + 240 : 180 + 200m + 200 + 240) / 4, outcome.Transactions);
    }

    [TestMethod]
    public void AnExtensionGoesOnOnTheSameTermsAndTheTakeOverIsPaidAtItsEnd()
    {
        var extended = new FeePerTransaction
        {
            Fee = 3,
            Threshold = 10,
            Terms = new()
            {
                TermYears = 2,
                ExtensionYears = 1,
                IsExtended = true,
                TakeOverShare = 0.1m,
            },
        };

        var outcome = Run(extended, Of(4, Service("s", "C", 50)));

        CollectionAssert.AreEqual(new[] { -90m, 110m, 110m, 20m }, outcome.Operators.Single().Cash.ToArray());
        CollectionAssert.AreEqual(new[] { -120m, -120m, -120m, -20m }, outcome.FundCash.ToArray());
        Assert.AreEqual(new ContractEnd(new FiscalYear(2008), 10, 20, 50), outcome.Operators.Single().End);
    }

    /// <summary>
    /// What was stated would bring −90 and 110. Costs are 1.1 times and use 0.9 times as much on average, so that he expects 3 × (45 − 10) − 231 = −126 and
    /// 105 − 11 = 94, which is not worth it; with a fifth more use than stated in place of less it is.
    /// </summary>
    [TestMethod]
    public void AnOperatorExpectsTheMeanOfTheDraws()
    {
        MechanismOutcome Drawn(double more) =>
            Run(
                Fee,
                Of(new PortfolioProblem(Portfolios.Years(4), [Service("s", "C", 50)]) { Draws = Draws(1, (1, 1, more), (1.2, 1, 1)) })
            );

        var refused = Drawn(0.8).Plan.Refused.Single();
        var account = Drawn(1.4).Operators.Single();

        Assert.AreEqual(RefusalCause.OperatorDeclines, refused.Cause);
        Assert.AreEqual(-126 + (94 / 1.1), (double)refused.Amount!.Value, 1e-9);
        // 3 × (60 − 10) − 231, then 150 − 11.
        CollectionAssert.AreEqual(new[] { -81m, 139m, 0m, 0m }, account.Cash.ToArray());
    }

    [TestMethod]
    public void AClusterThatNoOperatorWantsIsCarriedByABundle()
    {
        // The poor cluster earns 3 × (42 − 10) = 96 a year: −114 + 86 / 1.1 < 0. Together 3 × (122 − 10) = 336 a year: −84 + 316 / 1.1 > 0.
        var funding = Of(4, Service("rich", "R", 80), Service("poor", "P", 42));

        var apart = Run(Fee, funding);
        var bundled = Run(
            new FeePerTransaction
            {
                Fee = 3,
                Threshold = 10,
                Terms = new() { TermYears = 2, IsBundled = true },
            },
            funding
        );

        CollectionAssert.AreEqual(new[] { "rich/full from 2005-06" }, apart.Funded());
        var refusal = apart.Plan.Refused.Single();
        Assert.AreEqual(("poor", RefusalCause.OperatorDeclines), (refusal.Candidate.Id, refusal.Cause));
        Assert.AreEqual(-114 + (86 / 1.1), (double)refusal.Amount!.Value, 1e-9);
        Assert.HasCount(2, bundled.Plan.Funded);
        Assert.AreEqual("all clusters", bundled.Operators.Single().Contract);
    }

    [TestMethod]
    public void GovernmentDoesNotSignWhatCostsItMoreThanItBrings()
    {
        var outcome = Run(
            new FeePerTransaction
            {
                Fee = 10,
                Terms = new() { TermYears = 2 },
            },
            Of(4, Service("s", "C", 50))
        );

        // 1,000 of fees against 600 saved and 20 to run it.
        Assert.AreEqual(
            (RefusalCause.GovernmentDeclines, -420m),
            (outcome.Plan.Refused.Single().Cause, outcome.Plan.Refused.Single().Amount!.Value)
        );
    }

    [TestMethod]
    public void WithARevenueShareTheOperatorLivesOnHisOwnServices()
    {
        var outcome = Run(
            new RevenueShare
            {
                Share = 0.2m,
                Terms = new() { TermYears = 2 },
            },
            Of(4, Service("s", "C", 50), Shop)
        );

        // Revenue 200 a year, 40 of it to government. Operator: −210 − 25 + 160, then −15 + 160.
        CollectionAssert.AreEqual(new[] { -75m, 145m, 0m, 0m }, outcome.Operators.Single().Cash.ToArray());
        CollectionAssert.AreEqual(new[] { 40m, 40m, 0m, 0m }, outcome.FundCash.ToArray());
        Assert.AreEqual(600 - 20 + 80, outcome.PresentValue);
        CollectionAssert.AreEqual(new[] { "s/full from 2005-06" }, outcome.Funded());
    }

    [TestMethod]
    public void AClusterCanHaveAShareOfItsOwn()
    {
        var own = new RevenueShare
        {
            Terms = new() { TermYears = 2 },
            ShareByCluster = new Dictionary<string, decimal> { ["C"] = 0.25m },
        };

        Assert.AreEqual(50m, Run(own, Of(4, Service("s", "C", 50), Shop)).FundCash[0]);
    }

    [TestMethod]
    public void CommercialServicesEnterTheOperatorsRevenueAndTheSharePaidAlone()
    {
        var busier = Shop with
        {
            Scopes =
            [
                Shop.Scopes[0] with
                {
                    CommercialRevenue = [300, 300, 300, 300],
                    Transactions = [999, 999, 999, 999],
                    Realisable = [999],
                    Notional = [999],
                    CitizenHours = [999],
                },
            ],
        };
        var share = new RevenueShare
        {
            Share = 0.2m,
            Terms = new() { TermYears = 2 },
        };

        var (before, after) = (Run(share, Of(4, Service("s", "C", 50), Shop)), Run(share, Of(4, Service("s", "C", 50), busier)));

        Assert.AreEqual(
            (before.Transactions, before.CitizenHours, before.Realised),
            (after.Transactions, after.CitizenHours, after.Realised)
        );
        Assert.AreEqual(2 * 0.2m * 100, after.PresentValue - before.PresentValue);
        Assert.AreEqual(2 * 0.8m * 100, after.ValueOf(Party.Operator) - before.ValueOf(Party.Operator));
        var fees = (Run(Fee, Of(4, Service("s", "C", 50), Shop)), Run(Fee, Of(4, Service("s", "C", 50), busier)));
        Assert.AreEqual(fees.Item1.PresentValue, fees.Item2.PresentValue);
    }

    private static Candidate Service(string id, string cluster, decimal transactions) =>
        new(
            id,
            "D",
            [
                new Scope("full")
                {
                    Investment = [200],
                    Running = [10, 10, 10, 10],
                    Realisable = [0, 200, 200, 200],
                    Transactions = [transactions, transactions, transactions, transactions],
                },
            ]
        )
        {
            Cluster = cluster,
        };
}
