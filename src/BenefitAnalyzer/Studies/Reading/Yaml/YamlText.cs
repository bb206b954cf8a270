using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BenefitAnalyzer.Studies.Reading.Yaml;

/// <summary>Nodes as YAML text.</summary>
internal static partial class YamlText
{
    /// <summary>A key with its value; a list of maps takes a line for each of their keys.</summary>
    public static IEnumerable<string> Entry(string key, Node value, int indent)
    {
        var start = $"{new string(' ', indent)}{Scalar(key)}:";
        return value is ListNode { Items.Count: > 0 } list && list.Items.All(item => item is MapNode)
            ? [start, .. list.Items.OfType<MapNode>().SelectMany(item => Item(item, indent + 2))]
            : [$"{start} {Flow(value)}"];
    }

    /// <summary>An item of a list, a line for each of its keys.</summary>
    public static IEnumerable<string> Item(MapNode item, int indent) =>
        item
            .Entries.SelectMany(entry => Entry(entry.Key.Text, entry.Value, indent + 2))
            .Select((line, at) => at == 0 ? new string(' ', indent) + "- " + line.TrimStart() : line);

    /// <summary>Any node on one line.</summary>
    public static string Flow(Node node) =>
        node switch
        {
            TextNode text => Scalar(text.Text),
            ListNode list => $"[{string.Join(", ", list.Items.Select(Flow))}]",
            MapNode map => $"{{ {string.Join(", ", map.Entries.Select(entry => $"{Scalar(entry.Key.Text)}: {Flow(entry.Value)}"))} }}",
            _ => "",
        };

    /// <summary>A text, between quotes where YAML would read it otherwise.</summary>
    public static string Scalar(string text, bool quoted = false)
    {
        if (!quoted && Plain().IsMatch(text))
        {
            return text;
        }

        var written = new StringBuilder("\"");
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '"' or '\\' => written.Append('\\').Append(letter),
                '\n' => written.Append("\\n"),
                '\t' => written.Append("\\t"),
                _ when char.IsControl(letter) => written.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => written.Append(letter),
            };
        }

        return written.Append('"').ToString();
    }

    /// <summary>Begins with a letter, a digit or a CJK character and holds nothing that YAML could take for a mark of its own.</summary>
    [GeneratedRegex(
        @"^[\p{L}\p{Nd}](?:[\p{L}\p{Nd}_./%+()（）、，。；()’'&@;=*$£-]| (?=[^ #])|:(?=[^ ]))*$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Plain();
}
