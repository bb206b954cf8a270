using System.Text.Json.Nodes;

namespace BenefitAnalyzer.Studies.Reading.Kinds;

/// <summary>The <c>definitions</c> of the JSON Schema, filled while the schema is built.</summary>
internal sealed class SchemaDefinitions
{
    private readonly SortedDictionary<string, JsonObject> schemas = new(StringComparer.Ordinal);

    /// <summary>A reference to a definition, which is made at its first use.</summary>
    /// <remarks>Inside <c>allOf</c>, since draft-07 ignores a description beside a bare <c>$ref</c>.</remarks>
    public JsonObject Refer(string name, Func<JsonObject> define)
    {
        if (!schemas.ContainsKey(name))
        {
            schemas[name] = define();
        }

        return new JsonObject { ["allOf"] = new JsonArray(new JsonObject { ["$ref"] = $"#/definitions/{name}" }) };
    }

    public JsonObject ToJson() => new(schemas.Select(schema => KeyValuePair.Create(schema.Key, (JsonNode?)schema.Value)));
}
