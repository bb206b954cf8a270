namespace BenefitAnalyzer.Studies.Claiming;

/// <summary>What a row of an annex is.</summary>
public enum ClaimKind
{
    /// <summary>An amount or a percentage that is claimed.</summary>
    Claim,

    /// <summary>A printed sum of the rows of its section and year, or of all of them.</summary>
    Total,

    /// <summary>A printed sum of the cost rows.</summary>
    TotalCost,

    /// <summary>A printed sum of the benefit rows.</summary>
    TotalBenefit,

    /// <summary>Benefits less costs, as printed.</summary>
    Net,

    /// <summary>Net amounts up to and including the year, as printed.</summary>
    Cumulative,

    /// <summary>A benefit that the paper states in words, without a number.</summary>
    Stated,
}
