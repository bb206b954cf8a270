namespace BenefitAnalyzer.Studies.Initiatives;

/// <summary>What an initiative is.</summary>
public enum InitiativeKind
{
    /// <summary>A service, system or office that changes how something is done.</summary>
    Service,

    /// <summary>Publicity or teaching; its result is the cost of an added e-transaction that persists.</summary>
    Campaign,

    /// <summary>A discount, prize or waived fee, judged as a campaign is.</summary>
    Incentive,
}
