using System.Globalization;
using BenefitAnalyzer.Benefits.Cashability;
using BenefitAnalyzer.Benefits.Cashability.Arrivals;
using BenefitAnalyzer.Costs.Capacity;
using BenefitAnalyzer.Metrics.Disclosure;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections;

/// <summary>How many posts do counters need for their wait pledges, and what would closing a counter, a shift or an office save?</summary>
public sealed class CashabilitySection()
    : Section(
        "cashability",
        new("Posts that counters need", "櫃位所需的職位"),
        needs: new("counters (tables counter_pools and shifts)", "櫃位（counter_pools及shifts表）")
    )
{
    private static readonly Definition[] Printed =
    [
        CashabilityDefinitions.Required,
        CashabilityDefinitions.Excess,
        CashabilityDefinitions.StepPosts,
        CashabilityDefinitions.Step,
    ];

    public override void Prepare(LoadedStudy loaded, CancellationToken token) => StudyCashability.Of(loaded, _ => { }, token).Steps(token);

    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        var study = StudyCashability.Of(context.Loaded, _ => { }, token);
        if (study.Pools.Count == 0)
        {
            return null;
        }

        context.UsePrinted(Printed);

        var offices = study.Offices(token);
        var latest = offices.GroupBy(office => office.Office).Select(years => years.MaxBy(year => year.Year.BeginsIn)!).ToList();
        return new ReportSection(
            Id,
            Title,
            [
                .. ByTheLogs(context, token) is { } contrary ? [new Callout(contrary)] : Array.Empty<Block>(),
                Posts(context, latest),
                Steps(context, study.Steps(token)),
            ]
        );
    }

    /// <summary>Posts follow from a model of queues; where by the logs most pledges are missed, it should not be believed further than it fits.</summary>
    private static LocalText? ByTheLogs(ReportContext context, CancellationToken token)
    {
        var (judged, kept) = WaitPledgeTable.Count(context, token);
        return kept == judged
            ? null
            : new LocalText(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"By the logs {judged - kept} of {judged} services did not keep their wait pledge with the posts in place. Posts below follow from a model of queues: where it asks for no more posts than there are, arrivals, handling times, posts or opening hours should be checked before one is cut."
                ),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"日誌顯示，{judged}項服務中有{judged - kept}項以現有職位未能達到輪候時間承諾。下列職位由輪候模型推算：如模型所需職位不多於現有職位，削減職位前應先覆核到訪量、處理時間、職位或服務時間。"
                )
            );
    }

    private static ChartBlock Posts(ReportContext context, List<OfficeYear> offices)
    {
        var rows = offices
            .SelectMany(office =>
            {
                var figures = CashabilityFigures
                    .OfOffice(context.Loaded.Data, office)
                    .Select(figure => Published(context, figure))
                    .ToList();
                var grades = office.Grades.ToList();
                return (grades.Count > 1 ? grades.Append(CashabilityFigures.AllGrades) : grades).Select(grade =>
                    (
                        Office: office,
                        Grade: grade,
                        Required: Of(figures, CashabilityDefinitions.Required, grade)!,
                        Excess: Of(figures, CashabilityDefinitions.Excess, grade)
                    )
                );
            })
            .ToList();
        var hasExcess = rows.Exists(row => row.Excess?.Value is not null);
        var table = new ReportTable(
            "posts-required",
            new LocalText("Posts that counters need for their wait pledges", "櫃位為符合輪候時間承諾所需的職位"),
            [
                new ReportColumn("office", new LocalText("Office", "辦事處"), false),
                new ReportColumn("grade", new LocalText("Grade", "職級"), false),
                new ReportColumn("year", new LocalText("Fiscal year", "財政年度"), false),
                new ReportColumn("required", new LocalText("Posts required", "所需職位"), true),
                .. hasExcess
                    ? [new ReportColumn("excess", new LocalText("In place beyond that", "現有超出的職位"), true)]
                    : Array.Empty<ReportColumn>(),
                new ReportColumn("evidence", new LocalText("Arrivals by hour from", "到訪時段的根據"), false),
            ],
            [
                .. rows.Select(row =>
                    (IReadOnlyList<Cell>)
                        [
                            context.Label("office", row.Office.Office),
                            new TextCell(row.Grade, GradeName(context, row.Grade)),
                            TableCells.Year(row.Office.Year),
                            new FigureCell(row.Required),
                            .. hasExcess ? [TableCells.FigureOrNothing(row.Excess)] : Array.Empty<Cell>(),
                            Evidence(row.Office.Evidence),
                        ]
                ),
            ]
        )
        {
            Source = context.Source,
            Note = new LocalText(
                "Staffed for the busiest month, with relief for leave, sickness and training. Posts in place are those of the study's list of counters, less those deleted by the end of the year. Posts in excess are slack of today: no initiative has freed them.",
                "按最繁忙的月份計算人手，並計及休假、病假及培訓的替假。現有職位為研究的櫃位組別表所載職位，減去截至年底已刪除的職位。超出的職位屬現有餘裕，並非由任何項目騰出。"
            ),
        };
        var together = rows.Where(row => row.Grade == CashabilityFigures.AllGrades || row.Office.Grades.Count() == 1).ToList();
        var finding = Finding(context, [.. together.Select(row => (row.Office.Office, row.Required, row.Excess))]);
        return new ChartBlock(
            "posts-required",
            finding,
            AltText(new LocalText("Bars of the posts that each office needs", "各辦事處所需職位的條形圖"), finding),
            context.Source,
            new Bars(
                new LocalText("Posts required to keep the wait pledges, busiest month", "為符合輪候時間承諾所需的職位，以最繁忙月份計"),
                [
                    .. together.Select(row => new BarRow(context.Name("office", row.Office.Office), row.Required, row.Excess?.Value > 0)
                    {
                        Beyond = row.Excess,
                    }),
                ]
            )
            {
                Beyond = new LocalText("light: in place beyond that", "淺色：現有超出的職位"),
            },
            table
        );
    }

    private static ReportTable Steps(ReportContext context, IReadOnlyList<(OfficeYear Office, CapacityStep Step)> steps) =>
        new(
            "capacity-steps",
            new LocalText("What closing one step of capacity would save", "關閉一級服務能力可節省的開支"),
            [
                new ReportColumn("office", new LocalText("Office", "辦事處"), false),
                new ReportColumn("step", new LocalText("Closed", "關閉項目"), false),
                new ReportColumn("unit", new LocalText("Queue or shift", "輪候組別或更次"), false),
                new ReportColumn("posts", new LocalText("Posts that go", "可刪減職位"), true),
                new ReportColumn("saving", new LocalText("Avoidable a year", "每年可避免開支"), true),
                new ReportColumn("hours", new LocalText("Hours a week that miss the pledge", "每周未能符合承諾的時數"), true),
            ],
            [
                .. steps.Select(step =>
                {
                    var figures = CashabilityFigures.OfStep(context.Loaded.Data, step.Office, step.Step);
                    return (IReadOnlyList<Cell>)
                        [
                            context.Label("office", step.Step.Office),
                            new TextCell(step.Step.Kind, StepName(step.Step.Kind)),
                            UnitName(context, step.Step),
                            new FigureCell(Published(context, figures[0])),
                            new FigureCell(Published(context, figures[1])),
                            step.Step.HoursWithoutPledge is { } hours ? new CountCell(hours) : TextCell.Same(""),
                        ];
                }),
            ]
        )
        {
            Shown = new RowsShown { Together = "office", Names = new LocalText("offices", "間辦事處") },
            Source = context.Source,
            Note = new LocalText(
                "Salary and on-costs of whole posts; what the customers of a closed office cost elsewhere is not deducted. A closed office, or one without its only shift, has no open hours, so none that could miss the pledge.",
                "只計完整職位的薪酬及附帶成本；未扣除關閉後顧客轉往他處的成本。已關閉或唯一更次已取消的辦事處沒有服務時間，故不列未能符合承諾的時數。"
            ),
        };

    private static LocalText Finding(ReportContext context, IReadOnlyList<(string Office, Figure Required, Figure? Excess)> rows)
    {
        var known = rows.Where(row => row.Excess?.Value is > 0).OrderByDescending(row => row.Excess!.Value).ToList();
        if (known.Count == 0)
        {
            return Need([.. rows.Select(row => row.Required.Value).OfType<decimal>()]);
        }

        var (office, excess) = (context.Name("office", known[0].Office), known[0].Excess!);
        var (english, chinese) = (new NumberText(Language.English), new NumberText(Language.TraditionalChinese));
        return known.Count > 1 && known[1].Excess!.Value == excess.Value
            ? new LocalText(
                FormattableString.Invariant(
                    $"{known.Count} offices have more posts than their arrivals require, up to {Posts(english.Of(excess))}"
                ),
                FormattableString.Invariant($"{known.Count}間辦事處的職位多於到訪量所需，最多超出{chinese.Of(excess)}個")
            )
            : new LocalText(
                $"{office.English} has the most posts beyond what its arrivals require: {Posts(english.Of(excess))}",
                $"{office.Chinese}的職位超出到訪量所需最多：{chinese.Of(excess)}個"
            );
    }

    private static string Posts(string number) => $"{number} {(number == "1" ? "post" : "posts")}";

    private static LocalText Need(IReadOnlyList<decimal> posts)
    {
        if (posts.Count == 0)
        {
            return new LocalText("Posts that counters need for their wait pledges", "櫃位為符合輪候時間承諾所需的職位");
        }

        var (least, most) = (Text(posts.Min()), Text(posts.Max()));
        var (each, chineseEach) = least == most ? (most, most) : ($"{least} to {most}", $"{least}至{most}");
        var total = Text(posts.Sum());
        return new LocalText(
            FormattableString.Invariant($"Counters of {posts.Count} offices need {total} posts to keep their wait pledges, {each} each"),
            FormattableString.Invariant($"{posts.Count}間辦事處的櫃位共需{total}個職位以符合輪候時間承諾，每間{chineseEach}個")
        );

        static string Text(decimal posts) => posts.ToString("#,0.#", CultureInfo.InvariantCulture);
    }

    /// <summary>Fit for publication: posts behind which few persons stand are hidden, and inputs are left to <c>explain</c>.</summary>
    private static Figure Published(ReportContext context, Figure figure) =>
        figure.Transactions < SmallCells.SmallestOf(context.Study) ? figure.Suppressed() : figure with { Inputs = [], Transactions = null };

    private static Figure? Of(List<Figure> figures, Definition definition, string grade) =>
        figures.Find(figure =>
            figure.Definition == definition.Versioned
            && figure.Id.Contains($"&grade={Uri.EscapeDataString(grade)}&", StringComparison.Ordinal)
        );

    private static LocalText GradeName(ReportContext context, string grade) =>
        grade == CashabilityFigures.AllGrades ? new LocalText("all grades", "所有職級") : context.Name("grade", grade);

    private static TextCell Evidence(ArrivalEvidence evidence) =>
        evidence switch
        {
            ArrivalEvidence.Logs => new TextCell("logs", new LocalText("logs", "日誌")),
            ArrivalEvidence.Tally => new TextCell("tally", new LocalText("tally", "抽樣點算")),
            ArrivalEvidence.Declared => new TextCell("declared", new LocalText("declared profile", "申報的分布")),
            _ => new TextCell("none", new LocalText("not known", "不詳")),
        };

    /// <summary>What the study calls it, with what it is: a bare code names nothing.</summary>
    private static TextCell UnitName(ReportContext context, CapacityStep step)
    {
        var name = context.Study.Tables.Say(step.Unit);
        return step.Kind switch
        {
            "counter" => new TextCell(step.Unit, new LocalText($"queue “{name.English}”", $"「{name.Chinese}」輪候組別")),
            "shift" => new TextCell(step.Unit, new LocalText($"shift “{name.English}”", $"「{name.Chinese}」更次")),
            _ => TextCell.Same(""),
        };
    }

    private static LocalText StepName(string kind) =>
        kind switch
        {
            "counter" => new LocalText("one counter", "一個櫃位"),
            "shift" => new LocalText("a shift", "一個更次"),
            _ => new LocalText("the office", "辦事處"),
        };
}
