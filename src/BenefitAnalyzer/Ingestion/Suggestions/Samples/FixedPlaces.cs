using System.Globalization;
using BenefitAnalyzer.Formats;

namespace BenefitAnalyzer.Ingestion.Suggestions.Samples;

/// <summary>What speaks for columns at fixed places of a line.</summary>
/// <param name="IsSure">Whether name and lines both do: a character that stands in every line is chance then.</param>
internal sealed record FixedPlaces(string Reason, bool IsSure)
{
    private const double Most = 0.9;

    /// <summary>What somebody can do, as the end of a sentence.</summary>
    public string Advice =>
        $"; {Reason}: columns at fixed places are read, though not drafted, by a source with 'format: fixed' that gives the bytes of each column under 'layout'";

    /// <param name="named">The format that the name of the file tells.</param>
    /// <returns>Null where nothing speaks for them.</returns>
    public static FixedPlaces? Of(FileSample sample, SourceFormat? named)
    {
        var isNamed = named is FixedWidthFormat;
        var lines = sample.Lines.Where(line => line.Length > 0).ToList();
        var length = lines.GroupBy(line => line.Length).OrderByDescending(group => group.Count()).FirstOrDefault();
        return length is not null && lines.Count > 1 && length.Count() >= Most * lines.Count
                ? new FixedPlaces(string.Create(CultureInfo.InvariantCulture, $"its lines are {length.Key} bytes long"), isNamed)
            : isNamed ? new FixedPlaces("its name is one of fixed-width text", IsSure: false)
            : null;
    }
}
