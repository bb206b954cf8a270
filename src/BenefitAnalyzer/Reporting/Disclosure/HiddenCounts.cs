using BenefitAnalyzer.Optimisation;

namespace BenefitAnalyzer.Reporting.Disclosure;

/// <summary>Which hidden counts of a report can be told too well from what it publishes: to within less than the smallest cell.</summary>
/// <remarks>
/// A count is safe while an exchange with other hidden counts is known that leaves all sums as they are. One that was found stays good until
/// one of its counts is published, so that most questions need no linear program; and a program is first solved over the counts next to the
/// one in question, since what can be exchanged among few can be exchanged among all.
/// </remarks>
internal sealed class HiddenCounts(CountSums sums, int smallest)
{
    private const double Tolerance = 1e-6;

    /// <summary>How many hidden counts a program is about, before the one over all that are linked.</summary>
    private static readonly int[] Neighbours = [30, 300];

    private readonly List<int> timesPublished = [];
    private readonly List<Exchange?> exchanges = [];
    private readonly List<HashSet<int>> usedFor = [];
    private readonly HashSet<int> doubtful = [];
    private int known;

    /// <summary>A count that is nothing is known to be so: nobody can be recognised by it.</summary>
    public bool IsPublished(int count)
    {
        Grow();
        return sums.Counts[count].Size == 0 || timesPublished[count] > 0;
    }

    public int TimesPublished(int count) => timesPublished[count];

    /// <summary>Publishes a count; it stays so until it is hidden as often as it was published.</summary>
    public void Publish(int count)
    {
        Grow();
        timesPublished[count]++;
        doubtful.UnionWith(usedFor[count]);
    }

    public void Hide(int count) => timesPublished[count]--;

    /// <summary>The hidden counts that were safe because of others, one of which is published now.</summary>
    public IEnumerable<int> SafeBecauseOf(IEnumerable<int> counts)
    {
        Grow();
        return counts.SelectMany(count => usedFor[count]).Distinct().Order();
    }

    /// <summary>Whether a count can be told to within less than the smallest cell.</summary>
    public bool IsNarrow(int count)
    {
        if (IsPublished(count) || sums.Of(count).Count == 0 || exchanges[count] is { } exchange && IsGood(count, exchange))
        {
            return false;
        }

        if (IsNarrowInOneSum(count) || (WithOne(count) ?? WithMany(count, own => !IsPublished(own), Neighbours)) is not { } found)
        {
            return true;
        }

        found.Sums = sums.Sums.Count;
        exchanges[count] = found;
        doubtful.Remove(count);
        foreach (var used in found.Counts)
        {
            usedFor[used].Add(count);
        }

        return false;
    }

    /// <summary>The counts that would have to be hidden too so that a count cannot be told: as few and as small as may be.</summary>
    /// <param name="mayBeHidden">Which of the published ones may.</param>
    /// <returns>Null where it could be told all the same.</returns>
    public IReadOnlyList<int>? ToHideFor(int count, Func<int, bool> mayBeHidden) =>
        WithMany(count, own => !IsPublished(own) || sums.Counts[own].Size > 0 && mayBeHidden(own), Neighbours[^1..]) is { } found
            ? [.. found.Counts.Where(IsPublished).Order()]
            : null;

    private void Grow()
    {
        while (timesPublished.Count < sums.Counts.Count)
        {
            timesPublished.Add(0);
            exchanges.Add(null);
            usedFor.Add([]);
        }

        for (; known < sums.Sums.Count; known++)
        {
            foreach (var (count, _) in sums.Sums[known].Terms)
            {
                doubtful.UnionWith(usedFor[count]);
            }
        }
    }

    /// <summary>Whether none of its counts is published and no sum that was set up since contradicts it.</summary>
    private bool IsGood(int count, Exchange exchange)
    {
        if (!doubtful.Contains(count))
        {
            return true;
        }

        if (exchange.Counts.Any(IsPublished) || !exchange.Counts.SelectMany(NewSums).Distinct().All(sum => exchange.Keeps(sums.Sums[sum])))
        {
            return false;
        }

        exchange.Sums = sums.Sums.Count;
        doubtful.Remove(count);
        return true;

        IEnumerable<int> NewSums(int moved) => Enumerable.Reverse(sums.Of(moved)).TakeWhile(sum => sum >= exchange.Sums);
    }

    /// <summary>Whether it and all other hidden parts of a published whole are too little together.</summary>
    private bool IsNarrowInOneSum(int count) =>
        sums.Of(count)
            .Select(sum => sums.Sums[sum])
            .Any(sum =>
                sum.Whole != count
                && IsPublished(sum.Whole)
                && sum.Parts.Where(part => !IsPublished(part)).Sum(part => sums.Counts[part].Size) < smallest
            );

    /// <summary>An exchange with another count that stands in the very same sums.</summary>
    private Exchange? WithOne(int count)
    {
        var own = sums.Of(count);
        var first = sums.Sums[own[0]];
        if (first.Whole == count)
        {
            return null;
        }

        var size = sums.Counts[count].Size;
        foreach (var other in first.Parts)
        {
            var both = size + sums.Counts[other].Size;
            if (other != count && both >= smallest && !IsPublished(other) && sums.Of(other).SequenceEqual(own) && IsPartOfAll(count, other))
            {
                var (up, down) = ((double)sums.Counts[other].Size, (double)size);
                return new Exchange([
                    new Dictionary<int, double> { [count] = up, [other] = -up },
                    new Dictionary<int, double> { [count] = -down, [other] = down },
                ]);
            }
        }

        return null;
    }

    private bool IsPartOfAll(int count, int other) =>
        sums.Of(count).All(sum => sums.Sums[sum].Whole != count && sums.Sums[sum].Whole != other);

    /// <summary>An exchange with any others, found among as few as may be.</summary>
    /// <param name="isFree">Which counts may be moved.</param>
    private Exchange? WithMany(int count, Func<int, bool> isFree, IEnumerable<int> neighbours)
    {
        foreach (var most in neighbours.Append(int.MaxValue))
        {
            var near = Linked(count, most, isFree);
            if (Among(near, count) is { } found)
            {
                return found;
            }

            if (near.Count < most)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The free counts that are linked to one by sums, nearest first.</summary>
    private List<int> Linked(int count, int most, Func<int, bool> isFree)
    {
        List<int> linked = [count];
        var seen = new HashSet<int> { count };
        var seenSums = new HashSet<int>(); // a sum over all services stands with each of them
        for (var at = 0; at < linked.Count && linked.Count < most; at++)
        {
            linked.AddRange(
                sums.Of(linked[at])
                    .Where(seenSums.Add)
                    .SelectMany(sum => sums.Sums[sum].Terms)
                    .Select(term => term.Count)
                    .Where(own => seen.Add(own) && isFree(own))
            );
        }

        return linked.Count > most ? linked[..most] : linked;
    }

    private Exchange? Among(List<int> linked, int count)
    {
        var place = linked.Index().ToDictionary(own => own.Item, own => own.Index);
        using var shifts = new LinearShifts(
            [.. linked.Select(own => (double)sums.Counts[own].Size)],
            [.. linked.Select(own => IsPublished(own) ? CostOf(own) : 1)],
            linked
                .SelectMany(sums.Of)
                .Distinct()
                .Order()
                .Select(sum =>
                    (IReadOnlyList<(int, double)>)
                        [
                            .. sums.Sums[sum]
                                .Terms.Where(term => place.ContainsKey(term.Count))
                                .Select(term => (place[term.Count], (double)term.Sign)),
                        ]
                )
        );
        var up = shifts.Raise(place[count], smallest);
        var raised = up[place[count]];
        if (raised >= smallest - Tolerance)
        {
            return new Exchange([Moves(up)]);
        }

        var down = shifts.Lower(place[count], smallest - raised);
        return raised - down[place[count]] >= smallest - Tolerance ? new Exchange([Moves(up), Moves(down)]) : null;

        Dictionary<int, double> Moves(double[] changes) =>
            changes
                .Index()
                .Where(change => Math.Abs(change.Item) > Tolerance)
                .ToDictionary(change => linked[change.Index], change => change.Item);
    }

    /// <summary>To hide a count costs far more than to move a hidden one, and somewhat more where it is large.</summary>
    private double CostOf(int published) => 100 * (1 + Math.Log2(1 + (double)sums.Counts[published].Size));
}
