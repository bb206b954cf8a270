using System.Globalization;
using BenefitAnalyzer.Studies.Reading.Yaml;
using BenefitAnalyzer.Tables;

namespace BenefitAnalyzer.Inputs.Sheets;

/// <summary>Pieces of a study file made from cells.</summary>
internal static class Nodes
{
    public const string English = "en";
    public const string Chinese = "zh-Hant";
    private static readonly char[] ListSeparators = [';', ','];

    /// <summary>The cell of a heading in a row of a sheet, which has all headings.</summary>
    public static TableCell Cell(this Table table, IReadOnlyList<TableCell> row, string heading) => row[table.IndexOf(heading)!.Value];

    public static Place Place(TableCell cell)
    {
        var digits = cell.File.AsSpan().LastIndexOfAnyExceptInRange('0', '9') + 1;
        return new Place(int.TryParse(cell.File.AsSpan(digits), CultureInfo.InvariantCulture, out var row) ? row : 0, 0, cell.File);
    }

    public static TextNode Text(TableCell cell) => new(cell.Text, IsQuoted: true, Place(cell));

    public static string TextOf(Node? node) => node is TextNode text ? text.Text : "";

    /// <summary>The map with one key set; without it when the value is null.</summary>
    public static MapNode With(this MapNode map, string key, Node? value)
    {
        if (value is null)
        {
            return map with { Entries = [.. map.Entries.Where(entry => entry.Key.Text != key)] };
        }

        return map.Find(key) is null
            ? map with
            {
                Entries = [.. map.Entries, (new TextNode(key, false, value.At), value)],
            }
            : map with
            {
                Entries = [.. map.Entries.Select(entry => entry.Key.Text == key ? (entry.Key, value) : entry)],
            };
    }

    /// <summary>The map with a key set from a cell; an empty cell takes the key away, an unchanged one leaves it as it was.</summary>
    public static MapNode With(this MapNode map, string key, TableCell cell) =>
        map.Find(key) is TextNode was && was.Text == cell.Text ? map with { }
        : cell.Text.Length == 0 ? map.With(key, (Node?)null)
        : map.With(key, Text(cell));

    public static MapNode NewMap(TableCell cell) => new([], Place(cell));

    public static (string English, string Chinese) Names(Node? node) =>
        node switch
        {
            TextNode text => (text.Text, text.Text),
            MapNode map => (TextOf(map.Find(English)), TextOf(map.Find(Chinese))),
            _ => ("", ""),
        };

    /// <summary>A text in both languages from two cells; null when both are empty.</summary>
    public static Node? Names(Node? was, TableCell english, TableCell chinese)
    {
        if (Names(was) == (english.Text, chinese.Text))
        {
            return was;
        }

        if (english.Text.Length == 0 || english.Text == chinese.Text)
        {
            // One text serves for both languages; two empty cells mean that there is no name.
            return chinese.Text.Length == 0 ? null : Text(chinese);
        }

        var map = was as MapNode ?? NewMap(english);
        return map.With(English, english).With(Chinese, chinese.Text.Length == 0 ? english : chinese);
    }

    public static string List(Node? node) => node is ListNode list ? string.Join("; ", list.Items.Select(TextOf)) : TextOf(node);

    /// <summary>A list from a cell with semicolons; null when it is empty.</summary>
    public static Node? List(Node? was, TableCell cell)
    {
        if (List(was) == cell.Text)
        {
            return was;
        }

        var items = cell.Text.Split(ListSeparators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return items.Length == 0 ? null : new ListNode([.. items.Select(item => Text(cell with { Text = item }))], Place(cell));
    }
}
