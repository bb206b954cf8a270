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
            MechanismParameter.Years("term", new("Term of a loan or contract", "貸款或合約年期"), TermYears, 1),
            MechanismParameter.Years("extension", new("Extension on the same terms", "按相同條款延長"), ExtensionYears, 0),
            MechanismParameter.Decision(
                "extended",
                new("Whether the extension is taken", "是否延長"),
                IsExtended,
                new("yes", "是"),
                new("no", "否")
            ),
            MechanismParameter.Share("hurdle", new("Hurdle: least return of the operator", "營辦商的最低回報率"), HurdleRate),
            MechanismParameter.KeptShare(Kept),
            MechanismParameter.Decision(
                "bundled",
                new("Contracts", "合約"),
                IsBundled,
                new("one for all clusters", "所有服務組合為一份"),
                new("one for each cluster", "每個服務組一份")
            ),
            MechanismParameter.Share(
                "take_over",
                new("Share of the investment paid to the operator at the end", "完結時付予營辦商的投資比率"),
                TakeOverShare
            ),
            MechanismParameter.Years(
                "walk_away_after",
                new("Time after which the operator may leave", "營辦商可退出前的時間"),
                WalkAwayYears,
                1
            ),
            MechanismParameter.Decision(
                "walk_away",
                new("After a walk-away", "營辦商退出後"),
                IsLostAfterWalkAway,
                new("services are lost", "服務不再提供"),
                new("government runs the services", "由政府營運服務")
            ),
            MechanismParameter.Share(
                "rebuild",
                new("Share of the investment spent anew after a walk-away", "退出後須重新投資的比率"),
                RebuildShare
            ),
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
