namespace BenefitAnalyzer.Studies.CashFlows;

/// <summary>Which side of an appraisal a line stands on.</summary>
public enum FlowKind
{
    Cost,
    Benefit,
}
