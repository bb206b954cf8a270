using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Ingestion.Files;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion;

/// <summary>Do figures of a loaded study leave out what lies in its folder by now?</summary>
/// <remarks>Told by names and lengths alone: reading all files again would take as long as to load them.</remarks>
internal static class FilesSinceIngest
{
    /// <returns>Null where nothing differs, or the folder cannot be looked into.</returns>
    public static Diagnostic? Of(Study study, IReadOnlyList<LoadedFile> ledger)
    {
        var known = ledger.ToLookup(file => (file.Source, file.Name), file => file.Bytes);
        var keepRemoved = study.Sources.Where(source => source.KeepRemoved).Select(source => source.Name).ToHashSet();
        List<LogFile> found;
        try
        {
            found = [.. study.Sources.SelectMany(source => SourceFiles.Of(study, source))];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null; // what was loaded can still be asked
        }

        var there = found.Select(file => (file.Source.Name, file.Name)).ToHashSet();
        List<(string File, string What)> differ =
        [
            .. found.Where(file => !known.Contains((file.Source.Name, file.Name))).Select(file => (file.Name, "is not loaded")),
            .. found
                .Where(file => known.Contains((file.Source.Name, file.Name)) && !known[(file.Source.Name, file.Name)].Contains(file.Length))
                .Select(file => (file.Name, "has another length than when it was loaded")),
            .. ledger
                .Where(file => !there.Contains((file.Source, file.Name)) && !keepRemoved.Contains(file.Source))
                .Select(file => (file.Name, "is gone")),
        ];
        if (differ.Count == 0)
        {
            return null;
        }

        var (first, what) = differ[0];
        var others = differ.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $", and {differ.Count - 1} more differ");
        return Diagnostic.Warning(
            DiagnosticCodes.FilesSinceIngest,
            first,
            null,
            $"{what}{others}: figures do not know of it; run 'benefit ingest {study.Folder}'"
        );
    }
}
