using System.Text;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Tests.Studies;

[TestClass]
public sealed class StudyReaderTests
{
    [TestMethod]
    public void TheSmallestStudyHasTheDocumentedDefaults()
    {
        var reading = StudySample.Read(StudySample.Text);

        Assert.IsEmpty(reading.Diagnostics);
        var study = reading.Study!;
        Assert.AreEqual(("HKD", (4, 1), 1UL, 14), (study.Currency, study.FiscalYearStart, study.Seed, study.FailureDemandDays));
        Assert.AreEqual((10, 0.5), (study.Privacy.SmallestCell, study.Privacy.SmallestLinkableShare));
        var source = study.Sources.Single();
        Assert.AreEqual(
            (SourceKind.Log, ',', true, 1.0, 8),
            (source.Kind, source.Delimiter, source.Personal, source.MaxRejected, source.Line)
        );
    }

    [TestMethod]
    public void AFolderWithoutAStudySaysHowToMakeOne()
    {
        using var folder = new TemporaryFolder();

        var reading = StudyReader.Read(folder.Path);

        Assert.IsNull(reading.Study);
        Assert.AreEqual(
            $"study.yaml: error BA2001: there is no study.yaml in '{folder.Path}'; 'benefit init' makes one",
            reading.Diagnostics.Single().ToString()
        );
    }

    [TestMethod]
    public void AStudyInAnotherEncodingIsRefusedAtTheFirstUnreadableCharacter()
    {
        using var folder = new TemporaryFolder();
        folder.With("study.yaml", Encoding.Latin1.GetBytes("study: a\ntitle: Caf\u00e9\n"));

        var reading = StudyReader.Read(folder.Path);

        Assert.AreEqual(
            "study.yaml:2:11: error BA2002: the file is not UTF-8: save it in that encoding",
            string.Join('\n', reading.Diagnostics)
        );
    }

    [TestMethod]
    public void EverythingWrongIsReportedAtOnceWithLineAndColumn()
    {
        Golden.Verify(
            StudySample.Findings(
                """
                study: Bad Name
                titel: { en: Only English }
                currency: hkd
                time_zone: Asia/Hongkong
                fiscal_year_start: 31-12
                period: { from: 2015-01-01, until: 2015-01-01 }
                seed: -1
                failure_demand_days: ten
                channels:
                  web: { class: electronics }
                  web: { class: electronic }
                  my counter: { class: traditional, color: red }
                  phone:
                groups:
                  age_band: { values: [young, old] }
                  channel: {}
                  one: {}
                  two: {}
                tables: { ofices: tables/offices.csv, services: ../services.csv }
                sources:
                  - name: log
                    kind: logs
                    files: /var/log/*.csv
                    format: xls
                    delimiter: "||"
                    thousands: "1"
                    personal: maybe
                    max_rejected: 5
                    channels: [wbe]
                    expects: { offices: all, months: { from: 2015, until: 2016-01 } }
                    columns: [started_at]
                  - name: log
                    files: logs/*.xls
                privacy: { pseudonymise: [customers, customer, customer], smallest_cell: 0, key: keys/k.key, smallest_linkable_share: 50 }
                targets:
                  - { id: a, metric: take-up, value: half, by: 31/12/2003 }
                  - { id: a, metric: take-up, value: 90%, by: 2003-12-31, servces: [x] }
                """
            )
        );
    }

    [TestMethod]
    public void AnUnquotedCommaIsExplained()
    {
        var findings = StudySample.Findings(
            StudySample.Text.Replace("title: Small", "title: { en: Births, deaths, zh-Hant: 生死 }", StringComparison.Ordinal)
        );

        Assert.AreEqual("study.yaml:2:22: error BA2003: unknown key 'deaths'; a text with a comma inside { } needs quotes", findings);
    }

    [TestMethod]
    public void AnEmptyStudyNamesEveryRequiredKey()
    {
        Golden.Verify(StudySample.Findings("currency: HKD\ntitle:\n"));
    }

    [TestMethod]
    public void GroupsBeyondThreeAndReservedNamesAreRefused()
    {
        var findings = StudySample.Findings(StudySample.Text + "\ngroups: { a: {}, b: {}, office: {}, d: {}, 9x: {} }\n");

        Golden.Verify(findings);
    }

    [TestMethod]
    public void AKeyFileOutsideTheStudyIsResolvedToItsFullPath()
    {
        using var folder = new TemporaryFolder();
        folder.With("study/study.yaml", StudySample.Text + "\nprivacy: { key: ../keys/pseudonym.key }\n");

        var study = StudyReader.Read(Path.Combine(folder.Path, "study")).Study!;

        Assert.AreEqual(Path.Combine(folder.Path, "keys", "pseudonym.key"), study.Privacy.KeyFile);
    }

    [TestMethod]
    public void TheNameOfAGroupAndItsValuesComeInTheOrderOfTheFile()
    {
        var study = StudySample
            .Read(
                StudySample.Text
                    + "\ngroups: { age_band: { name: { en: Age, zh-Hant: 年齡 }, values: { 60+: { en: Old, zh-Hant: 長者 }, 18-59: Adult } } }\n"
            )
            .Study!;

        var group = study.Groups.Single();
        Assert.AreEqual(("Age", "年齡"), (group.Name.English, group.Name.Chinese));
        Assert.AreEqual(
            "60+ Old 長者, 18-59 Adult Adult",
            string.Join(", ", group.Values.Select(v => $"{v.Id} {v.Name.English} {v.Name.Chinese}"))
        );
    }

    [TestMethod]
    public void ATargetMayBeAPercentageOrANumber()
    {
        var study = StudySample
            .Read(
                StudySample.Text
                    + "\ntargets:\n  - { id: a, metric: take-up, value: 90%, by: 2003-12-31 }\n  - { id: b, metric: wait, value: 20, by: 2003-12-31 }\n"
            )
            .Study!;

        Assert.AreEqual("0.9 20", string.Join(' ', study.Targets.Select(target => target.Value)));
    }
}
