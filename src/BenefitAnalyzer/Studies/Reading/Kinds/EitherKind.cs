using System.Text.Json.Nodes;
using BenefitAnalyzer.Studies.Reading.Yaml;

namespace BenefitAnalyzer.Studies.Reading.Kinds;

/// <summary>A short form and a long form of the same thing.</summary>
/// <param name="isShort">Whether a node is meant as the short form.</param>
internal sealed class EitherKind<T>(Func<Node, bool> isShort, Kind<T> shortForm, Kind<T> longForm) : Kind<T>
{
    public override string Allowed => $"{shortForm.Allowed} or {longForm.Allowed}";

    public override Placed<T>? Read(Node node, string name, Findings findings) =>
        (isShort(node) ? shortForm : longForm).Read(node, name, findings);

    public override JsonObject Schema(SchemaDefinitions definitions) =>
        new() { ["anyOf"] = new JsonArray(shortForm.Schema(definitions), longForm.Schema(definitions)) };
}
