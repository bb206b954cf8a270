using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Cashability;

/// <summary>What the figures of cashability mean.</summary>
public static class CashabilityDefinitions
{
    private const string Sources =
        "A. K. Erlang 1917 (Erlang C); G. B. Dantzig, A comment on Edie's \"Traffic delays at toll booths\", Operations Research 1954 (covering)";

    public static Definition Required { get; } =
        new(
            "cashability/posts-required",
            1,
            new LocalText("Posts required", "所需職位"),
            MetricUnit.Posts,
            new LocalText(
                "whole posts of the grade in the cheapest choice of shifts that serves every queue of the office within its wait pledge in each open hour of the busiest month (Erlang C) and does its deferrable work, with relief for leave, sickness and training",
                "在最繁忙月份的每個開放時段，令辦事處每條輪候隊伍均符合輪候時間承諾（Erlang C）並完成可延後處理的工作，且成本最低的更次安排所需該職級的完整職位數目，已計及休假、病假及培訓的替假人手"
            )
        )
        {
            Source = Sources,
        };

    public static Definition Excess { get; } =
        new(
            "cashability/posts-in-excess",
            2,
            new LocalText("Posts in excess of what arrivals require", "超出到訪量所需的職位"),
            MetricUnit.Posts,
            new LocalText(
                "posts of the list of counters − posts deleted by the end of the year − posts required at actual arrivals; negative where there are too few",
                "櫃位組別表的職位 − 截至年底已刪除的職位 − 按實際到訪量所需的職位；不足則為負數"
            )
        );

    public static Definition Releasable { get; } =
        new(
            "cashability/releasable-posts",
            1,
            new LocalText("Releasable posts (ceiling)", "可釋出的職位（上限）"),
            MetricUnit.Posts,
            new LocalText(
                "posts required at counterfactual arrivals − posts required at actual arrivals, at least 0 and at most the posts there were before; 0 where arrivals by hour are not known",
                "按假若沒有推行項目時的到訪量所需的職位 − 按實際到訪量所需的職位，最少為0，最多為原有職位；到訪時段不詳則為0"
            )
        )
        {
            Source = Sources,
        };

    public static Definition Notional { get; } =
        new(
            "cashability/notional-fte",
            1,
            new LocalText("Freed staff time that releases no post", "未能釋出職位的節省人手"),
            MetricUnit.Posts,
            new LocalText(
                "full-time equivalents of the minutes freed − releasable posts, at least 0",
                "所節省分鐘折算的全職人手 − 可釋出的職位，最少為0"
            )
        );

    public static Definition Slack { get; } =
        new(
            "cashability/slack-before",
            1,
            new LocalText("Slack of before", "原有的餘裕"),
            MetricUnit.Posts,
            new LocalText(
                "posts of the list of counters − posts required at counterfactual arrivals, at least 0: no initiative freed them",
                "櫃位組別表的職位 − 按假若沒有推行項目時的到訪量所需的職位，最少為0：並非由任何項目騰出"
            )
        );

    public static Definition Step { get; } =
        new(
            "cashability/closure-saving",
            1,
            new LocalText("Avoidable by closing a step of capacity", "關閉一級服務能力可避免的開支"),
            MetricUnit.Money,
            new LocalText(
                "salary and on-costs a year of the whole posts that go when a counter, a shift or the office is closed; what its customers cost elsewhere is not deducted",
                "關閉一個櫃位、一個更次或整個辦事處時可刪減的完整職位每年的薪酬及附帶成本；未扣除其顧客轉往他處的成本"
            )
        );

    public static Definition StepPosts { get; } =
        new(
            "cashability/closure-posts",
            1,
            new LocalText("Posts that go with a step of capacity", "關閉一級服務能力可刪減的職位"),
            MetricUnit.Posts,
            new LocalText(
                "whole posts of all grades required today − those required when a counter, a shift or the office is closed",
                "現時所需的各職級完整職位 − 關閉一個櫃位、一個更次或整個辦事處後所需的職位"
            )
        );

    public static IReadOnlyList<Definition> All { get; } = [Required, Excess, Releasable, Notional, Slack, Step, StepPosts];
}
