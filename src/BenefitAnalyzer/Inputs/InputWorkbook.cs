using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Inputs.Changes;
using BenefitAnalyzer.Inputs.Sheets;
using BenefitAnalyzer.Inputs.Workbooks;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Reading.Yaml;
using BenefitAnalyzer.Tables;

namespace BenefitAnalyzer.Inputs;

/// <summary>The inputs of a study as a workbook for people who use Excel, out and back.</summary>
public static class InputWorkbook
{
    /// <summary>Writes the workbook.</summary>
    /// <returns>Whether it was written; nothing is ever overwritten, since somebody may have edited it.</returns>
    public static bool Write(string folder, string file, Action<Diagnostic> report)
    {
        if (StudyInputs.Read(folder, report) is not { } inputs)
        {
            return false;
        }

        if (File.Exists(file))
        {
            var message = "there is a file of this name already: read it back with --read, or choose another name";
            report(Diagnostic.Error(DiagnosticCodes.FileExists, file, null, message));
            return false;
        }

        using var content = new MemoryStream();
        WorkbookWriter.Write(inputs, content);
        File.WriteAllBytes(file, content.ToArray());
        return true;
    }

    /// <summary>Reads an edited workbook into the study. When anything is wrong nothing is changed.</summary>
    /// <param name="faultsOf">What else is wrong with a study, that its reader does not know.</param>
    /// <param name="report">Receives the faults, each at its sheet and cell.</param>
    /// <returns>What was changed; null when nothing was because something is wrong.</returns>
    public static InputChanges? Read(
        string folder,
        string file,
        ChangeAuthor author,
        TimeProvider clock,
        Func<Study, IEnumerable<Diagnostic>> faultsOf,
        Action<Diagnostic> report
    )
    {
        var faults = new Faults(report);
        if (StudyInputs.Read(folder, report) is not { } inputs || DifferencesOf(inputs, file, faults.Add) is not { } differences)
        {
            return null;
        }

        var changed = differences.Where(difference => difference.Changes.Count > 0).ToList();
        if (changed.Count == 0)
        {
            return new InputChanges([], []);
        }

        var findings = new Findings(StudyReader.FileName);
        var root = changed.Aggregate(
            inputs.Root,
            (study, difference) => difference.Sheet is SettingSheet settings ? settings.Put(study, difference.Edited, findings) : study
        );
        var tables = differences
            .Where(difference => difference.Sheet is InputTableSheet)
            .ToDictionary(difference => difference.Sheet.Name, difference => difference.Edited);
        var reading = StudyReader.Read(root, inputs.Study.Folder, tables, findings);
        foreach (var diagnostic in reading.Diagnostics)
        {
            faults.Add(diagnostic);
        }

        // What was wrong before is for 'check' to say, and not of this workbook.
        Diagnostic[] impossible = reading.Study is null ? [] : [.. faultsOf(reading.Study).Except(faultsOf(inputs.Study))];
        foreach (var diagnostic in impossible)
        {
            faults.Add(diagnostic);
        }

        if (
            reading.Study is null
            || impossible.Length > 0
            || ScenariosOf(inputs, changed, reading.Study, faults.Add) is not { } scenarios
            || InputFiles.Of(inputs, root, scenarios, changed, faults.Add) is not { } files
        )
        {
            return null;
        }

        InputChange[] changes = [.. changed.SelectMany(difference => difference.Changes)];
        files.Write(changes, author, TimeZoneInfo.ConvertTime(clock.GetUtcNow(), inputs.Study.TimeZone));
        return new InputChanges(changes, files.Names);
    }

    /// <summary>Scenarios that changed, as the study reads them; null when something is wrong with one, which is reported.</summary>
    /// <param name="study">With the other changes.</param>
    private static List<ScenarioInput>? ScenariosOf(
        StudyInputs inputs,
        IEnumerable<SheetDifference> changed,
        Study study,
        Action<Diagnostic> report
    )
    {
        var findings = new Findings(ScenarioReader.Folder);
        var scenarios = changed
            .SelectMany(difference => difference.Sheet is ScenariosSheet sheet ? sheet.Put(inputs, difference.Edited, findings) : [])
            .ToList();
        foreach (var scenario in scenarios)
        {
            ScenarioReader.Check(scenario.Root, study, findings);
        }

        foreach (var found in findings.Sorted)
        {
            report(found);
        }

        return findings.HasErrors ? null : scenarios;
    }

    /// <summary>One difference a sheet; null when the workbook cannot be taken, which is reported.</summary>
    private static List<SheetDifference>? DifferencesOf(StudyInputs inputs, string file, Action<Diagnostic> report)
    {
        var path = Path.GetFullPath(file);
        Table? Read(string sheet) => TableReader.Read(Path.GetDirectoryName(path)!, $"{Path.GetFileName(path)}#{sheet}", report);
        if (Read(AboutSheet.SheetName) is not { } about)
        {
            return null;
        }

        var states = AboutSheet.StatesOf(about);
        var differences = new List<SheetDifference>();
        var isSound = true;
        foreach (var sheet in inputs.Sheets)
        {
            var current = sheet.Current(inputs);
            if (Read(sheet.Name) is not { } edited || !HasSameHeadings(current, edited, report) || !IsComputed(edited, report))
            {
                isSound = false;
                continue;
            }

            var difference = SheetDifference.Of(sheet, current, edited);
            differences.Add(difference);
            isSound &= difference.Changes.Count == 0 || MayChange(difference, states.GetValueOrDefault(sheet.Name), report);
        }

        return isSound ? differences : null;
    }

    /// <summary>A cell that a spreadsheet could not compute is not taken for an emptied one.</summary>
    private static bool IsComputed(Table edited, Action<Diagnostic> report)
    {
        var faulty = edited.Rows.SelectMany(row => row).Where(cell => cell.Fault is not null).ToList();
        faulty.ForEach(cell => report(cell.Error(DiagnosticCodes.TableValue, cell.Fault!)));
        return faulty.Count == 0;
    }

    private static bool HasSameHeadings(Table current, Table edited, Action<Diagnostic> report)
    {
        var missing = current.Headings.Where(heading => edited.IndexOf(heading.Text) is null).ToList();
        foreach (var heading in missing)
        {
            report(edited.Headings[0].Error(DiagnosticCodes.TableColumnMissing, $"the column '{heading.Text}' is gone: put it back"));
        }

        var unknown = edited.Headings.Where(heading => heading.Text.Length > 0 && current.IndexOf(heading.Text) is null).ToList();
        foreach (var heading in unknown)
        {
            report(heading.Error(DiagnosticCodes.TableColumnUnknown, $"the column '{heading.Text}' is not one of this sheet"));
        }

        return missing.Count == 0 && unknown.Count == 0;
    }

    private static bool MayChange(SheetDifference difference, string? state, Action<Diagnostic> report)
    {
        var heading = difference.Edited.Headings[0];
        if (state != InputSheet.StateOf(difference.Current))
        {
            report(
                heading.Error(
                    DiagnosticCodes.WorkbookStale,
                    "the study has changed here since the workbook was written, and reading it would undo that: write a new workbook and edit it"
                )
            );
            return false;
        }

        var moved = difference.Rows.Where(row => difference.Sheet.HasFixedRows && (row.Was is null || row.Cells is null)).ToList();
        foreach (var row in moved)
        {
            var at = row.Cells?[0] ?? heading;
            var name = row.Cells?[0].Text ?? difference.Current.Rows[row.Was!.Value][0].Text;
            report(at.Error(DiagnosticCodes.NotWritable, $"rows of this sheet can neither be added nor taken away: '{name}'"));
        }

        return moved.Count == 0;
    }
}
