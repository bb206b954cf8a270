namespace BenefitAnalyzer.Studies.CashFlows;

/// <summary>What has one label, kind, category and recurrence: a row of an annex, with an amount for each year.</summary>
public sealed record CashFlowItem(string Label, FlowKind Kind, FlowCategory Category, bool IsRecurrent);
