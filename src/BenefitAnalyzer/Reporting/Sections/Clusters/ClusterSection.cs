using System.Globalization;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Clusters;
using BenefitAnalyzer.WhatIf.Clusters.Results;

namespace BenefitAnalyzer.Reporting.Sections.Clusters;

/// <summary>Which services do customers use together, and what would one operator or several mean for them?</summary>
public sealed class ClusterSection() : Section("clusters")
{
    public override void Prepare(LoadedStudy loaded, CancellationToken token) => StudyClusters.Of(loaded, _ => { }, token);

    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        if (StudyClusters.Of(context.Loaded, _ => { }, token) is not { Proposed.Groupings.Count: > 0 } comparison)
        {
            return null;
        }

        foreach (var definition in ClusterDefinitions.All)
        {
            context.Use(new FigureDefinition($"{definition.Id}@{definition.Version}", definition.Name, definition.Formula));
        }

        var figures = ClusterFigures.Of(comparison, context.Loaded.Data);
        var tables = new ClusterTables(figures, context.Label);
        return new ReportSection(
            Id,
            new LocalText("Clusters of services", "服務組"),
            [
                new Paragraph(Introduction(comparison, tables)),
                Chart(figures, tables),
                tables.Operators,
                .. tables.Services.Rows.Count > 0 ? [tables.Services] : Array.Empty<Block>(),
            ]
        );
    }

    private static LocalText Introduction(ClusterComparison comparison, ClusterTables tables)
    {
        var (english, chinese) = (new NumberText(Language.English), new NumberText(Language.TraditionalChinese));
        var share = comparison.Linkable ?? 0;
        return new(
            $"{tables.Verdict.English} {english.Of(share, Metrics.Figures.MetricUnit.Rate)} of completed transactions name a customer; the others are not seen.",
            $"{tables.Verdict.Chinese}{chinese.Of(share, Metrics.Figures.MetricUnit.Rate)}的已完成交易有客戶識別，其餘不計。"
        );
    }

    private static ChartBlock Chart(ClusterFigures figures, ClusterTables tables)
    {
        var proposed = figures.Comparison.Proposed;
        var finding = new LocalText(tables.Verdict.English.TrimEnd('.'), tables.Verdict.Chinese.TrimEnd('。'));
        return new ChartBlock(
            "clusters-groupings",
            finding,
            AltText(new("Bar chart of the silhouette by number of groups", "棒形圖，按組數顯示輪廓系數"), finding),
            ClusterTables.Source,
            new Bars(
                new LocalText(
                    "Silhouette by number of groups: near 1 apart, near 0 no structure",
                    "按組數的輪廓系數：接近1為分明，接近0為沒有結構"
                ),
                [
                    .. figures.Groupings.Select(row => new BarRow(
                        new(
                            $"{row.Grouping.Count.ToString(CultureInfo.InvariantCulture)} groups",
                            $"{row.Grouping.Count.ToString(CultureInfo.InvariantCulture)}組"
                        ),
                        row.Silhouette,
                        proposed.IsStable && row.Grouping == proposed.Chosen
                    )),
                    .. figures.GivenSilhouette is { } given
                        ? [new BarRow(new("given clusters", "既定服務組"), given)]
                        : Array.Empty<BarRow>(),
                ]
            )
            {
                Level = new LevelMark(
                    new(
                        FormattableString.Invariant($"dashed: least silhouette of a stable grouping, {Grouping.LeastSilhouette:0.00}"),
                        FormattableString.Invariant($"虛線：穩定分組的最低輪廓系數，{Grouping.LeastSilhouette:0.00}")
                    ),
                    (decimal)Grouping.LeastSilhouette
                ),
            },
            tables.Groupings
        );
    }
}
