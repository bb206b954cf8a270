using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies;

/// <summary>A row of the <c>controls</c> table: a total known from elsewhere that the accepted rows must meet.</summary>
/// <param name="Measure"><c>transactions</c> or <c>fee</c>.</param>
/// <param name="Office">Null when the total is for all offices.</param>
public sealed record ControlTotal(string Source, Period Period, string? Office, string Measure, decimal Total);
