using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Tests.Studies.Reading.Sources;

[TestClass]
public sealed class SourcesReaderTests
{
    private const string Counts = """
        study: small
        title: Small
        time_zone: Europe/London
        channels: { web: { class: electronic } }
        sources:
          - name: returns
            kind: counts
            files: returns/*.csv

        """;

    [TestMethod]
    public void CountsByRowAreRead()
    {
        var source = StudySample
            .Read(
                Counts
                    + """
                        columns:
                          service: Name
                          volume: Number
                          period_start: { column: From, format: yyyy-MM-dd }
                          period_end: { column: To, format: yyyy-MM-dd }
                    """
            )
            .Study!.Sources.Single();

        Assert.IsFalse(source.Personal);
        Assert.HasCount(4, source.Columns);
    }

    [TestMethod]
    public void CountsWithoutVolumeOrPeriodsSayWhatTheyNeed()
    {
        Assert.AreEqual(
            "study.yaml:10:7: error BA2004: a source of kind counts needs volume, period_start, period_end; or give 'periods', when periods are columns",
            StudySample.Findings(Counts + "    columns:\n      service: Name\n")
        );
    }

    [TestMethod]
    public void EveryFaultOfPeriodsIsReportedWithItsPlace()
    {
        Golden.Verify(
            StudySample.Findings(
                Counts
                    + """
                        columns:
                          service: Name
                          volume: Number
                          period_start: { column: From, format: yyyy-MM-dd }
                          started_at: { column: From, format: yyyy-MM-dd }
                          agee: Age
                        periods:
                          headings: "{from:MMMM yyyy} to {until:MMMM}: {measure}"
                          measures: { volume: volume, cost: costs }
                          correction: { a: b }
                      - name: second
                        kind: counts
                        files: returns/*.csv
                        columns: { service: Name }
                        periods: { headings: "{from:yyyy}: {measure}", measures: { digital: digital_volume } }
                      - name: third
                        kind: counts
                        files: returns/*.csv
                        columns: { service: Name }
                        periods: { headings: "{period:yyyy: {measure}", measures: { volume: volume } }
                      - name: fourth
                        files: returns/*.tsv.zst
                        columns: { service: Name, channel: Ch, started_at: { column: S, format: yyyy-MM-dd } }
                        periods: { headings: "{period:yyyy} {measure}", measures: { n: volume } }
                    """
            )
        );
    }

    [TestMethod]
    public void ExpectedOfficesAreThoseOfTheTableOrThoseNamed()
    {
        using var folder = new TemporaryFolder();
        folder
            .With("offices.csv", "code\nhill\nharbour\n")
            .With("study.yaml", WithExpects("{ offices: all, months: { from: 2015-01, until: 2016-01 } }"));

        var expects = StudyReader.Read(folder.Path).Study!.Sources.Single().Expects!;

        Assert.AreEqual("hill harbour, 2015-01-01..2016-01-01", $"{string.Join(' ', expects.Offices)}, {expects.Months}");
        folder.With("study.yaml", WithExpects("{ offices: [hil, hill] }"));
        Golden.Verify(string.Join('\n', StudyReader.Read(folder.Path).Diagnostics));
    }

    [TestMethod]
    public void MonthsExpectedAreThoseOfTheStudyWhenNotGiven()
    {
        var yaml = StudySample.Text + "\n    expects: { offices: none }\nperiod: { from: 2015-01-01, until: 2015-03-01 }\n";

        Assert.AreEqual("2015-01-01..2015-03-01", StudySample.Read(yaml).Study!.Sources.Single().Expects!.Months.ToString());
    }

    [TestMethod]
    public void ATabSeparatedSourceNeedsOnlyItsFormat()
    {
        var source = StudySample
            .Read(StudySample.Text + "\n    format: tsv\n    missing: [\"-\", n/a]\n    thousands: \"'\"\n    max_rejected: 1%\n")
            .Study!.Sources.Single();

        Assert.AreEqual(
            ('\t', "- n/a", '\'', 0.01),
            (source.Delimiter, string.Join(' ', source.Missing), source.Thousands, source.MaxRejected)
        );
    }

    private static string WithExpects(string expects) =>
        StudySample.Text + $"\n    expects: {expects}\ntables: {{ offices: offices.csv }}\n";
}
