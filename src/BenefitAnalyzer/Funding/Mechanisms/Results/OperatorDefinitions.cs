using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Funding.Mechanisms.Results;

/// <summary>What the figures of operators and of the ends of their contracts mean, as <see cref="MechanismDefinitions"/> says of all others.</summary>
public static class OperatorDefinitions
{
    public static readonly Definition OperatorValue = Definition.Money(
        "mechanism/operator-value",
        new("Operator's value", "營辦商的價值"),
        new(
            "expected cash of the operator, every amount at its mean over the draws, at its hurdle rate",
            "營辦商的預期現金，各項數額取抽樣平均值，按其最低回報率貼現"
        )
    ) with
    {
        Version = 2,
    };

    public static readonly Definition OperatorReturn = Definition.Rate(
        "mechanism/operator-return",
        new("Operator's return", "營辦商的回報率"),
        new("internal rate of return of its expected cash; none where it has none or several", "預期現金的內部回報率；沒有或多於一個時不列")
    ) with
    {
        Version = 2,
    };

    public static readonly Definition WalkAwayShare = Definition.Rate(
        "mechanism/walk-away-share",
        new("Walk-away volume", "退出使用量"),
        new("share of expected use below which the operator does better without the contract", "低於預期使用量的此比率，營辦商不如不簽約")
    ) with
    {
        Version = 2,
    };

    public static readonly Definition WalkAwayTransactions = Definition.Count(
        "mechanism/walk-away-transactions",
        new("The same in transactions", "相應宗數"),
        new("transactions of government's services within the contract", "合約期內政府服務的宗數")
    ) with
    {
        Version = 2,
    };

    public static readonly Definition WalkAwayChance = Definition.Rate(
        "mechanism/walk-away-chance",
        new("Chance of walking away", "退出的機會"),
        new("share of draws with less use than the walk-away volume", "使用量低於退出使用量的抽樣比率")
    ) with
    {
        Version = 2,
    };

    public static readonly Definition LargestWalkAway = Definition.Rate(
        "mechanism/largest-walk-away-chance",
        new("Largest chance of walking away", "退出機會的最大值"),
        new("over all contracts; 1 where no use is enough for the operator", "各份合約的最大值；任何使用量對營辦商均不足時為1")
    ) with
    {
        Version = 2,
    };

    public static readonly Definition OperatorCash = Definition.Money(
        "mechanism/operator-cash",
        new("Operator's cash", "營辦商的現金"),
        new("expected, every amount at its mean over the draws, of the year, not discounted", "該年的預期數額，各項取抽樣平均值，不作貼現")
    ) with
    {
        Version = 2,
    };

    public static readonly Definition EndRunning = Definition.Money(
        "mechanism/end-running-cost",
        new("Running cost taken over", "接手的經常開支"),
        new("of the first year after the contract, as expected", "合約完結後首年的預期數額")
    ) with
    {
        Version = 2,
    };

    public static readonly Definition EndTakeOver = Definition.Money(
        "mechanism/end-take-over",
        new("Paid for the assets", "接收資產的付款"),
        new("part of the investment that government pays the operator at the end", "完結時政府付予營辦商的部分投資")
    ) with
    {
        Version = 2,
    };

    public static readonly Definition EndTransactions = Definition.Count(
        "mechanism/end-transactions",
        new("Transactions at risk", "受影響宗數"),
        new("of the first year after the contract, which an interruption would hit", "合約完結後首年的宗數，服務中斷時受影響")
    ) with
    {
        Version = 2,
    };

    public static IReadOnlyList<Definition> All { get; } =
    [
        OperatorValue,
        OperatorReturn,
        WalkAwayShare,
        WalkAwayTransactions,
        WalkAwayChance,
        LargestWalkAway,
        OperatorCash,
        EndRunning,
        EndTakeOver,
        EndTransactions,
    ];
}
