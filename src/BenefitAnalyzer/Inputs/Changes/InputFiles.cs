using System.Text;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Inputs.Sheets;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Reading.Yaml;
using BenefitAnalyzer.Tables;

namespace BenefitAnalyzer.Inputs.Changes;

/// <summary>The files of a study with a set of changes in them, not written yet.</summary>
internal sealed class InputFiles
{
    private readonly string folder;
    private readonly SortedDictionary<string, byte[]> contents = new(StringComparer.Ordinal);

    private InputFiles(string folder)
    {
        this.folder = folder;
    }

    /// <summary>The files that change, relative to the study folder.</summary>
    public IReadOnlyList<string> Names => [.. contents.Keys];

    /// <summary>The changed files; null when one cannot be changed, which is reported.</summary>
    /// <param name="root">The study file as it should read.</param>
    /// <param name="scenarios">Scenarios as they should read.</param>
    public static InputFiles? Of(
        StudyInputs inputs,
        MapNode root,
        IReadOnlyList<ScenarioInput> scenarios,
        IReadOnlyList<SheetDifference> changed,
        Action<Diagnostic> report
    )
    {
        var files = new InputFiles(inputs.Study.Folder);
        var isWritten = files.Put(StudyReader.FileName, inputs.Text, inputs.Root, root, report);
        foreach (var scenario in scenarios)
        {
            var was = inputs.Scenarios.FirstOrDefault(own => own.File == scenario.File);
            isWritten &= was is null ? files.PutNew(scenario, report) : files.Put(scenario.File, was.Text, was.Root, scenario.Root, report);
        }

        foreach (var difference in changed.Where(difference => difference.Sheet is InputTableSheet))
        {
            isWritten &= files.PutTable(inputs, difference, report);
        }

        return isWritten ? files : null;
    }

    /// <summary>Writes the journal, then each file as a whole: a change may be recorded and not made, never made and not recorded.</summary>
    public void Write(IReadOnlyList<InputChange> changes, ChangeAuthor author, DateTimeOffset when)
    {
        var path = Path.Combine(folder, Journal.FileName);
        var journal = Journal.With(File.Exists(path) ? File.ReadAllBytes(path) : [], changes, author, when);
        foreach (var (name, content) in contents.Prepend(KeyValuePair.Create(Journal.FileName, journal)).ToList())
        {
            var target = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target + ".new", content);
            File.Move(target + ".new", target, overwrite: true);
        }
    }

    private bool Put(string name, string text, MapNode was, MapNode root, Action<Diagnostic> report)
    {
        if (YamlPatch.Same(was, root))
        {
            return true;
        }

        if (YamlPatch.Apply(text, was, root) is not { } changed)
        {
            var message = "a setting is written in a way that cannot be changed without disturbing others: change it by hand";
            report(Diagnostic.Error(DiagnosticCodes.NotWritable, name, null, message));
            return false;
        }

        var hasMark = File.ReadAllBytes(Path.Combine(folder, name)).AsSpan().StartsWith(Encoding.UTF8.Preamble);
        contents[name] = [.. hasMark ? Encoding.UTF8.GetPreamble() : [], .. Encoding.UTF8.GetBytes(changed)];
        return true;
    }

    private bool PutNew(ScenarioInput scenario, Action<Diagnostic> report)
    {
        if (File.Exists(Path.Combine(folder, scenario.File)))
        {
            var message = $"there is a file of this name already, which is not the scenario '{scenario.Name}': choose another name";
            report(Diagnostic.Error(DiagnosticCodes.FileExists, scenario.File, null, message));
            return false;
        }

        var lines = scenario.Root.Entries.SelectMany(entry => YamlText.Entry(entry.Key.Text, entry.Value, indent: 0));
        contents[scenario.File] = Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")));
        return true;
    }

    private bool PutTable(StudyInputs inputs, SheetDifference difference, Action<Diagnostic> report)
    {
        var reference = inputs.References[difference.Sheet.Name];
        var (name, sheet) = reference.Split('#', 2) is [var file, var part] ? (file, part) : (reference, null);
        var table = inputs.Tables[difference.Sheet.Name];
        var content = contents.GetValueOrDefault(name) ?? File.ReadAllBytes(Path.Combine(folder, name));
        var isCsv = Path.GetExtension(name).Equals(".csv", StringComparison.OrdinalIgnoreCase);
        var written = isCsv ? CsvPatch.Apply(content, table, difference) : XlsxPatch.Apply(content, table, difference);
        using var stream = new MemoryStream(written);
        var read = isCsv ? CsvTable.Read(stream, name, report) : XlsxTable.Read(stream, name, sheet, report);
        if (read is null || !Holds(read, difference.Edited))
        {
            report(
                Diagnostic.Error(
                    DiagnosticCodes.NotWritable,
                    name,
                    null,
                    $"the changes of sheet '{difference.Sheet.Name}' cannot be written into this file: make them by hand"
                )
            );
            return false;
        }

        contents[name] = written;
        return true;
    }

    /// <summary>Whether a table says what it should: the proof that nothing was lost on the way.</summary>
    private static bool Holds(Table read, Table wanted) =>
        read.Rows.Count == wanted.Rows.Count
        && wanted
            .Headings.Index()
            .All(heading =>
                wanted
                    .Rows.Zip(read.Rows)
                    .All(pair => pair.First[heading.Index].Text == (read.IndexOf(heading.Item.Text) is { } at ? pair.Second[at].Text : ""))
            );
}
