using System.IO.Compression;
using System.Text;
using BenefitAnalyzer.Ingestion.Suggestions;
using BenefitAnalyzer.Tests.Tables;

namespace BenefitAnalyzer.Tests.Ingestion.Suggestions;

/// <summary>Drafts of files that are no delimited text: workbooks, JSON lines, columns at fixed places.</summary>
[TestClass]
public sealed class FormatSuggestionTests : SuggestionTests
{
    [TestMethod]
    [DataRow("2005-04,2005-05,2005-06", "{period:yyyy-MM}")]
    [DataRow("04/2005,05/2005,06/2005", "{period:MM/yyyy}")]
    [DataRow("2003,2004,2005", "{period:yyyy}")]
    [DataRow("Apr-05,May-05,Jun-05", "{period:MMM-yy}")]
    [DataRow("Apr 05,May 05,Jun 05", "{period:MMM yy}")]
    [DataRow("Apr-2005,May-2005,Jun-2005", "{period:MMM-yyyy}")]
    [DataRow("2005年4月,2005年5月,2005年10月", "{period:yyyy年M月}")]
    [DataRow("2005/04,2005/05,2005/06", "{period:yyyy/MM}")]
    [DataRow("200504,200505,200506", "{period:yyyyMM}")]
    public void MonthsAloneMayBeHeadings(string months, string pattern)
    {
        var draft = Of("wide.csv", $"service,{months}\nLIB,7,5,6\nTAX,1,2,3\n");

        Assert.AreEqual(pattern, draft.Periods!.Headings);
        Assert.AreEqual("all volume", string.Join(' ', draft.Periods.Measures.Select(measure => $"{measure.Key} {measure.Value}")));
        Assert.AreEqual("service", Column(draft, "service").Column);
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void Utf16IsKnownWithoutItsMark(bool isBigEndian)
    {
        var encoding = isBigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode;

        var draft = Of("log.csv", encoding.GetBytes("id,opened,service,channel\n1,2005-04-01,甲,web\n2,2005-04-02,乙,web\n"));

        Assert.AreEqual("utf-16", draft.Encoding);
        Assert.Contains("without a byte order mark", string.Join('\n', draft.Reasons));
        Assert.AreEqual("service", Column(draft, "service").Column);
    }

    [TestMethod]
    public void AHeadingThatStandsTwiceIsAskedAboutWithoutShowingIt()
    {
        var draft = Of("log.csv", "Chan,Chan,opened\nweb,web,2005-04-01\nweb,counter,2005-04-02\n");

        Assert.Contains("ASK: two cells of the first line are the same", string.Join('\n', draft.Notes));
        Assert.DoesNotContain("Chan", SourceDraftYaml.Of(draft));
    }

    [TestMethod]
    public void ASurnameIsPersonalHoweverFewThereAre()
    {
        var rows = string.Concat(
            Enumerable.Range(0, 200).Select(at => $"{at},2005-04-{1 + at % 28:00},LIB,{(at % 2 == 0 ? "Wong" : "Lee")}\n")
        );

        var draft = Of("log.csv", $"id,opened,service,surname\n{rows}");

        Assert.Contains("looks personal (names)", string.Join('\n', draft.Notes));
    }

    [TestMethod]
    [DataRow("a.csv")]
    [DataRow("a.jsonl")]
    public void TextThatIsNoTextIsNoReasonToFail(string file)
    {
        var isJson = file.EndsWith(".jsonl", StringComparison.Ordinal);
        var records = Enumerable
            .Range(1, 20)
            .Select(at =>
                isJson
                    ? $$"""{"service":"A\ufffe","channel":"web","day":"2005-04-{{at:00}}","remark":"{{(at == 7 ? "cut \\ud83d" : "")}}"}"""
                    : $"A\uFFFE,web,2005-04-{at:00}"
            );

        var draft = Of(file, (isJson ? "" : "service,channel,day\n") + string.Join('\n', records) + "\n");

        Assert.AreEqual("service", Column(draft, "service").Column);
        Assert.AreEqual("day", Column(draft, "started_at").Column);
    }

    [TestMethod]
    public void TheTableOfASheetIsFoundBelowTitles()
    {
        var draft = Of(
            "log.xlsx",
            Workbook.WithMerged(
                [
                    (
                        "Tickets",
                        [
                            ["Borough return", null, null, null],
                            ["Month: 2005-04"],
                            [],
                            [null, "Ticket", "Opened", "Service", "Channel"],
                            .. Enumerable.Range(1, 20).Select(at => (object?[])[null, $"T{at}", new DateTime(2005, 4, at), "A", "web"]),
                        ]
                    ),
                ],
                "A1:D1"
            )
        );

        Assert.AreEqual((null, "B4:E1048576", null), (draft.Sheet, draft.Range, draft.HeadingRows));
        CollectionAssert.AreEqual(
            new[] { "transaction_id Ticket", "started_at Opened", "service Service", "channel Channel" },
            draft.Columns.Select(column => $"{column.Field} {column.Column}").ToArray()
        );
        Assert.Contains("the headings stand in row 4; what is above them is no record", draft.Reasons);
        Assert.Contains("    range: B4:E1048576\n", SourceDraftYaml.Of(draft));
    }

    [TestMethod]
    public void TheSheetThatLooksLikeRecordsIsNamedAndSoAreTheOthers()
    {
        object?[][] months =
        [
            ["Ticket", "Opened", "Service"],
            ["T1", new DateTime(2005, 4, 1), "A"],
            ["T2", new DateTime(2005, 4, 2), "B"],
        ];

        var draft = Of(
            "log.xlsx",
            Workbook.WithSheets(
                (
                    "Notes",
                    [
                        ["nothing here"],
                    ]
                ),
                ("April", months),
                ("May", months),
                (
                    "Codes",
                    [
                        ["A", "B"],
                    ]
                )
            )
        );

        Assert.AreEqual(("April", null, null), (draft.Sheet, draft.Range, draft.HeadingRows));
        Assert.Contains(
            "sheet 'April' looks like records: 3 columns, 2 rows; the others: 'Notes' (no table), 'May' (2 rows), 'Codes' (0 rows)",
            draft.Reasons
        );
        Assert.Contains("ASK: 'May' has the same headings: a source reads one sheet, so give each a source of its own", draft.Notes);
        Assert.Contains("    sheet: April\n", SourceDraftYaml.Of(draft));
    }

    [TestMethod]
    public void ASheetThatBeginsWithARecordShowsNobody()
    {
        var draft = Of(
            "log.xlsx",
            Workbook.WithSheets(
                (
                    "Tickets",
                    [
                        ["1", "A123456(7)", "Chan Tai Man"],
                        ["2", "K765432(1)", "Wong Siu Ming"],
                        ["3", "C987654(3)", "Lee Ka Yan"],
                    ]
                )
            )
        );

        var yaml = SourceDraftYaml.Of(draft);
        Assert.DoesNotContain("123456", yaml);
        Assert.DoesNotContain("Chan", yaml);
        Assert.Contains("does not look like headings", yaml);
    }

    [TestMethod]
    public void JsonLinesAreDraftedPackedTooAndWhereOnlyTheirLinesTellThem()
    {
        var json = string.Concat(
            Enumerable.Range(1, 3).Select(at => $$"""{"ref":"T{{at}}","start":"2005-04-2{{at}}","service":"A","channel":"web"}""" + "\n")
        );
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(json));
        }

        var named = Of("log.jsonl.gz", packed.ToArray());
        var unnamed = Of("log.txt", json);

        foreach (var draft in new[] { named, unnamed })
        {
            CollectionAssert.AreEqual(
                new[] { "transaction_id ref", "started_at start", "service service", "channel channel" },
                draft.Columns.Select(column => $"{column.Field} {column.Column}").ToArray()
            );
        }

        Assert.AreEqual((null, "jsonl"), (named.Format, unnamed.Format));
    }

    [TestMethod]
    [DataRow("log.csv", "id,opened,service\n", "no row stands below the headings, so that nothing tells what the columns hold")]
    [DataRow("log.jsonl", "{\"id\":1}\n", "1 row looked at, the whole file")]
    public void ASampleOfNoRowsOrOneIsSaidInWords(string name, string text, string said)
    {
        Assert.AreEqual(said, Of(name, text).Reasons[0]);
    }

    [TestMethod]
    [DataRow("log.txt", "T000120050420Aweb\nT000220050421Bfax\n", "; its lines are 17 bytes long: columns at fixed places")]
    [DataRow("log.dat", "T000120050420Aweb\nT000220050421Bphone\n", "; its name is one of fixed-width text: columns at fixed places")]
    public void OfColumnsThatTouchTheKeyThatDeclaresThemIsNamed(string name, string text, string reason)
    {
        Folder.With(name, text);

        Assert.IsNull(SourceSuggestion.Of(Path.Combine(Folder.Path, name), null, Found.Add, CancellationToken.None));

        Assert.Contains(reason, Found.Single().Message);
        Assert.EndsWith("a source with 'format: fixed' that gives the bytes of each column under 'layout'", Found.Single().Message);
    }

    /// <summary>By hand: T10 stands at the left of 8 bytes, a fee at the right of 10. What the sample has is narrower than either.</summary>
    [TestMethod]
    public void AColumnIsAsWideAsTheBlanksThatAreItsOwn()
    {
        var lines = Enumerable.Range(10, 80).Select(at => FormattableString.Invariant($"{"T" + at, -8}web {at + 0.5m, 10:0.00} {at, 4}"));

        var draft = Of("log.dat", string.Join('\n', lines) + "\n");

        Assert.AreEqual(
            "column_1 1-8, column_2 9-14, column_3 15-22, column_4 23-27",
            string.Join(", ", draft.Layout.Select(column => $"{column.Name} {column.First}-{column.Last}"))
        );
    }

    /// <summary>A line that counts the others fills every place; a day and its time of day are one column; places are bytes, two for 沙 in Big5.</summary>
    [TestMethod]
    [DataRow("log.txt", "fixed")]
    [DataRow("log.dat", null)]
    public void ColumnsAtFixedPlacesAreToldFromTheBlanksBetweenThem(string name, string? format)
    {
        var big5 = CodePagesEncodingProvider.Instance.GetEncoding("big5")!;
        var lines = Enumerable
            .Range(1, 200)
            .Select(at =>
                $"T{at:0000} 2005-04-{1 + at % 28:00} 09:{at % 60:00} {(at % 2 == 0 ? "沙田" : "大埔")} {(at % 3 == 0 ? "web    " : "counter")}"
            )
            .Append("TRAILER-WITH-200-RECORDS-BY-DEPARTMENT");

        var draft = Of(name, big5.GetBytes(string.Join('\n', lines) + "\n"));

        Assert.AreEqual(
            "column_1 1-6, column_2 7-23, column_3 24-28, column_4 29-38",
            string.Join(", ", draft.Layout.Select(column => $"{column.Name} {column.First}-{column.Last}"))
        );
        Assert.AreEqual((format, "big5"), (draft.Format, draft.Encoding));
        Assert.AreEqual("column_2", Column(draft, "started_at").Column);
        Assert.Contains("    layout: { column_1: 1-6, column_2: 7-23, column_3: 24-28, column_4: 29-38 }\n", SourceDraftYaml.Of(draft));
        Assert.Contains("ASK: the 4 columns were told from blanks that the lines share", string.Join('\n', draft.Notes));
    }
}
