namespace BenefitAnalyzer.Reporting.Disclosure;

/// <summary>Which hidden counts of a report can be told too well from what it publishes: to within less than the smallest cell.</summary>
/// <remarks>
/// A count is safe while an exchange with other hidden counts is known that leaves all sums as they are. One that was found stays good until
/// one of its counts is published, so that most questions need no linear program; and a program is first solved over the counts next to the
/// one in question, since what can be exchanged among few can be exchanged among all. Of a sum over thousands of services a few are taken, so
/// that there is room for what these in turn are made of: without their channels, no total of theirs could move.
/// </remarks>
internal sealed class HiddenCounts(CountSums sums, int smallest)
{
    /// <summary>What a program is about that only asks whether there is an exchange, before the one over all that are linked.</summary>
    private static readonly Neighbourhood[] Near = [new(60, OfEach: 6), new(300, OfEach: 12)];

    /// <summary>The same where the exchange is to hide as little as may be.</summary>
    private static readonly Neighbourhood Wide = new(300, OfEach: int.MaxValue);

    /// <summary>How many of the counts that stand in sums with one are compared, where few of them are wanted.</summary>
    private const int MostCompared = 200;

    private readonly List<int> timesPublished = [];
    private readonly List<Exchange?> exchanges = [];
    private readonly List<HashSet<int>> usedFor = [];
    private readonly HashSet<int> doubtful = [];
    private int known;
    private int changes;
    private ((int Changes, int Sums) State, ExchangeProgram Program)? all;

    /// <param name="Most">Counts in all.</param>
    /// <param name="OfEach">Parts and others that one count may bring in.</param>
    private sealed record Neighbourhood(int Most, int OfEach)
    {
        public static Neighbourhood Everything { get; } = new(int.MaxValue, int.MaxValue);
    }

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
        changes++;
        doubtful.UnionWith(usedFor[count]);
    }

    public void Hide(int count)
    {
        timesPublished[count]--;
        changes++;
    }

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

        if (IsNarrowInOneSum(count) || (WithOne(count) ?? WithMany(count)) is not { } found)
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
    public IReadOnlyList<int>? ToHideFor(int count, Func<int, bool> mayBeHidden)
    {
        var (near, isAll) = Linked(count, Wide, IsFree);
        var found = Among(near, count) ?? (isAll ? null : Among(Linked(count, Neighbourhood.Everything, IsFree).Counts, count));
        return found is null ? null : [.. found.Counts.Where(IsPublished).Order()];

        bool IsFree(int own) => !IsPublished(own) || sums.Counts[own].Size > 0 && mayBeHidden(own);
    }

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

    /// <summary>An exchange with any other hidden ones, found among as few as may be.</summary>
    private Exchange? WithMany(int count)
    {
        foreach (var neighbourhood in Near)
        {
            var (near, isAll) = Linked(count, neighbourhood, own => !IsPublished(own));
            if (Among(near, count) is { } found)
            {
                return found;
            }

            if (isAll)
            {
                return null;
            }
        }

        return AmongAll(count);
    }

    /// <summary>The free counts that are linked to one by sums, nearest first, and whether they are all that there are.</summary>
    private (List<int> Counts, bool IsAll) Linked(int count, Neighbourhood neighbourhood, Func<int, bool> isFree)
    {
        List<int> linked = [count];
        var isAll = true;
        var seen = new HashSet<int> { count };
        var seenSums = new HashSet<int>(); // a sum over all services stands with each of them
        for (var at = 0; at < linked.Count && linked.Count < neighbourhood.Most; at++)
        {
            var own = linked[at];
            CountSum[] around = [.. sums.Of(own).Where(seenSums.Add).Select(sum => sums.Sums[sum])];
            Add(around.Where(sum => sum.Whole != own).Select(sum => sum.Whole), int.MaxValue);
            Add(around.Where(sum => sum.Whole == own).SelectMany(sum => sum.Parts), neighbourhood.OfEach);
            Add(around.Where(sum => sum.Whole != own).SelectMany(sum => sum.Parts), neighbourhood.OfEach, own);
        }

        return linked.Count < neighbourhood.Most ? (linked, isAll) : (linked[..Math.Min(linked.Count, neighbourhood.Most)], false);

        void Add(IEnumerable<int> others, int most, int? beside = null)
        {
            var compared = most < int.MaxValue ? MostCompared : most;
            int[] free = [.. others.Where(other => !seen.Contains(other) && isFree(other)).Distinct().Take(compared)];
            isAll &= free.Length <= most && free.Length < compared;
            var near = free.Length > most && beside is { } own ? Nearest(own, free) : free;
            foreach (var other in near.Take(most))
            {
                seen.Add(other);
                linked.Add(other);
            }
        }
    }

    /// <summary>Those that stand in most sums together with a count: with them it can be exchanged best.</summary>
    private IEnumerable<int> Nearest(int count, int[] others)
    {
        var own = sums.Of(count).ToHashSet();
        return others.OrderByDescending(other => sums.Of(other).Count(own.Contains));
    }

    private Exchange? Among(List<int> linked, int count)
    {
        using var program = ProgramOf(linked);
        return program.ExchangeOf(count);
    }

    /// <summary>An exchange with any hidden ones that are linked to it, by the program over all of them, which is kept while nothing changes.</summary>
    private Exchange? AmongAll(int count)
    {
        if (all is not { } kept || kept.State != (changes, sums.Sums.Count) || !kept.Program.Holds(count))
        {
            all?.Program.Dispose();
            var (linked, _) = Linked(count, Neighbourhood.Everything, own => !IsPublished(own));
            all = kept = ((changes, sums.Sums.Count), ProgramOf(linked));
        }

        return kept.Program.ExchangeOf(count);
    }

    private ExchangeProgram ProgramOf(List<int> linked) =>
        new(linked, sums, [.. linked.Select(own => IsPublished(own) ? CostOf(own) : 1)], smallest);

    /// <summary>To hide a count costs far more than to move a hidden one, and somewhat more where it is large.</summary>
    private double CostOf(int published) => 100 * (1 + Math.Log2(1 + (double)sums.Counts[published].Size));
}
