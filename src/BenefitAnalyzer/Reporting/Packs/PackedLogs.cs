using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Formats;
using BenefitAnalyzer.Ingestion.Files;
using BenefitAnalyzer.Ingestion.Handover;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Reporting.Packs;

/// <summary>The logs and returns of a study as they may be handed on: of logs about persons, copies without the columns that nobody reads and with pseudonyms in the place of persons.</summary>
internal sealed class PackedLogs(Study study, WorkFolder work, Action<Diagnostic> report)
{
    /// <summary>Sources whose files are copies: in UTF-8, and with pseudonyms under the study's key.</summary>
    public HashSet<string> Copied { get; } = new(StringComparer.Ordinal);

    /// <summary>Fields of a source that hold persons who are not pseudonyms yet.</summary>
    public static IReadOnlyList<string> PersonsOf(Study study, Source source) =>
        [.. study.Privacy.Pseudonymise.Where(field => source.Column(field) is not null).Except(source.Pseudonymised)];

    /// <summary>Name in the study folder and path of each file.</summary>
    /// <returns>Null when persons in one of them cannot be replaced; that was reported.</returns>
    public IReadOnlyList<(string Name, string Path)>? All(CancellationToken token)
    {
        var all = new List<(string Name, string Path)>();
        var isWhole = true;
        foreach (var source in study.Sources)
        {
            foreach (var file in SourceFiles.Of(study, source).DistinctBy(file => file.Path))
            {
                token.ThrowIfCancellationRequested();
                var name = Path.GetRelativePath(study.Folder, file.Path).Replace('\\', '/');
                if (PathOf(source, file, name, token) is { } path)
                {
                    all.Add((name, path));
                }
                else
                {
                    isWhole = false;
                }
            }
        }

        // Where two sources read one file, the copy without persons goes along.
        return isWhole
            ? [.. all.OrderBy(file => file.Path.StartsWith(study.Folder, StringComparison.Ordinal)).DistinctBy(file => file.Name)]
            : null;
    }

    /// <summary>The file itself, or a copy that may leave the study; null when there can be none.</summary>
    private string? PathOf(Source source, LogFile file, string name, CancellationToken token)
    {
        if (!IsAboutPersons(source))
        {
            return file.Path;
        }

        if (source.Columns.Any(mapping => mapping.Bands.Count > 0))
        {
            return Refused("holds dates of birth, from which the study tells ages: hand on a log that holds the bands");
        }

        var isPlain = source.Format is DelimitedFormat && file.Entry is null;
        if (!isPlain)
        {
            return Refused("holds persons and is no CSV or TSV file, so that they cannot be replaced: convert it, or unpack its archive");
        }

        var copy = work.File(Path.Combine("logs", name));
        var request = new PseudonymiseRequest(file.Path, copy) { Described = (study, source), ExpectsPersons = false };
        if (PseudonymisedCopy.Write(request, report, token) is null)
        {
            return null;
        }

        Copied.Add(source.Name);
        return copy;

        string? Refused(string why)
        {
            report(Diagnostic.Error(DiagnosticCodes.CannotPack, name, null, why));
            return null;
        }
    }

    /// <summary>Whether a file may tell of persons, in columns that the study reads or in others.</summary>
    private bool IsAboutPersons(Source source) =>
        source.Kind != SourceKind.Counts && (source.Personal || source.Kind == SourceKind.BackOffice || PersonsOf(study, source).Count > 0);
}
