using BenefitAnalyzer.Ingestion;
using BenefitAnalyzer.Metrics.Disclosure;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections;

/// <summary>Files of which a report does not say how many records they hold.</summary>
internal static class SmallFiles
{
    /// <summary>Files about persons with fewer records than may be published, and as many more of the smallest that together they may.</summary>
    public static IReadOnlyList<LoadedFile> Of(ReportContext context)
    {
        var smallest = SmallCells.SmallestOf(context.Study);
        var personal = context
            .Study.Sources.Where(source => source.Personal)
            .Select(source => source.Name)
            .ToHashSet(StringComparer.Ordinal);
        List<LoadedFile> files =
        [
            .. context
                .Loaded.Files.Where(file => personal.Contains(file.Source) && file.Accepted > 0)
                .OrderBy(file => file.Accepted)
                .ThenBy(file => file.Name, StringComparer.Ordinal),
        ];
        var small = files.Count(file => file.Accepted < smallest);
        if (small == 0)
        {
            return [];
        }

        while (small < files.Count && (small == 1 || files.Take(small).Sum(file => file.Accepted) < smallest))
        {
            small++;
        }

        return files[..small];
    }

    /// <summary>The days from the first to the last start in each of them, by source.</summary>
    public static ILookup<string, Period> DaysOf(ReportContext context)
    {
        var sources = Of(context).ToDictionary(file => file.File, file => file.Source);
        return context
            .Loaded.Database.Query(
                "SELECT file, CAST(min(started_at) AS DATE), CAST(max(started_at) AS DATE) FROM transactions GROUP BY file ORDER BY file",
                row => (File: row.GetInt32(0), Days: new Period(row.GetFieldValue<DateOnly>(1), row.GetFieldValue<DateOnly>(2).AddDays(1))),
                CancellationToken.None
            )
            .Where(found => sources.ContainsKey(found.File))
            .ToLookup(found => sources[found.File], found => found.Days, StringComparer.Ordinal);
    }
}
