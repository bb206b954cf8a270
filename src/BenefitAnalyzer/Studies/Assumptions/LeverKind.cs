using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Assumptions;

/// <summary>What a number of a lever is.</summary>
public enum LeverUnit
{
    /// <summary>By which something is multiplied; 1 changes nothing.</summary>
    Factor,

    /// <summary>0 to 1.</summary>
    Share,

    Years,

    /// <summary>A rate a year.</summary>
    Rate,
}

/// <summary>One of the things about which a what-if may assume something else.</summary>
/// <param name="Id">Word by which files name it.</param>
/// <param name="Base">Value at which nothing changes; null where the study itself says what it is.</param>
/// <param name="Lowest">Least value that makes sense.</param>
/// <param name="Highest">Largest value that makes sense.</param>
/// <param name="Meaning">What it changes.</param>
public sealed record LeverKind(string Id, LocalText Name, LeverUnit Unit, decimal? Base, decimal Lowest, decimal Highest, LocalText Meaning)
{
    private const decimal LargestFactor = 1_000;
    private const decimal LongestDelay = 30;

    public static readonly LeverKind Volume = Factor(
        "volume",
        new("Volume", "使用量"),
        new(
            "transactions of the services concerned: savings that are not yet realised move with them",
            "有關服務的宗數：尚未實現的節省隨之增減"
        )
    );

    public static readonly LeverKind TakeUp = new(
        "take-up",
        new("Take-up", "使用率"),
        LeverUnit.Share,
        null,
        0,
        1,
        new(
            "share completed electronically: savings that are not yet realised move with it",
            "以電子方式完成的比率：尚未實現的節省隨之增減"
        )
    );

    public static readonly LeverKind Displaced = Factor(
        "displaced",
        new("Visits displaced", "分流宗數"),
        new("visits that each electronic transaction takes from counters", "每宗電子交易所減少的櫃位宗數")
    );

    public static readonly LeverKind Minutes = Factor(
        "minutes",
        new("Minutes freed", "所省時間"),
        new("staff minutes that each displaced visit frees", "每宗分流所省的職員時間")
    );

    public static readonly LeverKind StaffCost = Factor(
        "staff-cost",
        new("Staff cost", "員工成本"),
        new(
            "what a post or an hour costs: staff cost, time freed and posts that go",
            "職位或工時的成本：包括員工成本、所省時間及刪除的職位"
        )
    );

    public static readonly LeverKind Released = new(
        "released",
        new("Time turned into posts", "所省時間轉為刪減職位"),
        LeverUnit.Share,
        0,
        0,
        1,
        new("share of notional savings for which posts are given up after all", "名義節省中最終得以刪減職位的比率")
    );

    public static readonly LeverKind CapitalCost = Factor(
        "capital-cost",
        new("Capital cost", "非經常開支"),
        new("costs that do not come again", "非經常性的成本")
    );

    public static readonly LeverKind RunningCost = Factor(
        "running-cost",
        new("Running cost", "經常開支"),
        new("costs that come again every year", "每年經常性的成本")
    );

    public static readonly LeverKind Delay = new(
        "delay",
        new("Delay", "延誤"),
        LeverUnit.Years,
        0,
        0,
        LongestDelay,
        new("years by which savings that are not yet realised come later", "尚未實現的節省所延遲的年數")
    );

    public static readonly LeverKind DiscountRate = new(
        "discount-rate",
        new("Discount rate", "貼現率"),
        LeverUnit.Rate,
        null,
        -0.5m,
        1,
        new("rate of all years, in place of the study's own", "所有年度的貼現率，取代研究所定者")
    )
    {
        IsOfStudy = true,
    };

    public static readonly IReadOnlyList<LeverKind> All =
    [
        Volume,
        TakeUp,
        Displaced,
        Minutes,
        StaffCost,
        Released,
        CapitalCost,
        RunningCost,
        Delay,
        DiscountRate,
    ];

    /// <summary>Whether it can be said of the study as a whole only, not of one initiative.</summary>
    public bool IsOfStudy { get; init; }

    /// <summary>The values that make sense, in words.</summary>
    public string Allowed =>
        Unit switch
        {
            LeverUnit.Factor => $"a factor from {Lowest} to {Highest}; 1 changes nothing",
            LeverUnit.Share => "a share from 0 to 1, such as 60%",
            LeverUnit.Years => $"years from {Lowest} to {Highest}",
            _ => "a rate a year such as 3.5%, from -50% to 100%",
        };

    private static LeverKind Factor(string id, LocalText name, LocalText meaning) =>
        new(id, name, LeverUnit.Factor, 1, 0, LargestFactor, meaning);
}
