using System.Text.Json.Nodes;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Reading.Yaml;

namespace BenefitAnalyzer.Studies.Reading.Kinds;

/// <summary>Turns text into a value; false when the text is not allowed.</summary>
internal delegate bool TryParse<T>(string text, out T value);

/// <summary>A single value: a text, a number, a day, one of several words.</summary>
/// <param name="allowed">What is allowed, as a message says it.</param>
/// <param name="schema">JSON text of the schema.</param>
/// <param name="words">The words allowed, when they are few: a wrong word gets a hint.</param>
internal sealed class ScalarKind<T>(string allowed, TryParse<T> tryParse, string schema, params IReadOnlyList<string> words) : Kind<T>
{
    public override string Allowed => allowed;

    /// <summary>The same rule for a cell of a reference table.</summary>
    public bool TryParse(string text, out T value) => tryParse(text, out value);

    public override Placed<T>? Read(Node node, string name, Findings findings)
    {
        if (node is not TextNode { IsEmpty: false } text)
        {
            return Refuse(node, name, findings);
        }

        return tryParse(text.Text, out var value)
            ? new Placed<T>(value, node.At)
            : Refuse(
                node,
                name,
                findings,
                NearestName.Find(text.Text, words) is { } near ? $"; did you mean '{near}'?" : HintOf(text.Text)
            );
    }

    /// <summary>What is probably meant by a text that is not allowed, to stand after what is; empty where nobody can tell.</summary>
    public Func<string, string> HintOf { get; init; } = _ => "";

    public override JsonObject Schema(SchemaDefinitions definitions) => JsonNode.Parse(schema)!.AsObject();
}
