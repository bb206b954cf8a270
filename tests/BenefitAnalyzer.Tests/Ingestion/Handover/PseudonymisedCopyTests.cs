using System.IO.Compression;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Ingestion.Handover;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Tests.Ingestion.Handover;

/// <summary>A log that its owner pseudonymised says the same as the log itself, and no more.</summary>
[TestClass]
public sealed class PseudonymisedCopyTests
{
    [TestMethod]
    [DataRow(".csv")]
    [DataRow(".csv.gz")]
    [DataRow(".csv.zst")]
    public void AStudyOfCopiesHoldsTheSameRowsAndFiguresAsOneOfTheLogs(string ending)
    {
        using var raw = LoadedExample.HongKong();
        using var copied = LoadedExample.Copy(Path.Combine(Repository.Root, "sample-data", "hong-kong"));
        var study = StudyReader.Read(copied.Folder).Study!;
        var runner = new StudyRunner(found => Assert.Fail(found.ToString()));
        var withheld = 0L;
        foreach (var source in study.Sources.Where(source => source.Kind == SourceKind.Log))
        {
            foreach (var file in BenefitAnalyzer.Ingestion.Files.SourceFiles.Of(study, source))
            {
                var output = Path.ChangeExtension(file.Path, null) + ending;
                File.Move(file.Path, file.Path + ".raw");
                var request = new PseudonymiseRequest(file.Path + ".raw", output) { Described = (study, source) };
                withheld += runner.Pseudonymise(request, CancellationToken.None)!.Withheld;
                File.Delete(file.Path + ".raw");
            }
        }

        var yaml = File.ReadAllText(Path.Combine(copied.Folder, "study.yaml"));
        copied.With(
            "study.yaml",
            yaml.Replace("    personal: true\n", "    personal: true\n    pseudonymised: [customer]\n", StringComparison.Ordinal)
                .Replace("*.csv", "*" + ending, StringComparison.Ordinal)
        );
        copied.Load();

        Assert.IsGreaterThan(0, withheld);
        CollectionAssert.AreEqual(raw.Accepted().ToList(), copied.Accepted().ToList());
        CollectionAssert.AreEqual(
            Named(raw.Duplicates().Select(row => $"{row.File}:{row.Line}")),
            Named(copied.Duplicates().Select(row => $"{row.File}:{row.Line}"))
        );
        CollectionAssert.AreEqual(
            Named(raw.Quarantine().Select(row => $"{row.File}:{row.Line}")),
            Named(copied.Quarantine().Select(row => $"{row.File}:{row.Line}"))
        );
        foreach (var metric in new[] { "failure-demand", "customers/distinct", "customers/hopping", "take-up/A" })
        {
            CollectionAssert.AreEqual(
                raw.Ask(metric, "month").Rows.Select(row => row.Figure.Value).ToList(),
                copied.Ask(metric, "month").Rows.Select(row => row.Figure.Value).ToList(),
                metric
            );
        }

        static List<string> Named(IEnumerable<string> places) =>
            [
                .. places
                    .Select(place =>
                        place.Replace(".csv.gz:", ".csv:", StringComparison.Ordinal).Replace(".csv.zst:", ".csv:", StringComparison.Ordinal)
                    )
                    .Order(StringComparer.Ordinal),
            ];
    }

    [TestMethod]
    public void OnlyNamedColumnsAreReplacedDroppedOnesAreGoneAndABrokenRecordShowsNothing()
    {
        using var folder = new TemporaryFolder();
        folder.With("log.csv", "id,customer,remarks\n1, P77 ,called twice\n2,,\n3,P77,\"a, b\"\n4,P78\n5,\"P79,x\n");

        var summary = Copy(folder, out var text, request => request with { Columns = ["customer"], Dropped = ["remarks"] });

        var lines = text.Split('\n');
        Assert.AreEqual((5L, 2L), (summary!.Records, summary.Withheld));
        Assert.AreEqual("id,customer", lines[0]);
        StringAssert.Matches(lines[1], new System.Text.RegularExpressions.Regex("^1,[0-9a-f]{8}-[0-9a-f-]{27}$"));
        Assert.AreEqual("2,", lines[2]);
        Assert.AreEqual(lines[1][2..], lines[3][2..], "the same person has one pseudonym, blanks around the number or not");
        CollectionAssert.AreEqual(new[] { "(withheld)", "(withheld)", "" }, lines[4..]);
    }

    [TestMethod]
    public void WhatIsNotToldOrWouldBeOverwrittenIsRefused()
    {
        using var folder = new TemporaryFolder();
        folder.With("log.csv", "id,customer\n1,P77\n");

        Assert.AreEqual("BA1506", Refused(request => request));
        Assert.AreEqual("BA1003", Refused(request => request with { Columns = ["client"] }));
        Assert.AreEqual("BA1002", Refused(request => request with { File = request.File + "x", Columns = ["client"] }));
        folder.With("out.csv", "mine");
        Assert.AreEqual("BA2011", Refused(request => request with { Columns = ["customer"] }));

        string Refused(Func<PseudonymiseRequest, PseudonymiseRequest> with)
        {
            var codes = new List<string>();
            Assert.IsNull(PseudonymisedCopy.Write(with(Request(folder)), found => codes.Add(found.Code), CancellationToken.None));
            return codes.Single();
        }
    }

    [TestMethod]
    [DataRow("log.zip")]
    [DataRow("log.csv")]
    public void AnArchiveIsRefusedWhateverItsName(string name)
    {
        using var folder = new TemporaryFolder();
        using var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("log.csv").Open();
            entry.Write("id,customer\n1,P77\n"u8);
        }

        folder.With(name, archive.ToArray());

        var refusal = Refusal(folder, request => request with { File = Path.Combine(folder.Path, name), Columns = ["customer"] });

        Assert.AreEqual("BA1506", refusal.Code);
        Assert.Contains("a zip archive is not read here: unpack it first", refusal.Message);
    }

    /// <summary>Whoever hands such a copy on would learn of it where it is loaded, when the log may be gone.</summary>
    [TestMethod]
    public void ALogThatTheIngestWouldRefuseIsNotCopied()
    {
        using var study = SmallLog.Study(columns: "customer: who");
        var read = StudyReader.Read(study.Folder).Study!;
        using var folder = new TemporaryFolder();
        folder.With("log.csv", SmallLog.Heading.TrimEnd().Replace("id,", "", StringComparison.Ordinal) + ",who\n");

        var refusal = Refusal(folder, request => request with { Described = (read, read.Sources[0]), Columns = ["who"] });

        Assert.AreEqual("BA1003", refusal.Code);
        Assert.StartsWith("there is no column 'id'; the heading row has ", refusal.Message);
        Assert.IsFalse(File.Exists(Path.Combine(folder.Path, "out.csv")));
    }

    [TestMethod]
    public void ARequestThatFailsMakesNoKey()
    {
        using var folder = new TemporaryFolder();
        folder.With("log.csv", "id,customer\n1,P77\n");
        var key = Path.Combine(folder.Path, "new.key");

        Refusal(folder, request => request with { Columns = ["wrongname"], KeyFile = key });

        Assert.IsFalse(File.Exists(key));
        Assert.IsFalse(File.Exists(Path.Combine(folder.Path, "out.csv.new")));
    }

    [TestMethod]
    [DataRow(
        "id;name;fee\n1;Chan;2\n",
        "there is no column 'name'; the heading row has 'id;name;fee': cells seem to end at a semicolon, which a source of a study can declare (delimiter: \";\"): name both with --study and --source"
    )]
    [DataRow("id,Name\n1,Chan\n", "there is no column 'name'; the heading row has 'id', 'Name'; did you mean 'Name'?")]
    [DataRow("1,A123456(7)\n", "there is no column 'name', and the first line does not look like headings")]
    public void OfAMissingColumnTheHeadingsAreShownUnlessTheyAreARecord(string text, string message)
    {
        using var folder = new TemporaryFolder();
        folder.With("log.csv", text);

        Assert.AreEqual(message, Refusal(folder, request => request with { Columns = ["name"] }).Message);
    }

    [TestMethod]
    public void APersonThatIsNoPseudonymIsRejectedWithoutBeingShownInBothLanes()
    {
        foreach (var padding in new[] { "", SmallLog.Padding(id => Record(id, "0b0b0b0b-0000-4000-8000-0123456789ab")) })
        {
            using var study = SmallLog
                .Study(source: "pseudonymised: [customer]", columns: "customer: who")
                .With(
                    "logs/1.csv",
                    SmallLog.Heading.TrimEnd()
                        + ",who\n"
                        + Record("a", "P000123")
                        + Record("b", "0B0B0B0B-0000-4000-8000-0123456789AB")
                        + Record("c", "")
                        + padding
                )
                .Load();

            Assert.AreEqual(
                "line 2 BA1208 who null",
                study.Loaded.Database.Scalar<string>(
                    "SELECT 'line ' || line || ' ' || code || ' ' || \"column\" || ' ' || coalesce(value, 'null') FROM quarantine",
                    CancellationToken.None
                )
            );
            CollectionAssert.AreEqual(new[] { "0b0b0b0b-0000-4000-8000-0123456789ab", "" }, study.Values("customer").Take(2).ToList());
        }
    }

    [TestMethod]
    public void PersonsOfOneSourceCannotBePseudonymsAndThoseOfAnotherNot()
    {
        using var study = SmallLog.Study(source: "pseudonymised: [customer]", columns: "customer: who");
        var yaml = File.ReadAllText(Path.Combine(study.Folder, "study.yaml"));
        study.With(
            "study.yaml",
            yaml
                + """

                  - name: raw
                    files: raw/*.csv
                    columns: { started_at: { column: s, format: yyyy-MM-dd }, service: x, channel: c, customer: who }
                """
        );

        var found = StudyReader.Read(study.Folder).Diagnostics.Single();

        Assert.Contains(
            "'customer' of source raw is not a pseudonym as that of log is: add it under privacy, pseudonymise: [customer]",
            found.Message
        );
    }

    private static string Record(string id, string customer) => SmallLog.Record(id).TrimEnd() + $",{customer}\n";

    private static PseudonymiseRequest Request(TemporaryFolder folder)
    {
        LoadedExample.Empty().Dispose(); // sets a key
        return new(Path.Combine(folder.Path, "log.csv"), Path.Combine(folder.Path, "out.csv"));
    }

    private static Diagnostic Refusal(TemporaryFolder folder, Func<PseudonymiseRequest, PseudonymiseRequest> with)
    {
        var found = new List<Diagnostic>();
        Assert.IsNull(PseudonymisedCopy.Write(with(Request(folder)), found.Add, CancellationToken.None));
        return found.Single();
    }

    private static PseudonymiseSummary? Copy(TemporaryFolder folder, out string text, Func<PseudonymiseRequest, PseudonymiseRequest> with)
    {
        var request = with(Request(folder));
        var summary = PseudonymisedCopy.Write(request, found => Assert.Fail(found.ToString()), CancellationToken.None);
        text = File.ReadAllText(request.Output);
        return summary;
    }
}
