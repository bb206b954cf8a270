using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Appraisal.Measures;

/// <summary>Which lines a result counts: three honest answers to one question.</summary>
public sealed record FlowView(string Id, LocalText Name, Func<CashFlowLine, bool> Counts)
{
    /// <summary>The name as part of a heading.</summary>
    public LocalText Heading => new(Id.Replace('-', ' '), Name.Chinese.Split('：')[0]);

    public static readonly FlowView All = new("all", new LocalText("All benefits", "全部效益"), _ => true);

    public static readonly FlowView WithoutNotional = new(
        "without-notional",
        new LocalText("Without notional savings", "不計名義節省"),
        line => line.Category != FlowCategory.Notional
    );

    /// <summary>Realisable savings less cash expenditure: existing staff are paid anyway, and what is avoided or left over is no cash.</summary>
    public static readonly FlowView CashOnly = new(
        "cash-only",
        new LocalText("Cash only: realisable savings less expenditure", "只計現金：可變現節省減現金開支"),
        line => line.Category is FlowCategory.Realisable or FlowCategory.Expenditure
    );

    public static IReadOnlyList<FlowView> Three { get; } = [All, WithoutNotional, CashOnly];
}
