using BenefitAnalyzer.Statistics.Decisions;
using BenefitAnalyzer.Statistics.ValueOfInformation;

namespace BenefitAnalyzer.WhatIf.Information;

/// <summary>What could be measured, and what that would cost.</summary>
/// <param name="Levers">Ids: one, or several that one measurement tells.</param>
/// <param name="Cost">In the study's currency; null where nobody knows.</param>
/// <param name="Draws">Levers × draws.</param>
public sealed record MeasurableInput(IReadOnlyList<string> Levers, double? Cost, IReadOnlyList<double[]> Draws);

/// <summary>An input with what knowing it is worth to a decision.</summary>
/// <param name="Value">An upper bound on what measuring can yield.</param>
public sealed record MeasureNext(IReadOnlyList<string> Levers, double? Cost, PartialInformation Value)
{
    /// <summary>Worth ÷ cost, by which the list is ranked; null where the cost is not known or 0.</summary>
    public double? WorthPerCost => Cost is > 0 ? Value.Value / Cost : null;

    /// <summary>Worth − cost; null where the cost is not known.</summary>
    public double? Net => Value.Value - Cost;

    /// <summary>What costs nothing first, then by worth ÷ cost, then what has no known cost by worth; of equals by id.</summary>
    public static IReadOnlyList<MeasureNext> Rank(OptionDraws decision, IReadOnlyList<MeasurableInput> inputs, ulong seed) =>
        [
            .. inputs
                .Select(input => new MeasureNext(input.Levers, input.Cost, PartialInformation.Of(decision, input.Draws, seed)))
                .OrderBy(one =>
                    one.Cost switch
                    {
                        0 => 0,
                        null => 2,
                        _ => 1,
                    }
                )
                .ThenByDescending(one => one.WorthPerCost ?? one.Value.Value)
                .ThenBy(one => string.Join(' ', one.Levers), StringComparer.Ordinal),
        ];
}
