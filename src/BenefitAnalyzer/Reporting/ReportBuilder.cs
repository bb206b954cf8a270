using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections;
using BenefitAnalyzer.Reporting.Snapshots;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting;

/// <summary>Makes a report: asks each section of its template in turn.</summary>
public static class ReportBuilder
{
    /// <summary>Each time some counts give way that were told before, and fewer are left; more times than this were never seen.</summary>
    private const int MostTimes = 6;

    /// <summary>Columns that name what a row is of.</summary>
    private static readonly string[] Named = ["initiative", "bid"];

    /// <param name="scope">What it is about; null for the whole study.</param>
    /// <param name="report">Receives what sections find wrong with the study; null where nobody listens.</param>
    /// <param name="told">Told of each section as soon as it is written; null where nobody waits for it.</param>
    public static Report Build(
        LoadedStudy loaded,
        ReportTemplate template,
        IProgress<StageProgress>? progress,
        CancellationToken token,
        Action<ReportSection>? told = null,
        ReportScope? scope = null,
        Action<Diagnostic>? report = null
    )
    {
        var terms = new ReportTerms(loaded.Study);
        var known = Catalog.Of<Section>().ToDictionary(section => section.Id);
        List<Section> asked = [.. template.Sections.Select(id => known[id])];
        using var ahead = new AnswersAhead(asked, loaded, token);
        var context = new ReportContext(loaded, scope, report, template.Reported) { Asked = asked };
        var sections = Write(context, terms, progress, told, token);
        for (var times = 1; times < MostTimes && context.Mask.Stricter is { } mask; times++)
        {
            // What a later section hides may follow from earlier ones, which did not know of it: now they do.
            context = new ReportContext(loaded, scope, report: null, template.Reported) { Asked = asked, Mask = mask };
            sections = Write(context, terms, progress, told, token);
        }

        var engine = loaded.Engine;
        var isDated = engine.Covered.Until > engine.Covered.From;
        var written = new Report(
            template.Id,
            terms.In(TitleOf(template, scope, context)),
            loaded.Study.Title,
            loaded.Data,
            [.. sections.OfType<ReportSection>()]
        );
        return written with
        {
            Definitions = [.. context.DefinitionsOf(written.Tables).Select(terms.In)],
            Inputs = InputsHash.Of(loaded.Study),
            Currency = loaded.Study.Currency,
            Covered = isDated ? engine.Covered : null,
            AsOf = isDated ? engine.LastDay : null,
            Period = context.ReportedPeriods?.After,
        };
    }

    private static ReportSection?[] Write(
        ReportContext context,
        ReportTerms terms,
        IProgress<StageProgress>? progress,
        Action<ReportSection>? told,
        CancellationToken token
    )
    {
        var sections = new ReportSection?[context.Asked.Count];
        var order = context.Asked.Index().OrderBy(own => own.Item.IsWrittenLast);
        foreach (var (done, (at, asked)) in order.Index())
        {
            progress?.Report(new StageProgress($"writing {asked.Id}", done, sections.Length, "sections"));
            if (
                asked.Write(context, token) is { } written
                && Wordings.Of(Told(written), context.Study.Tables) is { Blocks.Count: > 0 } full
            )
            {
                var section = context.Publish(context.Initiative is null ? full : Narrowed(full), token);
                context.Add(section); // in the program's own terms, since others repeat what it found
                var said = terms.In(section);
                sections[at] = said;
                told?.Invoke(said);
            }
        }

        return sections;
    }

    /// <summary>A heading over no rows tells nothing, nor does a picture none of whose figures is known: of that the table stays, which says why.</summary>
    private static ReportSection Told(ReportSection section) =>
        section with
        {
            Blocks =
            [
                .. section
                    .Blocks.Select(block => block is ChartBlock chart && !HasFigures(chart.Table) ? chart.Table : block)
                    .Where(block => (block is ChartBlock chart ? chart.Table : block as ReportTable) is not { Rows.Count: 0 }),
            ],
        };

    private static bool HasFigures(ReportTable table)
    {
        var figures = table.Rows.SelectMany(row => row).OfType<FigureCell>().ToList();
        return figures.Count == 0 || figures.Exists(cell => cell.Figure.State == FigureState.Known);
    }

    /// <summary>Where a report is about one initiative, a column that names it in every row says nothing.</summary>
    private static ReportSection Narrowed(ReportSection section) =>
        section with
        {
            Blocks =
            [
                .. section.Blocks.Select(block =>
                    block switch
                    {
                        ReportTable table => Narrowed(table),
                        ChartBlock chart => chart with { Table = Narrowed(chart.Table) },
                        _ => block,
                    }
                ),
            ],
        };

    private static ReportTable Narrowed(ReportTable table) => Named.Aggregate(table, (narrow, column) => narrow.WithoutRepeated(column));

    /// <summary>With the name of the initiative that the report is about, and the period that somebody asked for.</summary>
    private static LocalText TitleOf(ReportTemplate template, ReportScope? scope, ReportContext context)
    {
        LocalText? period = context.ReportedPeriods is var (_, after) ? context.Name(after) : null;
        return new[] { scope?.Initiative?.Name, period }
            .OfType<LocalText>()
            .Aggregate(
                template.Title,
                (title, more) => new LocalText($"{title.English}: {more.English}", $"{title.Chinese}：{more.Chinese}")
            );
    }
}
