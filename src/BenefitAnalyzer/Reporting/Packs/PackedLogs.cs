using System.Security.Cryptography;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Ingestion.Files;
using BenefitAnalyzer.Ingestion.Handover;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Reporting.Packs;

/// <summary>The logs and returns of a study as they may be handed on: of logs about persons, copies without the columns that nobody reads and with pseudonyms in the place of persons.</summary>
internal sealed class PackedLogs(Study study, WorkFolder work, Action<Diagnostic> report)
{
    private readonly Dictionary<(string Source, string Hash), List<LogFile>> written = [];

    /// <summary>How each source goes along.</summary>
    public IReadOnlyList<PackedSource> Sources { get; } = PackedSource.Of(study);

    /// <returns>Null when persons in one of them cannot be replaced; that was reported.</returns>
    public IReadOnlyList<PackedFile>? All(CancellationToken token)
    {
        var all = new List<PackedFile>();
        var isWhole = true;
        foreach (var source in Sources)
        {
            var files = source.Form switch
            {
                PackedForm.AsItIs => source.Files.Select(file => new PackedFile(NameOf(file), file.Path)),
                PackedForm.Copied => Copies(source, token),
                _ => Rewritten(source, token),
            };
            if (files is null)
            {
                isWhole = false;
            }
            else
            {
                all.AddRange(files);
            }
        }

        IReadOnlyList<PackedFile> named = [.. all.DistinctBy(file => file.Name)];
        return isWhole && AreFoundBySourcesOfTheirOwn(named) ? named : null;
    }

    private string NameOf(LogFile file) => Path.GetRelativePath(study.Folder, file.Path).Replace('\\', '/');

    private List<PackedFile>? Copies(PackedSource source, CancellationToken token)
    {
        var copies = new List<PackedFile>();
        foreach (var file in source.Files)
        {
            token.ThrowIfCancellationRequested();
            var copy = new PackedFile(NameOf(file), work.File(Path.Combine("logs", NameOf(file))));
            var request = new PseudonymiseRequest(file.Path, copy.Path) { Described = (study, source.Source), ExpectsPersons = false };
            if (PseudonymisedCopy.Write(request, report, token) is not null && TellApart(file, copy.Path))
            {
                copies.Add(copy);
            }
        }

        return copies.Count == source.Files.Count ? copies : null;
    }

    private List<PackedFile>? Rewritten(PackedSource source, CancellationToken token)
    {
        if (source.Source.Kind == SourceKind.Counts)
        {
            return Refused(
                source.Files[0].Name,
                $"is about persons and read by the counts '{source.Source.Name}' too: give the counts files of their own"
            );
        }

        var hasPersons = source.Source.Columns.Any(mapping => PersonFields.IsPerson(study, source.Source, mapping));
        using var pseudonyms = hasPersons ? HandoverKey.Of(source.Source.Files, null, study, report) : null;
        if (hasPersons && pseudonyms is null)
        {
            return null;
        }

        var copy = new PlainCopy(study, source.Source, pseudonyms);
        var copies = new List<PackedFile>();
        foreach (var (at, file) in source.Files.Index())
        {
            token.ThrowIfCancellationRequested();
            var name = source.NameOf(file, at);
            var path = work.File(Path.Combine("logs", name));
            if (copy.Write(file, path, report, token) && TellApart(file, path))
            {
                copies.Add(new PackedFile(name, path, file.Name));
            }
        }

        return copies.Count == source.Files.Count ? copies : null;
    }

    /// <summary>Files that differ only in what was left out would pass for copies of one another: an empty line at the end makes them differ.</summary>
    private bool TellApart(LogFile file, string path)
    {
        var key = (file.Source.Name, HashOf(File.OpenRead(path)));
        if (!written.TryGetValue(key, out var same))
        {
            written.Add(key, [file]);
            return true;
        }

        var hash = HashOf(file.OpenPacked());
        if (same.Exists(other => HashOf(other.OpenPacked()) == hash))
        {
            return true;
        }

        if (Path.GetExtension(path).ToLowerInvariant() is ".gz" or ".zst")
        {
            return Refused(
                file.Name,
                $"differs from {same[0].Name} in nothing that the study reads, so that it would pass for a copy: unpack it"
            )
                is not null;
        }

        File.AppendAllText(path, new string('\n', same.Count));
        same.Add(file);
        return true;
    }

    /// <summary>A pattern of one source must not meet what was written anew for another.</summary>
    private bool AreFoundBySourcesOfTheirOwn(IReadOnlyList<PackedFile> files)
    {
        var rewritten = files.Where(file => file.From is not null).Select(file => file.Name).ToList();
        var isWhole = true;
        foreach (var source in Sources)
        {
            var own = source.Form == PackedForm.Rewritten ? source.Files.Select(source.NameOf).ToHashSet(StringComparer.Ordinal) : [];
            if (SourceFiles.Matching(source.Pattern, rewritten).FirstOrDefault(name => !own.Contains(name)) is { } strange)
            {
                Refused(
                    strange,
                    $"holds rows of another source, and '{source.Pattern}' of '{source.Source.Name}' would read it: narrow it"
                );
                isWhole = false;
            }
        }

        return isWhole;
    }

    private List<PackedFile>? Refused(string name, string why)
    {
        report(Diagnostic.Error(DiagnosticCodes.CannotPack, name, null, why));
        return null;
    }

    private static string HashOf(Stream content)
    {
        using (content)
        {
            return Convert.ToHexStringLower(SHA256.HashData(content));
        }
    }
}
