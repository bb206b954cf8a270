using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using BenefitAnalyzer.Tests.Cli;

namespace BenefitAnalyzer.Tests.Reporting.Packs;

/// <summary>Makes packs by the command line, and looks into them.</summary>
internal static class Pack
{
    /// <param name="name">Of the archive in the study's folder; by default that of the audience.</param>
    /// <returns>Path of the archive.</returns>
    public static async Task<string> Of(LoadedExample study, string audience, string? name = null)
    {
        study.Loaded.Dispose();
        var file = Path.Combine(study.Folder, name ?? audience + ".zip");
        string[] template = File.Exists(Path.Combine(study.Folder, "templates", "short.yaml"))
            ? ["--template", EvidenceStudy.Template]
            : [];
        var run = await CommandRun.Of(["pack", study.Folder, "--for", audience, "--output", file, .. template]);
        Assert.AreEqual(0, run.Code, run.Errors);
        return file;
    }

    public static IReadOnlyList<string> Names(string archive) => [.. Contents(archive).Select(entry => entry.Name)];

    /// <summary>Every entry, those of archives inside of the archive included.</summary>
    public static List<(string Name, byte[] Bytes)> Contents(string archive)
    {
        using var stream = File.OpenRead(archive);
        return Contents(stream);
    }

    private static List<(string Name, byte[] Bytes)> Contents(Stream archive)
    {
        var all = new List<(string, byte[])>();
        using var zip = new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            using (var stream = entry.Open())
            {
                stream.CopyTo(content);
            }

            all.Add((entry.FullName, content.ToArray()));
            if (entry.FullName.EndsWith(".zip", StringComparison.Ordinal))
            {
                all.AddRange(Contents(content));
            }
        }

        return all;
    }

    /// <summary>A copy of a pack with another log, whose manifest knows of it.</summary>
    public static string WithChangedLog(string archive, string copy, Func<string, string> change)
    {
        const string log = "study/logs/log.csv";
        byte[] changed = [];
        return EvidenceStudy.Tampered(
            archive,
            copy,
            (name, bytes) =>
                name switch
                {
                    log => changed = Encoding.UTF8.GetBytes(string.Join('\n', Encoding.UTF8.GetString(bytes).Split('\n').Select(change))),
                    "manifest.json" => Manifest(bytes),
                    _ => bytes,
                }
        );

        byte[] Manifest(byte[] bytes)
        {
            var manifest = JsonNode.Parse(bytes)!;
            var entry = manifest["entries"]!.AsArray().Single(entry => entry!["name"]!.GetValue<string>() == log)!;
            entry["bytes"] = changed.Length;
            entry["sha256"] = Convert.ToHexStringLower(SHA256.HashData(changed));
            return Encoding.UTF8.GetBytes(manifest.ToJsonString());
        }
    }
}
