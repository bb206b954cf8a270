using System.Text.Json.Nodes;
using BenefitAnalyzer.Studies.Reading.Yaml;

namespace BenefitAnalyzer.Studies.Reading.Kinds;

/// <summary>A kind that the JSON Schema defines once, because many keys share it.</summary>
internal sealed class NamedKind<T>(string definition, Kind<T> inner) : Kind<T>
{
    public override string Allowed => inner.Allowed;

    public override Placed<T>? Read(Node node, string name, Findings findings) => inner.Read(node, name, findings);

    public override JsonObject Schema(SchemaDefinitions definitions) => definitions.Refer(definition, () => inner.Schema(definitions));
}
