using System.Text;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Inputs.Changes;
using BenefitAnalyzer.Inputs.Sheets;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Reading.Yaml;
using BenefitAnalyzer.Tables;

namespace BenefitAnalyzer.Inputs;

/// <summary>Rows that the program adds to a table of a study, recorded in the journal as those of a workbook are.</summary>
public static class TableAppender
{
    private const string Tables = "tables";

    /// <summary>Adds rows at the end of a table; a study that does not name the table gets it as <c>tables/NAME.csv</c>. When anything is wrong nothing is added.</summary>
    /// <param name="headings">Of the cells of each row; the table may have more columns.</param>
    /// <returns>Null when the rows cannot be added, which is reported.</returns>
    public static InputChanges? Append(
        string folder,
        string table,
        IReadOnlyList<string> headings,
        IReadOnlyList<IReadOnlyList<string>> rows,
        ChangeAuthor author,
        TimeProvider clock,
        Action<Diagnostic> report
    )
    {
        if (
            StudyInputs.Read(folder, report) is not { } inputs
            || (inputs.Tables.ContainsKey(table) ? inputs : WithTable(inputs, table, headings, report)) is not { } own
        )
        {
            return null;
        }

        var sheet = new InputTableSheet(table);
        var current = sheet.Current(own);
        if (headings.FirstOrDefault(heading => current.IndexOf(heading) is null) is { } lacking)
        {
            var message = $"the table has no column '{lacking}', as one with a column a year has not: rewrite it with a row an amount";
            report(current.Headings[0].Error(DiagnosticCodes.NotWritable, message));
            return null;
        }

        var difference = SheetDifference.Of(
            sheet,
            current,
            current with
            {
                Rows = [.. current.Rows, .. rows.Select(row => CellsOf(current, headings, row))],
            }
        );
        var reading = StudyReader.Read(
            own.Root,
            own.Study.Folder,
            new Dictionary<string, Table> { [table] = difference.Edited },
            new Findings(StudyReader.FileName)
        );
        foreach (var fault in reading.Diagnostics.Where(fault => fault.Severity == Severity.Error))
        {
            report(fault);
        }

        if (reading.Study is null || InputFiles.Of(own, own.Root, [], [difference], report) is not { } files)
        {
            return null;
        }

        files.Write(difference.Changes, author, TimeZoneInfo.ConvertTime(clock.GetUtcNow(), own.Study.TimeZone));
        return new InputChanges(difference.Changes, files.Names);
    }

    /// <summary>The study with an empty table that it names.</summary>
    private static StudyInputs? WithTable(StudyInputs inputs, string table, IReadOnlyList<string> headings, Action<Diagnostic> report)
    {
        var name = $"{Tables}/{table}.csv";
        var path = Path.Combine(inputs.Study.Folder, Tables, $"{table}.csv");
        var place = new Place(0, 0, null);
        var named = (inputs.Root.Find(Tables) as MapNode ?? new MapNode([], place)).With(table, new TextNode(name, IsQuoted: false, place));
        if (File.Exists(path) || YamlPatch.Apply(inputs.Text, inputs.Root, inputs.Root.With(Tables, named)) is not { } text)
        {
            var message = $"the study names no table '{table}' and it cannot be added: write '{table}: {name}' under 'tables:' by hand";
            report(Diagnostic.Error(DiagnosticCodes.NotWritable, StudyReader.FileName, null, message));
            return null;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, string.Join(',', headings) + "\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        File.WriteAllText(
            Path.Combine(inputs.Study.Folder, StudyReader.FileName),
            text,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)
        );
        return StudyInputs.Read(inputs.Study.Folder, report);
    }

    private static IReadOnlyList<TableCell> CellsOf(Table table, IReadOnlyList<string> headings, IReadOnlyList<string> row)
    {
        var texts = headings.Zip(row).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.OrdinalIgnoreCase);
        return [.. table.Headings.Select(heading => heading with { Text = texts.GetValueOrDefault(heading.Text, "") })];
    }
}
