using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Reading.Yaml;
using BenefitAnalyzer.Tables;

namespace BenefitAnalyzer.Inputs.Sheets;

/// <summary>A sheet of settings from the study file, and how they are put back into it.</summary>
internal abstract class SettingSheet : InputSheet
{
    /// <summary>All of them; a new kind of setting is one class and its line here.</summary>
    public static IReadOnlyList<SettingSheet> All { get; } =
    [new GeneralSheet(), new ChannelsSheet(), new GroupsSheet(), new ExpectationsSheet(), new TargetsSheet(), new InitiativesSheet()];

    /// <summary>The study file with what the sheet says; values carry the cell they came from, so that faults are named there.</summary>
    public abstract MapNode Put(MapNode root, Table edited, Findings findings);

    public override Table Current(StudyInputs inputs)
    {
        TableCell At(string text) => new(text, StudyReader.FileName, null);
        return new Table(
            Name,
            [.. Columns.Select(column => At(column.Heading))],
            [.. Rows(inputs.Root).Select(row => (IReadOnlyList<TableCell>)[.. row.Select(At)])]
        );
    }

    /// <summary>A text for each column and row.</summary>
    protected abstract IEnumerable<IReadOnlyList<string>> Rows(MapNode root);
}
