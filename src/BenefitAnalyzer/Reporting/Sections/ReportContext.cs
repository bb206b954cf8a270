using System.Globalization;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Disclosure;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Disclosure;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections;

/// <summary>What sections ask: figures fit for publication, names of codes, cells of tables. Remembers which definitions were used.</summary>
public sealed class ReportContext(LoadedStudy loaded)
{
    private readonly MetricEngine engine = loaded.Engine;
    private readonly Dictionary<string, Metric> used = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FigureDefinition> others = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<Metric> metrics = Catalog.Of<Metric>();

    private readonly List<ReportSection> written = [];
    private readonly ReportMask mask = new(loaded);

    public LoadedStudy Loaded { get; } = loaded;

    /// <summary>The sections written so far, in the order of the report.</summary>
    public IReadOnlyList<ReportSection> Written => written;

    /// <summary>Adds a section for those that tell what the others found.</summary>
    public void Add(ReportSection section) => written.Add(section);

    public Study Study => Loaded.Study;

    public MetricEngine Engine => engine;

    public MessageTemplates Messages { get; } = new(loaded.Study.Currency);

    /// <summary>The definitions of all figures asked so far, for the annex.</summary>
    public IReadOnlyList<FigureDefinition> Definitions =>
        [
            .. used
                .Values.OrderBy(metric => metric.Id, StringComparer.Ordinal)
                .Select(metric => new FigureDefinition(metric.Definition, metric.Name, metric.Formula))
                .Concat(others.Values.OrderBy(definition => definition.Id, StringComparer.Ordinal)),
        ];

    /// <summary>Line under charts and tables: where the numbers come from.</summary>
    public LocalText Source
    {
        get
        {
            var sources = string.Join(", ", Study.Sources.Select(source => source.Name));
            var period = DateText.Period(engine.Covered);
            return new LocalText($"{sources}; {period.English}", $"{sources}；{period.Chinese}");
        }
    }

    public Metric Metric(string id) => metrics.First(metric => metric.Id == id);

    /// <summary>Rows of a metric as they may be published.</summary>
    public IReadOnlyList<MetricRow> Rows(string metric, CancellationToken token, params string[] by) =>
        Rows(new MetricQuery(metric) { By = by }, token);

    /// <summary>Rows of a question as they may be published.</summary>
    public IReadOnlyList<MetricRow> Rows(MetricQuery query, CancellationToken token)
    {
        var metric = Metric(query.Metric);
        var rows = engine.Run(metric, query, token).Rows;
        if (rows.Count > 0)
        {
            Use(metric.Id);
        }

        if (query.Standardise is not null)
        {
            Use(new FigureDefinition(ComparisonMethod.Definition, ComparisonMethod.Name, ComparisonMethod.Formula));
        }

        return mask.Hide(metric, rows, token);
    }

    /// <summary>The metrics of volume and take-up that the data can tell: of what was completed, or where outcomes are not known of what was started.</summary>
    public (string Volume, string TakeUp, bool IsCompleted) Basis(CancellationToken token) =>
        Rows("volume/completed", token).Count > 0
            ? ("volume/completed", "take-up/A", true)
            : ("volume/started", "take-up/A-started", false);

    /// <summary>A figure as it may be published.</summary>
    public Figure Publish(Metric metric, Figure figure) =>
        SmallCells.Hide(metric, [new MetricRow([], figure)], SmallCells.SmallestOf(Study))[0].Figure;

    /// <summary>A metric whose definition the annex prints.</summary>
    public Metric Use(string metric)
    {
        used.TryAdd(metric, Metric(metric));
        return used[metric];
    }

    /// <summary>A further definition for the annex: of figures that are computed from figures.</summary>
    public void Use(FigureDefinition definition) => others.TryAdd(definition.Id, definition);

    /// <summary>The one figure of a metric over everything; null when there is no data.</summary>
    public Figure? Total(string metric, CancellationToken token) => Rows(metric, token) is [var row] ? row.Figure : null;

    /// <summary>Months of a result without gaps, so that a month without data is seen.</summary>
    public static IReadOnlyList<DateOnly> Months(IEnumerable<string?> months)
    {
        var found = months
            .OfType<string>()
            .Select(month => DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture))
            .ToHashSet();
        if (found.Count == 0)
        {
            return [];
        }

        var all = new List<DateOnly>();
        for (var month = found.Min(); month <= found.Max(); month = month.AddMonths(1))
        {
            all.Add(month);
        }

        return all;
    }

    /// <summary>The name of a code, in both languages; the code itself where the study has no name for it.</summary>
    public LocalText Name(string dimension, string? code) =>
        code is null
            ? new LocalText("not recorded", "沒有紀錄")
            : dimension switch
            {
                "initiative" => Study.Initiatives.FirstOrDefault(initiative => initiative.Id == code)?.Name,
                "channel" => Study.Channels.FirstOrDefault(channel => channel.Id == code)?.Name,
                "channel_class" => code switch
                {
                    "electronic" => new LocalText("Electronic", "電子方式"),
                    "traditional" => new LocalText("Traditional", "傳統方式"),
                    _ => new LocalText("Internal", "內部"),
                },
                "stage" => code switch
                {
                    "1" => new LocalText("1 Information", "第一階段：資訊"),
                    "2" => new LocalText("2 E-service", "第二階段：電子服務"),
                    "3" => new LocalText("3 Connected", "第三階段：聯通政府"),
                    "4" => new LocalText("4 Redefined", "第四階段：重塑角色"),
                    _ => null,
                },
                "service" => Study.Tables.Services.FirstOrDefault(service => service.Code == code)?.Name,
                "office" => Study.Tables.Offices.FirstOrDefault(office => office.Code == code)?.Name,
                "department" => NameIn(Study.Tables.Departments, code),
                "cluster" => NameIn(Study.Tables.Clusters, code),
                "district" => NameIn(Study.Tables.Districts, code),
                "service_type" => NameIn(Study.Tables.ServiceTypes, code),
                _ => Study.Groups.FirstOrDefault(group => group.Id == dimension)?.Values.FirstOrDefault(value => value.Id == code)?.Name,
            } ?? LocalText.Same(code);

    /// <summary>What a dimension divides by, such as "Age".</summary>
    public LocalText DimensionName(string dimension) =>
        dimension switch
        {
            "department" => new LocalText("Department", "部門"),
            "office" => new LocalText("Office", "辦事處"),
            "district" => new LocalText("District", "地區"),
            _ => Study.Groups.FirstOrDefault(group => group.Id == dimension)?.Name ?? LocalText.Same(dimension),
        };

    /// <summary>A cell with a code and its name.</summary>
    public TextCell Label(string dimension, string? code) => new(code ?? "", Name(dimension, code));

    /// <summary>A cell with the month of a row.</summary>
    public static TextCell MonthCell(DateOnly month) => new(month.ToString("yyyy-MM", CultureInfo.InvariantCulture), DateText.Month(month));

    /// <summary>A cell of a figure; an empty text where there is none.</summary>
    public static Cell FigureOrNothing(Figure? figure) => figure is null ? TextCell.Same("") : new FigureCell(figure);

    private static LocalText? NameIn(IReadOnlyList<NamedCode> table, string code) => table.FirstOrDefault(row => row.Code == code)?.Name;
}
