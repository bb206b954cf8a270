namespace BenefitAnalyzer.Benefits.Ledger.Lines;

/// <summary>How far an amount has come.</summary>
public enum LedgerStatus
{
    /// <summary>The initiative is not yet approved.</summary>
    Planned,

    /// <summary>Approved, or freed and not yet taken out of the provision.</summary>
    Committed,

    /// <summary>A post is gone or a provision cut, by a dated document; a cost is spent.</summary>
    Realised,

    /// <summary>Promised, and will not come any more.</summary>
    Lapsed,
}
