using BenefitAnalyzer.Reporting.Html;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Workbooks.Formulas;
using BenefitAnalyzer.Reporting.Workbooks.Parts;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Workbooks.Sheets;

/// <summary>What all sheets of one workbook share.</summary>
internal sealed class WorkbookContext
{
    public WorkbookContext(Report report, WorkbookPlan plan, Language language)
    {
        (Report, Plan, Language) = (report, plan, language);
        Words = new WorkbookWords(language);
        Figures = new FigureView(report, language);
        Formats = new NumberFormats(language, report.Currency);
        var names = new SheetNames();
        (ContentsName, DefinitionsName, TraceName) = (names.Of(Words.Contents), names.Of(Words.Definitions), names.Of(Words.Trace));
        TableNames = [.. plan.Tables.Select(table => names.Of(table.Title.In(language)))];
    }

    public Report Report { get; }

    public WorkbookPlan Plan { get; }

    public Language Language { get; }

    public WorkbookWords Words { get; }

    public FigureView Figures { get; }

    public NumberFormats Formats { get; }

    public StyleBook Styles { get; } = new();

    public string ContentsName { get; }

    public string DefinitionsName { get; }

    public string TraceName { get; }

    /// <summary>In the order of the plan's tables.</summary>
    public IReadOnlyList<string> TableNames { get; }

    /// <param name="sheet">On which formulas stand.</param>
    public FormulaText FormulasOn(int sheet) => new(TableNames, TraceName, sheet);

    /// <summary>A place of a link to the first cell of a sheet.</summary>
    public static string Top(string name) => Quoted(name) + "!A1";

    /// <summary>The name of a sheet as formulas write it.</summary>
    public static string Quoted(string name) => $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>Title, the way back and the headings, which stay in sight.</summary>
    public void Head(SheetWriter sheet, string title, IReadOnlyList<(string Title, bool IsNumber)> headings, IReadOnlyList<int> widths)
    {
        sheet.Row(1, lines: 2);
        sheet.Text(0, title, Look.Title);
        sheet.Row(2);
        sheet.Link(0, Words.BackToContents, Top(ContentsName));
        sheet.Row(CellPlace.FirstRow - 1, headings.Zip(widths).Max(column => TextSize.Lines(column.First.Title, column.Second)));
        foreach (var (at, (heading, isNumber)) in headings.Index())
        {
            sheet.Text(at, heading, isNumber ? Look.NumberHeading : Look.Heading);
        }
    }
}
