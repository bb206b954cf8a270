using System.Text.Json.Nodes;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Reading.Yaml;

namespace BenefitAnalyzer.Studies.Reading.Kinds;

/// <summary>An entry of a map whose keys the study chooses, such as a channel and what is said about it.</summary>
/// <param name="At">Where the value stands.</param>
internal sealed record Entry<T>(Placed<string> Name, T Value, Place At);

/// <summary>A map whose keys the study chooses and whose values are all of one kind. A bad entry is reported and left out.</summary>
/// <param name="name">What a key may look like.</param>
internal sealed class MapKind<T>(ScalarKind<string> name, Kind<T> value) : Kind<IReadOnlyList<Entry<T>>>
{
    public override string Allowed => $"a map from {name.Allowed} to {value.Allowed}";

    public override Placed<IReadOnlyList<Entry<T>>>? Read(Node node, string key, Findings findings)
    {
        if (node is not MapNode map)
        {
            return Refuse(node, key, findings);
        }

        findings.RepeatedNames($"under '{key}',", map.Entries.Select(entry => new Placed<string>(entry.Key.Text, entry.Key.At)));
        return new([.. map.Entries.Select(entry => ReadEntry(entry.Key, entry.Value, key, findings)).OfType<Entry<T>>()], node.At);
    }

    public override JsonObject Schema(SchemaDefinitions definitions) =>
        new()
        {
            ["type"] = "object",
            ["propertyNames"] = name.Schema(definitions),
            ["additionalProperties"] = value.Schema(definitions),
        };

    private Entry<T>? ReadEntry(TextNode entry, Node node, string key, Findings findings)
    {
        if (!name.TryParse(entry.Text, out _))
        {
            findings.Error(DiagnosticCodes.BadValue, entry.At, $"under '{key}', the name '{entry.Text}' is not allowed: {name.Allowed}");
        }

        return value.Read(node, entry.Text, findings) is { } read
            ? new Entry<T>(new Placed<string>(entry.Text, entry.At), read.Value, read.At)
            : null;
    }
}
