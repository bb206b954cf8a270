using BenefitAnalyzer.Ingestion.Files;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Tables;
using CsvHelper;

namespace BenefitAnalyzer.Ingestion.Lanes;

/// <summary>Reads the heading row of a file.</summary>
internal static class Headings
{
    /// <summary>The headings, trimmed and in NFC; empty for an empty file.</summary>
    public static IReadOnlyList<string> Of(LogFile file, Source source)
    {
        using var text = file.OpenText();
        using var csv = CsvReader.Create(text, CarefulLane.Options(source.Delimiter));
        return csv.Read() ? [.. Enumerable.Range(0, csv.FieldCount).Select(at => PlainText.Normalise(csv.GetString(at)).Trim())] : [];
    }
}
