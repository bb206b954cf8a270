using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Ingestion.Settling;

/// <summary>Compares what a study holds with what it held when it was settled last, so that a late file changes no past month in silence.</summary>
/// <remarks>
/// A period is past when the study already held it, and something later begins after it now or did before: the newest month of a source
/// goes on filling up, and a month that comes new changes none. All this is history; no figure is computed from it.
/// </remarks>
internal sealed class PeriodHistory(StudyDatabase database)
{
    private const int MostFilesNamed = 5;
    private const int MostWarnings = 12;

    /// <param name="What">How the file differs from the last time: <c>new</c>, <c>changed</c>, <c>renamed</c> or <c>gone</c>.</param>
    /// <param name="Months">First days of the periods in which it counts; null where that is not known any more.</param>
    private sealed record ChangedFile(string Source, string Path, string What, IReadOnlySet<DateOnly>? Months);

    /// <summary>Writes down what changed in past periods and keeps what there is now; must stand inside a transaction, after the cubes are built.</summary>
    /// <returns>A warning for each past period that changed.</returns>
    public IReadOnlyList<Diagnostic> Record(IReadOnlyList<LoadedFile> files, CancellationToken token)
    {
        var number = ChangedPeriod.Ingests(database, token) + 1;
        var after = Query(Sql.Beside(typeof(PeriodHistory), "PeriodSums"), token);
        IReadOnlyList<ChangedPeriod> changes =
            number == 1 ? [] : Changes(number, Query("SELECT * FROM snapshot_sums", token), after, ChangedFiles(files, token));
        Keep(number, files, after, changes, token);
        return [.. Warnings(changes)];
    }

    /// <summary>Past periods whose numbers differ.</summary>
    private static List<ChangedPeriod> Changes(
        int number,
        IReadOnlyList<PeriodSum> before,
        IReadOnlyList<PeriodSum> after,
        IReadOnlyList<ChangedFile> files
    )
    {
        var (newestBefore, newestAfter) = (Newest(before), Newest(after));
        var (old, now) = (ByKey(before), ByKey(after));
        var changes = new List<ChangedPeriod>();
        foreach (var key in old.Keys.Union(now.Keys))
        {
            var (source, channel, period) = key;
            var (was, sums) = (old.GetValueOrDefault(key), now.GetValueOrDefault(key));
            var isPast =
                newestBefore.TryGetValue(source, out var newest)
                && period.From <= newest
                && (!newestAfter.TryGetValue(source, out var latest) || period.From != latest);
            if (isPast && (was?.Started ?? 0, was?.Completed ?? 0) != (sums?.Started ?? 0, sums?.Completed ?? 0))
            {
                changes.Add(
                    new ChangedPeriod(
                        number,
                        source,
                        channel,
                        period,
                        (was?.Started, was?.Completed),
                        (sums?.Started, sums?.Completed),
                        Named(files, source, period)
                    )
                );
            }
        }

        return
        [
            .. changes
                .OrderBy(change => change.Source, StringComparer.Ordinal)
                .ThenBy(change => change.Period.From)
                .ThenBy(change => change.Period.Until)
                .ThenBy(change => change.Channel, StringComparer.Ordinal),
        ];
    }

    /// <summary>The last period of each source in which something began, or that a return reports.</summary>
    private static Dictionary<string, DateOnly> Newest(IReadOnlyList<PeriodSum> sums) =>
        sums.Where(sum => sum.Started != 0).GroupBy(sum => sum.Source).ToDictionary(of => of.Key, of => of.Max(sum => sum.Period.From));

    private static Dictionary<(string, string?, Period), PeriodSum> ByKey(IReadOnlyList<PeriodSum> sums) =>
        sums.ToDictionary(sum => (sum.Source, sum.Channel, sum.Period));

    /// <summary>The files that may have done it; where none has rows in the period, as when a later record replaced one of it, all of the source.</summary>
    private static string Named(IReadOnlyList<ChangedFile> files, string source, Period period)
    {
        var own = files.Where(file => file.Source == source).ToList();
        var holding = own.Where(file => file.Months?.Contains(period.From) ?? true).ToList();
        var named = holding.Count > 0 ? holding : own;
        var more = named.Count - MostFilesNamed;
        return string.Join(", ", named.Take(MostFilesNamed).Select(file => $"{file.Path} ({file.What})"))
            + (more > 0 ? string.Create(CultureInfo.InvariantCulture, $", … (+{more})") : "");
    }

    private IReadOnlyList<ChangedFile> ChangedFiles(IReadOnlyList<LoadedFile> files, CancellationToken token)
    {
        var before = database
            .Query("SELECT source, path, hash FROM snapshot_files", row => (row.GetString(0), row.GetString(1), row.GetString(2)), token)
            .ToHashSet();
        var names = before.Select(file => (file.Item1, file.Item2)).ToHashSet();
        var contents = before.Select(file => (file.Item1, file.Item3)).ToHashSet();
        var came = files
            .Where(file => !contents.Contains((file.Source, file.Hash)))
            .Select(file => new ChangedFile(
                file.Source,
                file.Name,
                names.Contains((file.Source, file.Name)) ? "changed" : "new",
                names.Contains((file.Source, file.Name)) ? null : MonthsOf(file, token)
            ))
            .ToList();
        var there = files.Select(file => (file.Source, file.Hash)).ToHashSet();
        var changed = came.Select(file => (file.Source, file.Path)).ToHashSet();
        var gone = before
            .Where(file => !there.Contains((file.Item1, file.Item3)) && !changed.Contains((file.Item1, file.Item2)))
            .Select(file => new ChangedFile(file.Item1, file.Item2, "gone", null));
        // The order of names tells which of two records is the later one.
        var renamed = files
            .Where(file => contents.Contains((file.Source, file.Hash)) && !before.Contains((file.Source, file.Name, file.Hash)))
            .Select(file => new ChangedFile(file.Source, file.Name, "renamed", MonthsOf(file, token)));
        return [.. came.Concat(gone).Concat(renamed).OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    private HashSet<DateOnly> MonthsOf(LoadedFile file, CancellationToken token) =>
        [
            .. database.Query(
                Sql.Beside(typeof(PeriodHistory), "MonthsOfFile"),
                row => row.GetFieldValue<DateOnly>(0),
                token,
                ("file", file.File)
            ),
        ];

    private IReadOnlyList<PeriodSum> Query(string sql, CancellationToken token) =>
        database.Query(
            sql,
            row => new PeriodSum(
                row.GetString(0),
                row.IsDBNull(1) ? null : row.GetString(1),
                new Period(row.GetFieldValue<DateOnly>(2), row.GetFieldValue<DateOnly>(3)),
                row.IsDBNull(4) ? null : row.GetInt64(4),
                row.IsDBNull(5) ? null : row.GetInt64(5)
            ),
            token
        );

    private void Keep(
        int number,
        IReadOnlyList<LoadedFile> files,
        IReadOnlyList<PeriodSum> sums,
        IReadOnlyList<ChangedPeriod> changes,
        CancellationToken token
    )
    {
        database.Execute("DELETE FROM snapshots; DELETE FROM snapshot_sums; DELETE FROM snapshot_files", token);
        database.Append("snapshots", [number], (row, ingest) => row.AppendValue((int?)ingest));
        database.Append(
            "snapshot_sums",
            sums,
            (row, sum) =>
                row.AppendValue(sum.Source)
                    .AppendValue(sum.Channel)
                    .AppendValue((DateOnly?)sum.Period.From)
                    .AppendValue((DateOnly?)sum.Period.Until)
                    .AppendValue(sum.Started)
                    .AppendValue(sum.Completed)
        );
        database.Append("snapshot_files", files, (row, file) => row.AppendValue(file.Source).AppendValue(file.Name).AppendValue(file.Hash));
        database.Append(
            "period_changes",
            changes,
            (row, change) =>
                row.AppendValue((int?)change.Ingest)
                    .AppendValue(change.Source)
                    .AppendValue(change.Channel)
                    .AppendValue((DateOnly?)change.Period.From)
                    .AppendValue((DateOnly?)change.Period.Until)
                    .AppendValue(change.Before.Started)
                    .AppendValue(change.Before.Completed)
                    .AppendValue(change.After.Started)
                    .AppendValue(change.After.Completed)
                    .AppendValue(change.Files)
        );
    }

    private static IEnumerable<Diagnostic> Warnings(IReadOnlyList<ChangedPeriod> changes)
    {
        var periods = changes.GroupBy(change => (change.Source, change.Period)).ToList();
        foreach (var period in periods.Take(MostWarnings))
        {
            var began = Changed(
                "started",
                period.Sum(change => change.Before.Started ?? 0),
                period.Sum(change => change.After.Started ?? 0)
            );
            var ended = Changed(
                "completed",
                period.Sum(change => change.Before.Completed ?? 0),
                period.Sum(change => change.After.Completed ?? 0)
            );
            var what = (began, ended) is (null, null)
                ? "same sums, other channels"
                : string.Join(", ", new[] { began, ended }.OfType<string>());
            yield return Warning(
                $"{period.Key.Source}, {Named(period.Key.Period)}, a past period, changed: {what}; by {period.First().Files}"
            );
        }

        if (periods.Count > MostWarnings)
        {
            yield return Warning(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{periods.Count - MostWarnings} more past periods changed; the data quality page of the report lists all"
                )
            );
        }

        static Diagnostic Warning(string message) => Diagnostic.Warning(DiagnosticCodes.PastPeriodChanged, null, null, message);

        static string? Changed(string what, long before, long after) =>
            before == after ? null : string.Create(CultureInfo.InvariantCulture, $"{what} {before:#,0} → {after:#,0}");

        static string Named(Period period) =>
            period.Until == period.From.AddMonths(1) && period.From.Day == 1
                ? period.From.ToString("yyyy-MM", CultureInfo.InvariantCulture)
                : period.ToString();
    }
}
