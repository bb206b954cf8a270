using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Html;

/// <summary>A whole report in one language, as its template prints it.</summary>
/// <param name="Code">Prefix of all its ids, since both languages stand in one page: <c>en</c>, <c>zh</c>.</param>
/// <param name="Tag">BCP 47 language tag.</param>
internal sealed record ArticleView(
    string Code,
    string Tag,
    string Title,
    string Study,
    string? Covers,
    string ShortData,
    string Data,
    PageWords Words,
    IReadOnlyList<SectionView> Sections,
    IReadOnlyList<NoteView> Marks,
    IReadOnlyList<DefinitionView> Definitions,
    FigureParts Parts
)
{
    public static ArticleView Of(Report report, Language language, ChartPictures pictures, CancellationToken token)
    {
        var (code, tag) = language == Language.English ? ("en", "en") : ("zh", "zh-Hant-HK");
        var figures = new FigureView(report, language);
        return new(
            code,
            tag,
            report.Title.In(language),
            report.Study.In(language),
            new PageWords(language).Covers(report),
            report.ShortData,
            report.Data,
            new PageWords(language),
            [
                .. report.Sections.Select(
                    (section, index) =>
                        new SectionView(
                            $"{code}-{section.Id}",
                            index + 1,
                            section.Title.In(language),
                            [.. section.Blocks.Select(block => Block(block, figures, language, code, pictures, token))]
                        )
                ),
            ],
            figures.Legend(),
            [
                .. report.Definitions.Select(definition => new DefinitionView(
                    definition.Name.In(language),
                    definition.Formula.In(language),
                    definition.Id
                )),
            ],
            figures.Told
        );
    }

    private static BlockView Block(
        Block block,
        FigureView figures,
        Language language,
        string code,
        ChartPictures pictures,
        CancellationToken token
    )
    {
        token.ThrowIfCancellationRequested();
        return block switch
        {
            Paragraph paragraph => new("paragraph") { Text = paragraph.Text.In(language) },
            Callout callout => new("callout") { Text = callout.Text.In(language) },
            ReportTable table => new("table") { Html = Table(table, figures, language, code) },
            ChartBlock chart => new("chart")
            {
                Id = $"{code}-{chart.Id}",
                Text = chart.Finding.In(language),
                Source = chart.Source.In(language),
                Picture = pictures.Of(chart, language).Element,
                Html = Table(chart.Table, figures, language, code),
                OnPaper = chart.NeedsTable ? null : new PageWords(language).NumbersOfChart(chart.Table.Id),
                FiguresOnPaper = figures.OnPaper.IdsOf(chart.Table),
            },
            _ => throw new NotSupportedException($"A block of {block.GetType().Name} has no form in HTML."),
        };
    }

    private static string Table(ReportTable table, FigureView figures, Language language, string code) =>
        LiquidTemplate.Render("Table", TableView.Of(table, figures, language, $"{code}-table-{table.Id}"));
}

/// <summary>A section with its number.</summary>
internal sealed record SectionView(string Id, int Number, string Title, IReadOnlyList<BlockView> Blocks);

/// <summary>A definition as the annex prints it.</summary>
internal sealed record DefinitionView(string Name, string Formula, string Version);

/// <summary>One block of a section.</summary>
/// <param name="Kind">Which part of the template prints it.</param>
internal sealed record BlockView(string Kind)
{
    public string? Id { get; init; }

    public string? Text { get; init; }

    public string? Source { get; init; }

    /// <summary>A chart as an SVG element.</summary>
    public string? Picture { get; init; }

    /// <summary>Where the numbers of a chart are, where paper does not show them; null where it does.</summary>
    public string? OnPaper { get; init; }

    /// <summary>What its figures are, where paper does not show their table.</summary>
    public string? FiguresOnPaper { get; init; }

    /// <summary>A table as HTML.</summary>
    public string? Html { get; init; }
}
