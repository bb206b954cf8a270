using System.Text.Json.Nodes;
using BenefitAnalyzer.Studies.Reading.Yaml;

namespace BenefitAnalyzer.Studies.Reading.Kinds;

/// <summary>A known key of a section: its name, what it is for (shown by editors), and whether it must be there.</summary>
internal abstract class Key(string name, string description, bool isRequired)
{
    public string Name => name;

    public string Description => description;

    public bool IsRequired => isRequired;

    /// <summary>A <c>Placed</c> value of the key's kind; null when the node is not of this kind.</summary>
    public abstract object? Read(Node node, Findings findings);

    public abstract JsonObject Schema(SchemaDefinitions definitions);
}

/// <summary>A key whose value is a <typeparamref name="T"/>.</summary>
internal sealed class Key<T>(string name, Kind<T> kind, string description, bool isRequired = false) : Key(name, description, isRequired)
{
    public override object? Read(Node node, Findings findings) => kind.Read(node, Name, findings);

    public override JsonObject Schema(SchemaDefinitions definitions)
    {
        var schema = kind.Schema(definitions);
        schema["description"] = Description;
        return schema;
    }
}
