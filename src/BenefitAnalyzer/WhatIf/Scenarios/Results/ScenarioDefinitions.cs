using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.WhatIf.Scenarios.Results;

/// <summary>What the figures of scenarios mean.</summary>
public static class ScenarioDefinitions
{
    public static readonly Definition NetPresentValue = new(
        "whatif/npv",
        3,
        new("Net present value", "淨現值"),
        MetricUnit.Money,
        new(
            "net present value of the cash flow with the scenario's levers applied, over the lines of the view; of all initiatives, the sum of their own",
            "套用情景各項假設後現金流量的淨現值，只計該計算範圍的項目；所有項目合計為各項目之和"
        )
    );

    public static readonly Definition Change = new(
        "whatif/npv-change",
        3,
        new("Change from the base", "與現況比較"),
        MetricUnit.Money,
        new("net present value of the scenario − net present value of the base", "情景的淨現值減現況的淨現值")
    );

    public static readonly Definition Ratio = new(
        "whatif/bcr",
        3,
        new("Benefit-cost ratio", "效益成本比率"),
        MetricUnit.Ratio,
        new(
            "present value of benefits ÷ present value of costs under the scenario; withheld where one of them is not above 0",
            "情景下效益現值除以成本現值；其中一項不大於零則不提供"
        )
    );

    public static readonly Definition BreakEven = new(
        "whatif/break-even",
        3,
        new("Break-even", "收支平衡年度"),
        MetricUnit.FiscalYear,
        new(
            "first year from which the cumulative net benefit of the view stays non-negative under the scenario",
            "情景下該計算範圍的累計淨效益此後不再為負的首個年度"
        )
    );

    public static readonly Definition Difference = new(
        "whatif/npv-difference",
        3,
        new("Difference in net present value", "淨現值相差"),
        MetricUnit.Money,
        new("net present value of the scenario − net present value of the one it is held against", "情景的淨現值減所比較情景的淨現值")
    );

    public static readonly Definition Cumulative = new(
        "whatif/cumulative",
        3,
        new("Cumulative net benefit", "累計淨效益"),
        MetricUnit.Money,
        new(
            "benefits less costs of all initiatives until the end of the year under the scenario, not discounted",
            "情景下所有項目截至該年度的效益減成本，未貼現"
        )
    );

    public static IReadOnlyList<Definition> All { get; } = [NetPresentValue, Change, Ratio, BreakEven, Difference, Cumulative];
}
