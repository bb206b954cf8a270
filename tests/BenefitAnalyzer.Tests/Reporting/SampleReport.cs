using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Reporting;

/// <summary>A report with every kind of block, chart and mark.</summary>
internal static class SampleReport
{
    private static readonly LocalText Source = new(
        "transaction logs of 18 offices, 1 Aug 2004 to 31 Jul 2006",
        "18間辦事處的交易紀錄，2004年8月1日至2006年7月31日"
    );

    public static Report Full { get; } = Of(24);

    public static Report OneMonth { get; } = Of(1);

    public static Report ThreeThousandRows { get; } =
        new(
            "long",
            new("Volume by service", "各服務的交易量"),
            new("Sample study", "樣本研究"),
            "9f2c41d07be8",
            [new("volume", new("Volume", "交易量"), [Volumes("volumes", 3000)])]
        );

    private static Report Of(int months) =>
        new(
            "channel-comparison",
            new(
                "Channel comparison: how the e-option is used and whom it leaves behind",
                "渠道比較：電子服務選擇的使用情況及未能受惠的人士"
            ),
            new("Permits of the eighteen districts, 2004-05 to 2006-07", "十八區許可證服務，2004-05至2006-07年度"),
            "9f2c41d07be8a1f0c3be5512d0e6b7f49a0c1d2e3f405162738495a6b7c8d9e0",
            [
                new(
                    "summary",
                    new("Summary", "摘要"),
                    [
                        Change(months),
                        new Paragraph(
                            new(
                                "The e-option is counted where a transaction was completed through it. Availability is not take-up: a service that can be used electronically counts as traditional until somebody does.",
                                "只有經電子渠道完成的交易才計算在內。提供服務並不等於有人使用：可供電子使用的服務，在有人使用之前仍屬傳統方式。"
                            )
                        ),
                        new Callout(
                            new(
                                "Partial: 3 of 18 offices delivered nothing for June 2005. Figures of that month are marked and stand beside a like-for-like value.",
                                "數據不完整：18間辦事處中，3間沒有提交2005年6月的數據。該月數字已加標記，並列出按可比基礎計算的數值。"
                            )
                        ),
                        Marks(),
                    ]
                ),
                new(
                    "take-up",
                    new("Take-up", "使用率"),
                    [
                        Chart(
                            "take-up-by-service",
                            SampleCharts.Lines(months, 5, 0.9m),
                            "Take-up of all services rose; licence renewal is still below half",
                            "所有服務的使用率均上升；牌照續期仍低於一半"
                        ),
                        Chart(
                            "take-up-of-all",
                            SampleCharts.Lines(months, 20),
                            "Among twenty services no other fell behind",
                            "其餘二十項服務並無落後"
                        ),
                        Chart(
                            "channel-mix",
                            SampleCharts.Mix(months),
                            "Web and app took over from the counter and the phone",
                            "網上及流動應用程式逐步取代櫃位及電話"
                        ),
                        Chart(
                            "take-up-by-office",
                            SampleCharts.Map(7, 6),
                            "Offices differ more than services do",
                            "辦事處之間的差異大於服務之間的差異"
                        ),
                    ]
                ),
                new(
                    "inclusion",
                    new("Who is left behind", "未能受惠的人士"),
                    [Chart("take-up-by-age", SampleCharts.Gaps(7), "The oldest use the e-option least", "最年長者最少使用電子服務選擇")]
                ),
                new(
                    "time",
                    new("Time and volume", "時間及交易量"),
                    [
                        Chart(
                            "time-by-channel",
                            SampleCharts.Times(("Counter", "櫃位", 754, 2700), ("Phone", "電話", 260, 900), ("Web", "網上", 185, 610)),
                            "Half of the counter's customers wait longer than nearly all who use the web",
                            "半數櫃位顧客所需時間較絕大部分網上用戶為長"
                        ),
                        Chart(
                            "volume-by-service",
                            SampleCharts.BarsOf(7),
                            "Licence renewal alone is four tenths of the volume",
                            "單是牌照續期已佔交易量四成"
                        ),
                        Volumes("volumes", 90),
                    ]
                ),
            ]
        )
        {
            Definitions =
            [
                new(
                    "take-up/A@1",
                    new("Take-up, assisted digital counted as digital", "使用率（經協助的電子交易視作電子交易）"),
                    new("completed electronic ÷ all completed", "已完成的電子交易 ÷ 全部已完成的交易")
                ),
                new("volume@1", new("Volume", "交易量"), new("completed transactions", "已完成的交易宗數")),
            ],
        };

    private static Paragraph Change(int months)
    {
        var series = SampleCharts.Lines(months, 1);
        var (first, last) = (series.Months[0], series.Months[^1]);
        var (from, to) = (series.Series[0].ByMonth[0]!, series.Series[0].ByMonth[^1]!);
        return new(
            new MessageTemplates().Change(
                new("Take-up of licence renewal", "牌照續期的使用率"),
                DateText.Month(first),
                from,
                DateText.Month(last),
                to
            )
        );
    }

    private static ChartBlock Chart(string id, Chart chart, string finding, string chineseFinding) =>
        new(
            id,
            new(finding, chineseFinding),
            new($"Chart: {finding}", $"圖表：{chineseFinding}"),
            Source,
            chart,
            Volumes($"{id}-numbers", 4)
        );

    private static ReportTable Marks()
    {
        var partial = new LocalText("3 of 18 offices missing in June 2005", "2005年6月欠缺18間辦事處中3間的數據");
        var share = SampleFigures.Share("service=renewal&month=2005-06", 638, 1000);
        return new(
            "kinds",
            new("Take-up by kind of figure", "各類數字的使用率"),
            [
                new("kind", new("Kind", "類別"), false),
                new("take_up", new("Take-up", "使用率"), true),
                new("volume", new("Volume", "交易量"), true),
                new("change", new("Change", "變動"), true),
            ],
            [
                Row("exact", "Exact", "確實", share, 1_234_567, 0.032m),
                Row("partial", "Partial", "不完整", share with { Partial = partial, LikeForLike = 0.612m }, 8_123, -0.004m),
                Row("at-most", "Upper bound", "上限", share with { Bound = FigureBound.AtMost }, 954, 0),
                Row("at-least", "Lower bound", "下限", share with { Bound = FigureBound.AtLeast }, 12, -0.12m),
                Row("sampled", "Sampled", "抽樣", share with { Low = 0.601m, High = 0.673m }, 650, 0.01m),
                Row("none", "Nothing counted", "沒有點算", SampleFigures.NoData("take-up/A?service=none"), 0, 0),
                Row("hidden", "Hidden", "隱去", SampleFigures.Hidden("take-up/A?service=hidden"), 0, 0),
                Row("withheld", "Withheld", "不予公布", SampleFigures.Withheld("take-up/A?service=withheld"), 0, 0),
            ]
        )
        {
            Source = Source,
        };
    }

    private static IReadOnlyList<Cell> Row(string code, string english, string chinese, Figure share, long volume, decimal change) =>
        [
            new TextCell(code, new(english, chinese)),
            new FigureCell(share),
            new FigureCell(volume == 0 ? SampleFigures.Hidden($"volume?{code}", 10) : SampleFigures.Count(code, volume)),
            new FigureCell(SampleFigures.Of($"change?{code}", change, MetricUnit.PercentagePoints)),
        ];

    private static ReportTable Volumes(string id, int rows) =>
        new(
            id,
            new("Completed transactions and take-up by service and office", "按服務及辦事處劃分的完成交易宗數及使用率"),
            [
                new("service", new("Service", "服務"), false),
                new("office", new("Office", "辦事處"), false),
                new("read", new("Rows read", "讀取行數"), true),
                new("completed", new("Completed transactions", "完成交易宗數"), true),
                new("take_up", new("Take-up", "使用率"), true),
            ],
            [
                .. Enumerable
                    .Range(0, rows)
                    .Select(row =>
                        (IReadOnlyList<Cell>)
                            [
                                new TextCell($"S{row / 18:000}", SampleCharts.Name(row / 18)),
                                new TextCell($"O{row % 18:00}", new($"Office {row % 18 + 1}", $"第{row % 18 + 1}辦事處")),
                                new CountCell(1000 + 37 * row),
                                new FigureCell(SampleFigures.Count($"row={row}", 900 + 31 * row)),
                                new FigureCell(SampleFigures.Share($"row={row}", 300 + row % 500, 900 + 31 * row)),
                            ]
                    ),
            ]
        )
        {
            Source = Source,
        };
}
