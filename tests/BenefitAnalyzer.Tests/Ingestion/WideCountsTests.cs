namespace BenefitAnalyzer.Tests.Ingestion;

/// <summary>Returns whose periods are columns: read by the cell, with misprinted headings corrected by the study file.</summary>
[TestClass]
public sealed class WideCountsTests
{
    private const string Study = """
        study: small
        title: Small
        time_zone: Asia/Hong_Kong
        channels:
          counter: { class: traditional }
        sources:
          - name: forms
            kind: counts
            files: returns/*.csv
            thousands: ","
            missing: ["-"]
            columns:
              service: service
              channel: { value: counter }
            periods:
              headings: "{period:MMM yyyy}: {measure}"
              measures: { visits: volume, online: digital_volume }
              corrections: { Marhc: Mar }
        """;

    [TestMethod]
    public void HeadingsMayNameAPeriodAloneWhereAllMeanTheOneMeasure()
    {
        using var study = LoadedExample
            .Empty()
            .With(
                "study.yaml",
                Study
                    .Replace("{period:MMM yyyy}: {measure}", "{period:yyyy-MM}", StringComparison.Ordinal)
                    .Replace("{ visits: volume, online: digital_volume }", "{ all: volume }", StringComparison.Ordinal)
            )
            .With("returns/2005.csv", "service,2005-02,2005-03\nLIB,7,5\n")
            .Load();

        Assert.AreEqual(
            "2005-02=7 2005-03=5",
            string.Join(' ', study.Ask("volume/completed", "month").Rows.Select(row => $"{row.Keys[0]}={row.Figure.Value:0}"))
        );
    }

    [TestMethod]
    public void EveryCellIsAcceptedBlankOrRejectedAndAMisprintedHeadingIsCorrected()
    {
        using var study = LoadedExample
            .Empty()
            .With("study.yaml", Study)
            .With(
                "returns/2005.csv",
                """
                service,Feb 2005: visits,Marhc 2005: visits,Remarks
                LIB,"1,200",90,fine
                TAX,-,many,
                """
            )
            .Load();

        var file = study.Summary.Files.Single();
        Assert.AreEqual((4L, 2L, 0L, 1L, 1L), (file.Records, file.Accepted, file.Duplicates, file.Rejected, file.Blank));
        Assert.AreEqual(("returns/2005.csv", 3L, "BA1203"), study.Quarantine().Single());
        CollectionAssert.AreEqual(
            new[] { "2005-02 LIB 1200", "2005-03 LIB 90" },
            study.Ask("volume/completed", "month", "service").Rows.Select(row => $"{row.Keys[0]} {row.Keys[1]} {row.Figure.Value}").ToList()
        );
        Assert.IsEmpty(study.Summary.Diagnostics);
    }

    [TestMethod]
    [DataRow("{period:MMM yyyy} {measure}", "Feb 2005 visits")]
    [DataRow("{measure} {period:MMMM yyyy}", "visits February 2005")]
    [DataRow("{from:MMM yyyy} to {until:MMM yyyy} {measure}", "Feb 2005 to Feb 2005 visits")]
    public void ASpaceWithinAPeriodIsNotTheOneBesideIt(string pattern, string heading)
    {
        using var study = LoadedExample
            .Empty()
            .With("study.yaml", Study.Replace("{period:MMM yyyy}: {measure}", pattern, StringComparison.Ordinal))
            .With("returns/2005.csv", $"service,{heading}\nLIB,100\n")
            .Load();

        Assert.AreEqual(
            "2005-02 100",
            study.Ask("volume/completed", "month").Rows.Select(row => $"{row.Keys[0]} {row.Figure.Value}").Single()
        );
        Assert.IsEmpty(study.Summary.Diagnostics);
    }

    [TestMethod]
    public void AReturnOfWhichNoColumnIsUnderstoodIsAnErrorAndNotEmpty()
    {
        using var study = LoadedExample
            .Empty()
            .With("study.yaml", Study)
            .With("returns/2005.csv", "service,2005-02: visits\nLIB,100\n")
            .Load();

        var error = study.Summary.Diagnostics.Single(found => found.Severity == BenefitAnalyzer.Diagnostics.Severity.Error);
        Assert.AreEqual(
            "returns/2005.csv:1: error BA1009: no column is understood as '{period:MMM yyyy}: {measure}', so the file has no numbers",
            error.ToString()
        );
    }

    [TestMethod]
    public void AHeadingWithoutACorrectionIsNamedAndItsColumnLeftOut()
    {
        using var study = LoadedExample
            .Empty()
            .With("study.yaml", Study.Replace("corrections: { Marhc: Mar }", "", StringComparison.Ordinal))
            .With("returns/2005.csv", "service,Feb 2005: visits,Marhc 2005: visits\nLIB,100,90\n")
            .Load();

        Assert.AreEqual("BA1009", study.Summary.Diagnostics.Single().Code);
        Assert.Contains("Marhc 2005: visits", study.Summary.Diagnostics.Single().Message);
        Assert.AreEqual(100m, study.Ask("volume/completed").Rows.Single().Figure.Value);
    }
}
