using BenefitAnalyzer.Studies.Bids;

namespace BenefitAnalyzer.Funding.Mechanisms.Shape;

/// <summary>What a contract with an operator says, however he is paid.</summary>
public sealed record ContractTerms
{
    public int TermYears { get; init; } = 5;

    /// <summary>Years that the contract can be extended by, on the same terms.</summary>
    public int ExtensionYears { get; init; } = 2;

    /// <summary>Whether the extension is taken.</summary>
    public bool IsExtended { get; init; }

    /// <summary>Yearly return below which the operator does not sign.</summary>
    public decimal HurdleRate { get; init; } = 0.1m;

    /// <summary>Whether all clusters are one contract, in which one may carry another.</summary>
    public bool IsBundled { get; init; }

    /// <summary>Share of realised savings that departments keep.</summary>
    public decimal Kept { get; init; } = 0.5m;

    /// <summary>Part of the investment that government pays the operator at the end for what he built.</summary>
    public decimal TakeOverShare { get; init; }

    /// <summary>Years after which the operator knows how much use there is, and leaves where it is below his walk-away volume.</summary>
    public int WalkAwayYears { get; init; } = 1;

    /// <summary>Whether nobody runs the services any more when the operator has left; otherwise government does.</summary>
    public bool IsLostAfterWalkAway { get; init; }

    /// <summary>Part of the operator's investment so far that government spends anew where it goes on without him.</summary>
    public decimal RebuildShare { get; init; } = 1;

    /// <summary>Years that it lasts.</summary>
    public int Years => TermYears + (IsExtended ? ExtensionYears : 0);

    public IReadOnlyList<MechanismParameter> Parameters =>
        [
            new("term in years", TermYears, 1, null),
            new("extension in years", ExtensionYears, 0, null),
            new("hurdle rate", HurdleRate, 0, 1),
            MechanismParameter.Share("kept", Kept),
            MechanismParameter.Share("take-over share", TakeOverShare),
            new("years before a walk-away", WalkAwayYears, 1, null),
            MechanismParameter.Share("rebuild share", RebuildShare),
        ];

    /// <summary>With what a study says of it; what it leaves out stays as it is here.</summary>
    public static ContractTerms Of(MechanismTerms terms)
    {
        var own = new ContractTerms();
        return new ContractTerms
        {
            TermYears = terms.TermYears ?? own.TermYears,
            ExtensionYears = terms.ExtensionYears ?? own.ExtensionYears,
            IsExtended = terms.IsExtended ?? own.IsExtended,
            HurdleRate = terms.HurdleRate ?? own.HurdleRate,
            IsBundled = terms.IsBundled ?? own.IsBundled,
            Kept = terms.Kept ?? own.Kept,
            TakeOverShare = terms.TakeOver ?? own.TakeOverShare,
            WalkAwayYears = terms.WalkAwayYears ?? own.WalkAwayYears,
            IsLostAfterWalkAway = terms.IsLostAfterWalkAway ?? own.IsLostAfterWalkAway,
            RebuildShare = terms.Rebuilt ?? own.RebuildShare,
        };
    }
}
