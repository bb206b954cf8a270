using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Reporting.Snapshots;

/// <summary>What may be said of a report held beside an earlier one.</summary>
/// <remarks>
/// Each of the two was protected by itself. Earlier and later counts of one table together could tell a hidden count, by their differences or
/// by a row that is missing: so a table (one metric by the same dimensions) that hides a figure in either is not compared at all, changed or not.
/// </remarks>
/// <param name="Changes">Of tables that hide nothing.</param>
/// <param name="NotCompared">Tables that hide a figure now or hid one before, as <c>volume/completed by month, channel</c>, by name.</param>
public sealed record SnapshotComparison(IReadOnlyList<FigureChange> Changes, IReadOnlyList<string> NotCompared)
{
    /// <param name="cause">Why a number of the same definition differs, wherever one does.</param>
    public static SnapshotComparison Of(IReadOnlyList<FrozenFigure> before, IReadOnlyList<FrozenFigure> now, ChangeCause cause)
    {
        var hiding = before
            .Concat(now)
            .Where(figure => figure.State == FigureState.Suppressed)
            .Select(TableOf)
            .ToHashSet(StringComparer.Ordinal);
        return new SnapshotComparison(
            FigureChange.Between([.. before.Where(IsCompared)], [.. now.Where(IsCompared)], cause),
            [.. hiding.Order(StringComparer.Ordinal)]
        );

        bool IsCompared(FrozenFigure figure) => !hiding.Contains(TableOf(figure));
    }

    /// <summary>The metric and the dimensions of a figure's address, whatever their values are.</summary>
    private static string TableOf(FrozenFigure figure)
    {
        var parts = figure.Id.Split('?', 2);
        return parts.Length == 1
            ? parts[0]
            : $"{parts[0]} by {string.Join(", ", parts[1].Split('&').Select(part => part.Split('=', 2)[0]))}";
    }
}
