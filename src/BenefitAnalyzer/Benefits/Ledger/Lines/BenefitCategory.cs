namespace BenefitAnalyzer.Benefits.Ledger.Lines;

/// <summary>What kind of saving a dollar of government money is.</summary>
public enum BenefitCategory
{
    /// <summary>A post is deleted or a provision cut.</summary>
    Realisable,

    /// <summary>Staff time is freed and no post deleted.</summary>
    Notional,

    /// <summary>Spending that would have happened and now will not: a saving against a plan, not against spending.</summary>
    Avoidance,
}
