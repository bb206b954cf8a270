namespace BenefitAnalyzer.Studies.Reading.Yaml;

/// <summary>A piece of the study file with its place: a text, a list or a map. Everything that is not a list or a map is text.</summary>
internal abstract record Node(Place At)
{
    /// <summary>Nothing is written after the key: the key counts as not given.</summary>
    public virtual bool IsEmpty => false;

    /// <summary>What stands here, in the words of a message.</summary>
    public abstract string Found { get; }
}

/// <param name="IsQuoted">Whether the text stands in quotes; only a quoted text can be empty on purpose.</param>
internal sealed record TextNode(string Text, bool IsQuoted, Place At) : Node(At)
{
    public override bool IsEmpty => Text.Length == 0 && !IsQuoted;

    public override string Found => IsEmpty ? "empty" : $"'{Text}'";
}

internal sealed record ListNode(IReadOnlyList<Node> Items, Place At) : Node(At)
{
    public override string Found => "a list";
}

/// <param name="Entries">In file order; a key may stand twice.</param>
internal sealed record MapNode(IReadOnlyList<(TextNode Key, Node Value)> Entries, Place At) : Node(At)
{
    public override string Found => "a map";
}
