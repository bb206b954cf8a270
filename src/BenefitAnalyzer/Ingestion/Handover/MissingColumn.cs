using BenefitAnalyzer.Ingestion.Lanes;
using BenefitAnalyzer.Ingestion.Suggestions;
using BenefitAnalyzer.Ingestion.Suggestions.Samples;

namespace BenefitAnalyzer.Ingestion.Handover;

/// <summary>What to say of a column that a log lacks, where no source may have described the log.</summary>
internal static class MissingColumn
{
    /// <param name="headings">As they are read with the delimiter.</param>
    public static string Of(string heading, IReadOnlyList<string> headings, char delimiter)
    {
        var line = string.Join(delimiter, headings);
        var other = SampleTable
            .Delimiters.Where(sign => sign != delimiter && line.Count(letter => letter == sign) >= headings.Count)
            .Select(sign => (char?)sign)
            .FirstOrDefault();
        // A first line that is a record tells of somebody: nothing of it is shown.
        var shown = SampleTable.LooksLikeHeadings(other is { } end ? line.Split(end) : headings)
            ? RecordPlan.MissingColumn(heading, headings)
            : $"there is no column '{heading}', and the first line does not look like headings";
        return other is { } found
            ? $"{shown}: cells seem to end at {SourceSuggestion.NameOf(found)}, which a source of a study can declare (delimiter: \"{(found == '\t' ? "\\t" : found)}\"): name both with --study and --source"
            : shown;
    }
}
