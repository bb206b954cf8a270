using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.WhatIf.PhaseOut.Results;

/// <summary>What the figures of closings mean.</summary>
public static class PhaseOutDefinitions
{
    public static readonly Definition Closing = new(
        "phase-out/months-to-closing",
        2,
        new LocalText("Months to the earliest safe closing", "距離最早可安全關閉的月數"),
        MetricUnit.Months,
        new LocalText(
            "months from the end of the data to the first month from which on the last counters keep their pledges at every open hour (Erlang C) and no group that the closing concerns has a larger share without access or skill, nor a larger gap of take-up, than the study allows",
            "由數據完結至此後餘下櫃位在所有開放時段均能履行輪候承諾（Erlang C），且沒有組別的缺乏途徑或技能比率或使用率差距超過研究所定限度的首個月份的月數"
        )
    );

    public static readonly Definition TakeUp = new(
        "phase-out/take-up-path",
        1,
        new LocalText("Take-up expected", "預期使用率"),
        MetricUnit.Rate,
        new LocalText(
            "the table take_up_path, straight between its months; without it the last 24 measured months on a straight line with the 95% interval of a new month, no higher than those who have access and skill",
            "按take_up_path表，月份之間按直線推算；沒有該表則把最近24個有量度的月份按直線延伸，附新月份的95%區間，不高於有途徑及技能者的比率"
        )
    );

    public static readonly Definition HoursWithoutPledge = new(
        "phase-out/hours-without-pledge",
        1,
        new LocalText("Hours a week without the pledge", "每周未能履行承諾的時數"),
        MetricUnit.Count,
        new LocalText(
            "open hours a week in which the last counters, with those who cannot follow, need more servers for their wait pledge than they have windows; where windows are not told, than their busiest hour needs today",
            "餘下櫃位在服務未能轉用者後，為履行輪候承諾所需櫃員多於櫃位數目的每周開放時數；沒有列明櫃位數目者，與現時最繁忙時段所需比較"
        )
    )
    {
        Source = "R. B. Cooper, Introduction to Queueing Theory, 2nd ed. 1981, §3.4",
    };

    public static readonly Definition WaitOpen = new(
        "phase-out/wait-open",
        1,
        new LocalText("Longest wait if kept open", "如保留渠道的最長輪候時間"),
        MetricUnit.Minutes,
        new LocalText(
            "mean wait of the open hour in which it is longest, of the counters that would close and those that would be left, with all windows staffed (Erlang C)",
            "將關閉及餘下櫃位之中，平均輪候時間最長的開放時段的平均輪候時間，假設全部櫃位有人當值（Erlang C）"
        )
    );

    public static readonly Definition WaitClosed = WaitOpen with
    {
        Id = "phase-out/wait-closed",
        Version = 2,
        Name = new LocalText("Longest wait if closed", "如關閉渠道的最長輪候時間"),
        Formula = new LocalText(
            "the same counters after the closing: without the service where it closes, and at the last counters with those who cannot follow",
            "相同櫃位於關閉後計算：將關閉的櫃位不再計該服務，餘下櫃位另計未能轉用者"
        ),
    };

    public static readonly Definition LargestWithout = new(
        "phase-out/largest-without",
        2,
        new LocalText("Largest share without access or skill", "缺乏途徑或技能的最高比率"),
        MetricUnit.Rate,
        new LocalText(
            "of the groups in the population table, the largest share without access or without skill, whichever is larger, less the yearly gain that the study expects; where one office closes, of all districts its own alone, and the other groups (such as ages) of the whole territory",
            "在人口表各組別中（如只關閉一個辦事處，地區只計其所屬者，年齡等其他組別則計全港），缺乏途徑或缺乏技能比率（取較高者）的最高值，減研究預期的每年改善"
        )
    );

    public static readonly Definition LargestGap = new(
        "phase-out/largest-gap",
        2,
        new LocalText("Largest gap of take-up", "使用率的最大差距"),
        MetricUnit.Rate,
        new LocalText(
            "largest gap of a group that the closing concerns to the best-served one today × the share not using the e-channel then ÷ the share today",
            "現時受影響各組別與最高者的最大差距 × 屆時不使用電子渠道的比率 ÷ 現時該比率"
        )
    );

    public static readonly Definition DualRunning = new(
        "phase-out/dual-running",
        1,
        new LocalText("Cost of running both", "並行運作成本"),
        MetricUnit.Money,
        new LocalText(
            "cost of the posts that the offices need with the channel, less of those they need without it and with those who cannot follow at the last counters, for the months before the closing",
            "關閉前各月，辦事處保留該渠道所需職位的成本，減去沒有該渠道而由餘下櫃位服務未能轉用者所需職位的成本"
        )
    );

    public static readonly Definition PostsOpen = new(
        "phase-out/posts-open",
        1,
        new LocalText("Posts with the channel", "保留渠道所需職位"),
        MetricUnit.Posts,
        new LocalText(
            "whole posts that the offices need with the channel for what comes in the first of the months",
            "保留該渠道時，辦事處為該期首月的到訪量所需的完整職位"
        )
    );

    public static readonly Definition PostsClosed = PostsOpen with
    {
        Id = "phase-out/posts-closed",
        Name = new LocalText("Posts without it", "沒有該渠道所需職位"),
        Formula = new LocalText(
            "whole posts that the offices need without the channel, with those who cannot follow at the last counters, in the first of the months",
            "停辦該渠道並由餘下櫃位服務未能轉用者時，辦事處在該期首月所需的完整職位"
        ),
    };

    public static readonly Definition PostsSaved = new(
        "phase-out/posts-saved",
        1,
        new LocalText("Posts that go (negative: posts added)", "可減職位（負數為須增職位）"),
        MetricUnit.Posts,
        new LocalText(
            "whole posts needed today less those needed if the service were stopped, offered in half the hours, on every other day, or by appointment; other services of a shared counter stay as they are",
            "現時所需完整職位，減去停辦服務、只辦一半時數、隔日辦理或只限預約時所需的職位；共用櫃位的其他服務不變"
        )
    );

    public static readonly Definition Saving = new(
        "phase-out/saving",
        1,
        new LocalText("Avoidable cost a year", "每年可避免的成本"),
        MetricUnit.Money,
        new LocalText("posts that go × salary and on-costs of their grades", "可減職位 × 有關職級的薪酬及附帶成本")
    );

    public static IReadOnlyList<Definition> All { get; } =
    [
        Closing,
        TakeUp,
        HoursWithoutPledge,
        WaitOpen,
        WaitClosed,
        LargestWithout,
        LargestGap,
        DualRunning,
        PostsOpen,
        PostsClosed,
        PostsSaved,
        Saving,
    ];
}
