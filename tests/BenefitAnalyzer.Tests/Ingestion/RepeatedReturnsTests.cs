using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Tests.Ingestion;

/// <summary>Two files that report the same month of the same counter are one return, not two.</summary>
[TestClass]
public sealed class RepeatedReturnsTests
{
    [TestMethod]
    public void AReturnThatEndsBeforeItBeginsIsRejected()
    {
        using var study = LoadedExample
            .Empty()
            .With("study.yaml", Study)
            .With(
                "returns/1.csv",
                "from,until,service,channel,office,visits,minutes\n2005-04-01,2005-04-30,LIB,counter,,100,\n2005-06-30,2005-06-01,LIB,counter,,400,\n"
            )
            .Load();

        Assert.AreEqual(("returns/1.csv", 3L, "BA1202"), study.Quarantine().Single());
        Assert.AreEqual(100m, study.Ask("volume/completed").Rows.Single().Figure.Value);
    }

    /// <summary>Two desks may have the same numbers, so both count; that one was pasted twice only its sender knows.</summary>
    [TestMethod]
    public void ALineThatIsSaidTwiceInOneFileIsAddedAndNamed()
    {
        const string April = "2005-04-01,2005-04-30,permit,counter,hill,100,500\n";
        using var study = LoadedExample
            .Empty()
            .With("study.yaml", Study)
            .With(
                "returns/a.csv",
                Heading
                    + April
                    + "2005-05-01,2005-05-31,permit,counter,hill,100,500\n"
                    + April.Replace("100", "120", StringComparison.Ordinal)
            )
            .Load();

        Assert.AreEqual(320m, study.Ask("volume/completed").Rows.Single().Figure.Value);
        Assert.AreEqual(
            "returns/a.csv:4: warning BA1311: permit, 2005-04-01..2005-05-01: is reported in line 2 too (volume 100 there, 120 here); both are added: take one out if it was sent twice or corrected",
            study.Summary.Diagnostics.Single().ToString()
        );
    }

    private const string Study = """
        study: small
        title: Small
        time_zone: Asia/Hong_Kong
        channels:
          web: { class: electronic }
          counter: { class: traditional }
        sources:
          - name: forms
            kind: counts
            files: returns/*.csv
            columns:
              period_start: { column: from, format: "yyyy-MM-dd" }
              period_end: { column: until, format: "yyyy-MM-dd" }
              service: service
              channel: channel
              office: office
              volume: visits
              handling_minutes: minutes
        """;

    private const string Heading = "from,until,service,channel,office,visits,minutes\n";
    private const string First =
        Heading + "2005-04-01,2005-04-30,permit,counter,hill,100,500\n2005-05-01,2005-05-31,permit,counter,hill,90,\n";
    private const string Second = Heading + "2005-04-01,2005-04-30,permit,counter,hill,105,520\n2005-04-01,2005-04-30,permit,web,hill,7,\n";

    [TestMethod]
    [DataRow(
        "",
        "a",
        105 + 90 + 7,
        "returns/a.csv:2: warning BA1307: permit, counter, hill, 2005-04-01..2005-05-01: volume 100 here, volume 105 in returns/b.csv:2, which counts instead (on_duplicate: keep_last)"
    )]
    [DataRow(
        "    on_duplicate: keep_first\n",
        "b",
        100 + 90 + 7,
        "returns/b.csv:2: warning BA1307: permit, counter, hill, 2005-04-01..2005-05-01: volume 105 here, volume 100 in returns/a.csv:2, which counts instead (on_duplicate: keep_first)"
    )]
    public void OneOfTwoReturnsCountsAndBothAreNamed(string rule, string replaced, int volume, string said)
    {
        using var study = Load(rule);

        Assert.AreEqual(said, string.Join('\n', study.Summary.Diagnostics));
        Assert.AreEqual(volume, study.Ask("volume/completed").Rows.Single().Figure.Value);
        foreach (var file in study.Summary.Files)
        {
            Assert.AreEqual(file.Records, file.Accepted + file.Duplicates + file.Rejected, file.Name);
            Assert.AreEqual(file.Name == $"returns/{replaced}.csv" ? 1 : 0, file.Duplicates, file.Name);
        }
    }

    [TestMethod]
    public void AReturnComesBackWhenTheFileThatReplacedItIsGone()
    {
        using var study = Load("");
        File.Delete(Path.Combine(study.Folder, "returns/b.csv"));
        study.Load();

        Assert.AreEqual(190m, study.Ask("volume/completed").Rows.Single().Figure.Value);
        Assert.AreEqual(0, study.Summary.Files.Single().Duplicates);
        Assert.IsEmpty(study.Summary.Diagnostics.Where(found => found.Code == DiagnosticCodes.ReturnRepeated));
    }

    /// <summary>A form may name a service by several lines, such as new and renewed permits.</summary>
    [TestMethod]
    public void LinesOfOneFileAreAdded()
    {
        using var study = LoadedExample
            .Empty()
            .With("study.yaml", Study)
            .With(
                "returns/a.csv",
                Heading + "2005-04-01,2005-04-30,permit,counter,hill,100,\n2005-04-01,2005-04-30,permit,counter,hill,20,\n"
            )
            .Load();

        Assert.AreEqual(120m, study.Ask("volume/completed").Rows.Single().Figure.Value);
        Assert.IsEmpty(study.Summary.Diagnostics);
    }

    [TestMethod]
    public void AReturnIsNotRejectedForAnotherOne()
    {
        using var folder = new TemporaryFolder();
        folder.With(StudyReader.FileName, Study + "\n    on_duplicate: reject\n");

        var found = StudyReader.Read(folder.Path).Diagnostics.Single();

        Assert.AreEqual(DiagnosticCodes.BadValue, found.Code);
        Assert.Contains("keep_first or keep_last", found.Message);
    }

    private static LoadedExample Load(string rule) =>
        LoadedExample.Empty().With("study.yaml", Study + "\n" + rule).With("returns/a.csv", First).With("returns/b.csv", Second).Load();
}
