using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Reporting;

/// <summary>Each kind of chart, with ordinary and with awkward figures.</summary>
internal static class SampleCharts
{
    public static readonly LocalText TakeUp = new("Take-up, % of completed transactions", "使用率，佔完成交易的百分比");

    private static readonly (string English, string Chinese)[] Names =
    [
        ("Licence renewal", "牌照續期"),
        ("Booking of community halls and centres in all eighteen districts", "十八區社區會堂及社區中心設施網上預訂及取消預訂服務"),
        ("Change of address", "更改地址"),
        ("Tax return", "報税表"),
        ("Enquiries", "查詢"),
        ("Sham Shui Po lift works 冚𨋢", "深水埗邨嘅冚𨋢工程"),
        ("Registration of births", "出生登記"),
    ];

    public static LocalText Name(int index) =>
        index < Names.Length ? new(Names[index].English, Names[index].Chinese) : new($"Service {index + 1}", $"服務{index + 1}");

    public static IReadOnlyList<DateOnly> Months(int count) => [.. Enumerable.Range(0, count).Select(new DateOnly(2004, 8, 1).AddMonths)];

    /// <summary>Rising shares with a gap in month 9, a partial month 10 and an upper bound in month 11.</summary>
    public static TakeUpLines Lines(int months, int series, decimal? target = null) =>
        new(
            TakeUp,
            Months(months),
            [
                .. Enumerable
                    .Range(0, series)
                    .Select(line => new MonthSeries(Name(line), [.. Enumerable.Range(0, months).Select(month => Point(line, month))])),
            ]
        )
        {
            Target = target is { } share ? new(new("Target", "目標"), share) : null,
        };

    public static ChannelMix Mix(int months) =>
        new(
            new("Completed transactions by channel, % of all completed", "完成交易的渠道分布，佔全部完成交易的百分比"),
            Months(months),
            [
                Channel("Web", "網上", true, months, month => 2000 + 260 * month),
                Channel("Mobile app", "流動應用程式", true, months, month => month < 6 ? 0 : 90 * month),
                Channel("Kiosk", "自助服務站", true, months, _ => 180),
                Channel("Counter", "櫃位", false, months, month => 5200 - 150 * month),
                Channel("Phone", "電話", false, months, month => 2100 - 40 * month),
                Channel("Post and fax", "郵寄及傳真", false, months, _ => 320),
            ]
        );

    public static HeatMap Map(int rows, int columns) =>
        new(
            new("Take-up by service and office, % of completed transactions", "各服務及辦事處的使用率，佔完成交易的百分比"),
            [.. Enumerable.Range(0, rows).Select(Name)],
            [.. Enumerable.Range(0, columns).Select(column => new LocalText($"Office {column + 1} East", $"東區第{column + 1}辦事處"))],
            [
                .. Enumerable
                    .Range(0, rows)
                    .Select(row => (IReadOnlyList<Figure?>)[.. Enumerable.Range(0, columns).Select(column => Cell(row, column))]),
            ]
        );

    public static GapDots Gaps(int rows) =>
        new(
            new("Take-up by age group, % of completed transactions", "各年齡組別的使用率，佔完成交易的百分比"),
            [
                .. Enumerable.Range(0, rows).Select(row => Gap(row)),
                new(new("Age not recorded", "沒有記錄年齡"), SampleFigures.Hidden("take-up/A?age=none"), false, null),
            ]
        );

    public static TimeBars Times(params (string English, string Chinese, int Median, int Ninetyfifth)[] rows) =>
        new(
            new("Time from start to completion", "由開始至完成所需時間"),
            [
                .. rows.Select(row => new TimeRow(
                    new(row.English, row.Chinese),
                    SampleFigures.Time(row.English + "50", row.Median),
                    SampleFigures.Time(row.English + "95", row.Ninetyfifth)
                )),
            ]
        );

    public static Bars BarsOf(int rows) =>
        new(
            new("Completed transactions in 2005-06", "2005-06年度完成的交易宗數"),
            [
                .. Enumerable
                    .Range(0, rows)
                    .Select(row => new BarRow(Name(row), SampleFigures.Count($"service={row}", 1_234_567 / (row + 1)), row == 1)),
                new(new("Fishing licence", "捕魚牌照"), SampleFigures.Hidden("volume?service=fishing", 10)),
            ]
        );

    public static IReadOnlyDictionary<string, Chart> All { get; } =
        new Dictionary<string, Chart>
        {
            ["lines-24-months-5-series"] = Lines(24, 5, 0.9m),
            ["lines-24-months-20-series"] = Lines(24, 20),
            ["lines-1-month-1-series"] = Lines(1, 1),
            ["lines-1-month-7-series"] = Lines(1, 7, 0.3m),
            ["lines-3-months-2-series"] = Lines(3, 2),
            ["lines-no-data"] = new TakeUpLines(
                TakeUp,
                Months(6),
                [new(Name(0), [null, null, SampleFigures.NoData("x"), null, null, null])]
            ),
            ["mix-24-months"] = Mix(24),
            ["mix-12-months"] = Mix(12),
            ["mix-1-month"] = Mix(1),
            ["mix-no-data"] = Mix(3) with { Channels = [Channel("Web", "網上", true, 3, _ => 0)] },
            ["map-7-by-6"] = Map(7, 6),
            ["map-20-by-18"] = Map(20, 18),
            ["map-1-by-1"] = Map(1, 1),
            ["map-no-data"] = Map(2, 2) with
            {
                Cells =
                [
                    [null, null],
                    [null, SampleFigures.Hidden("x")],
                ],
            },
            ["gaps-6"] = Gaps(6),
            ["gaps-20"] = Gaps(20),
            ["gaps-1"] = Gaps(1),
            ["gaps-no-data"] = Gaps(0),
            ["times-minutes"] = Times(("Counter", "櫃位", 754, 2700), ("Phone", "電話", 260, 900), ("Web", "網上", 185, 610)),
            ["times-mixed"] = Times(("Post", "郵寄", 1_036_800, 2_592_000), ("Counter", "櫃位", 754, 2700), ("Web", "網上", 45, 610)),
            ["times-1"] = Times(("Counter", "櫃位", 754, 2700)),
            ["bars-7"] = BarsOf(7),
            ["bars-20"] = BarsOf(20),
            ["bars-gaps"] = new Bars(
                new("Change of take-up, percentage points", "使用率變動，百分點"),
                [
                    .. Enumerable
                        .Range(0, 5)
                        .Select(row => new BarRow(
                            Name(row),
                            SampleFigures.Of($"change?{row}", 0.084m - 0.043m * row, MetricUnit.PercentagePoints)
                        )),
                ]
            ),
            ["bars-no-data"] = new Bars(TakeUp, [new(Name(0), SampleFigures.NoData("x"))]),
        };

    private static Figure? Point(int line, int month)
    {
        var share = Math.Clamp(0.12m + 0.11m * (line % 7) + 0.014m * month + 0.013m * ((month * (line + 3)) % 5), 0, 0.98m);
        var figure = SampleFigures.Share($"service={line}&month={month}", share);
        return month switch
        {
            9 => null,
            10 when line == 0 => figure with { Partial = new("partial: 3 of 18 offices missing", "不完整：18間辦事處欠3間") },
            11 when line < 2 => figure with { Bound = FigureBound.AtMost },
            _ => figure,
        };
    }

    private static ChannelSeries Channel(string english, string chinese, bool isElectronic, int months, Func<int, int> volume) =>
        new(
            new(english, chinese),
            isElectronic,
            [
                .. Enumerable
                    .Range(0, months)
                    .Select(month => month == 9 ? null : SampleFigures.Count($"channel={english}&month={month}", volume(month))),
            ]
        );

    private static Figure? Cell(int row, int column) =>
        (row * 5 + column * 3) % 17 == 4 ? null
        : (row + column * 7) % 23 == 9 ? SampleFigures.Hidden($"take-up/A?row={row}&column={column}")
        : SampleFigures.Share($"row={row}&column={column}", (row * 37 + column * 53) % 97 / 100m);

    private static GapRow Gap(int row)
    {
        var ages = new LocalText($"Aged {15 + row * 5}–{19 + row * 5}", $"{15 + row * 5}至{19 + row * 5}歲");
        var share = 0.742m - 0.031m * row;
        var figure = SampleFigures.Share($"age={row}", share) with { Low = share - 0.03m, High = share + 0.025m };
        return row == 0
            ? new(ages, figure, true, null)
            : new(
                ages,
                row == 2 ? figure with { Bound = FigureBound.AtMost } : figure,
                false,
                SampleFigures.Of($"gap?age={row}", -0.031m * row, MetricUnit.PercentagePoints)
            );
    }
}
