using System.Text;
using BenefitAnalyzer.Tables;

namespace BenefitAnalyzer.Inputs.Changes;

/// <summary>Writes changed rows into a CSV table; unchanged ones keep their bytes, so that a comparison of versions shows the change alone.</summary>
internal static class CsvPatch
{
    private const string Quoted = ",\"\r\n";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="content">The file as it stands.</param>
    /// <param name="table">The table read from it.</param>
    public static byte[] Apply(byte[] content, Table table, SheetDifference difference)
    {
        var text = Utf8.GetString(content);
        var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        // A column that the file lacked comes in when something stands in it.
        int[] columns =
        [
            .. Enumerable
                .Range(0, difference.Edited.Headings.Count)
                .Where(at => at < table.Headings.Count || difference.Edited.Rows.Any(row => row[at].Text.Length > 0)),
        ];
        var lines = LinesOf(text);
        var starts = table.Rows.Select(row => (int)row[0].Line! - 1).Append(lines.Count).ToList();
        var written = new StringBuilder();
        if (columns.Length == table.Headings.Count)
        {
            written.AppendJoin("", lines.Take(starts[0]));
        }
        else
        {
            written
                .Append(text.StartsWith('\uFEFF') ? "\uFEFF" : "")
                .Append(Record(columns.Select(at => difference.Edited.Headings[at].Text), newLine));
        }

        foreach (var row in difference.Rows.Where(row => row.Cells is not null))
        {
            EndLine(written, newLine);
            if (row.Was is { } was && columns.Length == table.Headings.Count && SameTexts(table.Rows[was], row.Cells!))
            {
                written.AppendJoin("", lines.Skip(starts[was]).Take(starts[was + 1] - starts[was]));
            }
            else
            {
                written.Append(Record(columns.Select(at => row.Cells![at].Text), newLine));
            }
        }

        return Utf8.GetBytes(written.ToString());
    }

    private static bool SameTexts(IReadOnlyList<TableCell> old, IReadOnlyList<TableCell> now) =>
        old.Zip(now).All(pair => pair.First.Text == pair.Second.Text);

    private static void EndLine(StringBuilder written, string newLine)
    {
        if (written.Length > 0 && written[^1] != '\n')
        {
            written.Append(newLine);
        }
    }

    /// <summary>Lines with their breaks.</summary>
    private static List<string> LinesOf(string text)
    {
        var lines = new List<string>();
        for (var at = 0; at < text.Length; )
        {
            var end = text.IndexOf('\n', at);
            var next = end < 0 ? text.Length : end + 1;
            lines.Add(text[at..next]);
            at = next;
        }

        return lines;
    }

    private static string Record(IEnumerable<string> cells, string newLine) => string.Join(',', cells.Select(Cell)) + newLine;

    private static string Cell(string text) =>
        text.AsSpan().IndexOfAny(Quoted) >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
