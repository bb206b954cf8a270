using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.CashFlows;

/// <summary>One amount of one fiscal year, on the side of costs or of benefits.</summary>
/// <param name="Label">What it is, as printed; lines of one label, kind and category form one item over the years.</param>
/// <param name="IsRecurrent">Whether it comes again every year.</param>
/// <param name="Amount">In the study's currency; a cost is positive. Null where nothing is stated, which is not 0.</param>
public sealed record CashFlowLine(FiscalYear Year, string Label, FlowKind Kind, FlowCategory Category, bool IsRecurrent, decimal? Amount)
{
    /// <summary>The initiative it belongs to; null in a file about one.</summary>
    public string? Initiative { get; init; }

    /// <summary>The day on which it falls, for values by date; null where only the year is known.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The group of citizens that bears or enjoys it, for distributional weights; null where it has none.</summary>
    public string? Group { get; init; }

    /// <summary>
    /// Whether it has happened or follows from what has: a saving that has left a budget, in that year and in those after it; a cost that is
    /// spent. No optimism is taken off it, and no what-if changes it.
    /// </summary>
    public bool IsDone { get; init; }

    /// <summary>Whether a scenario added it: what else is assumed or drawn does not change it again.</summary>
    public bool IsOfScenario { get; init; }

    /// <summary>Where it stands: <c>cashflow.csv:12</c>, a cell of a workbook, or the address of the figure that it was taken from.</summary>
    public string Place { get; init; } = "";

    /// <summary>The amount as it changes net benefit: costs negative.</summary>
    public decimal? NetAmount => Kind == FlowKind.Cost ? -Amount : Amount;
}
