using System.Text.Json.Nodes;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Reading.Yaml;

namespace BenefitAnalyzer.Studies.Reading.Kinds;

/// <summary>A kind of value in the study file: the one place that says how it is read and how the JSON Schema describes it.</summary>
internal abstract class Kind<T>
{
    /// <summary>What is allowed, as a message says it: <c>a day such as 2015-01-31</c>.</summary>
    public abstract string Allowed { get; }

    /// <summary>The value; null when the node is not of this kind, which is reported.</summary>
    /// <param name="name">Key under which the node stands, for messages.</param>
    public abstract Placed<T>? Read(Node node, string name, Findings findings);

    /// <summary>A fresh schema of this kind.</summary>
    public abstract JsonObject Schema(SchemaDefinitions definitions);

    /// <summary>The same kind under a name, so that the schema defines it once and refers to it.</summary>
    public Kind<T> Named(string name) => new NamedKind<T>(name, this);

    /// <summary>The same kind, turned into another value; a null result counts as not given (and was reported by whoever returned it).</summary>
    public Kind<TResult> Select<TResult>(Func<Placed<T>, TResult?> convert)
        where TResult : class => new ConvertedKind<T, TResult>(this, convert);

    protected Placed<T>? Refuse(Node node, string name, Findings findings, string hint = "")
    {
        findings.Error(DiagnosticCodes.BadValue, node.At, $"'{name}' is {node.Found}; allowed: {Allowed}{hint}");
        return null;
    }
}
