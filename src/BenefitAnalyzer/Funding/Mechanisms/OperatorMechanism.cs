using BenefitAnalyzer.Appraisal.Rates;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Funding.Candidates;
using BenefitAnalyzer.Funding.Mechanisms.Accounts;
using BenefitAnalyzer.Funding.Mechanisms.Shape;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Funding.Mechanisms;

/// <summary>An operator builds and runs the services of a cluster at his own cost until the contract ends; then government runs them.</summary>
/// <remarks>
/// A contract comes about where the operator's value at his hurdle rate is not below 0, and government's, as claimed, is not either. It takes the
/// first scope of every initiative of the cluster, as early as it can start. In a draw in which use is below his walk-away volume he leaves once he
/// knows it; then government spends on what he built anew and runs the services, or they are lost, as the terms say.
/// </remarks>
public abstract class OperatorMechanism(string id, LocalText name) : FundingMechanism(id, name)
{
    private const decimal Nearly = 1e-9m;

    public ContractTerms Terms { get; init; } = new();

    public override IReadOnlyList<MechanismParameter> Parameters => Terms.Parameters;

    /// <summary>What government pays the operator of a contract in a year.</summary>
    /// <param name="transactions">Completed electronic transactions of government's services.</param>
    protected abstract decimal FeeFor(decimal transactions);

    /// <summary>The share of his revenue from others that the operator pays to government.</summary>
    protected abstract decimal ShareOf(string? cluster);

    /// <summary>What the operator's income depends on, by year.</summary>
    private protected abstract IReadOnlyList<decimal> UseOf(InitiativeFlows flow);

    protected override FundingPlan? Choose(FundingCase funding, Action<Diagnostic> report, CancellationToken token)
    {
        ReportWithoutCluster(funding, report);
        var services = funding.Problem.Candidates.Where(candidate => !candidate.IsCommercial).ToList();
        var refused = services
            .Where(candidate => candidate.Cluster is null)
            .Select(candidate => new Refusal(candidate, RefusalCause.NoContract, null, null))
            .ToList();
        var contracts = new List<Contract>();
        var ends = Math.Min(funding.Horizon.Years, Terms.Years);
        foreach (
            var group in funding
                .Problem.Candidates.Where(candidate => candidate.Cluster is not null)
                .GroupBy(candidate => Terms.IsBundled ? Contract.OfAllClusters : candidate.Cluster!, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
        )
        {
            token.ThrowIfCancellationRequested();
            var options = new ContractScope(funding.Problem, ends).Of([.. group]);
            var contract = new Contract(
                group.Key,
                [.. options.Where(option => !option.Candidate.IsCommercial)],
                [.. options.Where(option => option.Candidate.IsCommercial)],
                0,
                ends
            );
            var left = group.Where(candidate => !candidate.IsCommercial && !contract.Services.Any(own => own.Candidate.Id == candidate.Id));
            refused.AddRange(left.Select(candidate => new Refusal(candidate, RefusalCause.NoContract, null, null)));
            if (Objection(contract, funding) is { } objection)
            {
                refused.AddRange(contract.Services.Select(own => new Refusal(own.Candidate, objection.Cause, objection.Value, null)));
            }
            else if (contract.Services.Count > 0)
            {
                contracts.Add(contract with { WalkAwayUse = WalkAwayUse(contract, funding) });
            }
        }

        return new FundingPlan([.. contracts.SelectMany(contract => contract.Services)], refused, contracts, IsProved: true);
    }

    internal override IReadOnlyList<InitiativeFlows> Played(FundingPlan plan, IReadOnlyList<InitiativeFlows> flows)
    {
        if (!Terms.IsLostAfterWalkAway)
        {
            return flows;
        }

        var left = plan
            .Contracts.Where(contract => Leaves(contract, Of(contract, flows)))
            .SelectMany(contract => contract.Services)
            .ToHashSet();
        return [.. flows.Select(flow => left.Contains(flow.Option) ? flow.Until(Terms.WalkAwayYears) : flow)];
    }

    internal override void Book(FundingPlan plan, IReadOnlyList<InitiativeFlows> flows, FundingBooks books)
    {
        foreach (var contract in plan.Contracts)
        {
            var own = Of(contract, flows);
            if (!Leaves(contract, own))
            {
                Book(contract, own, Terms.TakeOverShare, books);
                continue;
            }

            var ended = contract with { Ends = contract.Begins + Terms.WalkAwayYears };
            Book(ended, own, 0, books);
            var built = Services(own).Sum(flow => Within(ended, flow.Investment));
            books.PayFromFund(contract.Name, ended.Ends, Terms.IsLostAfterWalkAway ? 0 : Terms.RebuildShare * built);
        }
    }

    /// <summary>Whether the operator walks away: he knows the use before the contract ends, and it is less than he needs.</summary>
    private bool Leaves(Contract contract, IReadOnlyList<InitiativeFlows> flows) =>
        contract.Begins + Terms.WalkAwayYears < contract.Ends
        && flows.Sum(flow => Within(contract, UseOf(flow))) < contract.WalkAwayUse - Nearly;

    private static List<InitiativeFlows> Of(Contract contract, IReadOnlyList<InitiativeFlows> flows)
    {
        var members = contract.Services.Concat(contract.Commercial).ToHashSet();
        return [.. flows.Where(flow => members.Contains(flow.Option))];
    }

    internal override OperatorAccount AccountOf(Contract contract, FundingCase funding)
    {
        var cash = CashOf(contract, funding, 1);
        var value = ValueOf(cash, contract);
        var walkAway = WalkAwayVolume(contract, funding);
        var transactions = Expected(contract, funding, 1).Sum(flow => Within(contract, flow.Transactions));
        return new OperatorAccount(
            contract.Name,
            cash,
            InternalRates.Of([.. cash.Select(amount => (double)amount)]),
            value,
            walkAway,
            walkAway * transactions,
            walkAway is { } least ? BelowShare(contract, funding, least) : null,
            contract.Ends < funding.Horizon.Years ? EndOf(contract, funding) : null
        );
    }

    /// <param name="takeOver">Part of the investment that government pays at the end.</param>
    private void Book(Contract contract, IReadOnlyList<InitiativeFlows> flows, decimal takeOver, FundingBooks books)
    {
        for (var year = 0; year < books.Time.Count; year++)
        {
            var isUnderContract = year >= contract.Begins && year < contract.Ends;
            foreach (var flow in flows)
            {
                var isCommercial = flow.Option.Candidate.IsCommercial;
                if (isUnderContract)
                {
                    var shared = ShareOf(flow.Option.Candidate.Cluster) * flow.Revenue[year];
                    books.Spend(Party.Operator, year, flow.Investment[year] + flow.Running[year] + shared);
                    books.Gain(Party.Operator, year, flow.Revenue[year]);
                    books.TakeIntoFund(year, shared);
                }
                else if (!isCommercial)
                {
                    books.Spend(Party.Departments, year, flow.Investment[year] + flow.Running[year]);
                }

                if (!isCommercial)
                {
                    BookBenefits(flow, year, Terms.Kept, books);
                }
            }

            var paid =
                isUnderContract ? FeeFor(Services(flows).Sum(flow => flow.Transactions[year]))
                : year == contract.Ends ? takeOver * Services(flows).Sum(flow => Within(contract, flow.Investment))
                : 0;
            books.PayFromFund(contract.Name, year, paid);
            books.Gain(Party.Operator, year, paid);
        }
    }

    /// <summary>Who of the two does not sign, and at what value; null where both do.</summary>
    private (RefusalCause Cause, decimal Value)? Objection(Contract contract, FundingCase funding)
    {
        var operators = ValueOf(CashOf(contract, funding, 1), contract);
        if (operators < 0)
        {
            return (RefusalCause.OperatorDeclines, operators);
        }

        var books = new FundingBooks(funding.Horizon);
        Book(
            contract,
            [
                .. contract
                    .Services.Select(option => Expected(option, funding, 1))
                    .Select(flow =>
                        flow with
                        {
                            Realised = [.. flow.Realised.Select(amount => amount * (1 + funding.Levers.OverClaiming))],
                        }
                    ),
                .. contract.Commercial.Select(option => Expected(option, funding, 1)),
            ],
            Terms.TakeOverShare,
            books
        );
        var government = books.PresentValue(Party.Centre) + books.PresentValue(Party.Departments);
        return government < 0 ? (RefusalCause.GovernmentDeclines, government) : null;
    }

    private IReadOnlyList<decimal> CashOf(Contract contract, FundingCase funding, decimal volume)
    {
        var books = new FundingBooks(funding.Horizon);
        Book(contract, Expected(contract, funding, volume), Terms.TakeOverShare, books);
        return books.Cash(Party.Operator);
    }

    private decimal ValueOf(IReadOnlyList<decimal> cash, Contract contract)
    {
        var (value, factor) = (0m, 1m);
        foreach (var amount in cash.Skip(contract.Begins))
        {
            value += amount * factor;
            factor /= 1 + Terms.HurdleRate;
        }

        return value;
    }

    private decimal? WalkAwayVolume(Contract contract, FundingCase funding) =>
        WalkAwaySearch.VolumeOf(volume => ValueOf(CashOf(contract, funding, volume), contract));

    private decimal WalkAwayUse(Contract contract, FundingCase funding) =>
        (WalkAwayVolume(contract, funding) ?? 0) * Expected(contract, funding, 1).Sum(flow => Within(contract, UseOf(flow)));

    private double BelowShare(Contract contract, FundingCase funding, decimal walkAway)
    {
        var stated = contract.Services.Concat(contract.Commercial).Select(option => InitiativeFlows.AsStated(option)).ToList();
        double[] use = [.. stated.Select(flow => (double)Within(contract, UseOf(flow)))];
        int[] places = [.. stated.Select(flow => funding.PlaceOf(flow.Option.Candidate))];
        var needed = (double)walkAway * (double)Expected(contract, funding, 1).Sum(flow => Within(contract, UseOf(flow)));
        return (double)funding.Draws.Rows.Count(draw => use.Zip(places, (own, place) => own * draw[place].Volumes).Sum() < needed - 1e-9)
            / funding.Draws.Draws;
    }

    private ContractEnd EndOf(Contract contract, FundingCase funding)
    {
        var services = Services(Expected(contract, funding, 1)).ToList();
        return new ContractEnd(
            funding.Horizon.Year(contract.Ends),
            services.Sum(flow => flow.Running[contract.Ends]),
            Terms.TakeOverShare * services.Sum(flow => Within(contract, flow.Investment)),
            services.Sum(flow => flow.Transactions[contract.Ends])
        );
    }

    private static List<InitiativeFlows> Expected(Contract contract, FundingCase funding, decimal volume) =>
        [.. contract.Services.Concat(contract.Commercial).Select(option => Expected(option, funding, volume))];

    /// <summary>Every amount at its mean over the draws, and use at a share of it.</summary>
    private static InitiativeFlows Expected(FundingOption option, FundingCase funding, decimal volume)
    {
        var means = funding.Draws.Means[funding.PlaceOf(option.Candidate)];
        return InitiativeFlows.Of(option, 1, means with { Volumes = means.Volumes * (double)volume });
    }

    private static IEnumerable<InitiativeFlows> Services(IEnumerable<InitiativeFlows> flows) =>
        flows.Where(flow => !flow.Option.Candidate.IsCommercial);

    private static decimal Within(Contract contract, IReadOnlyList<decimal> byYear) =>
        byYear.Take(contract.Ends).Skip(contract.Begins).Sum();

    private static void ReportWithoutCluster(FundingCase funding, Action<Diagnostic> report)
    {
        var without = funding.Problem.Candidates.Where(candidate => candidate.Cluster is null).Select(candidate => candidate.Id).ToList();
        if (without.Count > 0)
        {
            report(
                Diagnostic.Note(
                    DiagnosticCodes.ClusterMissing,
                    null,
                    null,
                    $"no operator can be asked for what is in no cluster: {string.Join(", ", without)}"
                )
            );
        }
    }
}
