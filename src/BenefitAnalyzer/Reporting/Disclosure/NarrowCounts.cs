using BenefitAnalyzer.Optimisation;

namespace BenefitAnalyzer.Reporting.Disclosure;

/// <summary>Which hidden counts of a report can be told too well from what it publishes: to within less than the smallest cell.</summary>
/// <param name="sums">How counts add up.</param>
/// <param name="isPublished">For each count whether it can be read.</param>
internal sealed class NarrowCounts(PublishedSums sums, bool[] isPublished, int smallest)
{
    private const double Tolerance = 1e-6;

    private readonly List<int>[] equationsOf = [.. sums.Counts.Select(_ => new List<int>())];
    private readonly List<(List<(int Count, int Sign)> Terms, decimal Sum)> equations = [];
    private readonly List<int>[] sumsOf = [.. sums.Counts.Select(_ => new List<int>())];

    /// <summary>The hidden counts that are not safe, with the published counts whose hiding may make them so, nearest first.</summary>
    public IReadOnlyList<(int Count, IReadOnlyList<int> Beside)> Among(IReadOnlyCollection<int> hidden)
    {
        SetUp();
        var narrow = hidden.Where(count => !CanBeExchanged(count)).ToHashSet();
        var found = new List<int>();
        foreach (var part in Parts(narrow))
        {
            var place = part.Index().ToDictionary(own => own.Item, own => own.Index);
            var own = part.SelectMany(count => equationsOf[count]).Distinct().Order().Select(at => equations[at]);
            using var ranges = new LinearRanges(
                part.Count,
                own.Select(equation => new LinearEquation(
                    [.. equation.Terms.Select(term => (place[term.Count], (double)term.Sign))],
                    (double)equation.Sum
                ))
            );
            found.AddRange(part.Where(count => narrow.Contains(count) && ranges.IsNarrower(place[count], smallest - Tolerance)));
        }

        return [.. found.Order().Select(count => (count, Beside(count)))];
    }

    /// <summary>Every sum with an unknown in it, what is published moved to one side.</summary>
    private void SetUp()
    {
        foreach (var (at, (parts, whole)) in sums.Sums.Index())
        {
            var terms = parts.Select(part => (Count: part, Sign: 1)).Append((Count: whole, Sign: -1)).ToList();
            terms.ForEach(term => sumsOf[term.Count].Add(at));
            var unknown = terms.Where(term => !isPublished[term.Count]).ToList();
            if (unknown.Count > 0)
            {
                unknown.ForEach(term => equationsOf[term.Count].Add(equations.Count));
                var published = terms.Where(term => isPublished[term.Count]).Sum(term => term.Sign * sums.Counts[term.Count].Size);
                equations.Add((unknown, -published));
            }
        }
    }

    /// <summary>Whether enough may be moved between this count and others that stand in the very same sums, which spares a linear program.</summary>
    private bool CanBeExchanged(int count)
    {
        if (equationsOf[count].Count == 0)
        {
            return true;
        }

        var likes = equations[equationsOf[count][0]]
            .Terms.Where(term => term.Sign == SignIn(count, equationsOf[count][0]))
            .Select(term => term.Count)
            .Where(other => equationsOf[other].SequenceEqual(equationsOf[count]))
            .Where(other => equationsOf[other].All(at => SignIn(other, at) == SignIn(count, at)));
        var likeSize = 0m;
        var others = 0;
        foreach (var like in likes)
        {
            likeSize += sums.Counts[like].Size;
            others += like == count ? 0 : 1;
        }

        return others > 0 && likeSize >= smallest;
    }

    private int SignIn(int count, int equation) => equations[equation].Terms.First(term => term.Count == count).Sign;

    /// <summary>Unknown counts that are linked by sums, for each part that holds one of those asked for.</summary>
    private IEnumerable<List<int>> Parts(HashSet<int> asked)
    {
        var seen = new HashSet<int>();
        foreach (var start in asked.Order())
        {
            if (!seen.Add(start))
            {
                continue;
            }

            var part = new List<int> { start };
            for (var at = 0; at < part.Count; at++)
            {
                part.AddRange(equationsOf[part[at]].SelectMany(own => equations[own].Terms).Select(term => term.Count).Where(seen.Add));
            }

            yield return part;
        }
    }

    /// <summary>What would widen the range of a count if it were hidden too: published counts of its sums, then of those of hidden counts in them, and so on.</summary>
    private List<int> Beside(int count)
    {
        var beside = new List<int>();
        var seen = new HashSet<int> { count };
        for (List<int> at = [count]; at.Count > 0; )
        {
            var next = at.SelectMany(own => sumsOf[own])
                .SelectMany(sum => sums.Sums[sum].Parts.Append(sums.Sums[sum].Whole))
                .Where(seen.Add)
                .ToList();
            beside.AddRange(next.Where(own => isPublished[own]).OrderBy(own => sums.Counts[own].Size).ThenBy(own => own));
            at = [.. next.Where(own => !isPublished[own])];
        }

        return beside;
    }
}
