using BenefitAnalyzer.Formats;
using BenefitAnalyzer.Ingestion.Lanes;
using BenefitAnalyzer.Ingestion.Suggestions.Samples;

namespace BenefitAnalyzer.Ingestion.Handover;

/// <summary>What to say of a column that a log lacks, where no source may have described the log.</summary>
internal static class MissingColumn
{
    /// <param name="headings">As they are read with the delimiter.</param>
    public static string Of(string heading, IReadOnlyList<string> headings, char delimiter)
    {
        var other = Delimiters.OtherIn(headings, delimiter);
        // A first line that is a record tells of somebody: nothing of it is shown.
        var shown = SampleTable.LooksLikeHeadings(other is { } end ? string.Join(delimiter, headings).Split(end) : headings)
            ? RecordPlan.MissingColumn(heading, headings)
            : $"there is no column '{heading}', and the first line does not look like headings";
        return other is { } found ? $"{shown}: {Delimiters.Hint(found)}: name both with --study and --source" : shown;
    }
}
