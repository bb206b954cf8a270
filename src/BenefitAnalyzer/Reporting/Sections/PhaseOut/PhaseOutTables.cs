using System.Globalization;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.PhaseOut;
using BenefitAnalyzer.WhatIf.PhaseOut.Results;

namespace BenefitAnalyzer.Reporting.Sections.PhaseOut;

/// <summary>Closings of channels as tables, for the report and the command line.</summary>
/// <param name="label">A cell with the name of a code of a dimension.</param>
public sealed class PhaseOutTables(IReadOnlyList<PhaseOutFigures> closings, Func<string, string?, TextCell> label)
{
    public static readonly IReadOnlyList<string> Ids = ["closing", "assumptions", "offices", "months", "groups", "dual-running", "options"];

    public static LocalText Source { get; } =
        new(
            "starts and take-up of the logs; study file: counter_pools, shifts, population, phase_out",
            "日誌的到訪及使用率；研究檔案：counter_pools、shifts、population表及phase_out"
        );

    public IReadOnlyList<ReportTable> All => [Closing, Assumptions, Offices, Months, Groups, DualRunning, Options];

    /// <summary>The earliest safe month of each closing.</summary>
    public ReportTable Closing =>
        Table(
            "closing",
            new("Earliest safe closing", "最早可安全關閉的月份"),
            [
                new("path", new("Take-up path", "使用率走勢"), IsNumber: false),
                new("closing", new("From", "由"), IsNumber: false),
                new("months", PhaseOutDefinitions.Closing.Name, IsNumber: true),
                new("months_high_take_up", new("Months if take-up is at its upper end", "使用率處於上限的月數"), IsNumber: true),
                new("months_low_take_up", new("Months if take-up is at its lower end", "使用率處於下限的月數"), IsNumber: true),
                new("floor", new("Limit: most without access or skill", "限度：缺乏途徑或技能的最高比率"), IsNumber: true),
            ],
            own =>
                [
                    [
                        own.Plan.Case.Path.IsDeclared
                            ? new TextCell("declared", new("stated in the study", "研究所述"))
                            : new TextCell("continued", new("measured, continued straight", "按量度結果直線延伸")),
                        MonthOf(own.Plan.Closing),
                        Alone(own.Closing),
                        TableCells.FigureOrNothing(own.ClosingEarly is { } early ? early with { Inputs = [] } : null),
                        TableCells.FigureOrNothing(own.ClosingLate is { } late ? late with { Inputs = [] } : null),
                        TextCell.Same(
                            own.Plan.Case.Settings.Floor is { } floor
                                ? (100 * floor).ToString("0.#", CultureInfo.InvariantCulture) + "%"
                                : ""
                        ),
                    ],
                ],
            new(
                "From that month on the last counters keep their pledges with those who cannot follow, and no group is above the limit. Counters are staffed up to their windows; a pool that tells no number has as many as its busiest hour needs today.",
                "由該月起，餘下櫃位接手服務未能轉用者後，仍能履行承諾，且沒有組別超過限度。櫃位人手以櫃位數目為限；沒有列明數目者以現時最繁忙時段所需為限。"
            )
        );

    /// <summary>What each closing takes for granted.</summary>
    public ReportTable Assumptions =>
        Table(
            "assumptions",
            new("What each closing assumes", "各項關閉的假設"),
            PhaseOutAssumptions.Columns,
            own => PhaseOutAssumptions.Rows(own.Plan.Case)
        );

    /// <summary>Each office as if it closed alone.</summary>
    public ReportTable Offices =>
        Table(
            "offices",
            new("Earliest safe closing of each office alone", "各辦事處單獨關閉的最早安全月份"),
            [
                new("closing_office", new("Office that closes", "關閉的辦事處"), IsNumber: false),
                new("closing", new("From", "由"), IsNumber: false),
                new("months", PhaseOutDefinitions.Closing.Name, IsNumber: true),
            ],
            own =>
                own.ByOffice.Select(office =>
                    (IReadOnlyList<Cell>)[label("office", office.Office), MonthOf(office.Month), Alone(office.Closing)]
                ),
            new("The other offices go on and take those who cannot follow.", "其他辦事處繼續開放，並接收未能轉用者。")
        );

    public ReportTable Months =>
        Table("months", new("If the channel closed in a month", "如在某月關閉渠道"), MonthColumns, own => own.Months.Select(MonthCells));

    public ReportTable Groups =>
        Table("groups", new("Groups of people today", "現時各組別"), GroupColumns, own => own.Groups.Select(GroupCells));

    public ReportTable DualRunning =>
        Table(
            "dual-running",
            new("Cost of running both until the closing", "關閉前的並行運作成本"),
            [
                new("fiscal_year", new("Fiscal year", "財政年度"), IsNumber: false),
                new("months", new("Months before the closing", "關閉前月數"), IsNumber: true),
                new("posts_of", new("Posts of", "職位所屬"), IsNumber: false),
                new("posts_open", PhaseOutDefinitions.PostsOpen.Name, IsNumber: true),
                new("posts_closed", PhaseOutDefinitions.PostsClosed.Name, IsNumber: true),
                new("cost", PhaseOutDefinitions.DualRunning.Name, IsNumber: true),
            ],
            own =>
                own.DualRunning.Select(row =>
                    (IReadOnlyList<Cell>)
                        [
                            TableCells.Year(row.Year.Year),
                            new CountCell(row.Year.Months),
                            PostsOf(own),
                            new FigureCell(row.Open),
                            new FigureCell(row.Closed),
                            Alone(row.Cost),
                        ]
                ),
            new(
                "Posts of all services of the offices concerned, at what comes in the first of the months. Stopping one service at a shared counter frees only part of it.",
                "有關辦事處所有服務的職位，按該期首月的到訪量計算。停辦共用櫃位的一項服務，只能騰出部分人手。"
            )
        );

    public ReportTable Options =>
        Table(
            "options",
            new("Ways to serve less, at today's demand", "按現時需求縮減服務的方式"),
            [
                new("option", new("Option", "方式"), IsNumber: false),
                new("effect", new("What it does", "影響"), IsNumber: false),
                new("posts", PhaseOutDefinitions.PostsSaved.Name, IsNumber: true),
                new("saving", PhaseOutDefinitions.Saving.Name, IsNumber: true),
                new("hours_without_pledge", PhaseOutDefinitions.HoursWithoutPledge.Name, IsNumber: true),
            ],
            own =>
                own.Options.Select(row =>
                    (IReadOnlyList<Cell>)
                        [
                            new TextCell(row.Option.Kind, OptionName(row.Option.Kind)),
                            EffectOf(row.Option.Posts),
                            new FigureCell(row.Posts),
                            Alone(row.Saving),
                            new FigureCell(row.HoursWithoutPledge),
                        ]
                )
        );

    /// <summary>Whose posts are counted: those of every office that holds a counter concerned, also where the channel closes at one of them.</summary>
    private TextCell PostsOf(PhaseOutFigures own)
    {
        var offices = own.Plan.Case.Pools.Select(pool => pool.Office).Distinct(StringComparer.Ordinal).ToList();
        var count = offices.Count.ToString(CultureInfo.InvariantCulture);
        return offices is [var only]
            ? label("office", only)
            : new TextCell($"{count} offices", new($"all {count} offices", $"全部{count}個辦事處"));
    }

    /// <summary>What becomes of posts, in words: more are needed where waits at fewer hours grow.</summary>
    private static TextCell EffectOf(long? posts) =>
        posts switch
        {
            null => new("not_known", new("posts not known", "職位數目未知")),
            > 0 => new("fewer", new("fewer posts", "減少職位")),
            < 0 => new("more", new("more posts are needed", "須增加職位")),
            _ => new("same", new("as many posts", "職位不變")),
        };

    public static IReadOnlyList<ReportColumn> MonthColumns { get; } =
    [
        new("month", new("Month", "月份"), IsNumber: false),
        new("take_up", PhaseOutDefinitions.TakeUp.Name, IsNumber: true),
        new("hours_without_pledge", PhaseOutDefinitions.HoursWithoutPledge.Name, IsNumber: true),
        new("wait_open", PhaseOutDefinitions.WaitOpen.Name, IsNumber: true),
        new("wait_closed", PhaseOutDefinitions.WaitClosed.Name, IsNumber: true),
        new("largest_without", PhaseOutDefinitions.LargestWithout.Name, IsNumber: true),
        new("largest_gap", PhaseOutDefinitions.LargestGap.Name, IsNumber: true),
        new("safe", new("Meets pledge and limit", "符合承諾及限度"), IsNumber: false),
    ];

    public static IReadOnlyList<ReportColumn> GroupColumns { get; } =
    [
        new("group", new("Group", "組別"), IsNumber: false),
        new("value", new("Of it", "其中"), IsNumber: false),
        new("without_access", new("Without access", "缺乏途徑"), IsNumber: true),
        new("without_skill", new("Without skill", "缺乏技能"), IsNumber: true),
        new("gap", new("Gap of take-up", "使用率差距"), IsNumber: true),
    ];

    public static IReadOnlyList<Cell> MonthCells(PhaseOutMonthFigures month) =>
        [
            TableCells.Month(month.Month.Month),
            new FigureCell(month.TakeUp),
            new FigureCell(month.HoursWithoutPledge),
            new FigureCell(month.WaitOpen),
            new FigureCell(month.WaitClosed),
            new FigureCell(month.LargestWithout),
            new FigureCell(month.LargestGap),
            month.Month.IsSafe ? new TextCell("yes", new("yes", "是")) : new TextCell("no", new("no", "否")),
        ];

    public IReadOnlyList<Cell> GroupCells(GroupEvidence group) =>
        [
            TextCell.Same(group.Access.Group),
            label(group.Access.Group, group.Access.Value),
            TableCells.FigureOrNothing(group.WithoutAccess),
            TableCells.FigureOrNothing(group.WithoutSkill),
            TableCells.FigureOrNothing(group.Gap is { } gap ? gap with { Inputs = [] } : null),
        ];

    /// <summary>Service, channel and office in words: <c>Permit at Counter, North</c>.</summary>
    public LocalText Name(PhaseOutFigures own)
    {
        var target = own.Plan.Case.Target;
        var (service, channel) = (label("service", target.Service).Text, label("channel", target.Channel).Text);
        var office = target.Office is null ? null : label("office", target.Office).Text;
        return new(
            $"{service.English}, {channel.English}{(office is null ? "" : $", {office.English}")}",
            $"{service.Chinese}，{channel.Chinese}{(office is null ? "" : $"，{office.Chinese}")}"
        );
    }

    private ReportTable Table(
        string id,
        LocalText title,
        IReadOnlyList<ReportColumn> columns,
        Func<PhaseOutFigures, IEnumerable<IReadOnlyList<Cell>>> rows,
        LocalText? note = null
    ) =>
        new(
            $"phase-out-{id}",
            title,
            [
                new("service", new("Service", "服務"), IsNumber: false),
                new("channel", new("Channel", "渠道"), IsNumber: false),
                new("office", new("Office", "辦事處"), IsNumber: false),
                .. columns,
            ],
            [.. closings.SelectMany(own => rows(own).Select(cells => (IReadOnlyList<Cell>)[.. Target(own), .. cells]))]
        )
        {
            Source = Source,
            Note = note,
        };

    private IReadOnlyList<Cell> Target(PhaseOutFigures own)
    {
        var target = own.Plan.Case.Target;
        return
        [
            label("service", target.Service),
            label("channel", target.Channel),
            target.Office is null ? new TextCell("all", new("all", "全部")) : label("office", target.Office),
        ];
    }

    private static TextCell MonthOf(DateOnly? month) =>
        month is { } first ? TableCells.Month(first) : new TextCell("none", new("no safe month", "沒有安全月份"));

    /// <summary>Without what it is made of, which is too much for a row; its id leads there.</summary>
    private static FigureCell Alone(Figure figure) => new(figure with { Inputs = [] });

    private static LocalText OptionName(string kind) =>
        kind switch
        {
            ServiceOption.Stop => new("stop", "停辦"),
            ServiceOption.FewerHours => new("half of the hours", "一半時數"),
            ServiceOption.FewerDays => new("every other day", "隔日"),
            _ => new("appointment only", "只限預約"),
        };
}
