namespace BenefitAnalyzer.Benefits.Claims.Annex;

/// <summary>What re-performing a printed number shows.</summary>
public enum AnnexFault
{
    /// <summary>Printed and recomputed are the same.</summary>
    None,

    /// <summary>They differ by no more than rounding its lines explains.</summary>
    Rounding,

    /// <summary>They differ and no single misprint explains it.</summary>
    WrongTotal,

    /// <summary>The total is right if one line is negative: its brackets were lost.</summary>
    LostBrackets,

    /// <summary>The total is right if one line, or the total itself, is in another unit.</summary>
    UnitMisprint,

    /// <summary>The total is right if one line is left out: it was forgotten when adding up.</summary>
    LineLeftOut,

    /// <summary>The total is right if one line is counted twice.</summary>
    LineCountedTwice,

    /// <summary>A dash stands for a total that its lines give.</summary>
    PrintedAsDash,

    /// <summary>Percentages of different bases were added.</summary>
    MixedBases,

    /// <summary>A percentage is not that of its amounts.</summary>
    WrongPercentage,
}
