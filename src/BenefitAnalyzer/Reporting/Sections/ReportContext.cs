using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Disclosure;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Promises;
using BenefitAnalyzer.Reporting.Disclosure;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections;

/// <summary>What sections ask: figures fit for publication, names of codes, cells of tables. Remembers which definitions were used.</summary>
public sealed class ReportContext(
    LoadedStudy loaded,
    ReportScope? scope = null,
    Action<Diagnostic>? report = null,
    ReportedPeriod? reported = null
)
{
    private readonly MetricEngine engine = loaded.Engine;
    private readonly UsedDefinitions definitions = new(loaded.Study);
    private readonly IReadOnlyList<Metric> metrics = Catalog.Of<Metric>();

    private readonly FigureAnswers answers = new(loaded, SmallCells.SmallestOf(loaded.Study));
    private readonly ReportScope scope = scope ?? ReportScope.Whole;
    private readonly ReportNames names = new(loaded.Study, (scope ?? ReportScope.Whole).Initiative);
    private readonly List<ReportSection> written = [];
    private DueList? due;
    private SectionMask? sectionMask;

    public LoadedStudy Loaded { get; } = loaded;

    /// <summary>The sections that the report's template lists, in its order.</summary>
    public IReadOnlyList<Section> Asked { get; init; } = [];

    /// <summary>The sections written so far, in the order of the report.</summary>
    public IReadOnlyList<ReportSection> Written => written;

    /// <summary>Adds a section for those that tell what the others found.</summary>
    public void Add(ReportSection section) => written.Add(section);

    /// <summary>A section that is written, as it may be published.</summary>
    public ReportSection Publish(ReportSection section, CancellationToken token) =>
        (sectionMask ??= new SectionMask(Mask)).Of(section, token);

    /// <summary>What may be published of all figures.</summary>
    internal ReportMask Mask
    {
        get => field ??= new ReportMask(Loaded);
        init;
    }

    public Study Study => Loaded.Study;

    /// <summary>The only initiative that the report is about; null for all.</summary>
    public Initiative? Initiative => scope.Initiative;

    /// <summary>Whether the report is about an initiative; one that is about all is also about what belongs to none.</summary>
    public bool IsAbout(string? initiative) => Initiative is null || Initiative.Id == initiative;

    /// <summary>The period that the report tells of, as somebody said it.</summary>
    public ReportedPeriod Reported { get; } = reported ?? ReportedPeriod.NotSaid;

    /// <summary>That period with the one that it is held against; null where nobody said one.</summary>
    public (Period Before, Period After)? ReportedPeriods => Reported.Of(Study, engine.Expected.Until);

    /// <summary>Receives what a section finds wrong with the study.</summary>
    public void Report(Diagnostic found) => report?.Invoke(found);

    public MetricEngine Engine => engine;

    public MessageTemplates Messages { get; } = new(loaded.Study.Currency);

    /// <summary>The definitions of all figures asked so far.</summary>
    public IReadOnlyList<FigureDefinition> Definitions => definitions.All;

    /// <inheritdoc cref="UsedDefinitions.Of"/>
    public IReadOnlyList<FigureDefinition> DefinitionsOf(IEnumerable<ReportTable> tables) => definitions.Of(tables);

    /// <summary>Line under charts and tables: where the numbers come from.</summary>
    public LocalText Source
    {
        get
        {
            var names = Study.Sources.Select(source => Study.Tables.Say(source.Name)).ToList();
            var period = DateText.Period(engine.Covered);
            return new LocalText(
                $"{LocalText.Listed(names).English}; {period.English}",
                $"{LocalText.Listed(names).Chinese}；{period.Chinese}"
            );
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

        return Mask.Hide(metric, rows, token);
    }

    /// <summary>The metrics of volume and take-up that the data can tell: of what was completed, or where outcomes are not known of what was started.</summary>
    /// <remarks>What is refused because windows of returns overlap is no reason to count something else.</remarks>
    public (string Volume, string TakeUp, bool IsCompleted) Basis(CancellationToken token) =>
        (Rows("volume/completed", token).Count > 0 || Engine.Overlaps.Count > 0) && Engine.Deliveries.EndingsUnknown.Count == 0
            ? ("volume/completed", "take-up/A", true)
            : ("volume/started", "take-up/A-started", false);

    /// <summary>A figure as it may be published.</summary>
    public Figure Publish(Metric metric, Figure figure) => Publish(metric, [figure])[0];

    /// <summary>Figures as they may be published; those of one table together, which is quicker than one by one.</summary>
    public IReadOnlyList<Figure> Publish(Metric metric, IReadOnlyList<Figure> figures) =>
        [.. Publish(metric, [.. figures.Select(figure => new MetricRow([], figure))], CancellationToken.None).Select(row => row.Figure)];

    /// <summary>Rows of a table as they may be published.</summary>
    public IReadOnlyList<MetricRow> Publish(Metric metric, IReadOnlyList<MetricRow> rows, CancellationToken token) =>
        Mask.Hide(metric, rows, token);

    /// <summary>The figure of an address as it may be published, its definition in the annex; null when it cannot be answered.</summary>
    /// <param name="because">Says why it cannot.</param>
    public AnsweredFigure? Answer(string address, Action<string> because, CancellationToken token)
    {
        var answer = answers.Of(address, because, token);
        Use(answer);
        return answer is null ? null : answer with { Figure = Mask.Hide(answer, token) };
    }

    /// <summary>What the study has undertaken and how it stands, asked once.</summary>
    /// <remarks>Where no day is asked, it is the last of the period reported on.</remarks>
    public DueList Due(CancellationToken token) =>
        due ??= DueList.Of(
            Loaded,
            scope.Due with
            {
                AsOf = scope.Due.AsOf ?? ReportedPeriods?.After.Until.AddDays(-1),
            },
            SmallCells.SmallestOf(Study),
            Report,
            token
        );

    /// <summary>A metric whose definition the annex prints.</summary>
    public Metric Use(string metric)
    {
        var used = Metric(metric);
        definitions.Add(used);
        return used;
    }

    /// <summary>A further definition for the annex: of figures that are computed from figures.</summary>
    public void Use(FigureDefinition definition) => definitions.Add(definition);

    /// <summary>The same of a definition of a family.</summary>
    public void Use(Definition definition) => Use(new FigureDefinition(definition.Versioned, definition.Name, definition.Formula));

    /// <summary>Definitions of a family; the annex prints those whose figures the report holds.</summary>
    public void UsePrinted(IEnumerable<Definition> family) => definitions.AddFamily(family);

    /// <summary>The same of a figure that was asked by its address; null for none.</summary>
    public void Use(AnsweredFigure? answer)
    {
        if (answer is null)
        {
            return;
        }

        if (metrics.FirstOrDefault(metric => metric.Definition == answer.Figure.Definition) is { } metric)
        {
            Use(metric.Id);
        }
        else
        {
            Use(new FigureDefinition(answer.Figure.Definition, answer.Name, answer.Formula));
        }
    }

    /// <summary>The one figure of a metric over everything; null when there is no data.</summary>
    public Figure? Total(string metric, CancellationToken token) => Rows(metric, token) is [var row] ? row.Figure : null;

    /// <summary>
    /// Months of a result without gaps, so that a month without data is seen. Months after those of the study hold only what took
    /// long: they stand in no series.
    /// </summary>
    public IReadOnlyList<DateOnly> Months(IEnumerable<string?> months)
    {
        var found = Found(months).Where(month => !IsAfterStudy(month)).ToHashSet();
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

    /// <summary>What a table of <see cref="Months"/> leaves out; null where it leaves out nothing.</summary>
    public LocalText? MonthsLeftOut(IEnumerable<string?> months) =>
        Study.Period is { } held && Found(months).Any(IsAfterStudy)
            ? new LocalText(
                $"What began in the study and was completed after {DateText.Day(held.Until.AddDays(-1), Language.English)} is in totals, not in these months.",
                $"在研究期間開始而於{DateText.Day(held.Until.AddDays(-1), Language.TraditionalChinese)}後完成的交易計入總數，但不列於各月份。"
            )
            : null;

    /// <summary>Whether the beginning or the end of the study cuts off a part of what a metric counts in a month.</summary>
    public bool IsCut(Metric metric, DateOnly month) =>
        Engine.Deliveries.CutBy(metric, [new Period(month, month.AddMonths(1))], new Dictionary<string, string?>()) is not null;

    private bool IsAfterStudy(DateOnly month) => Study.Period is { } held && month >= held.Until;

    private static IEnumerable<DateOnly> Found(IEnumerable<string?> months) =>
        months.OfType<string>().Select(month => DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <inheritdoc cref="ReportNames.Of"/>
    public LocalText Name(string dimension, string? code) => names.Of(dimension, code);

    /// <summary>A whole fiscal year by its label, whole months by their names, any other period by its days.</summary>
    public LocalText Name(Period period)
    {
        var year = Study.FiscalYearOf(period.From);
        var (month, day) = Study.FiscalYearStart;
        return period.From == new DateOnly(year.BeginsIn, month, day) && period.Until == period.From.AddYears(1) ? year.Name
            : period.From.Day == 1 && period.Until.Day == 1 ? DateText.Months(period)
            : DateText.Period(period);
    }

    /// <inheritdoc cref="ReportNames.OfDimension"/>
    public LocalText DimensionName(string dimension) => names.OfDimension(dimension);

    /// <summary>A cell with a code and its name.</summary>
    public TextCell Label(string dimension, string? code) => new(code ?? "", Name(dimension, code));
}
