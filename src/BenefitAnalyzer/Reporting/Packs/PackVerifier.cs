using System.Text.Json;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Reporting.Archives;
using BenefitAnalyzer.Reporting.Snapshots;

namespace BenefitAnalyzer.Reporting.Packs;

/// <summary>Checks an archive: its entries against the manifest, then every published figure in it by loading the logs beside it anew.</summary>
internal sealed class PackVerifier(Action<Diagnostic> report, IProgress<StageProgress>? progress, CancellationToken token)
{
    /// <returns>Null when the archive is not what its manifest says, or cannot be loaded; that was reported.</returns>
    public Verification? Verify(string path)
    {
        using var archive = SealedArchive.Open(path, report);
        if (archive is null || !archive.IsIntact(report, token))
        {
            return null;
        }

        return archive.Manifest.Kind switch
        {
            ArchiveManifest.Snapshot => OfSnapshot(archive),
            ArchiveManifest.Pack => OfPack(archive),
            _ => NoPack(path),
        };
    }

    /// <summary>A report alone holds nothing to compute its figures from.</summary>
    private static Verification OfSnapshot(SealedArchive archive) =>
        new(
            archive.Manifest,
            0,
            [],
            [.. Snapshot.Of(archive, "").Figures.Select(figure => figure.Definition).Distinct().Order(StringComparer.Ordinal)]
        );

    private Verification? OfPack(SealedArchive archive)
    {
        using var work = new WorkFolder();
        var folder = Directory.CreateDirectory(Path.Combine(work.Path, StudyPack.StudyPrefix));
        archive.Extract(StudyPack.StudyPrefix, folder, token);
        using var loaded = UnpackedStudy.Load(folder.FullName, work.File("key"), report, progress, token);
        if (loaded is null)
        {
            return null;
        }

        var published = Published(archive, folder).ToList();
        var made = new Dictionary<string, IReadOnlyList<FrozenFigure>>(StringComparer.Ordinal);
        return new Verification(
            archive.Manifest,
            published.Sum(one => one.Figures.Count),
            [
                .. published
                    .SelectMany(one => FigureChange.Between(one.Figures, Anew(loaded, one.Template, made), ChangeCause.Data))
                    .Where(change => change.Cause != ChangeCause.New)
                    .Distinct(),
            ],
            Read<List<string>>(archive, StudyPack.NeedLogsEntry) ?? []
        );
    }

    /// <summary>The figures of the pack itself and of every snapshot in it, each with the kind of report that they come from; null for plain metrics.</summary>
    private IEnumerable<(ReportTemplate? Template, IReadOnlyList<FrozenFigure> Figures)> Published(
        SealedArchive archive,
        DirectoryInfo folder
    )
    {
        if (Read<List<FrozenFigure>>(archive, StudyPack.FiguresEntry) is { } figures)
        {
            yield return (archive.Manifest.Template, figures);
        }

        foreach (var file in Snapshot.FilesIn(folder.FullName))
        {
            using var inner = SealedArchive.Open(file, report);
            if (inner is { Manifest: { Kind: ArchiveManifest.Snapshot, Template: { } template } } && inner.IsIntact(report, token))
            {
                yield return (template, Snapshot.Of(inner, "").Figures);
            }
        }
    }

    /// <summary>Each kind of report is made once, however many snapshots come from it.</summary>
    private IReadOnlyList<FrozenFigure> Anew(
        LoadedStudy loaded,
        ReportTemplate? template,
        Dictionary<string, IReadOnlyList<FrozenFigure>> made
    )
    {
        var key = template is null ? "" : string.Join('\n', [template.Id, $"{template.Reported}", .. template.Sections]);
        if (!made.TryGetValue(key, out var figures))
        {
            figures = template is null
                ? PublicFigures.Of(loaded, token)
                : FrozenFigure.Of(ReportBuilder.Build(loaded, Known(template), progress, token));
            made.Add(key, figures);
        }

        return figures;
    }

    /// <summary>Sections that this version does not have give no figures, which then count as not recomputed.</summary>
    private static ReportTemplate Known(ReportTemplate template)
    {
        var known = Metrics.Catalog.Of<Sections.Section>().Select(section => section.Id).ToHashSet(StringComparer.Ordinal);
        return template with { Sections = [.. template.Sections.Where(known.Contains)] };
    }

    private static T? Read<T>(SealedArchive archive, string entry)
        where T : class
    {
        if (!archive.Manifest.Entries.Any(listed => listed.Name == entry))
        {
            return null;
        }

        using var stream = archive.Read(entry);
        return JsonSerializer.Deserialize<T>(stream, ArchiveManifest.Json);
    }

    private Verification? NoPack(string path)
    {
        report(Diagnostic.Error(DiagnosticCodes.NotAPack, Path.GetFileName(path), null, "is neither a pack nor a snapshot"));
        return null;
    }
}
