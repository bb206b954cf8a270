using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Tables;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace BenefitAnalyzer.Studies.Reading.Yaml;

/// <summary>Reads YAML text into nodes that know their line and column.</summary>
/// <remarks>
/// YamlDotNet's own representation model gives up at the first key that stands twice, reports an unclosed bracket as a bug of
/// ours and overflows the stack on deep nesting; here all three are findings.
/// </remarks>
internal sealed class YamlTree
{
    // The study file needs seven levels; a limit keeps a hostile file from overflowing the stack.
    private const int DeepestLevel = 50;

    private readonly Parser parser;
    private readonly Dictionary<AnchorName, Node> anchors = [];

    private YamlTree(string text)
    {
        parser = new Parser(new StringReader(text));
    }

    /// <summary>The one document of the text; null when it is not YAML, which is reported.</summary>
    public static Node? Load(string text, Findings findings)
    {
        var tree = new YamlTree(text);
        try
        {
            return tree.ReadDocument();
        }
        catch (YamlException) when (IndentedByTab(text) is { } place)
        {
            // YamlDotNet names the place where the mapping around it begins.
            findings.Error(DiagnosticCodes.NotYaml, place, "a tab indents this line: use blanks");
        }
        catch (YamlException exception)
        {
            findings.Error(DiagnosticCodes.NotYaml, PlaceOf(exception.Start), Sentence(exception.Message));
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet 18 throws these for a bracket that is not closed before the next key, and for a tag it cannot read.
            var place = tree.parser.Current is { } last ? PlaceOf(last.End) : new Place(1, 1);
            findings.Error(DiagnosticCodes.NotYaml, place, "a bracket or brace is not closed, or a '!' stands outside quotes");
        }

        return null;
    }

    private static Place? IndentedByTab(string text)
    {
        foreach (var (line, content) in text.Split('\n').Index())
        {
            var tab = content.IndexOf('\t', StringComparison.Ordinal);
            if (tab >= 0 && string.IsNullOrWhiteSpace(content[..tab]) && !string.IsNullOrWhiteSpace(content))
            {
                return new Place(line + 1, tab + 1);
            }
        }

        return null;
    }

    private Node ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out var end))
        {
            throw new YamlException(end.Start, end.End, "The file is empty");
        }

        parser.Consume<DocumentStart>();
        var root = ReadNode(level: 0);
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
        {
            throw new YamlException(second.Start, second.End, "A second document begins: a study is one document, without '---' inside");
        }

        return root;
    }

    private Node ReadNode(int level)
    {
        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            return anchors.TryGetValue(alias.Value, out var node)
                ? node
                : throw new YamlException(alias.Start, alias.End, $"There is no anchor '&{alias.Value}' before this");
        }

        if (!parser.Accept<NodeEvent>(out var start))
        {
            throw Unexpected();
        }

        if (level == DeepestLevel)
        {
            throw new YamlException(start.Start, start.End, "Nested too deep");
        }

        Node read = start switch
        {
            Scalar => ReadText(),
            SequenceStart => ReadList(level),
            MappingStart => ReadMap(level),
            _ => throw Unexpected(),
        };
        if (!start.Anchor.IsEmpty)
        {
            anchors[start.Anchor] = read;
        }

        return read;
    }

    private TextNode ReadText()
    {
        var scalar = parser.Consume<Scalar>();
        return new TextNode(PlainText.Normalise(scalar.Value), scalar.Style != ScalarStyle.Plain, PlaceOf(scalar.Start))
        {
            Start = (int)scalar.Start.Index,
            End = (int)scalar.End.Index,
        };
    }

    private ListNode ReadList(int level)
    {
        var start = parser.Consume<SequenceStart>();
        var items = new List<Node>();
        while (!parser.Accept<SequenceEnd>(out _))
        {
            items.Add(ReadNode(level + 1));
        }

        var end = parser.Consume<SequenceEnd>();
        var isFlow = start.Style == SequenceStyle.Flow;
        return new ListNode(items, PlaceOf(start.Start))
        {
            IsFlow = isFlow,
            Start = (int)start.Start.Index,
            End = isFlow || items.Count == 0 ? (int)end.Start.Index + 1 : items[^1].End, // else the end mark stands at what comes next
        };
    }

    private MapNode ReadMap(int level)
    {
        var start = parser.Consume<MappingStart>();
        var entries = new List<(TextNode, Node)>();
        while (!parser.Accept<MappingEnd>(out _))
        {
            var key = parser.Accept<Scalar>(out _) ? ReadText() : throw Unexpected("A key must be a plain text");
            entries.Add((key, ReadNode(level + 1)));
        }

        var end = parser.Consume<MappingEnd>();
        var isFlow = start.Style == MappingStyle.Flow;
        return new MapNode(entries, PlaceOf(start.Start))
        {
            IsFlow = isFlow,
            Start = (int)start.Start.Index,
            End = isFlow || entries.Count == 0 ? (int)end.Start.Index + 1 : entries[^1].Item2.End,
        };
    }

    private YamlException Unexpected(string message = "A value is expected here") =>
        parser.Current is { } current ? new YamlException(current.Start, current.End, message) : new YamlException(message);

    private static Place PlaceOf(Mark mark) => new((int)mark.Line, (int)mark.Column);

    private static string Sentence(string message) => char.ToLower(message[0], CultureInfo.InvariantCulture) + message[1..].TrimEnd('.');
}
