namespace BenefitAnalyzer.Samples.World;

/// <summary>Draws an index in proportion to given weights, in constant time (Walker's alias method).</summary>
internal sealed class AliasTable
{
    private readonly double[] keep;
    private readonly int[] alias;

    /// <param name="weights">Not negative, at least one above zero.</param>
    public AliasTable(IReadOnlyList<double> weights)
    {
        var count = weights.Count;
        var mean = weights.Sum() / count;
        keep = [.. weights.Select(weight => weight / mean)];
        alias = [.. Enumerable.Range(0, count)];
        var small = new Stack<int>(Enumerable.Range(0, count).Where(index => keep[index] < 1));
        var large = new Stack<int>(Enumerable.Range(0, count).Where(index => keep[index] >= 1));
        while (small.Count > 0 && large.Count > 0)
        {
            var under = small.Pop();
            var over = large.Pop();
            alias[under] = over;
            keep[over] -= 1 - keep[under];
            (keep[over] < 1 ? small : large).Push(over);
        }

        // What rounding left over keeps its own index.
        foreach (var rest in small.Concat(large))
        {
            keep[rest] = 1;
        }
    }

    public int Draw(ref Draws draws)
    {
        var place = draws.Unit() * keep.Length;
        var index = (int)place;
        return place - index < keep[index] ? index : alias[index];
    }
}
