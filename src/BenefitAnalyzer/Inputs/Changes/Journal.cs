using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Tables;
using CsvHelper;

namespace BenefitAnalyzer.Inputs.Changes;

/// <summary><c>journal.csv</c> of a study: who changed which input, when, from what to what, and why. It only grows.</summary>
internal static class Journal
{
    public const string FileName = "journal.csv";
    private static readonly string[] Headings = ["when", "who", "table", "row", "column", "old", "new", "why"];

    /// <summary>The journal with new lines at its end.</summary>
    /// <param name="content">The journal so far; empty when there is none.</param>
    /// <param name="when">With the offset of the study's zone.</param>
    public static byte[] With(byte[] content, IReadOnlyList<InputChange> changes, ChangeAuthor author, DateTimeOffset when)
    {
        using var stream = new MemoryStream();
        // Excel takes a file without the mark for one of the local code page.
        stream.Write(content.Length == 0 ? [0xEF, 0xBB, 0xBF] : content);
        if (content.Length > 0 && content[^1] != (byte)'\n')
        {
            stream.WriteByte((byte)'\n');
        }

        // A text that a spreadsheet would compute is made plain here: the journal is read, never loaded.
        using (
            var csv = CsvWriter.Create(
                stream,
                CsvWriterOptions.Default with
                {
                    Injection = CsvInjection.Escape,
                    NewLine = "\n",
                },
                leaveOpen: true
            )
        )
        {
            if (content.Length == 0)
            {
                Append(csv, Headings);
            }

            var time = when.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
            foreach (var change in changes)
            {
                Append(
                    csv,
                    [time, author.Name, change.Table, change.Row, change.Column ?? "", change.Old ?? "", change.New ?? "", author.Reason]
                );
            }
        }

        return stream.ToArray();
    }

    /// <summary>The lines of a study's journal in its order; none where there is no journal. One that cannot be read is reported.</summary>
    public static IReadOnlyList<JournalEntry> Read(string folder, Action<Diagnostic> report)
    {
        if (!File.Exists(Path.Combine(folder, FileName)) || TableReader.Read(folder, FileName, report) is not { } table)
        {
            return [];
        }

        return
        [
            .. table.Rows.Select(row => new JournalEntry(
                DateOnly.TryParseExact(
                    Text(row, "when").Split('T')[0],
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
                    ? day
                    : null,
                string.Join(" / ", new[] { "table", "row", "column" }.Select(heading => Text(row, heading)).Where(text => text.Length > 0)),
                Text(row, "row"),
                Text(row, "old"),
                Text(row, "new"),
                Text(row, "why")
            )),
        ];

        string Text(IReadOnlyList<TableCell> row, string heading) => table.IndexOf(heading) is { } at ? row[at].Text : "";
    }

    private static void Append(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell);
        }

        csv.EndRecord();
    }
}
