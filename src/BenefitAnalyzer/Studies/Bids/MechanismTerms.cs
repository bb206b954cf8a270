namespace BenefitAnalyzer.Studies.Bids;

/// <summary>What a study says of a funding mechanism; null where it says nothing and the mechanism's own number holds.</summary>
/// <param name="Kind">Which of the mechanisms, such as <c>block-vote</c>.</param>
public sealed record MechanismTerms(string Kind)
{
    /// <summary>Line of <c>study.yaml</c> where it stands.</summary>
    public int Line { get; init; }

    /// <summary>Share of realised savings that departments keep.</summary>
    public decimal? Kept { get; init; }

    /// <summary>With which a fund begins.</summary>
    public decimal? Capital { get; init; }

    /// <summary>Share of realised savings that goes to a fund until an advance is repaid.</summary>
    public decimal? Repaid { get; init; }

    public int? TermYears { get; init; }

    public int? ExtensionYears { get; init; }

    public bool? IsExtended { get; init; }

    /// <summary>Yearly return below which an operator does not sign.</summary>
    public decimal? HurdleRate { get; init; }

    /// <summary>Whether all clusters are one contract.</summary>
    public bool? IsBundled { get; init; }

    /// <summary>Part of the investment that government pays an operator at the end.</summary>
    public decimal? TakeOver { get; init; }

    /// <summary>Years after which an operator leaves where there is too little use.</summary>
    public int? WalkAwayYears { get; init; }

    /// <summary>Whether services are lost when the operator has left; otherwise government runs them.</summary>
    public bool? IsLostAfterWalkAway { get; init; }

    /// <summary>Part of an operator's investment that government spends anew where it goes on without him.</summary>
    public decimal? Rebuilt { get; init; }

    /// <summary>For each transaction above the threshold.</summary>
    public decimal? Fee { get; init; }

    /// <summary>Transactions a year and contract that are free of charge.</summary>
    public decimal? Threshold { get; init; }

    /// <summary>Share of an operator's revenue from others that he pays to government.</summary>
    public decimal? RevenueShare { get; init; }

    /// <summary>The same by cluster.</summary>
    public IReadOnlyDictionary<string, decimal> RevenueShares { get; init; } = new Dictionary<string, decimal>();

    /// <summary>Whether the study says it, or the mechanism's own number holds.</summary>
    /// <param name="key">As the study file names it.</param>
    public bool States(string key) =>
        key switch
        {
            "kept" => Kept is not null,
            "capital" => Capital is not null,
            "repaid" => Repaid is not null,
            "term" => TermYears is not null,
            "extension" => ExtensionYears is not null,
            "extended" => IsExtended is not null,
            "hurdle" => HurdleRate is not null,
            "bundled" => IsBundled is not null,
            "take_over" => TakeOver is not null,
            "walk_away_after" => WalkAwayYears is not null,
            "walk_away" => IsLostAfterWalkAway is not null,
            "rebuild" => Rebuilt is not null,
            "fee" => Fee is not null,
            "threshold" => Threshold is not null,
            "share" => RevenueShare is not null,
            "shares" => RevenueShares.Count > 0,
            _ => throw new ArgumentOutOfRangeException(nameof(key), key, "No mechanism is set by that."),
        };
}
