using BenefitAnalyzer.Funding.Mechanisms.Accounts;
using BenefitAnalyzer.Funding.Mechanisms.Shape;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies.Bids;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Funding.Mechanisms;

/// <summary>Government pays the operator for each transaction above a threshold a year.</summary>
public sealed class FeePerTransaction()
    : OperatorMechanism("fee-per-transaction", new LocalText("Operator-funded, fee per transaction", "營辦商出資，按宗收費"))
{
    public decimal Fee { get; init; } = 5;

    /// <summary>Transactions a year and contract that are free of charge.</summary>
    public decimal Threshold { get; init; }

    /// <summary>With what a study says of it; what it leaves out stays as it is here.</summary>
    public static FeePerTransaction Of(MechanismTerms terms)
    {
        var own = new FeePerTransaction();
        return new FeePerTransaction
        {
            Terms = ContractTerms.Of(terms),
            Fee = terms.Fee ?? own.Fee,
            Threshold = terms.Threshold ?? own.Threshold,
        };
    }

    public override IReadOnlyList<MechanismParameter> Parameters =>
        [
            new("fee", new("Fee for each transaction above the threshold", "超出門檻後每宗收費"), MetricUnit.Money, Fee, 0, null),
            new(
                "threshold",
                new("Threshold, transactions a year and contract", "門檻（每年每份合約宗數）"),
                MetricUnit.Count,
                Threshold,
                0,
                null
            ),
            .. base.Parameters,
        ];

    protected override decimal FeeFor(decimal transactions) => Fee * Math.Max(0, transactions - Threshold);

    protected override decimal ShareOf(string? cluster) => 0;

    private protected override IReadOnlyList<decimal> UseOf(InitiativeFlows flow) => flow.Transactions;
}
