using System.Text.RegularExpressions;
using BenefitAnalyzer.Formats;

namespace BenefitAnalyzer.Ingestion.Suggestions.Samples;

/// <summary>Columns at fixed places of a line, as the blanks that lines share part them.</summary>
internal static partial class FixedLayout
{
    /// <summary>A line in a hundred may be one of another kind, such as a first or last one that counts the others.</summary>
    private const int LinesPerOdd = 100;

    /// <summary>Columns in order, named by their number; one where no blank parts the lines.</summary>
    /// <param name="lines">In the bytes of the file.</param>
    public static IReadOnlyList<FixedColumn> Of(IReadOnlyList<byte[]> lines)
    {
        var width = lines.Max(line => line.Length);
        var filled = new int[width + 1];
        foreach (var line in lines)
        {
            for (var at = 0; at < line.Length; at++)
            {
                filled[at] += line[at] == (byte)' ' ? 0 : 1;
            }
        }

        var columns = new List<(int First, int Last)>();
        for (var (at, first) = (0, -1); at <= width; at++)
        {
            var isBlank = filled[at] <= lines.Count / LinesPerOdd;
            if (isBlank && first >= 0)
            {
                columns.Add((first + 1, at));
                first = -1;
            }
            else if (!isBlank && first < 0)
            {
                first = at;
            }
        }

        return
        [
            .. WithBlanks(WithClocks(columns, lines), lines, width)
                .Select((place, at) => new FixedColumn($"column_{at + 1}", place.First, place.Last)),
        ];
    }

    /// <summary>
    /// A column is wider than what the sample has in it: blanks before a number are its own, which stands at the right, and so are those after a
    /// text. Cut to what April has, the numbers of May would lose their first digit.
    /// </summary>
    private static List<(int First, int Last)> WithBlanks(List<(int First, int Last)> columns, IReadOnlyList<byte[]> lines, int width)
    {
        bool[] areNumbers = [.. columns.Select(column => IsNumber(column, lines))];
        var whole = columns.ToList();
        for (var at = 0; at < columns.Count; at++)
        {
            var (before, after) = (at == 0 ? 0 : columns[at - 1].Last, at == columns.Count - 1 ? width + 1 : columns[at + 1].First);
            // Of blanks between a text and a number both may be short of some: they are halved.
            var first =
                !areNumbers[at] ? columns[at].First
                : at == 0 || areNumbers[at - 1] ? before + 1
                : before + 1 + (columns[at].First - before - 1) / 2;
            var last =
                areNumbers[at] ? columns[at].Last
                : at == columns.Count - 1 || !areNumbers[at + 1] ? after - 1
                : columns[at].Last + (after - columns[at].Last - 1) / 2;
            whole[at] = (first, last);
        }

        return whole;
    }

    private static bool IsNumber((int First, int Last) column, IReadOnlyList<byte[]> lines) =>
        Texts(column.First, column.Last, lines).Count(text => Number().IsMatch(text)) >= lines.Count - 1 - lines.Count / LinesPerOdd;

    private static IEnumerable<string> Texts(int first, int last, IReadOnlyList<byte[]> lines) =>
        lines.Where(line => line.Length >= last).Select(line => TextEncoding.Utf8.Decode(line.AsSpan(first - 1, last - first + 1)));

    /// <summary>A day and a time of day with one blank between them are one value.</summary>
    private static List<(int First, int Last)> WithClocks(List<(int First, int Last)> columns, IReadOnlyList<byte[]> lines)
    {
        var joined = new List<(int First, int Last)>();
        foreach (var column in columns)
        {
            if (joined.Count > 0 && joined[^1] is var before && before.Last + 2 == column.First && IsTime(before.First, column.Last, lines))
            {
                joined[^1] = (before.First, column.Last);
            }
            else
            {
                joined.Add(column);
            }
        }

        return joined;
    }

    private static bool IsTime(int first, int last, IReadOnlyList<byte[]> lines) =>
        Texts(first, last, lines).Count(text => Time().IsMatch(text)) >= lines.Count - 1 - lines.Count / LinesPerOdd;

    [GeneratedRegex(@"^ *[-+]?[0-9][0-9,]*([.][0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4} [0-9]{1,2}:[0-9]{2}(:[0-9]{2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Time();
}
