using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Attribution.Results;

/// <summary>What the figures of attribution mean.</summary>
public static class AttributionDefinitions
{
    public static readonly Definition Displaced = new(
        "attribution/displaced",
        4,
        new LocalText("Displaced volume", "分流宗數"),
        MetricUnit.Count,
        new LocalText(
            "counterfactual less actual completions in traditional channels from the launch to the end of the data, by the design that the number of comparison units allows: 20 or more difference-in-differences, 5 to 19 synthetic control, fewer interrupted time series; by = week: from weekly series instead of monthly ones",
            "由推出至數據完結期間，假若沒有推行項目時傳統渠道的完成宗數，減實際宗數；方法只按對照單位數目而定：20個或以上用雙重差分法，5至19個用合成控制法，更少則用中斷時間序列；by = week：用每周而非每月序列"
        )
    )
    {
        Source = "Callaway and Sant'Anna 2021; Abadie, Diamond and Hainmueller 2010; Lopez Bernal, Cummins and Gasparrini 2017",
    };

    public static readonly Definition ByDesign = Displaced with
    {
        Id = "attribution/by-design",
        Name = new LocalText("Displaced volume by each design", "按各方法估計的分流宗數"),
        Formula = new LocalText(
            "as the displaced volume, by a named design whether or not it is the one that counts",
            "計法與分流宗數相同，但用指明的方法，不論是否作準"
        ),
    };

    public static readonly Definition Induced = new(
        "attribution/induced",
        4,
        new LocalText("Induced volume", "誘發宗數"),
        MetricUnit.Count,
        new LocalText(
            "actual less counterfactual completions over all channels, from a model of its own",
            "所有渠道的實際完成宗數，減假若沒有推行項目時的宗數，以獨立模型估計"
        )
    );

    public static readonly Definition Minutes = new(
        "attribution/minutes",
        4,
        new LocalText("Displaced staff minutes", "分流的員工時間"),
        MetricUnit.Minutes,
        new LocalText(
            "displaced volume × mean handling minutes of its service, channel, office and year, or of the last year before that has any, or standard minutes where none were logged",
            "分流宗數乘以該服務、渠道、辦事處及年度的平均處理分鐘；該年度沒有記錄者用之前最近一個有記錄的年度，再沒有則用標準分鐘"
        )
    );

    public static readonly Definition Actual = new(
        "attribution/actual",
        2,
        new LocalText("Actual completions by period", "各期實際完成宗數"),
        MetricUnit.Count,
        new LocalText(
            "completions in traditional channels, by month or by week of ISO 8601, of all units that the initiative reached in the time of the data",
            "按月或按ISO 8601周計，數據期間項目所及各單位在傳統渠道的完成宗數"
        )
    );

    public static readonly Definition Counterfactual = new(
        "attribution/counterfactual",
        4,
        new LocalText("Counterfactual completions by period", "假若沒有推行項目時各期的完成宗數"),
        MetricUnit.Count,
        new LocalText(
            "what the same units would have completed; the interval is that of the whole time after the launch, in proportion",
            "同一批單位原本會完成的宗數；區間按推出後整段期間的區間比例計算"
        )
    );

    public static readonly Definition Persisting = new(
        "attribution/persisting",
        2,
        new LocalText("Added e-transactions that persist", "持續的新增電子交易宗數"),
        MetricUnit.Count,
        new LocalText(
            "of a campaign or an incentive: counterfactual less actual completions in traditional channels in the last three months of the data (13 weeks of weekly series), where the verdict is an effect; new demand is not counted",
            "宣傳或獎勵項目：數據最後三個月（每周序列為13周）假若沒有推行項目時傳統渠道的完成宗數，減實際宗數，結論為有影響者方計算；不計新增需求"
        )
    );

    public static readonly Definition CostPerAdded = new(
        "attribution/cost-per-added",
        2,
        new LocalText("Cost per added e-transaction that persists", "每宗持續的新增電子交易的成本"),
        MetricUnit.Money,
        new LocalText(
            "actual cost of the campaign or incentive itself over all years, as spent ÷ added e-transactions of the last three months; the interval is that of the transactions",
            "宣傳或獎勵項目本身歷年的實際開支（按付款當日價格）÷ 最後三個月的新增電子交易宗數；區間來自該宗數的區間"
        )
    );

    public static IReadOnlyList<Definition> All { get; } =
    [Displaced, ByDesign, Induced, Minutes, Actual, Counterfactual, Persisting, CostPerAdded];
}
