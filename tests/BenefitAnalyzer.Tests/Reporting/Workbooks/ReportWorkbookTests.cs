using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Reporting.Workbooks;

/// <summary>Sheets of a report: 0 is the contents, then the tables in reading order, then definitions and trace.</summary>
[TestClass]
public sealed class ReportWorkbookTests
{
    private const string Hostile = "=cmd|'/c calc'!A1\u0007\u202Eevil\u202C 😀 _x0041_ <b>";

    [TestMethod]
    [DataRow(Language.English)]
    [DataRow(Language.TraditionalChinese)]
    public void TheValidatorOfTheFormatFindsNoFault(Language language)
    {
        Assert.AreEqual("", string.Join('\n', ReadWorkbook.Of(SampleReport.Full, language).Faults));
        Assert.AreEqual("", string.Join('\n', ReadWorkbook.Of(SampleWorkings.Report, language).Faults));
        Assert.AreEqual("", string.Join('\n', ReadWorkbook.Of(OfTexts(Hostile, new string('長', 5_000)), language).Faults));
    }

    [TestMethod]
    public void TheSameReportGivesTheSameBytes()
    {
        var first = ReadWorkbook.Bytes(SampleWorkings.Report, Language.English);

        CollectionAssert.AreEqual(first, ReadWorkbook.Bytes(SampleWorkings.Report, Language.English));
        CollectionAssert.AreNotEqual(first, ReadWorkbook.Bytes(SampleWorkings.Report, Language.TraditionalChinese));
    }

    [TestMethod]
    public void EveryFormulaGivesTheNumberBesideIt()
    {
        foreach (var report in new[] { SampleReport.Full, SampleWorkings.Report })
        {
            var book = ReadWorkbook.Of(report);

            Assert.IsGreaterThan(20, book.Cells.Values.Count(cell => cell.Formula is not null));
            Assert.AreEqual("", string.Join('\n', book.Differences()));
        }
    }

    [TestMethod]
    public void SharesSumsAndPresentValuesAreFormulas()
    {
        var book = ReadWorkbook.Of(SampleWorkings.Report);

        Assert.AreEqual("'Trace'!G6/'Trace'!H6", book.At(1, "C5").Formula); // 638 ÷ 1,000
        Assert.AreEqual("SUM(B5:B7)", book.At(1, "B8").Formula);
        Assert.IsNull(book.At(1, "B5").Formula); // a count is what it is
        Assert.AreEqual("D5-C5", book.At(2, "E5").Formula);
        Assert.AreEqual("E5", book.At(2, "F5").Formula);
        Assert.AreEqual("F5+E6", book.At(2, "F6").Formula);
        Assert.AreEqual("SUMPRODUCT('Cash flow'!E5:E7,'Cash flow'!B5:B7)", book.At(3, "B5").Formula);
        Assert.AreEqual("ROUND('Trace'!D32/'Trace'!D33,2)", book.At(3, "C5").Formula); // of two present values that no table shows
        Assert.AreEqual("C5/B5-1", book.At(4, "D5").Formula);
        Assert.AreEqual("'Results'!B5", book.At(4, "B6").Formula); // shown before
    }

    [TestMethod]
    public void ATotalOverAHiddenCellIsAValueAndSoIsWhatAFormulaWouldNotGive()
    {
        var book = ReadWorkbook.Of(SampleWorkings.Hidden);

        Assert.AreEqual(60, book.At(1, "B8").Number);
        Assert.IsNull(book.At(1, "B8").Formula);
        Assert.AreEqual("<\u00A010", book.At(1, "B6").Text);
        Assert.IsNull(book.At(1, "B6").Number);
        Assert.AreEqual(0.5, book.At(1, "C5").Number); // 1 ÷ 3 is not 0.5: the published number stands
        Assert.IsNull(book.At(1, "C5").Formula);
        Assert.IsFalse(book.Cells.Values.Any(cell => cell.Number == 7), "the numerator of a hidden figure is told");
    }

    [TestMethod]
    public void TheTraceTellsOfEveryFigureAndLeadsToItsCell()
    {
        var report = SampleWorkings.Report;
        var book = ReadWorkbook.Of(report);

        var ids = report.Tables.SelectMany(table => table.Rows).SelectMany(row => row).OfType<FigureCell>().Select(cell => cell.Figure.Id);
        var traced = book
            .Cells.Where(cell => cell.Key is { Sheet: "Trace" } && cell.Key.Address[0] == 'A')
            .Select(cell => cell.Value.Text)
            .ToList();
        foreach (var id in ids.Distinct())
        {
            Assert.Contains(id, traced);
        }

        var trace = book.Sheets.Count - 1;
        Assert.AreEqual("take-up/A?x=1", book.At(trace, "A6").Text);
        Assert.AreEqual("take-up/A@1", book.At(trace, "B6").Text);
        Assert.AreEqual("'Volumes'!C5", book.At(trace, "D6").Formula);
        Assert.AreEqual(638, book.At(trace, "G6").Number);
        Assert.AreEqual(1000, book.At(trace, "H6").Number);
        Assert.Contains(("Trace", "M6", "'Volumes'!C5"), book.Links);
        foreach (var (_, _, place) in book.Links)
        {
            Assert.Contains(place.Split("'!")[0].TrimStart('\''), book.Sheets);
        }
    }

    [TestMethod]
    public void KeyFiguresHaveNames()
    {
        var book = ReadWorkbook.Of(SampleWorkings.Report);

        Assert.Contains(("appraisal_npv_initiative_e_centre", "'Results'!$B$5"), book.Names);
        CollectionAssert.AllItemsAreUnique(book.Names.Select(name => name.Name.ToUpperInvariant()).ToList());
        foreach (var (name, place) in book.Names)
        {
            StringAssert.Matches(name, new("^[A-Za-z_][A-Za-z0-9_]{0,254}$"));
            var (sheet, address) = (place.Split("'!")[0].TrimStart('\''), place.Split('!')[1].Replace("$", "", StringComparison.Ordinal));
            Assert.IsNotNull(book.Cells[(sheet, address)].Number, name);
        }
    }

    [TestMethod]
    public void BothLanguagesHoldTheSameNumbersInTheSameCells()
    {
        foreach (var report in new[] { SampleReport.Full, SampleWorkings.Report })
        {
            var (english, chinese) = (ReadWorkbook.Of(report), ReadWorkbook.Of(report, Language.TraditionalChinese));

            CollectionAssert.AreEqual(Numbers(english), Numbers(chinese));
            CollectionAssert.AreEqual(english.Names.Select(name => name.Name).ToList(), chinese.Names.Select(name => name.Name).ToList());
            Assert.Contains("目錄", chinese.Sheets);
        }

        static List<string> Numbers(ReadWorkbook book) =>
            [
                .. book
                    .Cells.Where(cell => cell.Value.Number is not null)
                    .Select(cell =>
                        FormattableString.Invariant(
                            $"{book.Sheets.IndexOf(cell.Key.Sheet)} {cell.Key.Address} {cell.Value.Number} {cell.Value.Formula is null}"
                        )
                    ),
            ];
    }

    [TestMethod]
    public void HostileTextIsTextAndStaysInItsCell()
    {
        string[] texts = [Hostile, "+1", "-1+1", "@SUM(A1)", "\t=1", "\uD800half", new string('x', 40_000)];

        var book = ReadWorkbook.Of(OfTexts(texts));

        Assert.IsTrue(
            book.Cells.Where(cell => cell.Key.Sheet == book.Sheets[1]).All(cell => cell.Value.Formula is null && cell.Value.Number is null)
        );
        Assert.AreEqual(
            "=cmd|'/c calc'!A1\uFFFD\u202Eevil\u202C 😀 _x005F_x0041_ <b>", // a spreadsheet shows the coded underscore as one
            book.At(1, "A5").Text
        );
        Assert.AreEqual("+1", book.At(1, "A6").Text);
        Assert.AreEqual("\uFFFDhalf", book.At(1, "A10").Text);
        Assert.AreEqual(32_767, book.At(1, "A11").Text!.Length);
        Assert.AreEqual("=cmd|' c calc'!A1 evil 😀…", book.Sheets[1]); // at most 31 characters, none that formulas need
    }

    [TestMethod]
    public void AllRowsOfALongTableAreThere()
    {
        var book = ReadWorkbook.Of(SampleReport.ThreeThousandRows);

        Assert.AreEqual(1000 + 37 * 2999, book.At(1, "C3004").Number);
        Assert.AreEqual("'Trace'!G6004/'Trace'!H6004", book.At(1, "E3004").Formula);
        Assert.IsEmpty(book.Names); // thousands of names would help nobody
    }

    private static Report OfTexts(params string[] texts) =>
        new(
            "texts",
            LocalText.Same(texts[0]),
            LocalText.Same(texts[0]),
            "data",
            [
                new(
                    "s",
                    LocalText.Same(texts[0]),
                    [
                        new ReportTable(
                            "t",
                            LocalText.Same(texts[0]),
                            [new("name", LocalText.Same(texts[0]), false)],
                            [.. texts.Select(text => (IReadOnlyList<Cell>)[TextCell.Same(text)])]
                        )
                        {
                            Note = LocalText.Same(texts[0]),
                        },
                    ]
                ),
            ]
        );
}
