namespace BenefitAnalyzer.Studies.Reading.Yaml;

/// <summary>A piece of the study file with its place: a text, a list or a map. Everything that is not a list or a map is text.</summary>
internal abstract record Node(Place At)
{
    /// <summary>0-based index of the first character in the text of the file.</summary>
    public int Start { get; init; }

    /// <summary>Index after the last character; after that of the last descendant when the node is written without brackets.</summary>
    public int End { get; init; }

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
    /// <summary>Whether it is written as <c>[a, b]</c>.</summary>
    public bool IsFlow { get; init; }

    public override string Found => "a list";
}

/// <param name="Entries">In file order; a key may stand twice.</param>
internal sealed record MapNode(IReadOnlyList<(TextNode Key, Node Value)> Entries, Place At) : Node(At)
{
    /// <summary>Whether it is written as <c>{ a: b }</c>.</summary>
    public bool IsFlow { get; init; }

    /// <summary>The value of a key; null when it is not given.</summary>
    public Node? Find(string key) => Entries.FirstOrDefault(entry => entry.Key.Text == key).Value;

    public override string Found => "a map";
}
