using BenefitAnalyzer.Diagnostics;

namespace BenefitAnalyzer.Metrics.Growth;

/// <summary>Says which growth has no honest answer, before anything is computed.</summary>
internal static class GrowthCheck
{
    /// <summary>Days by which two windows of as many months may differ: a leap day, or months of 28 to 31 days.</summary>
    private const int LongestDifference = 3;

    public static IReadOnlyList<Diagnostic> Of(Metric metric, GrowthQuery query)
    {
        var problems = new List<Diagnostic>();
        if (query.Before.Overlaps(query.After))
        {
            problems.Add(
                Error(
                    DiagnosticCodes.GrowthWindowsOverlap,
                    $"no growth between {query.Before} and {query.After}: they share days, which would be counted in both"
                )
            );
        }
        else if (query.After.From < query.Before.From)
        {
            problems.Add(
                Error(DiagnosticCodes.GrowthWindowsOverlap, $"the window to start from, {query.Before}, lies after {query.After}")
            );
        }

        if (!metric.IsAdditive || !metric.IsFromLogs)
        {
            problems.Add(
                Error(
                    DiagnosticCodes.DimensionNotAllowed,
                    $"{metric.Id} does not add up over services, so that it has no like-for-like growth"
                )
            );
        }

        if (!metric.IsRatio && Math.Abs(query.Before.Length - query.After.Length) > LongestDifference)
        {
            problems.Add(
                Error(
                    DiagnosticCodes.GrowthWindowsDiffer,
                    $"no growth of a sum between {query.Before} ({query.Before.Length} days) and {query.After} ({query.After.Length} days): one is longer"
                )
            );
        }

        return problems;
    }

    private static Diagnostic Error(string code, string message) => Diagnostic.Error(code, null, null, message);
}
