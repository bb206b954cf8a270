using System.Diagnostics;
using System.Globalization;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Tests.Ingestion.Crash;

/// <summary>A study that cannot be opened or written says why and what to do, and loses nothing.</summary>
[TestClass]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)] // limits and rights are set by a shell
public sealed class StoreFaultTests
{
    [TestMethod]
    [DataRow(1)] // not even the empty database
    [DataRow(30)]
    [DataRow(60)]
    [DataRow(90)]
    public async Task AFullDiskIsSaidAndTheNextRunGoesOn(int percent)
    {
        using var undisturbed = Example().Load();
        using var example = Example();
        undisturbed.Loaded.Dispose();
        var kilobytes = new FileInfo(Path.Combine(undisturbed.Folder, ".benefit", "study.duckdb")).Length / 1024 * percent / 100;

        // Beyond the limit a write fails as on a full disk; the runtime's own code must not count against it.
        var run = await CommandProcess.RunAfter(
            $"export DOTNET_EnableWriteXorExecute=0; trap '' XFSZ; ulimit -f {kilobytes}",
            "ingest",
            example.Folder
        );

        Assert.AreEqual(3, run.Code, run.Errors);
        Assert.Contains("error BA1502: the disk is full, or a file may not grow further; make room and run the command again", run.Errors);
        Assert.IsFalse(File.Exists(Path.Combine(example.Folder, ".benefit", "rejected.csv")));
        example.Load();
        example.Loaded.Dispose();
        CollectionAssert.AreEqual(Content(undisturbed), Content(example));
    }

    [TestMethod]
    public async Task AStudyThatAnotherProcessUsesIsLeftAlone()
    {
        using var example = Example().Load();
        example.Loaded.Dispose();
        using var held = StudyDatabase.Open(StudyReader.Read(example.Folder).Study!);

        foreach (var args in new[] { new[] { "ingest", example.Folder }, ["metrics", example.Folder, "--metric", "take-up/A"] })
        {
            var run = await CommandProcess.Run(new Dictionary<string, string?>(), args);

            Assert.AreEqual((2, ""), (run.Code, run.Output));
            var holder = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
            Assert.Contains(
                $".benefit/study.duckdb: error BA1501: another program is using the study (process {holder}); wait until it has ended",
                run.Errors
            );
        }
    }

    [TestMethod]
    public async Task AStudyThatMayNotBeWrittenCanStillBeAsked()
    {
        using var example = Example().Load();
        example.Loaded.Dispose();
        var fresh = Example();
        using (fresh)
        {
            foreach (var folder in new[] { example.Folder, fresh.Folder })
            {
                await Shell($"chmod -R a+rX,a-w '{folder}'");
            }

            var loading = await CommandProcess.RunAfter(await AsNobody(), "ingest", example.Folder);
            var making = await CommandProcess.RunAfter(await AsNobody(), "ingest", fresh.Folder);
            var asking = await CommandProcess.RunAfter(await AsNobody(), "metrics", example.Folder, "--metric", "take-up/A");
            await Shell($"chmod -R u+w '{example.Folder}' '{fresh.Folder}'");

            Assert.AreEqual((2, ""), (loading.Code, loading.Output));
            Assert.Contains(".benefit/study.duckdb: error BA1503: may not be opened or written; give yourself the right", loading.Errors);
            Assert.AreEqual((2, ""), (making.Code, making.Output));
            Assert.Contains("error BA1503", making.Errors);
            Assert.AreEqual(0, asking.Code, asking.Errors);
            Assert.Contains("take-up/A@2", asking.Output);
        }
    }

    [TestMethod]
    public async Task ALogThatMayNotBeReadIsNamedAndTheOthersGoOn()
    {
        using var example = Example().With("logs/secret.csv", SmallLog.Heading + SmallLog.Record("secret"));
        await Shell($"chmod -R a+rwX '{example.Folder}' && chmod 000 '{example.Folder}/logs/secret.csv'");

        var run = await CommandProcess.RunAfter(await AsNobody(), "ingest", example.Folder);

        Assert.AreEqual(1, run.Code, run.Errors);
        Assert.Contains("logs/secret.csv: error BA1002: cannot be read: ", run.Errors);
        Assert.Contains("6,001", run.Output);
    }

    [TestMethod]
    public async Task AFolderThatMayNotBeReadStopsTheIngestBeforeItsFilesSeemToBeGone()
    {
        using var example = Example().With("logs/deep/1.csv", SmallLog.Heading + SmallLog.Record("deep"));
        var yaml = Path.Combine(example.Folder, "study.yaml");
        File.WriteAllText(yaml, File.ReadAllText(yaml).Replace("logs/*.csv", "logs/**/*.csv", StringComparison.Ordinal));
        await Shell($"chmod -R a+rwX '{example.Folder}'");
        var before = await CommandProcess.RunAfter(await AsNobody(), "ingest", example.Folder);
        await Shell($"chmod 000 '{example.Folder}/logs/deep'");

        var run = await CommandProcess.RunAfter(await AsNobody(), "ingest", example.Folder);

        await Shell($"chmod 755 '{example.Folder}/logs/deep'");
        var after = await CommandProcess.RunAfter(await AsNobody(), "ingest", example.Folder);
        Assert.AreEqual(0, before.Code, before.Errors);
        Assert.AreNotEqual(0, run.Code);
        Assert.Contains("error BA1002: a folder in which 'logs/**/*.csv' of source log may have files cannot be read: ", run.Errors);
        Assert.AreEqual((before.Code, before.Output), (after.Code, after.Output));
    }

    [TestMethod]
    public void ADamagedDatabaseIsSaidAndNeverGuessedAbout()
    {
        using var example = Example().Load();
        example.Loaded.Dispose();
        var study = StudyReader.Read(example.Folder).Study!;
        new StudyRunner(_ => { }).Ingest(study, null, CancellationToken.None);
        var whole = File.ReadAllBytes(study.Database);
        var expected = Content(example);
        var random = new Random(42);
        var damaged = 0;
        for (var at = 0; at < Nightly.Or(30, 300); at++)
        {
            var bytes = whole.ToArray();
            var place = at < 3 ? 4096 * at : random.Next(bytes.Length - 64);
            random.NextBytes(bytes.AsSpan(place, 64));
            File.WriteAllBytes(study.Database, at % 7 == 6 ? bytes[..place] : bytes);
            File.Delete(study.Database + ".wal");
            try
            {
                new StudyRunner(_ => { }).Ingest(study, null, CancellationToken.None);
                var content = Content(example); // equal where the damage hit nothing that is used
                var differences = string.Join('\n', content.Except(expected).Concat(expected.Except(content)).Take(6));
                CollectionAssert.AreEqual(expected, content, $"damage {at} at {place} of {bytes.Length}: {differences}");
            }
            catch (StoreException error)
            {
                Assert.AreEqual("BA1504", error.Diagnostic.Code, $"damage {at} at {place}: {error.InnerException?.Message}");
                damaged++;
            }
        }

        Assert.IsGreaterThan(10, damaged);
        File.WriteAllText(study.Database, "this is no database at all");
        var found = Assert.ThrowsExactly<StoreException>(() => new StudyRunner(_ => { }).Ingest(study, null, CancellationToken.None));
        Assert.Contains("delete the folder", found.Diagnostic.Message);
        Directory.Delete(Path.GetDirectoryName(study.Database)!, recursive: true);
        new StudyRunner(_ => { }).Ingest(study, null, CancellationToken.None);
        CollectionAssert.AreEqual(expected, Content(example));
    }

    /// <summary>Made anew, it would have lost what was kept of files that are gone, without a word.</summary>
    [TestMethod]
    [DataRow(0)]
    [DataRow(3_000)]
    [DataRow(12_287)]
    public void ADatabaseCutShortIsNeverTakenForANewStudy(int length)
    {
        using var example = Example().Load();
        var study = StudyReader.Read(example.Folder).Study!;
        example.Loaded.Dispose();
        using (var file = File.OpenWrite(study.Database))
        {
            file.SetLength(length);
        }

        foreach (
            var use in new Action[]
            {
                () => new StudyRunner(_ => { }).Ingest(study, null, CancellationToken.None),
                () => LoadedStudy.Open(study, _ => { }, CancellationToken.None),
            }
        )
        {
            var found = Assert.ThrowsExactly<StoreException>(use);
            Assert.AreEqual(("BA1504", true), (found.Diagnostic.Code, found.IsDisk));
        }

        Assert.AreEqual(length, new FileInfo(study.Database).Length);
    }

    private static LoadedExample Example() =>
        SmallLog
            .Study()
            .With("logs/1.csv", SmallLog.Heading + SmallLog.Padding(id => SmallLog.Record(id)))
            .With("logs/2.csv", SmallLog.Heading + SmallLog.Record("pad-000001") + SmallLog.Record("b") + "x,never,,LIB,web,completed\n");

    private static List<string> Content(LoadedExample example) => StudyContent.Of(StudyReader.Read(example.Folder).Study!);

    /// <summary>To whom rights apply: whoever runs the tests, or nobody in particular where that is root.</summary>
    private static async Task<string> AsNobody()
    {
        if (!string.Equals(Environment.UserName, "root", StringComparison.Ordinal))
        {
            return "true";
        }

        var nobody = "setpriv --reuid=65534 --regid=65534 --clear-groups";
        if (await Shell($"{nobody} test -r '{CommandProcess.Program}'") != 0)
        {
            Assert.Inconclusive("skipped: root may do anything, and nobody may not read the program");
        }

        return $"set -- {nobody} \"$@\"";
    }

    private static async Task<int> Shell(string script)
    {
        using var shell = Process.Start("bash", ["-c", script]);
        await shell.WaitForExitAsync();
        return shell.ExitCode;
    }
}
