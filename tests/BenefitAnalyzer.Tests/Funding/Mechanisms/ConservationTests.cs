using BenefitAnalyzer.Funding.Candidates;
using BenefitAnalyzer.Funding.Mechanisms;
using BenefitAnalyzer.Funding.Mechanisms.Accounts;
using BenefitAnalyzer.Funding.Mechanisms.Shape;
using BenefitAnalyzer.Funding.Portfolio.Problems;
using BenefitAnalyzer.Funding.Portfolio.Solving;
using BenefitAnalyzer.Tests.Funding.Portfolio;
using CsCheck;

namespace BenefitAnalyzer.Tests.Funding.Mechanisms;

/// <summary>What no mechanism can create or lose, on random cases; a failure prints the seed.</summary>
[TestClass]
public sealed class ConservationTests
{
    private const int Runs = 30;
    private const int Years = 5;

    private static readonly Gen<Candidate> Candidates = Gen.Select(
            Gen.Int[1, 60],
            Gen.Int[0, 10],
            Gen.Int[0, 60],
            Gen.Int[0, 20],
            Gen.Int[0, 30],
            Gen.Int[0, 1],
            Gen.Int[0, 1]
        )
        .Select(
            (investment, running, saving, time, transactions, department, cluster) =>
                new Candidate(
                    "",
                    department == 0 ? "D" : "E",
                    [
                        new Scope("full")
                        {
                            Investment = [investment, investment / 2],
                            Running = [0, running, running, running],
                            Realisable = [0, saving, saving, saving, saving],
                            Notional = [time],
                            Avoidance = [0, time],
                            Transactions = [transactions, transactions, transactions],
                            CommercialRevenue = [0, transactions, transactions],
                        },
                    ]
                )
                {
                    Vote = "V",
                    Cluster = cluster == 0 ? "C" : "K",
                }
        );

    private static readonly Gen<FundingCase> AnyCase = Gen.Select(
            Candidates.Array[1, 5],
            Gen.Double[0.6, 1.5].Array[6].Array[4].Array[3],
            Gen.Int[0, 5],
            Gen.Int[0, 10],
            Gen.Bool
        )
        .Select(
            (candidates, draws, claim, release, hasShop) =>
                Cases.Of(
                    new PortfolioProblem(
                        Portfolios.Years(Years),
                        [.. candidates.Select((candidate, at) => candidate with { Id = $"c{at}", IsCommercial = hasShop && at == 0 })]
                    )
                    {
                        Draws = Cases.Draws(
                            [.. draws[0].Select(draw => draw[..candidates.Length])],
                            [.. draws[1].Select(draw => draw[..candidates.Length])],
                            [.. draws[2].Select(draw => draw[..candidates.Length])]
                        ),
                    }
                ) with
                {
                    Levers = new BehaviourLevers(claim / 10m, release / 10m, 1),
                }
        );

    private static readonly FundingMechanism[] Five =
    [
        new BlockVote { Kept = 0.3m },
        new DepartmentalEnvelopes { Envelopes = [Envelope("D", 60), Envelope("E", 25)] },
        new InvestToSaveFund { Capital = 120, TermYears = 3 },
        new FeePerTransaction
        {
            Fee = 3,
            Threshold = 2,
            Terms = new() { TermYears = 3, TakeOverShare = 0.2m },
        },
        new RevenueShare
        {
            Terms = new()
            {
                TermYears = 4,
                IsBundled = true,
                HurdleRate = 0.05m,
            },
        },
    ];

    /// <summary>The five, and the two of operators with other terms for a walk-away.</summary>
    private static readonly FundingMechanism[] Seven =
    [
        .. Five,
        new FeePerTransaction
        {
            Fee = 3,
            Threshold = 2,
            Terms = new()
            {
                TermYears = 4,
                IsLostAfterWalkAway = true,
                WalkAwayYears = 2,
            },
        },
        new RevenueShare
        {
            Terms = new()
            {
                TermYears = 4,
                RebuildShare = 0.4m,
                HurdleRate = 0.05m,
            },
        },
    ];

    [TestMethod]
    public void AllPartiesTogetherHaveWhatTheInitiativesBringLessTheirCosts() =>
        AnyCase.Sample(
            funding =>
                Seven.All(mechanism =>
                    Near(
                        Cases.Run(mechanism, funding) is var outcome ? outcome.Parties.Sum(own => own.PresentValue) : 0,
                        Brought(outcome, funding, mechanism)
                    )
                ),
            iter: Runs
        );

    [TestMethod]
    public void AdvancesAreRepaidWrittenOffOrOutstanding() =>
        AnyCase.Sample(
            funding =>
                Cases.Run(Five[2], funding).Lending is var lending
                && Near(lending.Advances, lending.Repayments + lending.WrittenOff + lending.Outstanding),
            iter: Runs
        );

    [TestMethod]
    public void WhatTheFundPaysInitiativesAndContractsReceive() =>
        AnyCase.Sample(
            funding =>
                Five.All(mechanism =>
                {
                    var plan = Cases.Run(mechanism, funding).Plan;
                    var flows = plan
                        .Funded.Concat(plan.Contracts.SelectMany(contract => contract.Commercial))
                        .Select(option => InitiativeFlows.Of(option, 0.7m, new AmountFactors(1.3, 1.2, 0.8, 0.9, 1.1)))
                        .ToList();
                    var books = new FundingBooks(funding.Horizon);
                    mechanism.Book(plan, flows, books);
                    var names = plan.Funded.Select(option => option.Candidate.Id).Concat(plan.Contracts.Select(contract => contract.Name));
                    var received = names.ToDictionary(name => name, name => books.Received.GetValueOrDefault(name));
                    // Under a vote or fund an initiative receives its whole investment, out of an envelope no more than that.
                    var invested = flows.ToDictionary(flow => flow.Option.Candidate.Id, flow => flow.Investment.Sum());
                    return Near(books.FundPaid.Sum(), received.Values.Sum())
                        && plan.Funded.All(option =>
                            mechanism switch
                            {
                                BlockVote or InvestToSaveFund => Near(received[option.Candidate.Id], invested[option.Candidate.Id]),
                                DepartmentalEnvelopes => received[option.Candidate.Id] <= invested[option.Candidate.Id],
                                _ => !books.Received.ContainsKey(option.Candidate.Id),
                            }
                        );
                }),
            iter: Runs
        );

    [TestMethod]
    public void TheDownsideOfThePartiesAddsUpAndIsNotNegative() =>
        AnyCase.Sample(funding => Five.All(mechanism => Cases.Run(mechanism, funding).Parties.Sum(own => own.Downside) >= 0), iter: Runs);

    [TestMethod]
    public void WithoutUncertaintyAndCeilingsTheBlockVoteIsThePortfolio() =>
        AnyCase.Sample(
            funding =>
            {
                var problem = funding.Problem with { Draws = null };
                var outcome = Cases.Run(new BlockVote(), Cases.Of(problem));
                var portfolio = Portfolios.Solve(problem);
                return portfolio.Status == PortfolioStatus.Proved
                    && outcome.Funded().SequenceEqual(Portfolios.Names(portfolio))
                    && outcome.PresentValue == portfolio.Value;
            },
            iter: Runs
        );

    [TestMethod]
    public void ReleasingMoreChangesWhoHasMoneyAndNotWhatThereIs() =>
        AnyCase.Sample(
            funding =>
            {
                var (none, all) = (
                    Cases.Run(Five[0], funding with { Levers = new BehaviourLevers(0, 0, 0) }),
                    Cases.Run(Five[0], funding with { Levers = new BehaviourLevers(0, 1, 1) })
                );
                return Near(none.PresentValue, all.PresentValue) && none.Realised == 0 && none.PresentCash <= all.PresentCash;
            },
            iter: Runs
        );

    /// <summary>Mean over the draws, added up from the scopes alone: services to the end of the horizon, commercial ones to the end of their contract.</summary>
    private static decimal Brought(MechanismOutcome outcome, FundingCase funding, FundingMechanism mechanism)
    {
        var draws = funding.Draws;
        return Enumerable
            .Range(0, draws.Draws)
            .Average(draw =>
                outcome.Plan.Funded.Sum(option =>
                    Of(
                        option,
                        draw,
                        mechanism is OperatorMechanism { Terms: { IsLostAfterWalkAway: true } terms }
                        && Leaves(outcome.Plan.Contracts.Single(contract => contract.Services.Contains(option)), draw)
                            ? terms.WalkAwayYears
                            : Years
                    )
                ) + outcome.Plan.Contracts.Sum(contract => OfContract(contract, draw))
            );

        decimal OfContract(Contract contract, int draw)
        {
            var terms = ((OperatorMechanism)mechanism).Terms;
            var leaves = Leaves(contract, draw);
            var ends = leaves ? terms.WalkAwayYears : contract.Ends;
            var built = contract.Services.Sum(option =>
                Sum(option, option.Scope.Investment, ends) * (decimal)draws.Rows[draw][funding.PlaceOf(option.Candidate)].Investment
            );
            return contract.Commercial.Sum(option => Of(option, draw, ends))
                + contract.Services.Sum(option => Revenue(option, draw, ends))
                - (leaves && !terms.IsLostAfterWalkAway ? terms.RebuildShare * built : 0);
        }

        bool Leaves(Contract contract, int draw)
        {
            var use = contract
                .Services.Concat(contract.Commercial)
                .Sum(option =>
                    Sum(option, mechanism is FeePerTransaction ? option.Scope.Transactions : option.Scope.CommercialRevenue, contract.Ends)
                    * (decimal)draws.Rows[draw][funding.PlaceOf(option.Candidate)].Volumes
                );
            return ((OperatorMechanism)mechanism).Terms.WalkAwayYears < contract.Ends && use < contract.WalkAwayUse - 1e-9m;
        }

        decimal Sum(FundingOption option, IReadOnlyList<decimal> byYear, int ends) => byYear.Take(Math.Max(0, ends - option.Start)).Sum();

        decimal Revenue(FundingOption option, int draw, int ends) =>
            Sum(option, option.Scope.CommercialRevenue, ends) * (decimal)draws.Rows[draw][funding.PlaceOf(option.Candidate)].Volumes;

        decimal Of(FundingOption option, int draw, int ends)
        {
            var factor = draws.Rows[draw][funding.PlaceOf(option.Candidate)];
            var costs =
                (Sum(option, option.Scope.Investment, ends) * (decimal)factor.Investment)
                + (Sum(option, option.Scope.Running, ends) * (decimal)factor.Running);
            var savings = Sum(option, option.Scope.Realisable, ends) + Sum(option, option.Scope.Notional, ends);
            return option.Candidate.IsCommercial
                ? Revenue(option, draw, ends) - costs
                : (savings * (decimal)factor.Savings) + (Sum(option, option.Scope.Avoidance, ends) * (decimal)factor.Displacement) - costs;
        }
    }

    private static bool Near(decimal left, decimal right) => Math.Abs(left - right) < 1e-12m;

    private static Ceiling Envelope(string department, decimal amount) =>
        new($"envelope of {department}", [new YearAmount(Portfolios.First, null, amount)]) { Department = department };
}
