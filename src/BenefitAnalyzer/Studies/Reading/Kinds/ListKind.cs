using System.Text.Json.Nodes;
using BenefitAnalyzer.Studies.Reading.Yaml;

namespace BenefitAnalyzer.Studies.Reading.Kinds;

/// <summary>A list whose items are all of one kind. A bad item is reported and left out.</summary>
internal sealed class ListKind<T>(Kind<T> item) : Kind<IReadOnlyList<Placed<T>>>
{
    public override string Allowed => $"a list, each item {item.Allowed}";

    public override Placed<IReadOnlyList<Placed<T>>>? Read(Node node, string name, Findings findings) =>
        node is ListNode list
            ? new([.. list.Items.Select(child => item.Read(child, name, findings)).OfType<Placed<T>>()], node.At)
            : Refuse(node, name, findings);

    public override JsonObject Schema(SchemaDefinitions definitions) => new() { ["type"] = "array", ["items"] = item.Schema(definitions) };
}
