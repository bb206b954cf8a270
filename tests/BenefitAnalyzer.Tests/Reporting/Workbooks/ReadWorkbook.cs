using System.Data;
using System.Globalization;
using System.Text.RegularExpressions;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Workbooks;
using BenefitAnalyzer.Units;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using OpenXmlCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace BenefitAnalyzer.Tests.Reporting.Workbooks;

/// <summary>A workbook as a spreadsheet sees it: cells by their address, formulas that can be computed again, names and links.</summary>
internal sealed partial class ReadWorkbook
{
    private static readonly DataTable Arithmetic = new() { Locale = CultureInfo.InvariantCulture };

    private readonly Dictionary<(string Sheet, string Address), ReadCell> cells = [];

    private ReadWorkbook(Stream stream)
    {
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var book = document.WorkbookPart!;
        foreach (var sheet in book.Workbook!.GetFirstChild<DocumentFormat.OpenXml.Spreadsheet.Sheets>()!.Elements<Sheet>())
        {
            var part = (WorksheetPart)book.GetPartById(sheet.Id!.Value!);
            Sheets.Add(sheet.Name!.Value!);
            foreach (var cell in part.Worksheet!.Descendants<OpenXmlCell>())
            {
                cells[(sheet.Name!.Value!, cell.CellReference!.Value!)] = ReadCell.Of(cell);
            }

            Links.AddRange(
                part.Worksheet.Descendants<Hyperlink>().Select(link => (sheet.Name!.Value!, link.Reference!.Value!, link.Location!.Value!))
            );
        }

        Names =
        [
            .. book
                .Workbook.GetFirstChild<DefinedNames>()!
                .Elements<DefinedName>()
                .Where(name => name.LocalSheetId is null)
                .Select(name => (name.Name!.Value!, name.Text)),
        ];
        Faults =
        [
            .. new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019)
                .Validate(document)
                .Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}"),
        ];
    }

    /// <summary>In their order.</summary>
    public List<string> Sheets { get; } = [];

    public List<(string Sheet, string Cell, string Place)> Links { get; } = [];

    /// <summary>Of the whole workbook.</summary>
    public IReadOnlyList<(string Name, string Place)> Names { get; }

    /// <summary>What the format's own validator finds.</summary>
    public IReadOnlyList<string> Faults { get; }

    public IReadOnlyDictionary<(string Sheet, string Address), ReadCell> Cells => cells;

    public static byte[] Bytes(Report report, Language language)
    {
        using var stream = new MemoryStream();
        ReportWorkbook.Write(report, language, stream, CancellationToken.None);
        return stream.ToArray();
    }

    public static ReadWorkbook Of(Report report, Language language = Language.English) => new(new MemoryStream(Bytes(report, language)));

    public static ReadWorkbook Of(string file)
    {
        using var stream = File.OpenRead(file);
        return new ReadWorkbook(stream);
    }

    /// <summary>The numbers of a workbook that another program has written.</summary>
    public static IReadOnlyDictionary<(string Sheet, string Address), double> NumbersOf(string file)
    {
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        var book = document.WorkbookPart!;
        return book.Workbook!.GetFirstChild<DocumentFormat.OpenXml.Spreadsheet.Sheets>()!
            .Elements<Sheet>()
            .SelectMany(sheet =>
                ((WorksheetPart)book.GetPartById(sheet.Id!.Value!))
                    .Worksheet!.Descendants<OpenXmlCell>()
                    .Where(cell => cell.CellValue is not null && (cell.DataType is null || cell.DataType.Value == CellValues.Number))
                    .Select(cell => (Key: (sheet.Name!.Value!, cell.CellReference!.Value!), cell.CellValue!.Text))
            )
            .ToDictionary(cell => cell.Key, cell => double.Parse(cell.Text, CultureInfo.InvariantCulture));
    }

    public ReadCell At(int sheet, string address) => cells[(Sheets[sheet], address)];

    /// <summary>Formulas whose result is not the number that was written beside them.</summary>
    public IReadOnlyList<string> Differences() =>
        [
            .. cells
                .Where(cell => cell.Value.Formula is not null)
                .Select(cell => (cell.Key, cell.Value, Result: Compute(cell.Key.Sheet, cell.Value.Formula!)))
                .Where(cell => Math.Abs(cell.Result - cell.Value.Number!.Value) > 1e-9 * Math.Max(1, Math.Abs(cell.Result)))
                .Select(cell =>
                    FormattableString.Invariant($"{cell.Key}: ={cell.Value.Formula} is {cell.Result}, not {cell.Value.Number}")
                ),
        ];

    /// <summary>Ranges become numbers, functions their results, and what is left is arithmetic.</summary>
    private double Compute(string sheet, string formula)
    {
        if (Round().Match(formula) is { Success: true } rounded)
        {
            var inner = Compute(sheet, rounded.Groups["inner"].Value);
            return Math.Round(
                inner,
                int.Parse(rounded.Groups["places"].Value, CultureInfo.InvariantCulture),
                MidpointRounding.AwayFromZero
            );
        }

        var text = SumOfProducts()
            .Replace(
                formula,
                match => Text(Numbers(sheet, match.Groups["a"].Value).Zip(Numbers(sheet, match.Groups["b"].Value), (a, b) => a * b).Sum())
            );
        text = Sum().Replace(text, match => Text(Reference().Matches(match.Value).SelectMany(range => Numbers(sheet, range.Value)).Sum()));
        text = Reference().Replace(text, match => Text(Numbers(sheet, match.Value).Single()));
        return Convert.ToDouble(Arithmetic.Compute(text, null), CultureInfo.InvariantCulture);
    }

    private IEnumerable<double> Numbers(string own, string range)
    {
        var match = Reference().Match(range);
        var sheet = match.Groups["sheet"].Success ? match.Groups["sheet"].Value.Replace("''", "'", StringComparison.Ordinal) : own;
        var (from, to) = (match.Groups["from"].Value, match.Groups["to"].Success ? match.Groups["to"].Value : match.Groups["from"].Value);
        for (var row = RowOf(from); row <= RowOf(to); row++)
        {
            for (var column = ColumnOf(from); column <= ColumnOf(to); column++)
            {
                yield return cells[(sheet, Letters(column) + row.ToString(CultureInfo.InvariantCulture))].Number!.Value;
            }
        }
    }

    private static int RowOf(string address) => int.Parse(string.Concat(address.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);

    private static int ColumnOf(string address) =>
        address.Where(char.IsAsciiLetterUpper).Aggregate(0, (column, letter) => (column * 26) + letter - 'A' + 1) - 1;

    private static string Letters(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + Letters(column % 26);

    private static string Text(double number) =>
        $"({((decimal)number).ToString("0.0###########################", CultureInfo.InvariantCulture)})";

    [GeneratedRegex("(?:'(?<sheet>(?:[^']|'')+)'!)?(?<from>[A-Z]+[0-9]+)(?::(?<to>[A-Z]+[0-9]+))?")]
    private static partial Regex Reference();

    [GeneratedRegex("^ROUND\\((?<inner>.*),(?<places>[0-9]+)\\)$")]
    private static partial Regex Round();

    [GeneratedRegex("SUMPRODUCT\\((?<a>(?:'(?:[^']|'')+'!)?[A-Z0-9:]+),(?<b>(?:'(?:[^']|'')+'!)?[A-Z0-9:]+)\\)")]
    private static partial Regex SumOfProducts();

    [GeneratedRegex("SUM\\((?:(?:'(?:[^']|'')+'!)?[A-Z0-9:]+,?)+\\)")]
    private static partial Regex Sum();
}

/// <summary>A cell of a workbook.</summary>
internal sealed record ReadCell(string? Text, double? Number, string? Formula)
{
    public static ReadCell Of(OpenXmlCell cell) =>
        new(
            cell.InlineString?.InnerText,
            cell.CellValue is { } value ? double.Parse(value.Text, CultureInfo.InvariantCulture) : null,
            cell.CellFormula?.Text
        );
}
