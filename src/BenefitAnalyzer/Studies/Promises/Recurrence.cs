namespace BenefitAnalyzer.Studies.Promises;

/// <summary>How often something falls due again, from its first day on.</summary>
/// <param name="Months">Months between two due days; one that a month lacks is its last day.</param>
/// <param name="Until">The last day on which it may fall due.</param>
/// <param name="Done">The days on which each was done, in the order of the due days; null for one that was not.</param>
public sealed record Recurrence(int Months, DateOnly Until, IReadOnlyList<DateOnly?> Done)
{
    /// <summary>Words of the table, and months.</summary>
    public static IReadOnlyList<(string Word, int Months)> Words { get; } = [("monthly", 1), ("quarterly", 3), ("yearly", 12)];

    /// <summary>Due days, the first included.</summary>
    public IEnumerable<DateOnly> DaysFrom(DateOnly first)
    {
        for (var at = 0; first.AddMonths(at * Months) is var day && day <= Until; at++)
        {
            yield return day;
        }
    }
}
