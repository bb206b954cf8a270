using BenefitAnalyzer.Ingestion.Files;
using BenefitAnalyzer.Ingestion.Handover;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Reporting.Packs;

/// <summary>How the logs of a source go into a pack.</summary>
/// <param name="Form">What is done to its files.</param>
internal sealed record PackedSource(Source Source, IReadOnlyList<LogFile> Files, PackedForm Form)
{
    /// <summary>Folder of logs that were written anew; they stand apart, where patterns of other sources do not look.</summary>
    private const string Folder = "packed";

    /// <summary>Letters of a file's own name that go into its new one; systems of files take some 80 Chinese ones.</summary>
    private const int LongestName = 60;

    /// <summary>Pattern by which the study of the pack finds the files.</summary>
    public string Pattern => Form == PackedForm.Rewritten ? $"{Folder}/{Source.Name}/*.csv" : Source.Files;

    /// <summary>What a rewritten file is called; numbers keep the order of the files, which decides between equal records.</summary>
    /// <param name="at">0-based place of the file among those of the source.</param>
    public string NameOf(LogFile file, int at)
    {
        var name = Path.GetFileName(file.Name).Select(letter => char.IsLetterOrDigit(letter) || letter is '.' or '-' ? letter : '_');
        return FormattableString.Invariant($"{Folder}/{Source.Name}/{at + 1:00000}-{string.Concat(name.TakeLast(LongestName))}.csv");
    }

    /// <summary>Every source, with what has to be done to its files.</summary>
    /// <remarks>Whoever reads a file that tells of persons gets no other than a copy without them.</remarks>
    public static IReadOnlyList<PackedSource> Of(Study study)
    {
        var all = study.Sources.Select(source => (Source: source, Files: SourceFiles.Of(study, source))).ToList();
        var personal = all.Where(one => IsAboutPersons(study, one.Source)).Select(one => one.Source).ToHashSet();
        var readers = all.SelectMany(one => one.Files.Select(file => file.Path).Distinct().Select(path => (path, one.Source)))
            .ToLookup(pair => pair.path, pair => pair.Source, StringComparer.Ordinal);
        while (all.Find(one => !personal.Contains(one.Source) && IsShared(one.Files, personal.Contains)) is { Source: { } reader })
        {
            personal.Add(reader);
        }

        return [.. all.Select(one => new PackedSource(one.Source, one.Files, FormOf(one.Source, one.Files)))];

        bool IsShared(IReadOnlyList<LogFile> files, Func<Source, bool> among) => files.Any(file => readers[file.Path].Any(among));

        PackedForm FormOf(Source source, IReadOnlyList<LogFile> files) =>
            !personal.Contains(source) ? PackedForm.AsItIs
            : CanStayDelimited(study, source, files) && !IsShared(files, reader => reader != source) ? PackedForm.Copied
            : PackedForm.Rewritten;
    }

    /// <summary>Whether a file may tell of persons, in columns that the study reads or in others.</summary>
    private static bool IsAboutPersons(Study study, Source source) =>
        source.Kind != SourceKind.Counts
        && (
            source.Personal
            || source.Kind == SourceKind.BackOffice
            || source.Columns.Any(mapping => mapping.Bands.Count > 0 || PersonFields.IsPerson(study, source, mapping))
        );

    /// <summary>Whether its files can be copied cell by cell, under their names.</summary>
    private static bool CanStayDelimited(Study study, Source source, IReadOnlyList<LogFile> files) =>
        source is { Delimiter: not null, Options: { Comments: null, HeadingLine: 1 } }
        && files.All(file => file.Entry is null)
        && PlainCopy.MadeColumns(study, source).Count == 0;
}

/// <summary>What is done to the files of a source before they go into a pack.</summary>
internal enum PackedForm
{
    /// <summary>Nothing: they tell of no persons.</summary>
    AsItIs,

    /// <summary>Copies under the same names, with pseudonyms in the place of persons.</summary>
    Copied,

    /// <summary>CSV in UTF-8 under new names, whatever they were.</summary>
    Rewritten,
}
