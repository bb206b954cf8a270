using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Contracts;

/// <summary>A row of the <c>contracts</c> table: a contract that will end, and what its end may cost.</summary>
/// <param name="Ends">Last day of service without an extension.</param>
public sealed record Contract(string Id, DateOnly Ends)
{
    public required LocalText Name { get; init; }

    /// <summary>The initiative or cluster that it serves; null where not said.</summary>
    public string? Serves { get; init; }

    /// <summary>Most months of extension, 0 to 24.</summary>
    public int ExtensionMonths { get; init; }

    /// <summary>Share of services and fees that stays when only part is extended; null where only the whole may be.</summary>
    public decimal? PartShare { get; init; }

    /// <summary>Last day on which the option to extend can be taken up; null where not said.</summary>
    public DateOnly? NoticeBy { get; init; }

    /// <summary>Months after its end in which the incumbent must go on until a successor is ready, at <see cref="MonthlyFee"/>.</summary>
    public int ExitDutyMonths { get; init; }

    /// <summary>Fee of the contract as it is.</summary>
    public decimal MonthlyFee { get; init; }

    /// <summary>Fee of a month of extension.</summary>
    public decimal ExtensionFee { get; init; }

    /// <summary>Fee of a month of the successor found by re-tendering.</summary>
    public decimal RetenderFee { get; init; }

    /// <summary>Fee of a month of all successors together where clusters are tendered apart.</summary>
    public decimal ClustersFee { get; init; }

    /// <summary>What a month without service costs, the fee that is then not paid not taken off.</summary>
    public decimal InterruptionPerMonth { get; init; }

    /// <summary>Months after the contract's end over which costs are counted; no shorter than extension and exit duty together.</summary>
    public int HorizonMonths { get; init; } = 36;

    /// <summary>Where it stands, such as <c>tables/contracts.csv:2</c>.</summary>
    public string Place { get; init; } = "";

    public decimal FeeOf(SuccessionPath path) => path == SuccessionPath.Clusters ? ClustersFee : RetenderFee;
}
