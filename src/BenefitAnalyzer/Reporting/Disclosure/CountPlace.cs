namespace BenefitAnalyzer.Reporting.Disclosure;

/// <summary>Which transactions are counted: the codes that they have, and by which levels their table divides them.</summary>
/// <param name="Sets">By dimension; a dimension that is not here is not asked for.</param>
/// <param name="Levels">By dimension.</param>
internal sealed record CountPlace(IReadOnlyDictionary<string, CodeSet> Sets, IReadOnlyDictionary<string, string> Levels)
{
    public static CountPlace Everything { get; } = new(new Dictionary<string, CodeSet>(), new Dictionary<string, string>());

    public bool Has(string dimension) => Sets.ContainsKey(dimension);

    /// <summary>Those of them that have some codes too.</summary>
    /// <param name="level">What divides them: counts of one level have no transaction in common.</param>
    public CountPlace And(CodeSet set, string level, CodeLevels levels)
    {
        var isFirst = !Sets.TryGetValue(set.Dimension, out var before);
        return new CountPlace(
            new Dictionary<string, CodeSet>(Sets) { [set.Dimension] = isFirst ? set : levels.Both(before!, set) },
            new Dictionary<string, string>(Levels) { [set.Dimension] = isFirst ? level : $"{Levels[set.Dimension]} {level}" }
        );
    }

    public PlacedCount Count(string what, decimal size)
    {
        CodeSet[] sets = [.. Sets.Values.OrderBy(set => set.Dimension, StringComparer.Ordinal)];
        return new PlacedCount(
            what,
            $"{what}|{string.Join('|', sets.Select(set => $"{set.Dimension}:{Levels[set.Dimension]}"))}",
            sets,
            size
        );
    }
}
