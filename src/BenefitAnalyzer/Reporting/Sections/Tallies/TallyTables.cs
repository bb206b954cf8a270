using System.Globalization;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Studies.Counters;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Tallies;
using BenefitAnalyzer.WhatIf.Tallies.Results;

namespace BenefitAnalyzer.Reporting.Sections.Tallies;

/// <summary>A planned tally and the filled ones as tables, for the command line and the report.</summary>
/// <param name="label">A cell with the name of a code of a dimension.</param>
public sealed class TallyTables(Func<string, string?, TextCell> label)
{
    public static readonly IReadOnlyList<string> Ids = ["size", "strata", "sessions", "estimates"];

    private static readonly ReportColumn SessionColumn = new("session", new("Session", "時段"), IsNumber: false);

    private static readonly ReportColumn WeightColumn = new("weight", new("Weight", "權數"), IsNumber: true);

    public static LocalText Source { get; } =
        new(
            "logs by office and hour; study file: offices, opening_hours, counter_pools, tally_plan, tally",
            "按辦事處及時段的日誌；研究檔案：offices、opening_hours、counter_pools、tally_plan、tally表"
        );

    /// <param name="plan">Null where only filled tallies are shown.</param>
    public IReadOnlyList<ReportTable> Of(TallyPlanFigures? plan, IReadOnlyList<TallyEstimateFigures> estimates) =>
        [Size(plan), Strata(plan?.Plan), Sessions(plan?.Plan), Estimates(estimates)];

    /// <summary>How many are needed, by each rule.</summary>
    private static ReportTable Size(TallyPlanFigures? plan) =>
        new(
            "tally-size",
            new("How many to count", "所需點算數目"),
            [new("quantity", new("Quantity", "項目"), IsNumber: false), new("value", new("Value", "數值"), IsNumber: true)],
            plan is null
                ? []
                :
                [
                    Row(TallyDefinitions.OneByOne, plan.OneByOne),
                    .. plan.Effect is null
                        ? []
                        : new[] { Row(TallyDefinitions.Effect, plan.Effect), Row(TallyDefinitions.Clustered, plan.Clustered!) },
                    Row(TallyDefinitions.Neyman, plan.Neyman),
                    Row(TallyDefinitions.Proportional, plan.Proportional),
                    Row(TallyDefinitions.Drawn, plan.Drawn),
                    Row(TallyDefinitions.Visits, plan.Visits),
                    Row(TallyDefinitions.Precision, plan.Precision),
                    .. plan.Cost is null ? [] : new[] { Row(TallyDefinitions.Cost, plan.Cost) },
                ]
        )
        {
            Source = Source,
            Note = plan is null ? null : Basis(plan.Plan),
        };

    private static ReportTable Strata(TallyPlan? plan) =>
        new(
            "tally-strata",
            new("Strata: hours drawn of each", "分層：各層抽取時段"),
            [
                new("stratum", new("Stratum", "分層"), IsNumber: false),
                new("hours", new("Open hours", "開放時段"), IsNumber: true),
                new("mean", Named("Expected in an hour", "每時段預期值", plan), IsNumber: true),
                new("deviation", Named("Standard deviation", "標準差", plan), IsNumber: true),
                new("drawn", new("Drawn (Neyman)", "抽取（奈曼）"), IsNumber: true),
                new("proportional", new("In proportion", "按比例"), IsNumber: true),
                WeightColumn,
            ],
            plan is null
                ? []
                :
                [
                    .. plan.Strata.Select(
                        (stratum, at) =>
                            (IReadOnlyList<Cell>)
                                [
                                    new TextCell(stratum.Id, NameOf(stratum.Office, stratum.Part)),
                                    new CountCell(stratum.Hours.Count),
                                    Number(plan.Spread.Hours[at].Value),
                                    Number(plan.Spread.Hours[at].Deviation),
                                    new CountCell(plan.Sizes[at]),
                                    new CountCell(plan.Proportional[at]),
                                    Number((double)stratum.Hours.Count / plan.Sizes[at]),
                                ]
                    ),
                ]
        )
        {
            Source = Source,
        };

    private ReportTable Sessions(TallyPlan? plan) =>
        new(
            "tally-sessions",
            new("Hours to count", "須點算的時段"),
            [
                SessionColumn,
                new("stratum", new("Stratum", "分層"), IsNumber: false),
                new("office", new("Office", "辦事處"), IsNumber: false),
                new("day", new("Day", "日期"), IsNumber: false),
                new("weekday", new("Weekday", "星期"), IsNumber: false),
                new("hour", new("Hour", "時段"), IsNumber: true),
                new("stratum_hours", new("Open hours of the stratum", "分層開放時段"), IsNumber: true),
                WeightColumn,
            ],
            plan is null ? [] : [.. plan.Sessions.Select(session => Cells(plan, session))]
        )
        {
            Source = Source,
            Note = plan is null
                ? null
                : new LocalText(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Drawn at random with seed {plan.Seed}: the same seed draws the same hours."
                    ),
                    string.Create(CultureInfo.InvariantCulture, $"以種子{plan.Seed}隨機抽取；同一種子抽出相同時段。")
                ),
        };

    /// <summary>What filled tallies say.</summary>
    public static ReportTable Estimates(IReadOnlyList<TallyEstimateFigures> estimates) =>
        new(
            "tally-estimates",
            new("What was counted", "點算結果"),
            [
                new("tally", new("Tally", "點算"), IsNumber: false),
                new("measure", new("Measure", "量度項目"), IsNumber: false),
                new("unit", new("Unit", "單位"), IsNumber: false),
                new("hours", new("Open hours", "開放時段"), IsNumber: true),
                new("planned", new("Sessions drawn", "抽取時段"), IsNumber: true),
                new("counted", TallyDefinitions.Counted.Name, IsNumber: true),
                new("value", new("Estimate", "估計值"), IsNumber: true),
                new("low", new("From", "由"), IsNumber: true),
                new("high", new("To", "至"), IsNumber: true),
                new("total", TallyDefinitions.Total.Name, IsNumber: true),
                new("against_assumed", TallyDefinitions.AgainstAssumed.Name, IsNumber: true),
            ],
            [
                .. estimates.Select(own =>
                    (IReadOnlyList<Cell>)
                        [
                            TextCell.Same(own.Tally.Id),
                            new TextCell(own.Tally.Input.Id, own.Tally.Input.Measure.Name),
                            new TextCell(own.Tally.Input.Measure.Unit.English, own.Tally.Input.Measure.Unit),
                            new CountCell(own.Tally.Hours),
                            new CountCell(own.Tally.Planned),
                            new FigureCell(own.Counted),
                            new FigureCell(own.Value),
                            Number((double?)own.Value.Low),
                            Number((double?)own.Value.High),
                            TableCells.FigureOrNothing(own.Total),
                            TableCells.FigureOrNothing(own.AgainstAssumed is { } factor ? factor with { Inputs = [] } : null),
                        ]
                ),
            ]
        )
        {
            Source = Source,
            Note = new LocalText(
                "Each counted hour stands for the open hours of its stratum; an hour that was drawn and not counted is stood for by the others of its stratum. The interval covers the drawing of hours in the weeks of counting, not whether these weeks are like the year.",
                "每個已點算時段代表所屬分層的開放時段；抽取而未點算者由同層其他時段代表。區間只反映點算期間的抽樣誤差，不反映該期間與全年的差異。"
            ),
        };

    /// <summary>Name of a stratum for people.</summary>
    internal static LocalText NameOf(string office, WeekPart part) =>
        new($"{office}, {part.Name.English}", $"{office}，{part.Name.Chinese}");

    internal static LocalText WeekdayOf(DateOnly day) =>
        new(day.ToString("ddd", CultureInfo.InvariantCulture), $"星期{"日一二三四五六"[(int)day.DayOfWeek]}");

    /// <summary>A heading with the unit of what is planned.</summary>
    private static LocalText Named(string english, string chinese, TallyPlan? plan) =>
        plan is null
            ? new(english, chinese)
            : new($"{english}, {plan.Input.Measure.HourUnit.English}", $"{chinese}（{plan.Input.Measure.HourUnit.Chinese}）");

    /// <summary>How it is known by how much the input varies.</summary>
    private static LocalText Basis(TallyPlan plan)
    {
        var spread = plan.Spread;
        var mean = spread.Mean.ToString("0.###", CultureInfo.InvariantCulture);
        var known = spread.Evidence switch
        {
            SpreadEvidence.Logs => new LocalText(
                $"Mean {mean} and spread of each stratum are from the hours of the last year of the logs.",
                $"平均值{mean}及各分層的離散程度取自日誌最後一年的時段。"
            ),
            SpreadEvidence.Pilot => new LocalText(
                $"Mean {mean} and spread, the same for all strata, are from hours counted before.",
                $"平均值{mean}及離散程度（各分層相同）取自先前點算的時段。"
            ),
            SpreadEvidence.Stated => new LocalText(
                $"Mean {mean} and spread, the same for all strata, are as stated.",
                $"平均值{mean}及離散程度（各分層相同）按所述。"
            ),
            _ => new LocalText(
                "The share is not known, so its variance is the largest that a share can have.",
                "比率未知，故採用比率的最大方差。"
            ),
        };
        if (spread.Effect is not { } effect)
        {
            return known;
        }

        var correlation = effect.Correlation.ToString("0.####", CultureInfo.InvariantCulture);
        var size = effect.ClusterSize.ToString("0.#", CultureInfo.InvariantCulture);
        return spread.IsEffectMeasured
            ? new(
                $"{known.English} Visits of one hour are alike by ρ = {correlation} (measured), with m = {size} visits.",
                $"{known.Chinese}同一時段到訪的相似程度ρ = {correlation}（按量度），m = {size}次到訪。"
            )
            : new(
                $"{known.English} Visits of one hour are taken to be alike by ρ = {correlation} (stated, not measured), with m = {size} visits.",
                $"{known.Chinese}同一時段到訪的相似程度假設為ρ = {correlation}（按所述，未經量度），m = {size}次到訪。"
            );
    }

    private IReadOnlyList<Cell> Cells(TallyPlan plan, TallySession session)
    {
        var at = plan.Strata.Index().First(stratum => stratum.Item.Id == session.Stratum).Index;
        return
        [
            TextCell.Same(session.Session),
            TextCell.Same(session.Stratum),
            label("office", session.Office),
            TableCells.Day(session.Day),
            new TextCell(WeekdayOf(session.Day).English, WeekdayOf(session.Day)),
            new CountCell(session.Hour),
            new CountCell(session.StratumHours),
            Number((double)session.StratumHours / plan.Sizes[at]),
        ];
    }

    private static IReadOnlyList<Cell> Row(Definition definition, Figure figure) =>
        [new TextCell(definition.Id, definition.Name), new FigureCell(figure with { Inputs = [] })];

    private static TextCell Number(double? value) =>
        TextCell.Same(value is { } number && double.IsFinite(number) ? number.ToString("0.####", CultureInfo.InvariantCulture) : "");
}
