using System.IO.Compression;
using System.Text;
using System.Text.Json;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Reporting.Archives;

namespace BenefitAnalyzer.Tests.Reporting.Archives;

[TestClass]
public sealed class SealedArchiveTests
{
    private static readonly (string, byte[])[] Content = [("b/two.txt", "two"u8.ToArray()), ("a.txt", "one"u8.ToArray())];

    [TestMethod]
    public void TheSameEntriesGiveTheSameBytesInAnyOrder()
    {
        using var folder = new TemporaryFolder();

        var first = Written(folder, "first.zip", Content);
        var second = Written(folder, "second.zip", [.. Content.Reverse()]);

        CollectionAssert.AreEqual(File.ReadAllBytes(first), File.ReadAllBytes(second));
        Assert.AreEqual("", Faults(first));
    }

    [TestMethod]
    public void AChangedAMissingAndAnAddedEntryAreEachNamed()
    {
        using var folder = new TemporaryFolder();
        var archive = Written(folder, "good.zip", Content);

        var bad = EvidenceStudy.Tampered(
            archive,
            Path.Combine(folder.Path, "bad.zip"),
            (name, bytes) =>
                name == "a.txt" ? "0ne"u8.ToArray()
                : name == "b/two.txt" ? null
                : bytes,
            ("c.txt", [])
        );

        Assert.AreEqual(
            """
            bad.zip: error BA7037: 'c.txt' was added: the manifest does not list it
            bad.zip: error BA7036: 'b/two.txt' is missing: the manifest lists it
            bad.zip: error BA7038: 'a.txt' was changed: its hash is not that of the manifest
            """,
            Faults(bad)
        );
    }

    [TestMethod]
    [DataRow("../outside.txt")]
    [DataRow("/etc/outside.txt")]
    [DataRow("a/../../outside.txt")]
    [DataRow("C:outside.txt")]
    [DataRow(@"..\outside.txt")]
    [DataRow("a/. ./outside.txt")]
    [DataRow("a//outside.txt")]
    public void AnEntryThatWouldLandOutsideOfTheFolderIsRefusedEvenWhereTheManifestListsIt(string name)
    {
        using var folder = new TemporaryFolder();
        var hostile = Written(folder, "hostile.zip", (name, "x"u8.ToArray()));

        Assert.Contains("hostile.zip: error BA7035", Faults(hostile));
    }

    [TestMethod]
    public void TwoEntriesThatOneFileSystemTakesForOneAreRefused()
    {
        using var folder = new TemporaryFolder();
        var hostile = Written(folder, "hostile.zip", ("a.txt", "x"u8.ToArray()), ("A.txt", "y"u8.ToArray()));

        Assert.Contains("more than once", Faults(hostile));
    }

    [TestMethod]
    public void AnArchiveCutShortAtAnyByteIsNeverTakenForAWholeOne()
    {
        using var folder = new TemporaryFolder();
        var whole = File.ReadAllBytes(Written(folder, "whole.zip", Content));

        for (var length = 0; length < whole.Length; length += 7)
        {
            folder.With("cut.zip", whole[..length]);
            Assert.StartsWith("cut.zip: error BA703", Faults(Path.Combine(folder.Path, "cut.zip")), $"cut at {length}");
        }
    }

    [TestMethod]
    public void AnEntryThatUnpacksToMoreThanTheManifestSaysIsNotReadToItsEnd()
    {
        using var folder = new TemporaryFolder();
        var archive = Written(folder, "good.zip", Content);
        var bomb = EvidenceStudy.Tampered(
            archive,
            Path.Combine(folder.Path, "bomb.zip"),
            (name, bytes) => name == "a.txt" ? new byte[100_000_000] : bytes
        );

        Assert.AreEqual("bomb.zip: error BA7038: 'a.txt' was changed: its hash is not that of the manifest", Faults(bomb));
    }

    [TestMethod]
    public void AnArchiveOfAnotherVersionIsReadWithAWarningAndOneOfALaterFormIsRefused()
    {
        using var folder = new TemporaryFolder();
        var archive = Written(folder, "good.zip", Content);

        Assert.StartsWith(
            "other.zip: warning BA7034: was written by benefit 9.9.9",
            Faults(WithManifest(archive, "other.zip", manifest => manifest with { Program = "9.9.9" }))
        );
        Assert.StartsWith(
            "later.zip: error BA7033: was written by benefit",
            Faults(WithManifest(archive, "later.zip", manifest => manifest with { Format = 2 }))
        );
    }

    [TestMethod]
    public void AZipThatIsNoneOfOursSaysSo()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "other.zip");
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            zip.CreateEntry("a.txt");
        }

        Assert.Contains("BA7032: has no manifest.json", Faults(path));
        folder.With("text.zip", "no zip");
        Assert.Contains("BA7031", Faults(Path.Combine(folder.Path, "text.zip")));
        Assert.Contains("BA7031", Faults(Path.Combine(folder.Path, "missing.zip")));
    }

    [TestMethod]
    public void AManifestWithHolesIsDamaged()
    {
        using var folder = new TemporaryFolder();
        var archive = Written(folder, "good.zip", Content);
        string[] broken =
        [
            "",
            "[]",
            "{",
            "null",
            """{"kind":null,"study":"s","data":""}""",
            """{"kind":"k","study":"s","data":"","entries":null}""",
            """{"kind":"k","study":"s","data":"","entries":[null]}""",
            """{"kind":"k","study":"s","data":"","entries":[{"name":"a.txt"}]}""",
        ];

        foreach (var text in broken)
        {
            var bad = Path.Combine(folder.Path, "bad.zip");
            File.Delete(bad);
            EvidenceStudy.Tampered(archive, bad, (name, bytes) => name == "manifest.json" ? Encoding.UTF8.GetBytes(text) : bytes);
            Assert.StartsWith("bad.zip: error BA7032", Faults(bad), text);
        }
    }

    private static string Written(TemporaryFolder folder, string name, params (string Name, byte[] Bytes)[] entries)
    {
        var path = Path.Combine(folder.Path, name);
        ArchiveWriter.Write(
            path,
            new ArchiveManifest(ArchiveManifest.Pack, "small", "data"),
            entries.Select(entry => (entry.Name, (Action<Stream>)(stream => stream.Write(entry.Bytes)))),
            CancellationToken.None
        );
        return path;
    }

    private static string WithManifest(string archive, string name, Func<ArchiveManifest, ArchiveManifest> change)
    {
        var options = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
        return EvidenceStudy.Tampered(
            archive,
            Path.Combine(Path.GetDirectoryName(archive)!, name),
            (entry, bytes) =>
                entry == ArchiveManifest.FileName
                    ? JsonSerializer.SerializeToUtf8Bytes(change(JsonSerializer.Deserialize<ArchiveManifest>(bytes, options)!), options)
                    : bytes
        );
    }

    private static string Faults(string path)
    {
        var found = new List<Diagnostic>();
        using var archive = SealedArchive.Open(path, found.Add);
        archive?.IsIntact(found.Add, CancellationToken.None);
        return string.Join('\n', found);
    }
}
