using BenefitAnalyzer.Funding.Mechanisms.Accounts;
using BenefitAnalyzer.Funding.Mechanisms.Shape;
using BenefitAnalyzer.Studies.Bids;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Funding.Mechanisms;

/// <summary>The operator lives on what he sells to others beside government's services, and pays government a share of it, by cluster.</summary>
public sealed class RevenueShare() : OperatorMechanism("revenue-share", new LocalText("Revenue share by cluster", "按服務組分享收入"))
{
    private static readonly LocalText ShareName = new("Share of the operator's revenue paid to government", "營辦商收入撥歸政府的比率");

    /// <summary>Share of the operator's revenue where a cluster has none of its own.</summary>
    public decimal Share { get; init; } = 0.1m;

    public IReadOnlyDictionary<string, decimal> ShareByCluster { get; init; } = new Dictionary<string, decimal>();

    /// <summary>With what a study says of it; what it leaves out stays as it is here.</summary>
    public static RevenueShare Of(MechanismTerms terms)
    {
        var own = new RevenueShare();
        return new RevenueShare
        {
            Terms = ContractTerms.Of(terms),
            Share = terms.RevenueShare ?? own.Share,
            ShareByCluster = terms.RevenueShares,
        };
    }

    public override IReadOnlyList<MechanismParameter> Parameters =>
        [
            MechanismParameter.Share("share", ShareName, Share),
            .. ShareByCluster
                .OrderBy(own => own.Key, StringComparer.Ordinal)
                .Select(own => MechanismParameter.Share("shares", ShareName, own.Value) with { Cluster = own.Key }),
            .. base.Parameters,
        ];

    protected override decimal FeeFor(decimal transactions) => 0;

    protected override decimal ShareOf(string? cluster) => cluster is null ? Share : ShareByCluster.GetValueOrDefault(cluster, Share);

    private protected override IReadOnlyList<decimal> UseOf(InitiativeFlows flow) => flow.Revenue;
}
