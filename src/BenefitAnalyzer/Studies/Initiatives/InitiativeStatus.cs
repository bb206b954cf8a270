namespace BenefitAnalyzer.Studies.Initiatives;

/// <summary>How far an initiative has come.</summary>
public enum InitiativeStatus
{
    Idea,
    UnderStudy,

    /// <summary>Judged not to be worth it for now; the study says why and until when.</summary>
    NotFeasible,
    Proposed,
    Approved,
    Live,
    Closed,
    Refused,
}
