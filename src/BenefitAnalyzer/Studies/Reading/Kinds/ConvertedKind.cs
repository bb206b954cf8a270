using System.Text.Json.Nodes;
using BenefitAnalyzer.Studies.Reading.Yaml;

namespace BenefitAnalyzer.Studies.Reading.Kinds;

/// <summary>A kind whose value is made from that of another kind.</summary>
internal sealed class ConvertedKind<TInner, T>(Kind<TInner> inner, Func<Placed<TInner>, T?> convert) : Kind<T>
    where T : class
{
    public override string Allowed => inner.Allowed;

    public override Placed<T>? Read(Node node, string name, Findings findings) =>
        inner.Read(node, name, findings) is { } read && convert(read) is { } value ? new Placed<T>(value, read.At) : null;

    public override JsonObject Schema(SchemaDefinitions definitions) => inner.Schema(definitions);
}
