using System.Text;

namespace BenefitAnalyzer.Studies.Reading.Yaml;

/// <summary>Writes changed values into the text of a study file and leaves everything else as it stands, comments included.</summary>
internal sealed class YamlPatch
{
    private readonly string text;
    private readonly string newLine;
    private readonly List<(int Start, int End, string Replacement)> edits = [];

    private YamlPatch(string text)
    {
        this.text = text;
        newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
    }

    /// <summary>The text that reads as the changed tree; null when the change cannot be written without disturbing something else.</summary>
    /// <param name="text">The text that <paramref name="old"/> was read from.</param>
    public static string? Apply(string text, Node old, Node changed)
    {
        var patch = new YamlPatch(text);
        patch.Change(old, changed);
        var written = patch.Written();
        // An alias, a text over several lines, a comment inside braces: whatever was not foreseen shows here.
        return YamlTree.Load(written, new Findings("")) is { } read && Same(read, changed) ? written : null;
    }

    /// <summary>Whether two trees say the same, wherever they stand.</summary>
    public static bool Same(Node left, Node right) =>
        (left, right) switch
        {
            (TextNode a, TextNode b) => a.Text == b.Text && a.IsEmpty == b.IsEmpty,
            (ListNode a, ListNode b) => a.Items.Count == b.Items.Count && a.Items.Zip(b.Items).All(pair => Same(pair.First, pair.Second)),
            (MapNode a, MapNode b) => a.Entries.Count == b.Entries.Count
                && a.Entries.Zip(b.Entries)
                    .All(pair => pair.First.Key.Text == pair.Second.Key.Text && Same(pair.First.Value, pair.Second.Value)),
            _ => false,
        };

    private void Change(Node old, Node changed)
    {
        switch (old, changed)
        {
            case var _ when Same(old, changed):
                break;
            case (TextNode { IsEmpty: false } was, TextNode now):
                Replace(was, YamlText.Scalar(now.Text, was.IsQuoted));
                break;
            case (MapNode { IsFlow: false } was, MapNode now) when now.Entries.Count > 0:
                ChangeBlock(was, now);
                break;
            case (MapNode was, MapNode now) when KeysOf(was).SequenceEqual(KeysOf(now)):
                ChangeShared(was, now);
                break;
            case (ListNode { IsFlow: false } was, ListNode now) when now.Items.Count > 0 && was.Items.All(item => item is MapNode):
                ChangeItems(was, now);
                break;
            default:
                Replace(old, YamlText.Flow(changed));
                break;
        }
    }

    private void ChangeBlock(MapNode was, MapNode now)
    {
        ChangeShared(was, now);
        foreach (var gone in was.Entries.Where(entry => now.Find(entry.Key.Text) is null))
        {
            RemoveLines(gone.Key.Start, gone.Value.End);
        }

        var indent = was.Entries[0].Key.At.Column - 1;
        var added = now.Entries.Where(entry => was.Find(entry.Key.Text) is null);
        InsertLines(was.End, added.SelectMany(entry => YamlText.Entry(entry.Key.Text, entry.Value, indent)));
    }

    private void ChangeShared(MapNode was, MapNode now)
    {
        foreach (var (key, value) in was.Entries)
        {
            if (now.Find(key.Text) is { } other)
            {
                Change(value, other);
            }
        }
    }

    /// <summary>Items are told apart by their first value, which is their id or name.</summary>
    private void ChangeItems(ListNode was, ListNode now)
    {
        var known = was.Items.OfType<MapNode>().ToDictionary(NameOf);
        var wanted = now.Items.OfType<MapNode>().ToList();
        foreach (var (name, item) in known)
        {
            if (wanted.Find(other => NameOf(other) == name) is { } other)
            {
                Change(item, other);
            }
            else
            {
                RemoveLines(item.Start, item.End);
            }
        }

        var dash = text.LastIndexOf('-', was.Items[0].Start - 1);
        var indent = dash - LineStart(dash);
        InsertLines(was.End, wanted.Where(item => !known.ContainsKey(NameOf(item))).SelectMany(item => YamlText.Item(item, indent)));
    }

    private static string NameOf(MapNode item) => item.Entries.Count > 0 && item.Entries[0].Value is TextNode name ? name.Text : "";

    private static IEnumerable<string> KeysOf(MapNode map) => map.Entries.Select(entry => entry.Key.Text);

    private void Replace(Node was, string replacement) => edits.Add((was.Start, was.End, replacement));

    private void RemoveLines(int start, int end)
    {
        var next = text.IndexOf('\n', end);
        edits.Add((LineStart(start), next < 0 ? text.Length : next + 1, ""));
    }

    private void InsertLines(int after, IEnumerable<string> lines)
    {
        var inserted = string.Concat(lines.Select(line => line + newLine));
        if (inserted.Length == 0)
        {
            return;
        }

        var next = text.IndexOf('\n', after);
        edits.Add(next < 0 ? (text.Length, text.Length, newLine + inserted) : (next + 1, next + 1, inserted));
    }

    private int LineStart(int index) => index == 0 ? 0 : text.LastIndexOf('\n', index - 1) + 1;

    private string Written()
    {
        var written = new StringBuilder();
        var at = 0;
        foreach (var (start, end, replacement) in edits.OrderBy(edit => edit.Start).ThenBy(edit => edit.End))
        {
            if (start < at)
            {
                continue; // inside lines that are taken away; the comparison that follows judges the result
            }

            written.Append(text, at, start - at).Append(replacement);
            at = end;
        }

        return written.Append(text, at, text.Length - at).ToString();
    }
}
