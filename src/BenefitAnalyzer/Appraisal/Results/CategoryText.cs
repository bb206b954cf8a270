using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Appraisal.Results;

/// <summary>Categories in words.</summary>
public static class CategoryText
{
    public static LocalText Of(FlowCategory category) =>
        category switch
        {
            FlowCategory.Expenditure => new("expenditure", "現金開支"),
            FlowCategory.Staff => new("staff", "現有員工"),
            FlowCategory.Realisable => new("realisable", "可變現節省"),
            FlowCategory.Notional => new("notional", "名義節省"),
            FlowCategory.Avoidance => new("avoidance", "免卻的開支"),
            _ => new("residual", "剩餘價值"),
        };
}
