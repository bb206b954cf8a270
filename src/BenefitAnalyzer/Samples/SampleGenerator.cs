using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Samples.Logs;
using BenefitAnalyzer.Samples.Truth;
using BenefitAnalyzer.Samples.World;

namespace BenefitAnalyzer.Samples;

/// <summary>Invents a study of public services in Hong Kong, 2003 to 2006, whose every figure is known beforehand.</summary>
public static class SampleGenerator
{
    /// <summary>Writes the study, its logs and, in <c>truth/</c>, what a correct analysis of them must find.</summary>
    /// <param name="folder">A folder that is new or empty.</param>
    /// <param name="progress">Told once a day of the study; the unit is rows.</param>
    /// <returns>Null when all is written; why not, when the folder already holds something.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; the folder holds what was written so far.</exception>
    public static Diagnostic? Write(SampleOptions options, string folder, IProgress<StageProgress>? progress, CancellationToken token)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Rows, SampleOptions.FewestRows);
        ArgumentOutOfRangeException.ThrowIfNegative(options.DirtyShare);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.DirtyShare, 0.5);
        ArgumentOutOfRangeException.ThrowIfNegative(options.DuplicateShare);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.DuplicateShare, 0.5);
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            return Diagnostic.Error(DiagnosticCodes.FileExists, folder, null, "the folder is not empty: name a new one");
        }

        SampleStudyFiles.Write(options, folder);
        var truth = new TruthBook(everyRow: options.Rows <= options.MostRowsForRowTruth);
        using var lists = new PlantedLists(folder);
        using var export = new LogExport(options, folder, truth, lists);
        WriteLogs(options, export, progress, token);
        TruthFiles.Write(folder, truth, [.. export.Files.Tallies, SampleStudyFiles.WriteReturn(options, folder)], options.Rows);
        return null;
    }

    private static void WriteLogs(SampleOptions options, LogExport export, IProgress<StageProgress>? progress, CancellationToken token)
    {
        var visits = new DayOfVisits(options.Seed, options.Rows);
        SampleRow last = default;
        for (var day = 0; day < SampleCalendar.Days; day++)
        {
            token.ThrowIfCancellationRequested();
            export.BeginDay(day);
            // A burst comes on top of its day, and takes nothing away from the days after it.
            var target = (long)((options.Rows - Irregular.BurstRows) * RowsByDay.CumulativeShare[day]);
            visits.Fill(day, (int)Math.Max(0, target + (day > Irregular.BurstDay ? Irregular.BurstRows : 0) - export.Written));
            for (var place = 0; place < visits.Count; place++)
            {
                ref var row = ref visits[place];
                export.Write(ref row);
                last = row.Channel == Catalogue.Counter ? row : last;
            }

            var stage = string.Create(CultureInfo.InvariantCulture, $"writing {SampleCalendar.Day(day):yyyy-MM}");
            progress?.Report(new StageProgress(stage, export.Written, options.Rows, "rows"));
        }

        export.Files.Dispose();
        if (options.BrokenQuotes)
        {
            export.WriteBrokenQuotes(last);
        }

        if (options.CopiedFile)
        {
            var original = export.Files.Tallies.First(file => file.Source == "counters");
            export.Files.Copy(original, original.Path.Replace(".csv", "_copy.csv", StringComparison.Ordinal));
        }
    }
}
