using BenefitAnalyzer.Studies.Reading.References;
using BenefitAnalyzer.Tables;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Inputs.Sheets;

/// <summary>A sheet that is written once to be typed into: what is known stands in it, and what is asked is empty.</summary>
/// <param name="name">The reference table that it becomes.</param>
/// <param name="given">Headings of what is known.</param>
internal sealed class FormSheet(string name, IReadOnlyList<string> given) : InputSheet
{
    public override string Name => name;

    public override LocalText Title => LocalText.Same(name);

    public override IReadOnlyList<ReferenceColumn> Columns { get; } =
    [
        .. TablesReader
            .Known.First(table => table.Name == name)
            .Columns.Select(column => given.Contains(column.Heading) ? column with { IsOnlyShown = true, Form = ColumnForm.Text } : column),
        new ReferenceColumn("weekday") { IsOnlyShown = true }.Means("weekday of the count", "點算日的星期"),
        new ReferenceColumn("stratum") { IsOnlyShown = true }.Means("what the hour was drawn out of", "所屬分層"),
        new ReferenceColumn("weight") { Form = ColumnForm.Number, IsOnlyShown = true }.Means(
            "open hours for which this one stands",
            "此時段所代表的開放時段數目"
        ),
    ];

    public override IReadOnlyList<string> Keys => given;

    /// <summary>A form shows no state of the study.</summary>
    public override Table Current(StudyInputs inputs) => inputs.Tables[name];
}
