using System.Reflection;

namespace BenefitAnalyzer.Metrics;

/// <summary>Finds the sealed classes of one kind in this library, so that adding one is writing one.</summary>
public static class Catalog
{
    /// <summary>One instance of each class derived from <typeparamref name="T"/>, in the order of their names.</summary>
    public static IReadOnlyList<T> Of<T>()
        where T : class =>
        [
            .. Assembly
                .GetExecutingAssembly()
                .GetTypes()
                .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(T)))
                .OrderBy(type => type.FullName, StringComparer.Ordinal)
                .Select(type => (T)Activator.CreateInstance(type)!),
        ];
}
