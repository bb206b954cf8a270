using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using BenefitAnalyzer.Diagnostics;

namespace BenefitAnalyzer.Reporting.Archives;

/// <summary>An archive with a manifest, open for reading. What it holds may come from anyone: nothing in it is trusted before its hash is checked.</summary>
public sealed class SealedArchive : IDisposable
{
    private const long LongestManifest = 64L << 20;
    private readonly ZipArchive zip;
    private readonly string path;

    private SealedArchive(ZipArchive zip, string path, ArchiveManifest manifest)
    {
        this.zip = zip;
        this.path = path;
        Manifest = manifest;
    }

    public ArchiveManifest Manifest { get; }

    /// <summary>Opens an archive and reads its manifest.</summary>
    /// <returns>Null when it is none, or its manifest cannot be used; the reason was reported.</returns>
    public static SealedArchive? Open(string path, Action<Diagnostic> report)
    {
        if (NoFile(path) is { } why)
        {
            report(Fault(DiagnosticCodes.ArchiveUnreadable, path, why));
            return null;
        }

        ZipArchive? zip = null;
        try
        {
            zip = ZipFile.OpenRead(path);
            if (ManifestOf(zip, path, report) is { } manifest)
            {
                var opened = new SealedArchive(zip, path, manifest);
                zip = null;
                return opened;
            }
        }
        catch (InvalidDataException)
        {
            report(Fault(DiagnosticCodes.ArchiveUnreadable, path, "is no archive, or was cut short"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            report(Fault(DiagnosticCodes.ArchiveUnreadable, path, $"cannot be read: {error.Message}"));
        }
        finally
        {
            zip?.Dispose();
        }

        return null;
    }

    /// <summary>Checks the names, the presence and the hash of every entry.</summary>
    /// <returns>Whether the archive holds exactly what its manifest lists; everything else was reported.</returns>
    public bool IsIntact(Action<Diagnostic> report, CancellationToken token)
    {
        var isIntact = true;
        if (ArchiveEnd.BytesAfter(path) is > 0 and var after)
        {
            Found(
                DiagnosticCodes.ArchiveEntryUnknown,
                string.Create(CultureInfo.InvariantCulture, $"is followed by {after:#,0} bytes that are no part of the archive")
            );
        }

        var listed = Manifest.Entries.Select(entry => entry.Name).Append(ArchiveManifest.FileName).ToList();
        var present = zip.Entries.Select(entry => entry.FullName).ToList();
        foreach (var name in listed.Concat(present).Distinct().Where(name => !IsPlain(name)).Order(StringComparer.Ordinal))
        {
            Found(DiagnosticCodes.ArchivePathRefused, $"'{name}' is no place inside of a folder; nothing was unpacked");
        }

        var times = present.CountBy(name => name, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);

        foreach (var same in present.Concat(listed).GroupBy(name => name, StringComparer.OrdinalIgnoreCase))
        {
            if (Math.Max(times.GetValueOrDefault(same.Key), same.Distinct().Count()) > 1)
            {
                Found(DiagnosticCodes.ArchivePathRefused, $"'{same.Key}' stands in it more than once; nothing was unpacked");
            }
        }

        foreach (var name in present.Except(listed).Order(StringComparer.Ordinal))
        {
            Found(DiagnosticCodes.ArchiveEntryUnknown, $"'{name}' was added: the manifest does not list it");
        }

        foreach (var name in listed.Except(present).Order(StringComparer.Ordinal))
        {
            Found(DiagnosticCodes.ArchiveEntryMissing, $"'{name}' is missing: the manifest lists it");
        }

        var there = present.ToHashSet(StringComparer.Ordinal);
        foreach (var entry in Manifest.Entries.Where(entry => there.Contains(entry.Name)))
        {
            token.ThrowIfCancellationRequested();
            if (!Copy(entry, Stream.Null))
            {
                Found(DiagnosticCodes.ArchiveEntryChanged, $"'{entry.Name}' was changed: its hash is not that of the manifest");
            }
        }

        return isIntact;

        void Found(string code, string what)
        {
            isIntact = false;
            report(Fault(code, path, what));
        }
    }

    private static string? NoFile(string path) =>
        Directory.Exists(path) ? "is a folder, and not an archive"
        : File.Exists(path) ? null
        : "there is no file of this name";

    /// <summary>Opens an entry whose hash was found to be right.</summary>
    public Stream Read(string name) => zip.GetEntry(name)!.Open();

    /// <summary>Writes entries into a folder. Call it only for an archive that is intact.</summary>
    /// <param name="prefix">Entries whose name begins so, without it; an empty text for all.</param>
    public void Extract(string prefix, DirectoryInfo folder, CancellationToken token)
    {
        foreach (var entry in Manifest.Entries.Where(entry => entry.Name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            token.ThrowIfCancellationRequested();
            var target = Path.Combine(folder.FullName, entry.Name[prefix.Length..]);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using var file = File.Create(target);
            if (!Copy(entry, file))
            {
                throw new InvalidDataException($"{entry.Name} changed while it was unpacked");
            }
        }
    }

    public void Dispose() => zip.Dispose();

    private static ArchiveManifest? ManifestOf(ZipArchive zip, string path, Action<Diagnostic> report)
    {
        if (zip.GetEntry(ArchiveManifest.FileName) is not { Length: < LongestManifest } entry)
        {
            report(Fault(DiagnosticCodes.ArchiveManifestWrong, path, $"has no {ArchiveManifest.FileName}: 'benefit' did not write it"));
            return null;
        }

        try
        {
            using var stream = entry.Open();
            var manifest = JsonSerializer.Deserialize<ArchiveManifest?>(stream, ArchiveManifest.Json);
            if (manifest is not { Entries: { } entries } || entries.Contains(null!))
            {
                throw new JsonException("it lists nothing");
            }

            if (manifest.Format > ArchiveManifest.CurrentFormat)
            {
                report(
                    Fault(
                        DiagnosticCodes.ArchiveOfNewerProgram,
                        path,
                        $"was written by benefit {manifest.Program} in a form that this version, {ArchiveManifest.ThisProgram}, does not know: use that version"
                    )
                );
                return null;
            }

            if (manifest.Program != ArchiveManifest.ThisProgram)
            {
                report(
                    Diagnostic.Warning(
                        DiagnosticCodes.ArchiveOfOtherProgram,
                        Path.GetFileName(path),
                        null,
                        $"was written by benefit {manifest.Program}, and this is {ArchiveManifest.ThisProgram}: where figures differ, the program may be why"
                    )
                );
            }

            return manifest;
        }
        catch (JsonException error)
        {
            report(Fault(DiagnosticCodes.ArchiveManifestWrong, path, $"has a {ArchiveManifest.FileName} that is damaged: {error.Message}"));
            return null;
        }
    }

    /// <summary>A name that leads to one place below a folder on every system.</summary>
    private static bool IsPlain(string name) =>
        name.Length > 0
        && name.All(character => !char.IsControl(character) && character is not ('\\' or ':' or '<' or '>' or '"' or '|' or '?' or '*'))
        && name.Split('/').All(part => part.Length > 0 && part == part.Trim(' ') && !part.EndsWith('.'));

    /// <summary>Copies no more than the manifest says, however much an entry unpacks to.</summary>
    /// <returns>Whether the entry is what the manifest says.</returns>
    private bool Copy(ArchiveEntry listed, Stream target)
    {
        try
        {
            using var source = Read(listed.Name);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var buffer = new byte[1 << 16];
            var length = 0L;
            while (length <= listed.Bytes && source.Read(buffer) is > 0 and var read)
            {
                length += read;
                hash.AppendData(buffer.AsSpan(0, read));
                target.Write(buffer.AsSpan(0, read));
            }

            return length == listed.Bytes && Convert.ToHexStringLower(hash.GetCurrentHash()) == listed.Sha256;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static Diagnostic Fault(string code, string path, string what) => Diagnostic.Error(code, Path.GetFileName(path), null, what);
}
