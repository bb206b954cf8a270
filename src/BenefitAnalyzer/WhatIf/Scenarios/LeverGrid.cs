using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Assumptions;

namespace BenefitAnalyzer.WhatIf.Scenarios;

/// <summary>Values of several levers, each with each.</summary>
/// <param name="Axes">A lever with its values in order.</param>
internal sealed record LeverGrid(IReadOnlyList<(LeverName Lever, IReadOnlyList<decimal> Values)> Axes)
{
    private const int MostCells = 10_000;
    private const int MostSteps = 1_000;

    /// <summary>Scenarios on top of another, the last lever changing fastest.</summary>
    public IEnumerable<(IReadOnlyList<decimal> Values, Scenario Scenario)> Over(Scenario standard)
    {
        IEnumerable<(IReadOnlyList<decimal> Values, Scenario Scenario)> cells = [([], standard)];
        foreach (var (lever, values) in Axes)
        {
            cells = cells.SelectMany(cell =>
                values.Select(value =>
                    ((IReadOnlyList<decimal>)[.. cell.Values, value], cell.Scenario.With(LeverValue.Of(lever, value, lever.Id)))
                )
            );
        }

        return cells;
    }

    /// <summary>Reads <c>take-up@hall-booking=0.4..0.9:6</c>: from, to, and how many values.</summary>
    /// <returns>Null when one of them is wrong, which is reported.</returns>
    public static LeverGrid? Parse(Study study, IReadOnlyList<string> settings, Action<Diagnostic> report)
    {
        var axes = new List<(LeverName Lever, IReadOnlyList<decimal> Values)>();
        foreach (var setting in settings)
        {
            var parts = setting.Split('=', 2);
            var range = parts.Length == 2 ? parts[1].Split("..", 2) : [];
            var end = range.Length == 2 ? range[1].Split(':', 2) : [];
            if (
                end.Length != 2
                || !int.TryParse(end[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                || count is < 2 or > MostSteps
            )
            {
                report(
                    Diagnostic.Error(
                        DiagnosticCodes.LeverNotUnderstood,
                        null,
                        null,
                        $"'{setting}' is not a range of a lever; write it as take-up@INITIATIVE=0.4..0.9:6, with 2 to {MostSteps} values"
                    )
                );
                return null;
            }

            if (
                ScenarioReader.Parse(study, $"{parts[0]}={range[0]}", report) is not { } from
                || ScenarioReader.Parse(study, $"{parts[0]}={end[0]}", report) is not { } to
            )
            {
                return null;
            }

            if (!from.Lever.Kind.IsNumber)
            {
                report(
                    Diagnostic.Error(
                        DiagnosticCodes.LeverNotUnderstood,
                        null,
                        null,
                        $"'{from.Lever}' is no number that can be varied: set its values one by one with '--set'"
                    )
                );
                return null;
            }

            var (first, last) = (from.Path[0].Value, to.Path[0].Value);
            axes.Add((from.Lever, [.. Enumerable.Range(0, count).Select(step => first + (last - first) * step / (count - 1))]));
        }

        if (axes.Aggregate(1L, (cells, axis) => cells * axis.Values.Count) > MostCells)
        {
            report(
                Diagnostic.Error(
                    DiagnosticCodes.LeverNotUnderstood,
                    null,
                    null,
                    FormattableString.Invariant($"the grid has more than {MostCells:N0} cells: take fewer values")
                )
            );
            return null;
        }

        return new LeverGrid(axes);
    }
}
