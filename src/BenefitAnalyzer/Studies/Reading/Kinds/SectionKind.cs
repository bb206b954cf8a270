using System.Text.Json.Nodes;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Reading.Yaml;

namespace BenefitAnalyzer.Studies.Reading.Kinds;

/// <summary>A map with known keys. Every unknown, repeated or missing key and every bad value is reported at once.</summary>
internal sealed class SectionKind(params IReadOnlyList<Key> keys) : Kind<KeyedValues>
{
    public override string Allowed => $"a map of {string.Join(", ", keys.Select(key => key.Name))}";

    public override Placed<KeyedValues>? Read(Node node, string name, Findings findings)
    {
        if (node is not MapNode map)
        {
            return Refuse(node, name, findings);
        }

        var given = GivenKeys(map, findings);
        foreach (var key in keys.Where(key => key.IsRequired && !given.ContainsKey(key)))
        {
            findings.Error(DiagnosticCodes.KeyMissing, node.At, $"the required key '{key.Name}' is missing: {key.Description}");
        }

        var values = given.ToDictionary(pair => pair.Key, pair => pair.Key.Read(pair.Value, findings));
        return new(new KeyedValues(values, node.At), node.At);
    }

    public override JsonObject Schema(SchemaDefinitions definitions)
    {
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject(keys.Select(key => KeyValuePair.Create(key.Name, (JsonNode?)key.Schema(definitions)))),
        };
        if (keys.Any(key => key.IsRequired))
        {
            schema["required"] = new JsonArray([.. keys.Where(key => key.IsRequired).Select(key => JsonValue.Create(key.Name))]);
        }

        return schema;
    }

    private Dictionary<Key, Node> GivenKeys(MapNode map, Findings findings)
    {
        findings.RepeatedNames("the key", map.Entries.Select(entry => new Placed<string>(entry.Key.Text, entry.Key.At)));
        var given = new Dictionary<Key, Node>();
        foreach (var (name, value) in map.Entries)
        {
            if (keys.FirstOrDefault(key => key.Name == name.Text) is not { } key)
            {
                // { en: Births, deaths } has an empty key 'deaths': the commonest slip in YAML.
                var hint = value.IsEmpty
                    ? "; a text with a comma inside { } needs quotes"
                    : NearestName.Hint(name.Text, keys.Select(key => key.Name));
                findings.Error(DiagnosticCodes.UnknownKey, name.At, $"unknown key '{name.Text}'{hint}");
            }
            else if (!value.IsEmpty)
            {
                given.TryAdd(key, value);
            }
        }

        return given;
    }
}
