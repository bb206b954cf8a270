using BenefitAnalyzer.Formats;

namespace BenefitAnalyzer.Ingestion.Suggestions.Samples;

/// <summary>The records of a sample, in columns.</summary>
/// <param name="Headings">Trimmed.</param>
/// <param name="Rows">Records with as many cells as headings.</param>
/// <param name="OddRows">Records with another number of cells.</param>
/// <param name="HeadingLine">1-based line of the headings, where something stands above them; else 1.</param>
/// <param name="HasHeadings">False where the first record looks like the others.</param>
internal sealed record SampleTable(
    char Delimiter,
    IReadOnlyList<string> Headings,
    IReadOnlyList<IReadOnlyList<string>> Rows,
    int OddRows,
    int HeadingLine,
    bool HasHeadings
)
{
    // A quote that is not closed must not swallow the sample.
    private const int LongestRecordInLines = 50;

    /// <summary>The table under the delimiter that gives most records the same number of cells; null when no line has two cells.</summary>
    public static SampleTable? Of(IReadOnlyList<IReadOnlyList<string>> pieces)
    {
        var head = pieces[0].Take(1_000).ToList();
        var best = Delimiters
            .All.Select(delimiter => (Delimiter: delimiter, Fit: Fit(head, delimiter)))
            .Where(candidate => candidate.Fit.Width > 1)
            .OrderByDescending(candidate => candidate.Fit.Share)
            .ThenByDescending(candidate => candidate.Fit.Width)
            .FirstOrDefault();
        if (best == default)
        {
            return null;
        }

        var width = best.Fit.Width;
        var records = pieces.SelectMany(piece => Records(piece, best.Delimiter)).Where(record => record.Cells is not [""]).ToList();
        var above = records
            .TakeWhile(record => record.Cells.Count != width || record.Cells.Count(cell => cell.Length > 0) < Math.Max(2, width / 2))
            .Count();
        var headings = records[above].Cells;
        var rows = records.Skip(above + 1).Select(record => record.Cells).ToList();
        return new SampleTable(
            best.Delimiter,
            headings,
            [.. rows.Where(row => row.Count == width)],
            rows.Count(row => row.Count != width),
            above == 0 ? 1 : records[above].Line,
            LooksLikeHeadings(headings)
        );
    }

    /// <summary>Whether texts may be headings; of others nothing is shown, since a record tells of somebody.</summary>
    public static bool LooksLikeHeadings(IReadOnlyList<string> cells) => MayBeHeadings(cells) && !HasTwice(cells);

    /// <summary>Whether the first line would be headings, were not two of its cells the same; which, is not shown.</summary>
    public bool HasHeadingTwice => MayBeHeadings(Headings) && HasTwice(Headings);

    private static bool MayBeHeadings(IReadOnlyList<string> cells) =>
        (cells.All(HasLettersOrNoDigits) || (WideTable.AreHeadings(cells) && HasLettersOrNoDigits(cells[0])))
        && !cells.Any(cell => cell.IndexOfAny(['{', '}', '"']) >= 0 || PersonalColumns.IsPersonal(cell));

    private static bool HasTwice(IReadOnlyList<string> cells) => cells.Distinct(StringComparer.OrdinalIgnoreCase).Count() != cells.Count;

    private static bool HasLettersOrNoDigits(string cell) => !cell.Any(char.IsAsciiDigit) || cell.Any(char.IsLetter);

    private static (double Share, int Width) Fit(IReadOnlyList<string> lines, char delimiter)
    {
        var widths = Records(lines, delimiter)
            .Select(record => record.Cells)
            .Where(record => record is not [""])
            .CountBy(record => record.Count)
            .ToList();
        var most = widths.OrderByDescending(width => width.Value).ThenByDescending(width => width.Key).FirstOrDefault();
        return widths.Count == 0 ? default : ((double)most.Value / widths.Sum(width => width.Value), most.Key);
    }

    /// <summary>Records of consecutive lines, with the number of their first; a quoted cell may run over several.</summary>
    private static IEnumerable<(int Line, List<string> Cells)> Records(IReadOnlyList<string> lines, char delimiter)
    {
        for (var at = 0; at < lines.Count; at++)
        {
            var (record, line) = (lines[at], at + 1);
            var isOpen = IsOpen(record);
            for (var more = 1; isOpen && more < LongestRecordInLines && at + more < lines.Count; more++)
            {
                var longer = string.Join('\n', lines.Skip(at).Take(more + 1));
                if (!IsOpen(longer))
                {
                    record = longer;
                    at += more;
                    break;
                }
            }

            yield return (line, Cells(record, delimiter));
        }
    }

    private static bool IsOpen(string record) =>
        record.Contains('"', StringComparison.Ordinal) && record.Count(letter => letter == '"') % 2 == 1;

    private static List<string> Cells(string record, char delimiter)
    {
        if (!record.Contains('"', StringComparison.Ordinal))
        {
            return [.. record.Split(delimiter, StringSplitOptions.TrimEntries)];
        }

        var cells = new List<string>();
        var start = 0;
        var quoted = false;
        for (var at = 0; at <= record.Length; at++)
        {
            if (at < record.Length && record[at] == '"')
            {
                quoted = !quoted;
            }
            else if (at == record.Length || (record[at] == delimiter && !quoted))
            {
                cells.Add(Unquoted(record[start..at].Trim()));
                start = at + 1;
            }
        }

        return cells;
    }

    private static string Unquoted(string cell) =>
        cell.Length >= 2 && cell[0] == '"' && cell[^1] == '"' ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal).Trim() : cell;
}
