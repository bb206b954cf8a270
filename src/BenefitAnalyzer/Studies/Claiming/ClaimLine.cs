using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Claiming;

/// <summary>A row of the annex of a funding paper, as printed.</summary>
/// <param name="Label">What it is; lines of one label, section and category form one claim over the years.</param>
/// <param name="Amount">In the study's currency, with the unit in which it is printed; its value is null where nothing or a dash is printed.</param>
public sealed record ClaimLine(string Label, ClaimKind Kind, PrintedAmount Amount)
{
    /// <summary>The paper; null in a table about one.</summary>
    public string? Paper { get; init; }

    /// <summary>Code of the initiative; null where the paper is about none in particular.</summary>
    public string? Initiative { get; init; }

    /// <summary>The part of the annex whose rows are added up; null where it has no parts.</summary>
    public string? Section { get; init; }

    /// <summary>Null where the row belongs to no year, or to all.</summary>
    public FiscalYear? Year { get; init; }

    /// <summary>Null where the paper does not say.</summary>
    public FlowCategory? Category { get; init; }

    /// <summary>Whether it comes again every year.</summary>
    public bool IsRecurrent { get; init; }

    /// <summary>A percentage as printed, in percent: 2.0 is 2 %, printed to one decimal.</summary>
    public decimal? Percent { get; init; }

    /// <summary>What the percentage is a share of: the label of another row, <c>previous year</c> for a rise, or a name.</summary>
    public string? PercentOf { get; init; }

    /// <summary>The year in whose prices the amount is; null for those of its own year.</summary>
    public FiscalYear? PriceBase { get; init; }

    /// <summary>The characters of the amount as printed, such as <c>(1,200)</c> or <c>-</c>; empty where the cell is.</summary>
    public string Printed { get; init; } = "";

    /// <summary>Where it stands: <c>tables/annex.csv:12</c>, or a cell of a workbook.</summary>
    public string Place { get; init; } = "";

    /// <summary>Whether it is a cost; null where the paper does not say what it is.</summary>
    public bool? IsCost => Category is { } category ? category is FlowCategory.Expenditure or FlowCategory.Staff : null;

    /// <summary>The amount as it changes net benefit: costs negative.</summary>
    public decimal? NetAmount => IsCost == true ? -Amount.Value : Amount.Value;
}
