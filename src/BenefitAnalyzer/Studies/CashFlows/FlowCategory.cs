namespace BenefitAnalyzer.Studies.CashFlows;

/// <summary>What kind of cost or benefit a line is, which decides the break-evens it enters.</summary>
public enum FlowCategory
{
    /// <summary>A cost paid in cash: hardware, contractors, fees.</summary>
    Expenditure,

    /// <summary>The cost of existing staff: no cash leaves for it, so that "cash only" does not count it.</summary>
    Staff,

    /// <summary>A post is deleted or a provision cut.</summary>
    Realisable,

    /// <summary>Staff time is freed and no post deleted.</summary>
    Notional,

    /// <summary>Spending that would have happened and now will not.</summary>
    Avoidance,

    /// <summary>What an asset is still worth at the end; a benefit, but no saving and no cash.</summary>
    Residual,
}
