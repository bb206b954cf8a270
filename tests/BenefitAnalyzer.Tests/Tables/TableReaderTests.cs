using System.Text;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Tables;

namespace BenefitAnalyzer.Tests.Tables;

[TestClass]
public sealed class TableReaderTests
{
    [TestMethod]
    public void ACsvFileGivesTrimmedComposedCellsWithTheirLine()
    {
        using var folder = new TemporaryFolder();
        folder.With("a.csv", "\uFEFFcode, name \r\n\r\nx,\"Cafe\u0301,\nbar\"\r\n\r\n,\r\ny\r\n");

        var table = Read(folder, "a.csv", out var findings)!;

        Assert.AreEqual("", findings);
        Assert.AreEqual("code|name", string.Join('|', table.Headings.Select(heading => heading.Text)));
        Assert.AreEqual(
            "3: x|Caf\u00e9,\nbar; 7: y|",
            string.Join("; ", table.Rows.Select(row => $"{row[0].Line}: {row[0].Text}|{row[1].Text}"))
        );
        Assert.AreEqual(1, table.IndexOf("NAME"));
        Assert.IsNull(table.IndexOf("nothing"));
    }

    [TestMethod]
    public void EveryFaultOfACsvFileIsReportedWithItsLine()
    {
        using var folder = new TemporaryFolder();
        folder.With("a.csv", "code,name,code\nx,y,z,w\nx,\"un\"q\n");

        Assert.IsNotNull(Read(folder, "a.csv", out var findings));

        Assert.AreEqual(
            """
            a.csv:1: error BA2007: the heading 'code' stands twice
            a.csv:2: error BA2010: 'w' stands beyond the last of 3 headings
            a.csv:3: error BA2010: a quote is not closed or not alone in its cell
            """,
            findings
        );
    }

    [TestMethod]
    public void AFileInAnotherEncodingIsRefused()
    {
        using var folder = new TemporaryFolder();
        folder.With("a.csv", Encoding.Latin1.GetBytes("code,name\nx,caf\u00e9\n"));

        Assert.IsNull(Read(folder, "a.csv", out var findings));

        Assert.AreEqual("a.csv:2: error BA2010: the file is not UTF-8: save it as 'CSV UTF-8'", findings);
    }

    [TestMethod]
    public void ACharacterWithoutNormalFormIsOneThatCouldNotBeRead()
    {
        using var folder = new TemporaryFolder();
        folder.With("a.csv", "code,name\nx,A\uFFFE\n");

        Assert.IsNull(Read(folder, "a.csv", out var findings));
        Assert.StartsWith("a.csv:2: error BA2010: ", findings);
        Assert.AreEqual("A\uFFFD", TypedCell.TextOf("A\uFFFE"));
    }

    [TestMethod]
    [DataRow(
        "tables/ofices.csv",
        "tables/ofices.csv: error BA2008: there is no file 'tables/ofices.csv'; did you mean 'tables/offices.csv'?"
    )]
    [DataRow("nowhere/a.csv", "nowhere/a.csv: error BA2008: there is no file 'nowhere/a.csv'")]
    [DataRow("tables/empty.csv", "tables/empty.csv: error BA2008: the table is empty: its first row must hold the headings")]
    [DataRow("tables/a.json", "tables/a.json: error BA2008: 'tables/a.json' is neither .csv nor .xlsx")]
    [DataRow("tables/text.xlsx", "tables/text.xlsx: error BA2008: 'tables/text.xlsx' is not a readable XLSX workbook: ")]
    [DataRow("tables/zip.xlsx", "tables/zip.xlsx: error BA2008: 'tables/zip.xlsx' is not a readable XLSX workbook: ")]
    public void AFileThatCannotBeReadIsReported(string reference, string finding)
    {
        using var folder = new TemporaryFolder();
        folder
            .With("tables/offices.csv", "code\n")
            .With("tables/empty.csv", "\n\n")
            .With("tables/a.json", "{}")
            .With("tables/text.xlsx", "code\n")
            .With("tables/zip.xlsx", Zip());

        Assert.IsNull(Read(folder, reference, out var findings));

        Assert.StartsWith(finding, findings);
    }

    [TestMethod]
    public void ASheetGivesTheTextThatACsvFileWouldHold()
    {
        using var folder = new TemporaryFolder();
        folder.With(
            "book.xlsx",
            Workbook.WithSheets(
                (
                    "Notes",
                    [
                        ["nothing"],
                    ]
                ),
                ("Offices", OfficeCells)
            )
        );

        var table = Read(folder, "book.xlsx#Offices", out var findings)!;

        Assert.AreEqual("", findings);
        Golden.Verify(string.Join('\n', table.Rows.SelectMany(row => row).Select(cell => $"{cell.File} {cell.Text}")));
    }

    [TestMethod]
    public void TheFirstSheetIsReadWhenNoneIsNamed()
    {
        using var folder = new TemporaryFolder();
        folder.With(
            "book.xlsx",
            Workbook.WithSheets(
                (
                    "First",
                    [
                        ["code"],
                        ["x"],
                    ]
                ),
                (
                    "Second",
                    [
                        ["other"],
                    ]
                )
            )
        );

        Assert.AreEqual("book.xlsx#First!A2", Read(folder, "book.xlsx", out _)!.Rows.Single()[0].File);
    }

    [TestMethod]
    public void AnUnknownSheetIsReportedWithTheNearest()
    {
        using var folder = new TemporaryFolder();
        folder.With(
            "book.xlsx",
            Workbook.WithSheets(
                (
                    "Offices",
                    [
                        ["code"],
                    ]
                )
            )
        );

        Assert.IsNull(Read(folder, "book.xlsx#Ofices", out var findings));

        Assert.AreEqual("book.xlsx: error BA2008: there is no sheet 'Ofices' in 'book.xlsx'; did you mean 'Offices'?", findings);
    }

    [TestMethod]
    public void ACellThatASpreadsheetCouldNotComputeIsNotTakenForAnEmptyOne()
    {
        using var folder = new TemporaryFolder();
        folder.With(
            "book.xlsx",
            Workbook.WithSheets(
                (
                    "S",
                    [
                        ["code", "share"],
                        ["x", new FormulaError("#N/A")],
                        ["y", new UnstoredFormula("1+1")],
                        ["z", null],
                    ]
                )
            )
        );

        var cells = Read(folder, "book.xlsx", out _)!.Rows.Select(row => row[1]).ToList();

        CollectionAssert.AreEqual(new[] { "#N/A", "=1+1", "" }, cells.Select(cell => cell.Text).ToList());
        Assert.AreEqual("'#N/A' is an error of the spreadsheet and no value: correct it, or empty the cell", cells[0].Fault);
        Assert.Contains("the result of the formula '=1+1' is not stored", cells[1].Fault!);
        Assert.IsNull(cells[2].Fault);
    }

    private static object?[][] OfficeCells =>
        [
            ["code", "day", "time", "number", "share", "sum", "open"],
            ["hill ", new DateTime(2005, 1, 31), new DateTime(2005, 1, 31, 17, 30, 0), 7, 0.85, 0.1 + 0.2, true],
            [null, null, null, null, null, null, null],
            ["harbour", null, null, 1234567.5, null, null, false],
        ];

    private static Table? Read(TemporaryFolder folder, string reference, out string findings)
    {
        var found = new List<Diagnostic>();
        var table = TableReader.Read(folder.Path, reference, found.Add);
        findings = string.Join('\n', found);
        return table;
    }

    private static byte[] Zip()
    {
        using var stream = new MemoryStream();
        using (var archive = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry("nothing.txt");
        }

        return stream.ToArray();
    }
}
