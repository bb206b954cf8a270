using BenefitAnalyzer.Ingestion;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections;

/// <summary>Can the figures be trusted? What was read, kept and rejected, what is missing, and how much can be linked.</summary>
public sealed class DataQualitySection()
    : Section("data-quality", new("Data quality", "數據質素"), needs: new("files that were read", "已讀取的檔案"))
{
    private const int MostRejects = 20;

    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        Block?[] blocks =
        [
            Conservation(context),
            MissingDeliveriesTable.Of(context),
            .. ControlTotalsTable.Of(context),
            Unrecorded(context),
            DigitalAboveVolume(context),
            FrequentRejects(context, token),
            .. CorrectionsTable.Of(context, token),
            .. ChangedPeriodsTable.Of(context, token),
            Linkable(context, token),
            PersonsText.KeyHolder(context),
            PersonsText.Protection(context),
            Files(context),
        ];
        return new ReportSection(Id, Title, [.. blocks.OfType<Block>()]);
    }

    /// <summary>Of lists of files and records, which a reader looks at for what is wrong, and an auditor in the workbook.</summary>
    internal static RowsShown OfRecords { get; } = new() { Most = 10 };

    private static ReportTable Conservation(ReportContext context)
    {
        var bySource = context.Loaded.Files.GroupBy(file => file.Source).OrderBy(group => group.Key, StringComparer.Ordinal);
        return new ReportTable(
            "conservation",
            new LocalText(
                "Every record read is accounted for: read = accepted + duplicates + rejected + blank",
                "每項讀入的紀錄均有交代：讀入＝接受＋重複＋拒收＋空白"
            ),
            [Text("source", "Source", "來源"), Number("files", "Files", "檔案"), .. Counts],
            [
                .. bySource.Select(group =>
                    (IReadOnlyList<Cell>)[TextCell.Same(group.Key), new CountCell(group.Count()), .. CountsOf([.. group])]
                ),
            ]
        )
        {
            Note = new LocalText(
                "Of a wide table of returns the unit is the cell, which may be blank; of all else it is the record.",
                "橫向統計表以儲存格為單位，儲存格可為空白；其他則以紀錄為單位。"
            ),
        };
    }

    /// <summary>A file of few records would tell a count that the report hides, so such files stand together.</summary>
    private static ReportTable Files(ReportContext context)
    {
        var together = SmallFiles.Of(context);
        return new(
            "conservation-by-file",
            new LocalText("Records of every file, those with rejected ones first", "各檔案的紀錄數目（有拒收紀錄者在先）"),
            [Text("file", "File", "檔案"), Text("state", "State", "狀態"), .. Counts],
            [
                .. context
                    .Loaded.Files.Except(together)
                    .OrderBy(file => file.State is not (LoadedFile.StateCopy or LoadedFile.StateRefused))
                    .ThenByDescending(file => file.Rejected)
                    .Select(file =>
                        (IReadOnlyList<Cell>)
                            [TextCell.Same(file.Name), new TextCell(file.State, StateName(file.State)), .. CountsOf([file])]
                    ),
                .. together.Count == 0
                    ? Array.Empty<IReadOnlyList<Cell>>()
                    :
                    [
                        [
                            new TextCell(
                                "small-files",
                                new LocalText($"{together.Count} files of few records", $"{together.Count}個紀錄甚少的檔案")
                            ),
                            TextCell.Same(""),
                            .. CountsOf(together),
                        ],
                    ],
            ]
        )
        {
            Shown = OfRecords,
        };
    }

    private static ReportTable? Unrecorded(ReportContext context)
    {
        var unrecorded = context.Engine.Deliveries.UnrecordedChannels;
        return unrecorded.Count == 0
            ? null
            : new ReportTable(
                "unrecorded-channels",
                new LocalText("Channels that a service offers and no source records", "服務設有但沒有任何來源記錄的渠道"),
                [Text("service", "Service", "服務"), Text("channel", "Channel", "渠道")],
                [
                    .. unrecorded.Select(pair =>
                        (IReadOnlyList<Cell>)[context.Label("service", pair.Service), context.Label("channel", pair.Channel)]
                    ),
                ]
            );
    }

    private static ReportTable? DigitalAboveVolume(ReportContext context)
    {
        var found = context.Engine.DigitalAboveVolume;
        return found.Count == 0
            ? null
            : new ReportTable(
                "digital-above-volume",
                new LocalText(
                    "Returns with more digital transactions than transactions; they are kept",
                    "電子交易宗數多於交易宗數的統計表（數字仍予計入）"
                ),
                [
                    Text("service", "Service", "服務"),
                    Text("period", "Period", "期間"),
                    Number("volume", "Transactions", "交易宗數"),
                    Number("digital_volume", "Digital", "電子交易宗數"),
                ],
                [
                    .. found.Select(item =>
                        (IReadOnlyList<Cell>)
                            [
                                context.Label("service", item.Service),
                                new TextCell(item.Period.ToString(), DateText.Period(item.Period)),
                                new CountCell(item.Volume),
                                new CountCell(item.Digital),
                            ]
                    ),
                ]
            );
    }

    private static Block FrequentRejects(ReportContext context, CancellationToken token)
    {
        var rejects = context.Loaded.Database.Query(
            Sql.Of(typeof(DataQualitySection)),
            row =>
                (
                    Code: row.GetString(0),
                    Column: row.IsDBNull(1) ? "" : row.GetString(1),
                    Example: row.GetString(2),
                    Count: row.GetInt64(3)
                ),
            token
        );
        if (rejects.Count == 0)
        {
            return new Paragraph(new LocalText("No record was rejected.", "沒有紀錄被拒收。"));
        }

        return new ReportTable(
            "frequent-rejects",
            new LocalText("The most frequent reasons for rejection", "最常見的拒收原因"),
            [
                Text("code", "Code", "代碼"),
                Text("column", "Column", "欄"),
                Text("example", "Example", "例子"),
                Number("records", "Records", "紀錄"),
            ],
            [
                .. rejects
                    .Take(MostRejects)
                    .Select(reject =>
                        (IReadOnlyList<Cell>)
                            [
                                TextCell.Same(reject.Code),
                                TextCell.Same(reject.Column),
                                new TextCell(reject.Example, Reporting.Text.RejectionText.Of(reject.Example)),
                                new CountCell(reject.Count),
                            ]
                    ),
            ]
        );
    }

    private static Block? Linkable(ReportContext context, CancellationToken token)
    {
        var rows = context.Rows("customers/linkable", token, "channel").Where(row => row.Keys[0] is not null).ToList();
        return rows.Count == 0 ? null
            : rows.All(row => row.Figure.Value == 0)
                ? new Paragraph(
                    new LocalText(
                        "No transaction names a customer, so figures that follow customers (failure demand, hopping, distinct customers) cannot be told.",
                        "沒有交易載有顧客識別，因此未能計算跟進顧客的數字（失敗需求、轉換渠道、不同顧客人數）。"
                    )
                )
            : new ReportTable(
                "linkable-share",
                new LocalText("Share of completed transactions that name a customer", "有顧客識別的已完成交易比率"),
                [Text("channel", "Channel", "渠道"), Number("linkable", "Linkable share", "可連繫比率")],
                [.. rows.Select(row => (IReadOnlyList<Cell>)[context.Label("channel", row.Keys[0]), new FigureCell(row.Figure)])]
            )
            {
                Note = new LocalText(
                    "Figures that follow customers (failure demand, hopping, distinct customers) see only these.",
                    "跟進顧客的數字（失敗需求、轉換渠道、不同顧客人數）只涵蓋這些交易。"
                ),
            };
    }

    /// <summary>Customers of several departments are the same only under one key, so a reader may ask who holds it.</summary>
    private static ReportColumn[] Counts =>
        [
            Number("read", "Read", "讀入"),
            Number("accepted", "Accepted", "接受"),
            Number("duplicates", "Duplicates", "重複"),
            Number("rejected", "Rejected", "拒收"),
            Number("blank", "Blank", "空白"),
        ];

    private static IEnumerable<Cell> CountsOf(IReadOnlyList<LoadedFile> files) =>
        [
            new CountCell(files.Sum(file => file.Records)),
            new CountCell(files.Sum(file => file.Accepted)),
            new CountCell(files.Sum(file => file.Duplicates)),
            new CountCell(files.Sum(file => file.Rejected)),
            new CountCell(files.Sum(file => file.Blank)),
        ];

    private static LocalText StateName(string state) =>
        state switch
        {
            LoadedFile.StateCopy => new LocalText("copy of another file", "另一檔案的複本"),
            LoadedFile.StateRefused => new LocalText("refused: too many rejects", "拒收：拒收紀錄過多"),
            _ => new LocalText("loaded", "已載入"),
        };

    private static ReportColumn Text(string id, string english, string chinese) => new(id, new LocalText(english, chinese), false);

    private static ReportColumn Number(string id, string english, string chinese) => new(id, new LocalText(english, chinese), true);
}
