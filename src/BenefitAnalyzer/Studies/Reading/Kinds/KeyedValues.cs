using BenefitAnalyzer.Studies.Reading.Yaml;

namespace BenefitAnalyzer.Studies.Reading.Kinds;

/// <summary>The values of a map with known keys.</summary>
/// <param name="values">Given keys; the value is null when it was not of the key's kind.</param>
internal sealed class KeyedValues(IReadOnlyDictionary<Key, object?> values, Place at)
{
    public Place At => at;

    /// <summary>Whether the key stands in the file, with a good value or a bad one.</summary>
    public bool Has(Key key) => values.ContainsKey(key);

    /// <summary>The value with its place; null when it is not given or bad (which was reported).</summary>
    public Placed<T>? Find<T>(Key<T> key) => values.GetValueOrDefault(key) as Placed<T>;

    public T Value<T>(Key<T> key, T otherwise) => Find(key) is { } found ? found.Value : otherwise;

    /// <summary>The items of a list or a map; none when it is not given.</summary>
    public IReadOnlyList<T> Items<T>(Key<IReadOnlyList<T>> key) => Value(key, []);
}
