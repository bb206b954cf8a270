namespace BenefitAnalyzer.Reporting.Disclosure;

/// <summary>Some codes of a dimension that no table divides further: the services of a department, the months of a year.</summary>
/// <param name="Dimension">What is divided, such as <c>service</c>, <c>month</c> or <c>channel</c>.</param>
/// <param name="Name">The same for the same codes of a report; of a single one its code.</param>
/// <param name="Codes">In the order of their names.</param>
internal sealed record CodeSet(string Dimension, string Name, IReadOnlyList<string> Codes)
{
    public bool Equals(CodeSet? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}

/// <summary>The sets of codes of a report; there is one for the same codes.</summary>
internal sealed class CodeSets
{
    private readonly Dictionary<(string Dimension, string Codes), CodeSet> known = [];

    public CodeSet Of(string dimension, params IEnumerable<string> codes)
    {
        string[] sorted = [.. codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var text = string.Join('\n', sorted);
        if (!known.TryGetValue((dimension, text), out var set))
        {
            // A code never begins like the number of a set: '#' is escaped.
            var name = sorted is [var only] ? Uri.EscapeDataString(only) : $"#{known.Count}";
            known[(dimension, text)] = set = new CodeSet(dimension, name, sorted);
        }

        return set;
    }
}
