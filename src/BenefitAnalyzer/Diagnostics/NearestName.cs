namespace BenefitAnalyzer.Diagnostics;

/// <summary>Finds the name that was probably meant, and words the hint that every "unknown …" message ends with.</summary>
public static class NearestName
{
    // A longer list helps nobody in one line of a terminal.
    private const int LongestList = 12;

    /// <summary>The known name with the fewest typing slips from <paramref name="name"/>; null when none is near.</summary>
    /// <remarks>Near means at most one slip for every three characters written. Capitals do not count. The first of equals wins.</remarks>
    public static string? Find(string name, IEnumerable<string> known)
    {
        var limit = name.Length / 3;
        return known
            .Where(candidate => Math.Abs(candidate.Length - name.Length) <= limit)
            .Select(candidate => (candidate, slips: Slips(name, candidate)))
            .Where(found => found.slips <= limit)
            .OrderBy(found => found.slips)
            .Select(found => found.candidate)
            .FirstOrDefault();
    }

    /// <summary><c>"; did you mean 'web'?"</c>, else <c>"; known: app, web"</c> when the list is short, else nothing.</summary>
    public static string Hint(string name, IEnumerable<string> known)
    {
        var all = known.Distinct().ToList();
        if (Find(name, all) is { } nearest)
        {
            return $"; did you mean '{nearest}'?";
        }

        return all.Count is > 0 and <= LongestList ? $"; known: {string.Join(", ", all)}" : "";
    }

    /// <summary>Damerau–Levenshtein distance (optimal string alignment): letters inserted, left out, replaced or swapped.</summary>
    private static int Slips(string left, string right)
    {
        var a = left.ToUpperInvariant();
        var b = right.ToUpperInvariant();
        var slips = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                slips[i, j] = i == 0 || j == 0 ? i + j : Step(i, j);
            }
        }

        return slips[a.Length, b.Length];

        int Step(int i, int j)
        {
            var replaced = slips[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            var best = Math.Min(replaced, 1 + Math.Min(slips[i - 1, j], slips[i, j - 1]));
            var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            return swapped ? Math.Min(best, slips[i - 2, j - 2] + 1) : best;
        }
    }
}
