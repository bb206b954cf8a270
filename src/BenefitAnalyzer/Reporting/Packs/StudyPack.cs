using System.Text.Json;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Inputs.Changes;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Reporting.Archives;
using BenefitAnalyzer.Reporting.Snapshots;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.WhatIf.Levers;

namespace BenefitAnalyzer.Reporting.Packs;

/// <summary>Writes a study as one archive to hand on. The key of pseudonyms is never in it, nor is the database: whoever gets it loads the logs anew.</summary>
internal sealed class StudyPack(Study study, PackRequest request, Action<Diagnostic> report)
{
    /// <summary>Folder of the study inside an archive.</summary>
    public const string StudyPrefix = "study/";

    public const string FiguresEntry = "figures.json";

    /// <summary>Of a public pack: definitions that its counts do not answer.</summary>
    public const string NeedLogsEntry = "needs-logs.json";

    private const string LinesOfCopies =
        "CSV in UTF-8 with the columns that the study reads, persons as pseudonyms and dates of birth as groups by age; line numbers are those of these files";

    private sealed record Content(List<(string Name, Action<Stream> Write)> Entries, RewrittenLogs? Rewritten);

    /// <summary>Study file, tables, scenarios and logs, for somebody who goes on with the work.</summary>
    /// <returns>Null when it could not be packed; the reason was reported.</returns>
    public PackSummary? ForColleague(CancellationToken token)
    {
        using var work = new WorkFolder();
        return ContentOf(work, token) is { } content
            ? Write(content.Entries, new ArchiveManifest(ArchiveManifest.Pack, study.Id, "") { Rewritten = content.Rewritten }, 0, token)
            : null;
    }

    /// <summary>The same with the figures of a report, and the snapshots that come from the same data.</summary>
    public PackSummary? ForAuditor(LoadedStudy loaded, ReportTemplate template, IProgress<StageProgress>? progress, CancellationToken token)
    {
        using var work = new WorkFolder();
        if (ContentOf(work, token) is not { } content)
        {
            return null;
        }

        WarnOfFilesThatAreGone(loaded);
        var made = ReportBuilder.Build(loaded, template, progress, token);
        var figures = FrozenFigure.Of(made);
        var snapshots = SnapshotsOf(loaded.Data, InputsHash.Of(study)).ToList();
        return Write(
            [
                .. content.Entries,
                .. snapshots.Select(file => FromDisk($"{StudyPrefix}{Snapshot.Folder}/{Path.GetFileName(file)}", file)),
                AsJson(FiguresEntry, figures),
            ],
            Snapshot.ManifestOf(study.Id, template, made) with
            {
                Kind = ArchiveManifest.Pack,
                Rewritten = content.Rewritten,
            },
            figures.Count,
            token
        );
    }

    /// <summary>Only counts large enough to be published, as a study of its own.</summary>
    public PackSummary? ForPublic(LoadedStudy loaded, IProgress<StageProgress>? progress, CancellationToken token)
    {
        var files = PublicStudy.Of(loaded, token);
        using var work = new WorkFolder();
        foreach (var (name, content) in files)
        {
            File.WriteAllBytes(work.File(StudyPrefix + name), content);
        }

        // What the pack can prove is asked of the pack itself.
        using var open = UnpackedStudy.Load(Path.Combine(work.Path, StudyPrefix), work.File("key"), report, progress, token);
        if (open is null)
        {
            return null;
        }

        var figures = PublicFigures.Of(open, token);
        List<(string, Action<Stream>)> entries =
        [
            .. files.Select(file => (StudyPrefix + file.Key, (Action<Stream>)(stream => stream.Write(file.Value)))),
            AsJson(FiguresEntry, figures),
            AsJson(NeedLogsEntry, PublicFigures.NeedLogs(loaded, figures, token)),
        ];
        return Write(entries, new ArchiveManifest(ArchiveManifest.Pack, $"{study.Id}-public", open.Data), figures.Count, token);
    }

    private PackSummary Write(
        List<(string Name, Action<Stream> Write)> entries,
        ArchiveManifest manifest,
        int figures,
        CancellationToken token
    )
    {
        ArchiveWriter.Write(request.Output, manifest with { For = request.For.ToString().ToLowerInvariant() }, entries, token);
        return new PackSummary(new FileInfo(request.Output), entries.Count, figures);
    }

    /// <summary>What the study consists of; null when a log cannot be handed on, which was reported.</summary>
    private Content? ContentOf(WorkFolder work, CancellationToken token)
    {
        var logs = new PackedLogs(study, work, report);
        if (logs.All(token) is not { } files)
        {
            return null;
        }

        var studyFile = PackedStudyFile.Of(study, logs.Sources);
        string[] named =
        [
            .. study.References.Select(table => table.File).Distinct(),
            .. new[] { Journal.FileName, LeverLock.FileName, StudySchema.FileName }.Where(file =>
                File.Exists(Path.Combine(study.Folder, file))
            ),
            .. YamlIn(ScenarioReader.Folder),
            .. YamlIn(TemplateReader.Folder),
        ];
        var rewritten = files
            .Where(file => file.From is not null)
            .Select(file => new RewrittenLog(StudyPrefix + file.Name, file.From!))
            .ToList();
        List<(string, Action<Stream>)> entries =
        [
            (StudyPrefix + StudyReader.FileName, stream => stream.Write(studyFile)),
            .. named.Select(name => FromDisk(StudyPrefix + name.Replace('\\', '/'), Path.Combine(study.Folder, name))),
            .. files.ExceptBy(named, file => file.Name).Select(file => FromDisk(StudyPrefix + file.Name, file.Path)),
        ];
        return new Content(entries, rewritten.Count == 0 ? null : new RewrittenLogs(LinesOfCopies, rewritten));
    }

    private IEnumerable<string> YamlIn(string folder) =>
        Directory.Exists(Path.Combine(study.Folder, folder))
            ? Directory
                .EnumerateFiles(Path.Combine(study.Folder, folder), "*.yaml")
                .Select(file => $"{folder}/{Path.GetFileName(file)}")
                .Order(StringComparer.Ordinal)
            : [];

    /// <summary>Snapshots of the data and inputs that are packed; others cannot be recomputed from them, which is said.</summary>
    private IEnumerable<string> SnapshotsOf(string data, string inputs)
    {
        foreach (var file in Snapshot.FilesIn(study.Folder))
        {
            using var archive = SealedArchive.Open(file, report);
            if (archive?.Manifest is { } own && own.Data == data && own.Inputs == inputs)
            {
                yield return file;
            }
            else if (archive is not null)
            {
                report(
                    Diagnostic.Warning(
                        DiagnosticCodes.PackLeavesOut,
                        $"{Snapshot.Folder}/{Path.GetFileName(file)}",
                        null,
                        archive.Manifest.Data == data
                            ? "is left out: it was made with other tables or settings, which the study of today does not hold"
                            : "is left out: it was made of other data, which the logs of today do not give"
                    )
                );
            }
        }
    }

    private void WarnOfFilesThatAreGone(LoadedStudy loaded)
    {
        var kept = study.Sources.Where(source => source.KeepRemoved).Select(source => source.Name).ToHashSet(StringComparer.Ordinal);
        var gone = loaded
            .Files.Where(file => kept.Contains(file.Source) && !File.Exists(Path.Combine(study.Folder, file.Name)))
            .Select(file => file.Name)
            .ToList();
        if (gone.Count > 0)
        {
            report(
                Diagnostic.Warning(
                    DiagnosticCodes.PackLacksFiles,
                    gone[0],
                    null,
                    $"{gone.Count} files that the study keeps (keep_removed) are gone: figures that rest on them cannot be recomputed from the pack"
                )
            );
        }
    }

    private static (string Name, Action<Stream> Write) FromDisk(string name, string path) =>
        (
            name,
            stream =>
            {
                using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                file.CopyTo(stream);
            }
        );

    private static (string Name, Action<Stream> Write) AsJson<T>(string name, T content) =>
        (name, stream => JsonSerializer.Serialize(stream, content, ArchiveManifest.Json));
}
