using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Text;

/// <summary>The texts of records within records: of whatever blocks, charts and figures a part of a report is made, none is forgotten.</summary>
internal static class PartTexts
{
    private static readonly ConcurrentDictionary<Type, RecordShape?> Shapes = new();

    /// <summary>The part with every text changed; the same object where no text did.</summary>
    public static T Changed<T>(T part, Func<LocalText, LocalText> change)
        where T : class => (T)ChangedValue(part, change)!;

    /// <summary>Every string that a record holds, the Chinese of texts in two languages.</summary>
    public static IEnumerable<string> Of(object? value) =>
        value switch
        {
            null => [],
            string text => [text],
            LocalText text => [text.Chinese],
            IEnumerable list => list.Cast<object?>().SelectMany(Of),
            _ => ShapeOf(value.GetType()) is { } shape ? shape.Properties.SelectMany(property => Of(property.GetValue(value))) : [],
        };

    private static object? ChangedValue(object? value, Func<LocalText, LocalText> change) =>
        value switch
        {
            null or string => value,
            LocalText text => change(text),
            IEnumerable list => ChangedList(list, change),
            _ => ShapeOf(value.GetType()) is { } shape ? ChangedRecord(value, shape, change) : value,
        };

    private static object ChangedRecord(object record, RecordShape shape, Func<LocalText, LocalText> change)
    {
        object? copy = null;
        foreach (var property in shape.Properties)
        {
            var value = property.GetValue(record);
            var changed = ChangedValue(value, change);
            if (!IsSame(value, changed))
            {
                copy ??= shape.Copy.Invoke(record, null);
                property.SetValue(copy, changed);
            }
        }

        return copy ?? record;
    }

    private static object ChangedList(IEnumerable list, Func<LocalText, LocalText> change)
    {
        var items = list.Cast<object?>().ToList();
        var changed = items.ConvertAll(item => ChangedValue(item, change));
        if (ItemOf(list.GetType()) is not { } item || items.Zip(changed).All(pair => IsSame(pair.First, pair.Second)))
        {
            return list;
        }

        var copy = Array.CreateInstance(item, changed.Count);
        for (var at = 0; at < changed.Count; at++)
        {
            copy.SetValue(changed[at], at);
        }

        return copy;
    }

    private static bool IsSame(object? before, object? after) =>
        ReferenceEquals(before, after) || (before is LocalText or ValueType && before.Equals(after));

    /// <summary>What a list is a list of; null where it is a list of nothing in particular.</summary>
    private static Type? ItemOf(Type list) =>
        list.GetInterfaces()
            .Where(own => own.IsGenericType && own.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            .Select(own => own.GetGenericArguments()[0])
            .FirstOrDefault();

    private static RecordShape? ShapeOf(Type type) =>
        Shapes.GetOrAdd(
            type,
            own =>
                own.Assembly == typeof(PartTexts).Assembly && own.GetMethod("<Clone>$") is { } clone // what the compiler calls 'with'
                    ? new RecordShape(clone, [.. own.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(IsHeld)])
                    : null
        );

    /// <summary>Whether a property is held by its record, not computed from others.</summary>
    private static bool IsHeld(PropertyInfo property) => property.CanWrite && !property.PropertyType.IsValueType;

    private sealed record RecordShape(MethodInfo Copy, IReadOnlyList<PropertyInfo> Properties);
}
