using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Charts;

/// <summary>A value that is promised or allowed, drawn as a dashed line across a chart.</summary>
/// <param name="Name">What it is, with the value.</param>
/// <param name="Value">In the unit of the chart's figures.</param>
public sealed record LevelMark(LocalText Name, decimal Value);
