using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.WhatIf.Contracts.Results;

/// <summary>What the figures of contract ends mean.</summary>
public static class ContractDefinitions
{
    public static readonly Definition GapProbability = new(
        "contract/gap-probability",
        2,
        new LocalText("Probability of an interruption", "服務中斷的機會"),
        MetricUnit.Rate,
        new LocalText(
            "probability that the successor is ready after the contract, its extension and the incumbent's exit duty have ended: the day of readiness is the start of the first step plus the sum of independent step durations, convolved day by day; who is not ready by the day of the decision is known to be later",
            "接辦者在合約、延展期及現時營辦商的離場責任完結後才就緒的機會；就緒日期為首個步驟的開始日期加各步驟互相獨立的日數之和，逐日摺積計算；於決定當日尚未就緒者，已知較該日為遲"
        )
    );

    public static readonly Definition ExpectedGap = new(
        "contract/expected-gap",
        2,
        new LocalText("Expected months of interruption", "預期中斷月數"),
        MetricUnit.Months,
        new LocalText(
            "mean over all days of readiness of the months without service, weighted by the share of services where only part is extended",
            "在各個可能的就緒日期下沒有服務的月數的平均值；只延展部分服務時按服務所佔比率加權"
        )
    );

    public static readonly Definition GapIfAny = new(
        "contract/gap-if-any",
        2,
        new LocalText("Months of an interruption that happens", "一旦中斷的平均月數"),
        MetricUnit.Months,
        new LocalText("expected months of interruption ÷ probability of an interruption", "預期中斷月數 ÷ 服務中斷的機會")
    );

    public static readonly Definition ExpectedCost = new(
        "contract/expected-cost",
        2,
        new LocalText("Expected cost over the horizon", "計算期內的預期成本"),
        MetricUnit.Money,
        new LocalText(
            "months of extension × extension fee + mean months of exit duty × fee of the contract + mean months of interruption × cost of an interruption + the other months of the horizon × successor's fee",
            "延展月數 × 延展費用 ＋ 離場責任平均月數 × 現時費用 ＋ 中斷平均月數 × 中斷成本 ＋ 計算期餘下月數 × 接辦者費用"
        )
    );

    public static readonly Definition AboveBest = new(
        "contract/cost-above-best",
        2,
        new LocalText("Expected cost above the best choice", "高於最佳選擇的預期成本"),
        MetricUnit.Money,
        new LocalText(
            "expected cost over the horizon less that of the choice of least expected cost that can still be made; below 0 where a cheaper one is no longer open",
            "計算期內的預期成本，減仍可選擇而預期成本最低者的成本；較便宜者已不能選擇時低於零"
        )
    );

    public static readonly Definition BreakEvenGap = new(
        "contract/break-even-gap",
        2,
        new LocalText("Probability of an interruption at which extending wins", "延展較划算的中斷機會"),
        MetricUnit.Rate,
        new LocalText(
            "probability of an interruption without extension from which on the extension costs less than none, with the length of interruptions as estimated",
            "不延展時服務中斷的機會高於此數，延展的成本便低於不延展；中斷的長短按估計不變"
        )
    );

    public static IReadOnlyList<Definition> All { get; } = [GapProbability, ExpectedGap, GapIfAny, ExpectedCost, AboveBest, BreakEvenGap];
}
