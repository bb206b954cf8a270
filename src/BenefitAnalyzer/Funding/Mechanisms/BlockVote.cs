using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Funding.Mechanisms.Accounts;
using BenefitAnalyzer.Funding.Mechanisms.Shape;
using BenefitAnalyzer.Studies.Bids;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Funding.Mechanisms;

/// <summary>One vote, out of which the centre funds what is best together; departments run it and keep a share of the savings.</summary>
public sealed class BlockVote() : FundingMechanism("block-vote", new LocalText("Central block vote", "中央整體撥款"))
{
    /// <summary>Share of realised savings that departments keep.</summary>
    public decimal Kept { get; init; }

    /// <summary>With what a study says of it; what it leaves out stays as it is here.</summary>
    public static BlockVote Of(MechanismTerms terms) => new() { Kept = terms.Kept ?? new BlockVote().Kept };

    public override IReadOnlyList<MechanismParameter> Parameters => [MechanismParameter.KeptShare(Kept)];

    protected override FundingPlan? Choose(FundingCase funding, Action<Diagnostic> report, CancellationToken token) =>
        Best(funding, funding.Claimed, model => model, report, token) is { } result ? PlanOf(funding, result) : null;

    internal override void Book(FundingPlan plan, IReadOnlyList<InitiativeFlows> flows, FundingBooks books)
    {
        foreach (var flow in flows)
        {
            for (var year = 0; year < flow.Investment.Count; year++)
            {
                books.PayFromFund(flow.Option.Candidate.Id, year, flow.Investment[year]);
            }

            BookRest(flow, Kept, books);
        }
    }
}
