using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Ingestion;

namespace BenefitAnalyzer.Tests.Ingestion;

/// <summary>A late, corrected or lost file changes past months visibly, and nothing else is called a change.</summary>
[TestClass]
public sealed class PeriodHistoryTests
{
    [TestMethod]
    public void ALateFileChangesAPastMonthVisibly()
    {
        using var study = SmallLog.Study().With("logs/02.csv", Month(2, 3)).With("logs/03.csv", Month(3, 4)).Load();
        Assert.IsEmpty(Changes(study)); // loaded once: nothing to compare with

        study.With("logs/02-late.csv", Month(2, 2, "late")).With("logs/04.csv", Month(4, 1)).Load();

        CollectionAssert.AreEqual(new[] { "2 log web 2005-02 3/3 → 5/5 logs/02-late.csv (new)" }, Changes(study));
        var warning = study.Summary.Diagnostics.Single();
        Assert.AreEqual(DiagnosticCodes.PastPeriodChanged, warning.Code);
        Assert.AreEqual("log, 2005-02, a past period, changed: started 3 → 5, completed 3 → 5; by logs/02-late.csv (new)", warning.Message);
    }

    [TestMethod]
    public void TheNewestMonthGoesOnFillingUpUntilALaterOneBegins()
    {
        using var study = SmallLog.Study().With("logs/1.csv", Month(2, 3)).Load();
        study.With("logs/2.csv", Month(2, 2, "more")).Load();
        Assert.IsEmpty(Changes(study));

        study.With("logs/3.csv", Month(2, 1, "last")).With("logs/4.csv", Month(3, 1)).Load();

        CollectionAssert.AreEqual(new[] { "3 log web 2005-02 5/5 → 6/6 logs/3.csv (new)" }, Changes(study));
    }

    [TestMethod]
    public void AnEditedAndALostFileAreNamedForWhatTheyAre()
    {
        using var study = SmallLog
            .Study()
            .With("logs/01.csv", Month(1, 1))
            .With("logs/02.csv", Month(2, 3))
            .With("logs/03.csv", Month(3, 4))
            .Load();

        study.With("logs/01.csv", Month(1, 2)).Load();
        File.Delete(Path.Combine(study.Folder, "logs/03.csv"));
        study.Load();

        CollectionAssert.AreEqual(
            new[] { "3 log web 2005-03 4/4 → / logs/03.csv (gone)", "2 log web 2005-01 1/1 → 2/2 logs/01.csv (changed)" },
            Changes(study)
        );
        study.Load();
        Assert.HasCount(2, Changes(study)); // nothing new, nothing written
    }

    [TestMethod]
    public void ACorrectionThatArrivesLaterNamesItsFileThoughItHasNoRowInThatMonth()
    {
        using var study = SmallLog
            .Study(source: "on_duplicate: keep_last")
            .With("logs/02.csv", Month(2, 3))
            .With("logs/03.csv", Month(3, 1))
            .Load();

        study
            .With("logs/04.csv", SmallLog.Heading + "02-0,2005-03-07 09:00:00,,LIB,web,pending\nnew,2005-04-01 09:00:00,,LIB,web,pending\n")
            .Load();

        CollectionAssert.AreEqual(
            new[] { "2 log web 2005-02 3/3 → 2/2 logs/04.csv (new)", "2 log web 2005-03 1/1 → 2/1 logs/04.csv (new)" },
            Changes(study)
        );
    }

    [TestMethod]
    public void ALoadFromScratchHasTheSameFiguresAndNoHistory()
    {
        using var study = SmallLog.Study().With("logs/02.csv", Month(2, 3)).With("logs/03.csv", Month(3, 4)).Load();
        study.With("logs/02-late.csv", Month(2, 2, "late")).Load();
        var (figures, accepted) = (study.Ask("volume/started", "month").Rows.Select(row => row.Figure.Value).ToList(), study.Accepted());

        study.Loaded.Dispose();
        File.Delete(study.Loaded.Study.Database);
        study.Load();

        CollectionAssert.AreEqual(figures, study.Ask("volume/started", "month").Rows.Select(row => row.Figure.Value).ToList());
        CollectionAssert.AreEqual(accepted.ToList(), study.Accepted().ToList());
        Assert.IsEmpty(Changes(study));
        Assert.AreEqual(1, ChangedPeriod.Ingests(study.Loaded.Database, CancellationToken.None));
    }

    private static string Month(int month, int records, string prefix = "") =>
        SmallLog.Heading
        + string.Concat(
            Enumerable
                .Range(0, records)
                .Select(at =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{prefix}{month:00}-{at},2005-{month:00}-01 09:00:00,2005-{month:00}-01 09:10:00,LIB,web,completed\n"
                    )
                )
        );

    private static List<string> Changes(LoadedExample study) =>
        [
            .. ChangedPeriod
                .Of(study.Loaded.Database, CancellationToken.None)
                .Select(change =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{change.Ingest} {change.Source} {change.Channel} {change.Period.From:yyyy-MM} {change.Before.Started}/{change.Before.Completed} → {change.After.Started}/{change.After.Completed} {change.Files}"
                    )
                ),
        ];
}
