using System.Globalization;
using BenefitAnalyzer.Formats;

namespace BenefitAnalyzer.Ingestion.Suggestions.Samples;

/// <summary>What speaks for columns at fixed places of a line.</summary>
/// <param name="IsSure">Whether name and lines both do: a character that stands in every line is chance then.</param>
/// <param name="Layout">The columns that blanks part.</param>
internal sealed record FixedPlaces(string Reason, bool IsSure, IReadOnlyList<FixedColumn> Layout)
{
    private const double Most = 0.9;

    /// <summary>What somebody can do where no blank parts the lines, as the end of a sentence.</summary>
    public string Advice =>
        $"; {Reason}: columns at fixed places are read by a source with 'format: fixed' that gives the bytes of each column under 'layout'";

    /// <summary>What must be settled about the columns, which only the department that writes the file knows.</summary>
    public string Question =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"ASK: the {Layout.Count} columns were told from blanks that the lines share: columns that touch stand as one, and a blank inside a text may part it; check the places and name the columns"
        );

    /// <param name="named">The format that the name of the file tells.</param>
    /// <returns>Null where nothing speaks for them.</returns>
    public static FixedPlaces? Of(FileSample sample, SourceFormat? named)
    {
        var isNamed = named is FixedWidthFormat;
        var lines = sample.Lines.Where(line => line.Length > 0).ToList();
        var length = lines.GroupBy(line => line.Length).OrderByDescending(group => group.Count()).FirstOrDefault();
        if (length is not null && lines.Count > 1 && length.Count() >= Most * lines.Count)
        {
            return new(string.Create(CultureInfo.InvariantCulture, $"its lines are {length.Key} bytes long"), isNamed, LayoutOf(lines));
        }

        return isNamed ? new("its name is one of fixed-width text", IsSure: false, LayoutOf(lines)) : null;
    }

    /// <summary>The cells of a line.</summary>
    public IReadOnlyList<string> Cells(byte[] line, TextEncoding encoding) =>
        [
            .. Layout.Select(column =>
                column.First > line.Length
                    ? ""
                    : encoding.Decode(line.AsSpan(column.First - 1, Math.Min(column.Last, line.Length) - column.First + 1)).Trim()
            ),
        ];

    private static IReadOnlyList<FixedColumn> LayoutOf(List<byte[]> lines) => lines.Count > 1 ? FixedLayout.Of(lines) : [];
}
