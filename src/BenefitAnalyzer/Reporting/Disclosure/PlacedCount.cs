namespace BenefitAnalyzer.Reporting.Disclosure;

/// <summary>A count of transactions that a report publishes or hides, and which transactions it counts.</summary>
/// <param name="What">What is counted, such as <c>completed</c>: counts of one kind may add up to each other.</param>
/// <param name="Place">Level → code: all that its transactions are known to have in common, such as channel and class of channel.</param>
/// <param name="Size">The true count.</param>
internal sealed record PlacedCount(string What, IReadOnlyDictionary<string, string> Place, decimal Size)
{
    /// <summary>The same for the same transactions, however they were asked for.</summary>
    public string Key => key ??= $"{What}?{Write(Place)}";

    /// <summary>Names of its levels.</summary>
    public string Levels => levels ??= string.Join('&', Place.Keys.Order(StringComparer.Ordinal));

    private readonly Dictionary<string, string> onLevels = new(StringComparer.Ordinal);
    private string? key;
    private string? levels;

    /// <summary>The part of its place on some levels, all of which it has.</summary>
    /// <param name="levels">In the order of their names.</param>
    /// <param name="name">The levels as one text, by which the answer is kept: tables are linked over and over.</param>
    public string On(IReadOnlyList<string> levels, string name)
    {
        if (!onLevels.TryGetValue(name, out var part))
        {
            onLevels[name] = part = Write(levels.Select(level => KeyValuePair.Create(level, Place[level])));
        }

        return part;
    }

    private static string Write(IEnumerable<KeyValuePair<string, string>> place) =>
        string.Join(
            '&',
            place.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}")
        );
}
