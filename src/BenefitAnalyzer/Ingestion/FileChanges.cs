using BenefitAnalyzer.Ingestion.Files;

namespace BenefitAnalyzer.Ingestion;

/// <summary>What has to be done so that the study holds exactly the files that are there. A file is known by source and content.</summary>
/// <param name="ToReplace">Earlier contents of files to load: they leave when the new ones come.</param>
/// <param name="ToKeep">Files that are gone and stay in the study, as their sources say; of an edited file, or one that was refused, nothing stays.</param>
internal sealed record FileChanges(
    IReadOnlyList<ScannedFile> ToLoad,
    IReadOnlyList<LoadedFile> ToReplace,
    IReadOnlyList<LoadedFile> ToRemove,
    IReadOnlyList<LoadedFile> ToKeep,
    IReadOnlyList<(LoadedFile File, string Name)> ToRename,
    IReadOnlyList<(ScannedFile Copy, ScannedFile Original)> Copies
)
{
    /// <summary>Compares the files on disk with the ledger.</summary>
    /// <param name="unreadable">Files that are there and cannot be read now: what is known of them stays.</param>
    /// <param name="keepRemoved">Sources whose files stay in the study when they are gone.</param>
    public static FileChanges Between(
        IReadOnlyList<ScannedFile> found,
        IReadOnlyList<LogFile> unreadable,
        IReadOnlyList<LoadedFile> ledger,
        IReadOnlySet<string> keepRemoved
    )
    {
        var unknown = unreadable.Select(file => (file.Source.Name, file.Name)).ToHashSet();
        var contents = found
            .GroupBy(file => (file.Log.Source.Name, file.Scan.Hash))
            .Select(same => same.OrderBy(file => file.Log.Name, StringComparer.Ordinal).ToList())
            .ToList();
        var originals = contents.ToDictionary(same => (same[0].Log.Source.Name, same[0].Scan.Hash), same => same[0]);
        var known = ledger.Where(file => file.State != LoadedFile.StateCopy).ToDictionary(file => (file.Source, file.Hash));
        var missing = known
            .Where(pair => !originals.ContainsKey(pair.Key))
            .Select(pair => pair.Value)
            .Where(file => !unknown.Contains((file.Source, file.Name)))
            .ToList();
        var there = found.Select(file => (file.Log.Source.Name, file.Log.Name)).ToHashSet();
        var gone = missing.FindAll(file =>
            !keepRemoved.Contains(file.Source) || file.State == LoadedFile.StateRefused || there.Contains((file.Source, file.Name))
        );
        var toLoad = originals.Where(pair => !known.ContainsKey(pair.Key)).Select(pair => pair.Value).ToList();
        var loading = toLoad.Select(file => (file.Log.Source.Name, file.Log.Name)).ToHashSet();
        return new FileChanges(
            toLoad,
            [.. gone.Where(file => loading.Contains((file.Source, file.Name)))],
            [.. gone.Where(file => !loading.Contains((file.Source, file.Name)))],
            [.. missing.Except(gone).OrderBy(file => file.Name, StringComparer.Ordinal)],
            [
                .. originals
                    .Where(pair => known.TryGetValue(pair.Key, out var file) && file.Name != pair.Value.Log.Name)
                    .Select(pair => (known[pair.Key], pair.Value.Log.Name)),
            ],
            [.. contents.SelectMany(same => same.Skip(1).Select(copy => (copy, same[0])))]
        );
    }
}
