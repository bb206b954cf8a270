using BenefitAnalyzer.Benefits.Forecasts.Results;
using BenefitAnalyzer.Benefits.Ledger.Lines;
using BenefitAnalyzer.Benefits.Ledger.Results;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Forecasts;

/// <summary>Forecasts as a table of their own: they are in no column with what was measured.</summary>
public static class ForecastTables
{
    public const string Id = "benefit-forecasts";

    public static LocalText Title { get; } =
        new("What initiatives that are not live may displace in a full year (forecast)", "尚未推出的項目全年可能帶來的分流（預測）");

    private const string Mark = "mark"; // on a page the title says it

    private static readonly LocalText Note = new(
        "Forecast: nothing here was measured of the initiative itself, is realised, or is part of the ledger. Low and high are the ends of its range. Initiatives for one service may each forecast the same visits, so rows are not added.",
        "預測：本表並無該項目本身的量度結果，亦無已實現者，不計入效益帳。下限及上限為幅度的兩端。多個項目可能就同一服務預測同一批宗數，故各行不可相加。"
    );

    private static readonly (ReportColumn Column, Func<ForecastFigures, Cell> Cell)[] Basis =
    [
        Text("stage", "Stage", "階段", own => ForecastWords.Of(own.Forecast.Initiative.Status)),
        Text("status", "Status", "狀況", _ => LedgerWords.Of(LedgerStatus.Planned)),
        Text("evidence", "Evidence", "證據", own => LedgerWords.Of(own.Evidence)),
        Text("comparable", "Held against", "比較對象", own => ForecastWords.Basis(own.Forecast)),
        Text("year", "Volumes of", "宗數年度", own => own.Forecast.Year.Name),
        .. Range("share", ForecastDefinitions.Share, own => own.Share),
    ];

    private static readonly (string Id, Definition Definition, Func<ForecastFigures, RangeFigures> Range)[] MayBeMissing =
    [
        ("minutes", ForecastDefinitions.Minutes, own => own.Minutes),
        ("saving", ForecastDefinitions.Saving, own => own.Saving),
    ];

    private static readonly (ReportColumn Column, Func<ForecastFigures, Cell> Cell)[] Amounts =
    [
        .. Range("displaced", ForecastDefinitions.Displaced, own => own.Displaced),
        .. MayBeMissing.SelectMany(own => Range(own.Id, own.Definition, own.Range)),
    ];

    /// <summary>All of it, for files and consoles.</summary>
    public static ReportTable Of(ReportContext context, IReadOnlyList<ForecastFigures> forecasts) =>
        Table(context, Id, Title, forecasts, [.. Basis, .. Amounts]) with
        {
            Note = Note,
        };

    /// <summary>The same as narrow as a page: what it is held against, and what that may come to.</summary>
    internal static IReadOnlyList<ReportTable> OnPage(ReportContext context, IReadOnlyList<ForecastFigures> forecasts) =>
        [
            OfAmounts(context, forecasts),
            Table(
                    context,
                    $"{Id}-basis",
                    new LocalText("What the forecasts are held against (forecast)", "預測的比較對象（預測）"),
                    forecasts,
                    Basis
                )
                .WithoutRepeated(Mark),
        ];

    /// <summary>Without a range that no row has; the note says why it is missing.</summary>
    private static ReportTable OfAmounts(ReportContext context, IReadOnlyList<ForecastFigures> forecasts)
    {
        var table = Table(context, Id, Title, forecasts, Amounts).WithoutRepeated(Mark) with { Note = Note };
        foreach (var (id, definition, range) in MayBeMissing)
        {
            if (forecasts.All(own => range(own).Middle.Value is null))
            {
                var reasons = forecasts.Select(own => range(own).Middle.Reason).OfType<LocalText>().Distinct().ToList();
                table = table.Without(column => column.Id == id || column.Id == $"{id}_low" || column.Id == $"{id}_high") with
                {
                    Note = new LocalText(
                        $"{table.Note!.English} Not known of any: {definition.Name.English} ({LocalText.Joined(reasons, "; ", "；").English}).",
                        $"{table.Note!.Chinese}各項目均未知：{definition.Name.Chinese}（{LocalText.Joined(reasons, "; ", "；").Chinese}）。"
                    ),
                };
            }
        }

        return table;
    }

    private static ReportTable Table(
        ReportContext context,
        string id,
        LocalText title,
        IReadOnlyList<ForecastFigures> forecasts,
        (ReportColumn Column, Func<ForecastFigures, Cell> Cell)[] columns
    ) =>
        new(
            id,
            title,
            [
                new("initiative", new("Initiative", "項目"), IsNumber: false),
                new(Mark, new("Mark", "標示"), IsNumber: false),
                .. columns.Select(column => column.Column),
            ],
            [
                .. forecasts.Select(own =>
                    (IReadOnlyList<Cell>)
                        [
                            context.Label("initiative", own.Forecast.Initiative.Id),
                            Cell(ForecastWords.Mark),
                            .. columns.Select(column => column.Cell(own)),
                        ]
                ),
            ]
        )
        {
            Source = new LocalText(
                "measured initiatives or take-up of comparable services; completions of the logs; study file: initiatives",
                "經量度的項目或同類型服務的使用率；日誌完成宗數；研究檔案：initiatives"
            ),
        };

    private static TextCell Cell(LocalText text) => new(text.English, text);

    private static (ReportColumn, Func<ForecastFigures, Cell>) Text(
        string id,
        string english,
        string chinese,
        Func<ForecastFigures, LocalText> text
    ) => (new(id, new(english, chinese), IsNumber: false), own => Cell(text(own)));

    /// <summary>Without what they are made from, which is too much for a row; their ids lead to it.</summary>
    private static (ReportColumn, Func<ForecastFigures, Cell>)[] Range(
        string id,
        Definition definition,
        Func<ForecastFigures, RangeFigures> range
    ) =>
        [
            (new(id, definition.Name, IsNumber: true), own => new FigureCell(range(own).Middle with { Inputs = [] })),
            (new($"{id}_low", new("low", "下限"), IsNumber: true), own => new FigureCell(range(own).Low with { Inputs = [] })),
            (new($"{id}_high", new("high", "上限"), IsNumber: true), own => new FigureCell(range(own).High with { Inputs = [] })),
        ];
}
