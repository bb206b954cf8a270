using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Assumptions;

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
    private const decimal MostEarlier = 10;
    private const decimal LargestFee = 10_000;
    private const decimal LongestExtension = 24;

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
        new("staff minutes that each displaced visit frees", "每宗分流所省的員工時間")
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
        -MostEarlier,
        LongestDelay,
        new(
            "years by which savings that have not yet left a budget come later; negative: earlier",
            "尚未從預算扣除的節省所延遲的年數；負數為提早"
        )
    )
    {
        LowestDrawn = 0, // an earlier launch is a choice, not something that nobody knows
    };

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
        Subject = LeverSubject.Study,
    };

    public static readonly LeverKind Launch = new(
        "launch",
        new("Launch", "推出日期"),
        LeverUnit.Day,
        null,
        DateOnly.MinValue.DayNumber,
        DateOnly.MaxValue.DayNumber,
        new("day of launch: savings that are not yet realised come as much earlier or later", "推出日期：尚未實現的節省隨之提早或延遲")
    )
    {
        IsOfOne = true,
    };

    public static readonly LeverKind Fee = new(
        "fee",
        new("Fee or incentive", "收費或優惠"),
        LeverUnit.Money,
        0,
        -LargestFee,
        LargestFee,
        new(
            "what a citizen pays more for each electronic transaction; below 0 he is paid: an incentive",
            "市民每宗電子交易多付的費用；負數為向市民提供的優惠"
        )
    );

    public static readonly LeverKind FeeResponse = new(
        "fee-response",
        new("Response to the fee", "使用率對收費的反應"),
        LeverUnit.Share,
        0,
        -1,
        1,
        new(
            "change of take-up for each dollar more that an electronic transaction costs the citizen, such as -1%",
            "電子交易每多收一元，使用率的改變，例如-1%"
        )
    );

    public static readonly LeverKind Closing = new(
        "closing",
        new("Closing of a channel", "關閉渠道"),
        LeverUnit.Day,
        null,
        DateOnly.MinValue.DayNumber,
        DateOnly.MaxValue.DayNumber,
        new(
            "day from which a channel of a service is closed, at one office or at all: what counters then save is added",
            "某項服務的渠道在一個或所有辦事處關閉的日期：加入櫃位因此節省的開支"
        )
    )
    {
        Subject = LeverSubject.Closing,
        IsOfOne = true,
    };

    public static readonly LeverKind Operators = new(
        "operators",
        new("Arrangement of operators", "營辦商安排"),
        LeverUnit.Choice,
        0,
        0,
        2,
        new(
            "who runs the services: one operator for all, one for each cluster of the study, or one for each proposed cluster; what they cost more is added",
            "由誰營辦服務：一家營辦商、研究所列的每個服務組一家，或建議的每個服務組一家；加入因此多付的費用"
        )
    )
    {
        Subject = LeverSubject.Study,
        Words = ["one", "given", "proposed"],
    };

    public static readonly LeverKind Extension = new(
        "extension",
        new("Extension of a contract", "合約延展"),
        LeverUnit.Months,
        0,
        0,
        LongestExtension,
        new(
            "months by which a contract is extended: what its end is then expected to cost more is added",
            "合約延展的月數：加入合約完結因此預期多付的成本"
        )
    )
    {
        Subject = LeverSubject.Contract,
    };

    public static readonly LeverKind Succession = new(
        "succession",
        new("Successor of a contract", "合約接辦方式"),
        LeverUnit.Choice,
        0,
        0,
        1,
        new(
            "how a successor is found: one re-tender, or a tender by clusters; what that is expected to cost more is added",
            "如何物色接辦者：整體重新招標，或按服務組招標；加入因此預期多付的成本"
        )
    )
    {
        Subject = LeverSubject.Contract,
        Words = ["retender", "clusters"],
    };

    public static readonly LeverKind Ceiling = Factor(
        "ceiling",
        new("Ceiling", "撥款上限"),
        new(
            "what may be spent under a ceiling, for the choice of a portfolio and the mechanisms",
            "撥款上限的款額，用於選擇項目組合及比較撥款機制"
        )
    ) with
    {
        Subject = LeverSubject.Ceiling,
    };

    /// <summary>Kinds that cash flows are multiplied or moved by, which may be uncertain: those of the table <c>levers</c>.</summary>
    public static readonly IReadOnlyList<LeverKind> Drawn =
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

    /// <summary>Those of scenarios.</summary>
    public static readonly IReadOnlyList<LeverKind> All =
    [
        .. Drawn,
        Launch,
        Fee,
        FeeResponse,
        Closing,
        Operators,
        Extension,
        Succession,
        Ceiling,
    ];

    /// <summary>Least value that can be drawn.</summary>
    public decimal LowestDrawn { get; init; } = Lowest;

    /// <summary>Of what it is said.</summary>
    public LeverSubject Subject { get; init; } = LeverSubject.Initiative;

    /// <summary>Whether one subject must be named, since all together make no sense.</summary>
    public bool IsOfOne { get; init; }

    /// <summary>The values of a choice, in their order.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Whether values lie on a line, between which others can be tried.</summary>
    public bool IsNumber => Unit is not (LeverUnit.Day or LeverUnit.Choice);

    /// <summary>Whether values are written as percentages.</summary>
    public bool IsFraction => Unit is LeverUnit.Share or LeverUnit.Rate;

    /// <summary>Whether it may have another value in each fiscal year.</summary>
    public bool IsByYear => Unit is not (LeverUnit.Day or LeverUnit.Months or LeverUnit.Choice or LeverUnit.Rate);

    /// <summary>The values that make sense, in words.</summary>
    public string Allowed =>
        Unit switch
        {
            LeverUnit.Factor => $"a factor from {Lowest} to {Highest}; 1 changes nothing",
            LeverUnit.Share => $"a share from {Lowest} to {Highest}, such as {(Lowest < 0 ? "-1%" : "60%")}",
            LeverUnit.Years => $"years from {Lowest} to {Highest}",
            LeverUnit.Money => $"an amount of money from {Lowest} to {Highest}",
            LeverUnit.Months => $"whole months from {Lowest} to {Highest}",
            LeverUnit.Day => "a day such as 2007-04-01",
            LeverUnit.Choice => string.Join(", ", Words),
            _ => "a rate a year such as 3.5%, from -50% to 100%",
        };

    private static LeverKind Factor(string id, LocalText name, LocalText meaning) =>
        new(id, name, LeverUnit.Factor, 1, 0, LargestFactor, meaning);
}
