using System.Globalization;
using BenefitAnalyzer.Studies.Reading.References;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BenefitAnalyzer.Inputs.Workbooks;

/// <summary>What a spreadsheet lets people choose or type in a column.</summary>
/// <param name="codes">Name of a sheet → the 0-based column of its codes.</param>
/// <param name="groups">What the column <c>group</c> may hold; the sheet of groups names each in several rows.</param>
internal sealed class Dropdowns(IReadOnlyDictionary<string, int> codes, IReadOnlyList<string> groups)
{
    // A list typed into the rule may have 255 characters.
    private const int LongestList = 255;

    // Rows below the last that the rule covers too, for what people add.
    public const int SpareRows = 1000;

    /// <summary>The rule of a column; null when anything may stand there.</summary>
    public DataValidation? Of(ReferenceColumn column, int index, int rows)
    {
        var rule = Rule(column);
        if (rule is null)
        {
            return null;
        }

        var letters = CellText.Letters(index);
        rule.SequenceOfReferences = new ListValue<StringValue>
        {
            InnerText = string.Create(CultureInfo.InvariantCulture, $"{letters}2:{letters}{rows + 1 + SpareRows}"),
        };
        rule.AllowBlank = !column.IsRequired;
        rule.ShowErrorMessage = true;
        rule.ErrorTitle = column.Heading;
        rule.Error = Shortened(column.Note is { } note ? $"{note.English}\n{note.Chinese}" : "");
        return rule;
    }

    private DataValidation? Rule(ReferenceColumn column) =>
        column switch
        {
            { Words.Count: > 0 } => ListOf(column.Words),
            { CodesOf: "groups" } => ListOf(groups),
            { CodesOf: { } sheet } when codes.TryGetValue(sheet, out var at) => FromSheet(sheet, CellText.Letters(at)),
            // 61 is 1900-03-01: before it Excel counts a day that there never was.
            { Form: ColumnForm.Day } => Between(DataValidationValues.Date, "61", "2958465"),
            { Form: ColumnForm.Whole } => Between(DataValidationValues.Whole, "0", "999999999999"),
            { Form: ColumnForm.Share } => Between(DataValidationValues.Decimal, "0", "1"),
            _ => null,
        };

    private static DataValidation? ListOf(IReadOnlyList<string> words)
    {
        var list = string.Join(',', words);
        return list.Length is 0 or > LongestList
            ? null
            : new DataValidation(new Formula1($"\"{list}\"")) { Type = DataValidationValues.List };
    }

    /// <summary>As many cells as the other sheet has codes: one that is added there is offered here.</summary>
    private static DataValidation FromSheet(string sheet, string letters) =>
        new(new Formula1($"OFFSET({sheet}!${letters}$2,0,0,MAX(1,COUNTA({sheet}!${letters}:${letters})-1),1)"))
        {
            Type = DataValidationValues.List,
        };

    private static DataValidation Between(DataValidationValues type, string low, string high) =>
        new(new Formula1(low), new Formula2(high)) { Type = type, Operator = DataValidationOperatorValues.Between };

    private static string Shortened(string text) => text.Length > 220 ? text[..219] + "…" : text;
}
