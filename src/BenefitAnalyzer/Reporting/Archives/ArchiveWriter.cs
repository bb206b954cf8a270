using System.IO.Compression;
using System.Text.Json;

namespace BenefitAnalyzer.Reporting.Archives;

/// <summary>Writes an archive whose manifest holds the hash of every entry. The same entries give the same bytes.</summary>
public static class ArchiveWriter
{
    /// <summary>The first instant that a zip can tell: when files were written says nothing about what they hold.</summary>
    private static readonly DateTimeOffset Fixed = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Packed already: packing again takes time and saves nothing.</summary>
    private static readonly HashSet<string> Packed = new(StringComparer.OrdinalIgnoreCase)
    {
        ".png",
        ".docx",
        ".xlsx",
        ".parquet",
        ".gz",
        ".zst",
        ".zip",
    };

    /// <summary>Writes the archive whole or not at all.</summary>
    /// <param name="entries">Name, with <c>/</c> between folders, and what writes it; in any order.</param>
    public static void Write(
        string path,
        ArchiveManifest manifest,
        IEnumerable<(string Name, Action<Stream> Write)> entries,
        CancellationToken token
    )
    {
        var unfinished = path + ".new";
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        try
        {
            using (var file = File.Create(unfinished))
            {
                Write(file, manifest, entries, token);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Writes the archive to a stream that stays open.</summary>
    public static void Write(
        Stream stream,
        ArchiveManifest manifest,
        IEnumerable<(string Name, Action<Stream> Write)> entries,
        CancellationToken token
    )
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        var written = new List<ArchiveEntry>();
        foreach (var (name, write) in entries.OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            token.ThrowIfCancellationRequested();
            using var entry = Open(archive, name);
            write(entry);
            written.Add(entry.Entry(name));
        }

        using var last = Open(archive, ArchiveManifest.FileName);
        JsonSerializer.Serialize(last, manifest with { Entries = written }, ArchiveManifest.Json);
    }

    private static EntryStream Open(ZipArchive archive, string name)
    {
        var level = Packed.Contains(Path.GetExtension(name)) ? CompressionLevel.NoCompression : CompressionLevel.Optimal;
        var entry = archive.CreateEntry(name, level);
        entry.LastWriteTime = Fixed;
        return new EntryStream(entry.Open());
    }
}
