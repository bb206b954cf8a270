using BenefitAnalyzer.Formats;
using BenefitAnalyzer.Ingestion.Files;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Lanes;

/// <summary>Reads what a file calls its columns.</summary>
internal static class Headings
{
    /// <summary>The headings, trimmed and in NFC; empty for an empty file.</summary>
    /// <exception cref="InvalidDataException">The file is not of its source's format.</exception>
    public static IReadOnlyList<string> Of(LogFile file, Source source, CancellationToken token) =>
        source.Format.Headings(file.Content, OptionsOf(source), token);

    /// <summary>The options of a source, with the columns that its mappings ask for.</summary>
    public static FormatOptions OptionsOf(Source source) =>
        source.Options with
        {
            Wanted = [.. source.Columns.SelectMany(column => column.Columns).Distinct(StringComparer.Ordinal)],
        };
}
