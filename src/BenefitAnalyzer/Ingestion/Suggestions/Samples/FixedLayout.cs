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

        return [.. WithClocks(columns, lines).Select((place, at) => new FixedColumn($"column_{at + 1}", place.First, place.Last))];
    }

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

    private static bool IsTime(int first, int last, IReadOnlyList<byte[]> lines)
    {
        var texts = lines
            .Where(line => line.Length >= last)
            .Select(line => TextEncoding.Utf8.Decode(line.AsSpan(first - 1, last - first + 1)));
        return texts.Count(text => Time().IsMatch(text)) >= lines.Count - 1 - lines.Count / LinesPerOdd;
    }

    [GeneratedRegex(@"^[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4} [0-9]{1,2}:[0-9]{2}(:[0-9]{2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Time();
}
