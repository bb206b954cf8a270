using System.Globalization;
using BenefitAnalyzer.Studies.Bids;

namespace BenefitAnalyzer.Studies.Reading.References.Bids;

/// <summary>Bids that require themselves, alone or through others. Those that wait for each other for no year start together, and may.</summary>
internal static class RequiredCycles
{
    /// <summary>Each cycle once, at a bid that is to wait, as <c>'a' requires 'b' 1 year before, 'b' requires 'a'</c>.</summary>
    public static IEnumerable<(string Initiative, string Cycle)> Of(IReadOnlyList<Bid> bids)
    {
        var requires = bids.ToDictionary(bid => bid.Initiative, bid => bid.Requires, StringComparer.Ordinal);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var bid in bids)
        {
            foreach (var needed in bid.Requires.Where(needed => needed.YearsBefore > 0 || needed.Initiative == bid.Initiative))
            {
                if (!told.Contains(bid.Initiative) && Path(needed.Initiative, bid.Initiative, requires) is { } back)
                {
                    told.UnionWith(back.Select(step => step.From).Append(bid.Initiative));
                    yield return (bid.Initiative, string.Join(", ", back.Prepend((bid.Initiative, needed)).Select(Words)));
                }
            }
        }
    }

    /// <summary>The shortest way from one bid to another over what each requires; empty where they are the same, null where there is none.</summary>
    private static List<(string From, (string Initiative, int YearsBefore) Needed)>? Path(
        string from,
        string to,
        Dictionary<string, IReadOnlyList<(string Initiative, int YearsBefore)>> requires
    )
    {
        var ways = new Dictionary<string, List<(string, (string, int))>>(StringComparer.Ordinal) { [from] = [] };
        var open = new Queue<string>([from]);
        while (open.TryDequeue(out var next))
        {
            if (next == to)
            {
                return ways[next];
            }

            foreach (var needed in requires.GetValueOrDefault(next, []))
            {
                if (ways.TryAdd(needed.Initiative, [.. ways[next], (next, needed)]))
                {
                    open.Enqueue(needed.Initiative);
                }
            }
        }

        return null;
    }

    private static string Words((string From, (string Initiative, int YearsBefore) Needed) step)
    {
        var years = step.Needed.YearsBefore;
        var before = years == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {years} {(years == 1 ? "year" : "years")} before");
        return $"'{step.From}' requires '{step.Needed.Initiative}'{before}";
    }
}
