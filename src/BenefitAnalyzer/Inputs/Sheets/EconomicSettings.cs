using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Inputs.Sheets;

/// <summary>Single settings of <c>appraisal</c>, <c>phase_out</c> and <c>funding</c>, by their path; lists in these sections are left to the study file.</summary>
internal static class EconomicSettings
{
    public static IReadOnlyList<(string Path, LocalText Note)> All { get; } =
    [
        ("appraisal.rate", new("discount rate of all years, such as 3.5%", "所有年度的貼現率，例如 3.5%")),
        (
            "appraisal.schedule",
            new("constant, or green-book for the rate that declines after 30 years", "constant（不變）或 green-book（30年後遞減）")
        ),
        (
            "appraisal.timing",
            new("year0 (default), end-year or mid-year", "year0（首年不貼現，預設）、end-year（年終）或 mid-year（年中）")
        ),
        ("appraisal.base_year", new("year 0 (default: the first that has amounts)", "第零年（預設為首個有款額的年度）")),
        ("appraisal.horizon", new("years appraised, year 0 included", "評估年數，包括第零年")),
        ("appraisal.prices", new("real (default) or nominal", "real（固定價格，預設）或 nominal（各年價格）")),
        ("appraisal.price_base", new("year in whose prices results are (default: year 0)", "結果所用價格的年度（預設為第零年）")),
        ("appraisal.inflation", new("general rise of prices a year, where there is no price index", "沒有物價指數時，每年物價升幅")),
        ("appraisal.residual_value", new("what is still worth something at the end of the last year", "最後一年終結時的剩餘價值")),
        ("appraisal.benefits_realised", new("share of claimed benefits taken for real, such as 80%", "視為可實現的聲稱效益比率，例如 80%")),
        ("appraisal.study_effort", new("what studying it costs", "研究工作的成本")),
        (
            "phase_out.floor",
            new(
                "largest share of persons of any group without access or skill with which a channel may close",
                "渠道可關閉時，任何組別中未能使用者的最高比率"
            )
        ),
        (
            "phase_out.largest_gap",
            new("largest gap of take-up of any group to the best-served one", "任何組別的使用率與最高組別的最大差距")
        ),
        ("phase_out.access_gain", new("by how much the share without access falls in a year", "未能使用者比率每年下降的幅度")),
        ("phase_out.horizon", new("months looked ahead (default 60)", "展望的月數（預設 60）")),
        ("funding.first_year", new("first fiscal year that is looked at", "首個考慮的財政年度")),
        ("funding.years", new("fiscal years that are looked at (default 10)", "考慮的財政年度數目（預設 10）")),
        (
            "funding.objective",
            new(
                "net-present-value (default), realisable-savings, worst-draws or percentile",
                "選取項目的目標：net-present-value（預設）、realisable-savings、worst-draws 或 percentile"
            )
        ),
        (
            "funding.worst_share",
            new("share of the draws that a downside is judged by (default 10%)", "用以判斷不利情況的抽樣比率（預設 10%）")
        ),
        ("funding.draws", new("draws of the table 'levers' (default 256)", "levers 表的抽樣次數（預設 256）")),
        (
            "funding.work",
            new("deterministic seconds after which the best choice so far is taken (default 5)", "搜尋時限，以固定計算秒數計（預設 5）")
        ),
        ("funding.behaviour.over_claiming", new("by what fraction savings are claimed above what they are", "聲稱節省超出實際的比率")),
        (
            "funding.behaviour.released_if_nothing_kept",
            new("share of releasable savings released when departments keep nothing", "部門不能保留任何節省時，釋出節省的比率")
        ),
        (
            "funding.behaviour.released_if_all_kept",
            new("the same when departments keep everything", "部門可保留全部節省時，釋出節省的比率")
        ),
        ("funding.recommendation.lead", new("by what fraction it must be worth more than the next", "須較次佳機制高出的比率")),
        ("funding.recommendation.certainty", new("share of the draws in which it must", "須符合上述條件的抽樣比率")),
        (
            "funding.recommendation.downside_tolerance",
            new("by what fraction its tenth percentile may be below the best", "第10百分位可低於最佳者的比率")
        ),
        ("funding.recommendation.most_overdrawn", new("largest share of draws in which a fund is overdrawn", "基金透支的抽樣比率上限")),
        (
            "funding.recommendation.most_walk_away",
            new("largest chance that an operator would do better without its contract", "營辦商放棄合約較有利的機會上限")
        ),
    ];
}
