using System.Reflection;

namespace BenefitAnalyzer.Metrics;

/// <summary>Finds the sealed classes of one kind in this library, so that adding one is writing one.</summary>
public static class Catalog
{
    /// <summary>A new instance of each class derived from <typeparamref name="T"/>, in the order of their names.</summary>
    public static IReadOnlyList<T> Of<T>()
        where T : class => [.. Found<T>.Types.Select(type => (T)Activator.CreateInstance(type)!)];

    /// <summary>Looked for once: addresses of figures ask for a metric by the thousand.</summary>
    private static class Found<T>
    {
        public static readonly IReadOnlyList<Type> Types =
        [
            .. Assembly
                .GetExecutingAssembly()
                .GetTypes()
                .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(T)))
                .OrderBy(type => type.FullName, StringComparer.Ordinal),
        ];
    }
}
