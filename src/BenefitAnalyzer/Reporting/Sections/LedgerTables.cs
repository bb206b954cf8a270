using BenefitAnalyzer.Benefits.Ledger.Checks;
using BenefitAnalyzer.Benefits.Ledger.Lines;
using BenefitAnalyzer.Benefits.Ledger.Results;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections;

/// <summary>The benefits ledger as tables.</summary>
internal static class LedgerTables
{
    private static readonly LocalText Source = new(
        "measured effects, and the study's tables of posts, provisions, costs and evidence",
        "量度所得的成效，以及研究的職位、撥款、成本及證據各表"
    );

    private static readonly LocalText TheLedger = new("The ledger", "整本效益帳");

    private static readonly LocalText FullYear = new("a full year", "全年");

    public static ReportTable Savings(ReportContext context, LedgerFigures ledger)
    {
        (BenefitCategory Category, LedgerStatus Status)[] kinds =
        [
            .. ledger
                .Savings.Keys.Select(key => (key.Category, key.Status))
                .Distinct()
                .OrderBy(kind => kind.Category)
                .ThenByDescending(kind => kind.Status == LedgerStatus.Realised)
                .ThenBy(kind => kind.Status),
        ];
        var names = ledger.Places.Select(place => place.Initiative).Distinct().ToList();
        return new ReportTable(
            "ledger",
            new LocalText("Savings and deductions by initiative, all years", "按項目劃分的節省及扣減（各年度合計）"),
            [
                new ReportColumn("initiative", new("Initiative", "項目"), IsNumber: false),
                .. kinds.Select(kind => new ReportColumn(
                    $"{LedgerWords.Id(LedgerWords.Of(kind.Category))}_{LedgerWords.Of(kind.Status).English}".Replace('-', '_'),
                    Both(LedgerWords.Of(kind.Category), LedgerWords.Of(kind.Status)),
                    IsNumber: true
                )),
                new ReportColumn("deductions", LedgerDefinitions.Deduction.Name, IsNumber: true),
            ],
            [
                .. names.Select(name =>
                    (IReadOnlyList<Cell>)
                        [
                            context.Label("initiative", name),
                            .. kinds.Select(kind =>
                                TableCells.FigureOrNothing(ledger.Savings.GetValueOrDefault((name, kind.Category, kind.Status)))
                            ),
                            TableCells.FigureOrNothing(ledger.Deductions.GetValueOrDefault(name)),
                        ]
                ),
                .. names.Count > 1
                    ?
                    [
                        [
                            TableCells.Total,
                            .. kinds.Select(kind => TableCells.FigureOrNothing(ledger.Totals.ByCategory.GetValueOrDefault(kind))),
                            TableCells.FigureOrNothing(ledger.Totals.Deductions),
                        ],
                    ]
                    : Array.Empty<IReadOnlyList<Cell>>(),
            ]
        )
        {
            Source = Source,
            Note = new LocalText("Amounts are in prices of each year.", "金額按當年價格計算。"),
            HasTotalRow = names.Count > 1,
        };
    }

    public static ReportTable Evidence(ReportContext context, LedgerFigures ledger)
    {
        var kinds = Enum.GetValues<BenefitCategory>();
        return new ReportTable(
            "ledger-evidence",
            new LocalText("Savings by evidence and category", "按證據及類別劃分的節省"),
            [
                new ReportColumn("evidence", new("Evidence", "證據"), IsNumber: false),
                .. kinds.Select(kind => new ReportColumn(
                    LedgerWords.Id(LedgerWords.Of(kind)).Replace('-', '_'),
                    Heading(LedgerWords.Of(kind)),
                    IsNumber: true
                )),
                new ReportColumn("share", LedgerDefinitions.EvidenceShare.Name, IsNumber: true),
            ],
            [
                .. CrossTable<BenefitCategory>.Grades.Select(grade =>
                    (IReadOnlyList<Cell>)
                        [
                            new TextCell(LedgerWords.Of(grade).English, LedgerWords.Of(grade)),
                            .. kinds.Select(kind => TableCells.FigureOrNothing(ledger.Evidence.GetValueOrDefault((grade, kind)))),
                            TableCells.FigureOrNothing(ledger.Shares.GetValueOrDefault(grade)),
                        ]
                ),
            ]
        )
        {
            Source = Source,
            Note = new LocalText(
                "Evidence of a released post is sufficient when people's arrivals are logged and a checked and approved document is dated; it is partial with one of the two. Deductions and lapsed savings are left out.",
                "日誌載有到訪時間，而且有已核對、已批准並註明日期的文件，釋出職位的證據方為充分；只有其一屬部分。扣減及已失效的節省不計在內。"
            ),
        };
    }

    /// <summary>What one initiative has at each place by year; the grades of evidence are of all initiatives together.</summary>
    public static ReportTable Places(ReportContext context, LedgerFigures ledger) =>
        new(
            "ledger-places",
            new LocalText("Savings and deductions by year and place", "按年度及位置劃分的節省及扣減"),
            [
                new ReportColumn("year", new("Fiscal year", "財政年度"), IsNumber: false),
                new ReportColumn("category", new("Category", "類別"), IsNumber: false),
                new ReportColumn("status", new("Status", "狀況"), IsNumber: false),
                new ReportColumn("disposition", new("What became of it", "去向"), IsNumber: false),
                new ReportColumn("evidence", new("Evidence", "證據"), IsNumber: false),
                new ReportColumn("amount", LedgerDefinitions.Amount.Name, IsNumber: true),
            ],
            [
                .. ledger
                    .Places.OrderBy(place => place.Year.BeginsIn)
                    .Select(place =>
                        (IReadOnlyList<Cell>)
                            [
                                TableCells.Year(place.Year),
                                Word(
                                    place.Deduction is { } nature
                                        ? LedgerWords.Of(nature, place.Place.Category)
                                        : LedgerWords.Of(place.Place.Category)
                                ),
                                Word(LedgerWords.Of(place.Place.Status)),
                                place.Deduction is null ? Word(LedgerWords.Of(place.Place.Disposition)) : TextCell.Same(""),
                                Word(LedgerWords.Of(place.Place.Evidence)),
                                new FigureCell(place.Figure),
                            ]
                    ),
            ]
        )
        {
            Source = Source,
        };

    private static TextCell Word(LocalText word) => new(word.English, word);

    public static ReportTable Citizens(ReportContext context, LedgerFigures ledger) =>
        new(
            "citizen-time",
            LedgerDefinitions.CitizenTime.Name,
            [
                new ReportColumn("initiative", new("Initiative", "項目"), IsNumber: false),
                new ReportColumn("year", new("Fiscal year", "財政年度"), IsNumber: false),
                new ReportColumn("service", new("Service", "服務"), IsNumber: false),
                new ReportColumn("minutes", LedgerDefinitions.CitizenTime.Name, IsNumber: true),
            ],
            [
                .. ledger.Citizens.Select(time =>
                    (IReadOnlyList<Cell>)
                        [
                            context.Label("initiative", time.Time.Initiative),
                            TableCells.Year(time.Time.Year),
                            context.Label("service", time.Time.Service),
                            new FigureCell(time.Figure),
                        ]
                ),
            ]
        )
        {
            Source = Source,
        };

    public static ReportTable Obligations(ReportContext context, LedgerFigures ledger) =>
        new(
            "obligations",
            new LocalText("What citizens and businesses save on obligations", "市民及企業履行要求所節省的時間及費用"),
            [
                new ReportColumn("initiative", new("Initiative", "項目"), IsNumber: false),
                new ReportColumn("obligation", new("Obligation", "要求"), IsNumber: false),
                new ReportColumn("beneficiary", new("Who saves", "受惠者"), IsNumber: false),
                new ReportColumn("year", new("Fiscal year", "財政年度"), IsNumber: false),
                new ReportColumn("minutes", LedgerDefinitions.ObligationTime.Name, IsNumber: true),
                new ReportColumn("cost", LedgerDefinitions.ObligationCost.Name, IsNumber: true),
            ],
            [
                .. ledger.Obligations.Select(obligation =>
                    (IReadOnlyList<Cell>)
                        [
                            context.Label("initiative", obligation.Saving.Initiative),
                            TextCell.Same(obligation.Saving.Obligation),
                            new TextCell(
                                LedgerWords.Of(obligation.Saving.Beneficiary).English,
                                LedgerWords.Of(obligation.Saving.Beneficiary)
                            ),
                            obligation.Saving.Year is { } year ? TableCells.Year(year) : new TextCell("full", FullYear),
                            new FigureCell(obligation.Time),
                            new FigureCell(obligation.Cost),
                        ]
                ),
            ]
        )
        {
            Source = new LocalText("the study's table of obligations", "研究的履行要求表"),
            Note = new LocalText(
                "Standard Cost Model: price × quantity, what people would do anyway deducted. Rows of a full year are not added to those of years, nor any of this to government money or to time measured in logs.",
                "標準成本模式：價格×數量，已扣除照常會做的部分。全年的列不與各年度相加，本表亦不與政府金額或日誌所量度的時間相加。"
            ),
        };

    public static ReportTable Refused(ReportContext context, LedgerFigures ledger) =>
        new(
            "refused-claims",
            new LocalText("Claims refused because two initiatives make them", "因兩個項目重複聲稱而不接納的效益"),
            [
                new ReportColumn("initiatives", new("Claimed by", "聲稱項目"), IsNumber: false),
                new ReportColumn("service", new("Service", "服務"), IsNumber: false),
                new ReportColumn("minutes", LedgerDefinitions.Refused.Name, IsNumber: true),
            ],
            [
                .. ledger.Refused.Select(refused =>
                    (IReadOnlyList<Cell>)
                        [
                            new TextCell(
                                string.Join(", ", refused.Overlap.Initiatives),
                                LocalText.Listed([.. refused.Overlap.Initiatives.Select(id => context.Name("initiative", id))])
                            ),
                            context.Label("service", refused.Overlap.Service),
                            new FigureCell(refused.Figure),
                        ]
                ),
            ]
        )
        {
            Source = Source,
        };

    /// <summary>What would be found by whoever checks the ledger; said by those who keep it.</summary>
    public static ReportTable Findings(ReportContext context, IReadOnlyList<AuditFinding> findings) =>
        new(
            "ledger-questions",
            new LocalText("What an auditor would ask", "審計時會提出的問題"),
            [
                new ReportColumn("initiative", new("Initiative", "項目"), IsNumber: false),
                new ReportColumn("finding", new("Finding", "發現"), IsNumber: false),
            ],
            [
                .. findings
                    .OrderBy(finding => context.Study.Initiatives.ToList().FindIndex(own => own.Id == finding.Initiative))
                    .Select(finding =>
                        (IReadOnlyList<Cell>)
                            [finding.Initiative is { } one ? context.Label("initiative", one) : Word(TheLedger), Word(finding.Said)]
                    ),
            ]
        )
        {
            Source = Source,
        };

    private static LocalText Both(LocalText category, LocalText status) =>
        new($"{Heading(category).English}, {status.English}", $"{category.Chinese}（{status.Chinese}）");

    private static LocalText Heading(LocalText word) => word with { English = char.ToUpperInvariant(word.English[0]) + word.English[1..] };
}
