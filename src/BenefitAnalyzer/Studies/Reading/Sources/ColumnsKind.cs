using System.Text.Json.Nodes;
using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Studies.Reading.Yaml;

namespace BenefitAnalyzer.Studies.Reading.Sources;

/// <summary>The map under <c>columns:</c>: known fields each in its own form, and declared groups as codes.</summary>
internal sealed class ColumnsKind : Kind<IReadOnlyList<Entry<Mapping>>>
{
    public override string Allowed => "a map from field to column";

    public override Placed<IReadOnlyList<Entry<Mapping>>>? Read(Node node, string name, Findings findings)
    {
        if (node is not MapNode map)
        {
            return Refuse(node, name, findings);
        }

        findings.RepeatedNames("the field", map.Entries.Select(entry => new Placed<string>(entry.Key.Text, entry.Key.At)));
        return new([.. map.Entries.Select(entry => ReadEntry(entry.Key, entry.Value, findings)).OfType<Entry<Mapping>>()], node.At);
    }

    public override JsonObject Schema(SchemaDefinitions definitions) =>
        new()
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(
                FieldForms.All.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)SchemaOf(field, definitions)))
            ),
            ["additionalProperties"] = MappingForm.Group.Schema(definitions), // a group: the schema cannot know which are declared
        };

    private static Entry<Mapping>? ReadEntry(TextNode name, Node value, Findings findings) =>
        FieldForms.FormOf(name.Text).Read(value, name.Text, findings) is { } mapping
            ? new Entry<Mapping>(new Placed<string>(name.Text, name.At), mapping.Value, mapping.At)
            : null;

    private static JsonObject SchemaOf(FieldForm field, SchemaDefinitions definitions) =>
        new Key<Mapping>(field.Name, field.Form, field.Description).Schema(definitions);
}
