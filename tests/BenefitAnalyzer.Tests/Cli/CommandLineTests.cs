using System.Text.RegularExpressions;

namespace BenefitAnalyzer.Tests.Cli;

/// <summary>What a shell sees: exit codes, and which stream carries what.</summary>
[TestClass]
public sealed class CommandLineTests
{
    public static IEnumerable<string> Commands =>
        ["demo", "init", "check", "suggest", "inputs", "ingest", "pseudonymise", "metrics", "report", "explain", "list", "sample"];

    [TestMethod]
    [DynamicData(nameof(Commands))]
    public async Task TheHelpOfACommandGivesAnExampleOfIt(string command)
    {
        var run = await CommandRun.Of(command, "--help");

        Assert.AreEqual((0, ""), (run.Code, run.Errors));
        Assert.Contains($"Example: benefit {command}", run.Output);
    }

    [TestMethod]
    public async Task TheBareNameShowsEveryCommand()
    {
        var run = await CommandRun.Of();

        Assert.AreEqual((0, ""), (run.Code, run.Errors));
        Assert.IsTrue(Commands.All(command => run.Output.Contains($"\n  {command} ", StringComparison.Ordinal)), run.Output);
    }

    [TestMethod]
    [DataRow("error: there is no command 'dmo'; did you mean 'demo'?\n'benefit --help' shows what is allowed, with an example\n", "dmo")]
    [DataRow(
        "error: Option '--metric' is required.\n'benefit metrics --help' shows what is allowed, with an example\n",
        "metrics",
        "study"
    )]
    [DataRow(
        "error: there is no option '--metrics'; did you mean '--metric'?\n'benefit metrics --help' shows what is allowed, with an example\n",
        "metrics",
        "study",
        "--metrics",
        "take-up/A"
    )]
    [DataRow(
        "error: '2005-13-01' is not a day such as 2005-04-01\n'benefit metrics --help' shows what is allowed, with an example\n",
        "metrics",
        "study",
        "--metric",
        "take-up/A",
        "--from",
        "2005-13-01"
    )]
    [DataRow(
        "error: --where service is given twice, but only one value fits; group by it instead: --by service\n'benefit metrics --help' shows what is allowed, with an example\n",
        "metrics",
        "study",
        "--metric",
        "take-up/A",
        "--where",
        "service=A",
        "--where",
        "service=B"
    )]
    [DataRow(
        "error: --rows takes a number of records from 5,000 to 1,000,000,000, not '10'\n'benefit sample --help' shows what is allowed, with an example\n",
        "sample",
        "folder",
        "--rows",
        "10"
    )]
    [DataRow(
        "error: --rows takes a number of records from 5,000 to 1,000,000,000, not 'ten'\n'benefit sample --help' shows what is allowed, with an example\n",
        "sample",
        "folder",
        "--rows",
        "ten"
    )]
    [DataRow(
        "error: 'study' is one word too many; a name with blanks stands between quotes\n'benefit check --help' shows what is allowed, with an example\n",
        "check",
        "my",
        "study"
    )]
    public async Task WrongUsageIsSaidInALineOnStandardErrorAndEndsWithTwo(string errors, params string[] args)
    {
        var run = await CommandRun.Of(args);

        Assert.AreEqual((2, "", errors), (run.Code, run.Output, run.Errors));
    }

    [TestMethod]
    public async Task AStudyGoesFromNothingToAFigureWithOnlyResultsOnStandardOutput()
    {
        using var folder = new TemporaryFolder();
        var study = Path.Combine(folder.Path, "my-study");

        Assert.AreEqual(0, (await CommandRun.Of("init", study)).Code);
        Assert.AreEqual("example: 1 source, 2 channels, 2 services, 2 offices. No errors.\n", (await CommandRun.Of("check", study)).Output);
        var early = await CommandRun.Of("metrics", study, "--metric", "take-up/A");
        Assert.AreEqual((2, ""), (early.Code, early.Output));
        Assert.Contains($"BA3005: the study has no data yet; run 'benefit ingest {study}' first", early.Errors);
        var ingest = await CommandRun.Of("ingest", study);
        Assert.AreEqual(0, ingest.Code, ingest.Errors);
        Assert.AreEqual(
            """
            source        files  read  = accepted  + duplicates  + rejected
            ------------  -----  ----  ----------  ------------  ----------
            transactions      1    26          26             0           0

            """.ReplaceLineEndings("\n"),
            ingest.Output
        );
        Assert.Contains("Loaded 1 file.", ingest.Errors);
        Assert.Contains("Nothing had changed since the last ingest.", (await CommandRun.Of("ingest", study)).Errors);
        var metrics = await CommandRun.Of("metrics", study, "--metric", "take-up/A", "--format", "csv");
        Assert.AreEqual((0, ""), (metrics.Code, metrics.Errors));
        Assert.StartsWith("value,numerator,denominator,low,high,like_for_like,bound,definition,figure,note\n0.58333", metrics.Output);
    }

    [TestMethod]
    public async Task WhoNamesTheFileOfAStudyMeansItsFolder()
    {
        using var folder = new TemporaryFolder();
        await CommandRun.Of("init", folder.Path);

        var byFolder = await CommandRun.Of("check", folder.Path);
        var byFile = await CommandRun.Of("check", Path.Combine(folder.Path, "study.yaml"));
        var missing = await CommandRun.Of("check", Path.Combine(folder.Path, "nowhere", "study.yaml"));

        Assert.AreEqual((0, byFolder.Output, byFolder.Errors), (byFile.Code, byFile.Output, byFile.Errors));
        Assert.Contains($"there is no study.yaml in '{Path.Combine(folder.Path, "nowhere")}'", missing.Errors);
    }

    [TestMethod]
    public async Task AQuestionThatHasNoAnswerPrintsNoTable()
    {
        using var folder = new TemporaryFolder();
        await CommandRun.Of("init", folder.Path);
        await CommandRun.Of("ingest", folder.Path);

        (string Code, string[] Args)[] questions =
        [
            ("BA3001", ["--metric", "takeup"]),
            ("BA3002", ["--metric", "take-up/A", "--by", "mnth"]),
            ("BA3003", ["--metric", "take-up/A", "--by", "channel"]),
            ("BA3021: 'fishing' is not a known service of this study; known: ", ["--metric", "take-up/A", "--where", "service=fishing"]),
        ];
        foreach (var (code, args) in questions)
        {
            var run = await CommandRun.Of(["metrics", folder.Path, .. args]);
            Assert.AreEqual((2, ""), (run.Code, run.Output), code);
            Assert.Contains($"error {code}", run.Errors);
        }

        var empty = await CommandRun.Of("metrics", folder.Path, "--metric", "take-up/A", "--from", "2031-01-01", "--format", "json");
        Assert.AreEqual((0, "[]\n"), (empty.Code, empty.Output));
        Assert.Contains("warning BA3022", empty.Errors);
    }

    [TestMethod]
    public async Task ARefusedFileEndsWithOneAndItsRecordsStandInAFile()
    {
        using var folder = new TemporaryFolder();
        await CommandRun.Of("init", folder.Path);
        folder.With("logs/bad.csv", "id,started,completed,service,channel,office,customer,result,staff_seconds\n1,=now(),,,,,Chan,,\n");

        var run = await CommandRun.Of("ingest", folder.Path);

        Assert.AreEqual(1, run.Code, run.Errors);
        Assert.Contains("logs/bad.csv: error BA1004: 1 of 1 records were rejected", run.Errors);
        Assert.Contains("transactions      2    27          26             0           1", run.Output);
        // A cell that a spreadsheet would compute is made plain text.
        var rejected = await File.ReadAllTextAsync(Path.Combine(folder.Path, ".benefit", "rejected.csv"));
        Assert.StartsWith(
            "file,line,column,value,code,reason,byte_offset,byte_length,record_sha256\nlogs/bad.csv,2,started,\"'=now()\",BA1202,",
            rejected
        );
        File.Delete(Path.Combine(folder.Path, "logs", "bad.csv"));
        Assert.AreEqual(0, (await CommandRun.Of("ingest", folder.Path)).Code);
        Assert.IsFalse(File.Exists(Path.Combine(folder.Path, ".benefit", "rejected.csv")));
    }

    [TestMethod]
    public async Task AFileThatLacksAColumnIsLeftOutAndEndsWithOne()
    {
        using var folder = new TemporaryFolder();
        await CommandRun.Of("init", folder.Path);
        folder.With("logs/other.csv", "id,started\n1,2025-04-01 09:00\n");
        var own = await File.ReadAllTextAsync(Path.Combine(folder.Path, "logs", "transactions.csv"));
        folder.With("logs/renamed.csv", own.Replace("completed", "finished", StringComparison.Ordinal));
        folder.With("logs/semicolons.csv", own.Replace(',', ';'));

        var run = await CommandRun.Of("ingest", folder.Path);

        Assert.AreEqual(1, run.Code, run.Errors);
        Assert.Contains(
            "logs/other.csv:1: error BA1003: 7 of 9 columns that source 'transactions' names are missing from the first row ('completed', 'service', 'channel', 'office', 'customer', 'result', 'staff_seconds')",
            run.Errors
        );
        Assert.Contains(
            "logs/renamed.csv:1: error BA1003: there is no column 'completed'; the heading row has 'id', 'started', 'finished',",
            run.Errors
        );
        Assert.Contains("cells seem to end at a semicolon, which a source of a study can declare (delimiter: \";\")", run.Errors);
        Assert.HasCount(3, Regex.Matches(run.Errors, "BA1003"));
        Assert.Contains("transactions      1    26          26", run.Output);
    }

    [TestMethod]
    public async Task InputsGoOutAndComeBackAndAFileThatIsThereStays()
    {
        using var folder = new TemporaryFolder();
        await CommandRun.Of("init", folder.Path);
        var file = Path.Combine(folder.Path, "inputs.xlsx");

        Assert.AreEqual(0, (await CommandRun.Of("inputs", folder.Path, "--xlsx", file)).Code);
        var again = await CommandRun.Of("inputs", folder.Path, "--xlsx", file);
        Assert.AreEqual((2, ""), (again.Code, again.Output));
        Assert.Contains("error BA2011", again.Errors);
        var unchanged = await CommandRun.Of("inputs", folder.Path, "--read", file);
        Assert.AreEqual((0, ""), (unchanged.Code, unchanged.Errors));
        Assert.AreEqual(2, (await CommandRun.Of("inputs", folder.Path)).Code);
        Inputs.EditedWorkbook.Set(file, "settings", "B2", "Another title");
        var changed = await CommandRun.Of("inputs", folder.Path, "--read", file, "--by", "Chan", "--why", "a test");
        Assert.AreEqual(0, changed.Code, changed.Errors);
        Assert.Contains("Another title", changed.Output);
        Assert.Contains("1 change written to study.yaml and recorded in journal.csv", changed.Errors);
        Assert.Contains(",Chan,settings,title.en,value,", await File.ReadAllTextAsync(Path.Combine(folder.Path, "journal.csv")));
    }

    [TestMethod]
    public async Task ASuggestionIsAllThatStandsOnStandardOutput()
    {
        using var folder = new TemporaryFolder();
        await CommandRun.Of("init", folder.Path);
        var log = Path.Combine(folder.Path, "logs", "transactions.csv");

        var run = await CommandRun.Of("suggest", log, "--study", folder.Path);

        Assert.AreEqual((0, ""), (run.Code, run.Errors));
        Assert.Contains("\nsources:\n  - name: transactions\n    files: logs/transactions.csv\n", run.Output);
        Assert.StartsWith("{", (await CommandRun.Of("suggest", log, "--json")).Output);
        Assert.AreEqual(2, (await CommandRun.Of("suggest", Path.Combine(folder.Path, "none.csv"))).Code);
    }

    [TestMethod]
    public async Task OneRecordIsNotSaidInThePlural()
    {
        using var folder = new TemporaryFolder();
        folder.With("log.csv", "id,customer\n1,P77,x\n");
        string[] options = ["--columns", "customer", "--key", Path.Combine(folder.Path, "own.key")];
        var output = Path.Combine(folder.Path, "out.csv");

        var run = await CommandRun.Of(["pseudonymise", Path.Combine(folder.Path, "log.csv"), "--output", output, .. options]);

        Assert.StartsWith("Wrote 1 record into ", run.Output);
        Assert.Contains("1 record of the wrong shape is withheld: the study rejects it.", run.Errors);
    }

    [TestMethod]
    public async Task CustomersThatWouldBeStoredByTheirOwnNamesAreWarnedOf()
    {
        using var folder = new TemporaryFolder();
        await CommandRun.Of("init", folder.Path);
        var yaml = Path.Combine(folder.Path, "study.yaml");
        File.WriteAllText(yaml, File.ReadAllText(yaml).Replace("[customer]", "[session_id]", StringComparison.Ordinal));

        var check = await CommandRun.Of("check", folder.Path);
        var ingest = await CommandRun.Of("ingest", folder.Path);

        Assert.AreEqual(0, check.Code);
        Assert.Contains("warning BA2014: 'customer' of source transactions would be stored as the file names it", check.Errors);
        Assert.Contains("warning BA2014", ingest.Errors);
    }

    [TestMethod]
    public async Task AFolderThatCannotBeWrittenIsWrongInput()
    {
        using var folder = new TemporaryFolder();
        await CommandRun.Of("init", folder.Path);
        await CommandRun.Of("ingest", folder.Path);
        folder.With("taken", "a file where a folder should be made");

        var run = await CommandRun.Of("report", folder.Path, "--output", Path.Combine(folder.Path, "taken"));

        Assert.AreEqual((2, ""), (run.Code, run.Output));
        Assert.StartsWith("writing", run.Errors); // progress before it
        Assert.Contains("error BA2032: ", run.Errors);
    }
}
