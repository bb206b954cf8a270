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
public sealed class ClusterSection()
    : Section(
        "clusters",
        new("Clusters of services", "服務組"),
        needs: new("customers in the logs who use several services", "日誌中使用多項服務的顧客")
    )
{
    public override void Prepare(LoadedStudy loaded, CancellationToken token) => StudyClusters.Of(loaded, _ => { }, token);

    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        if (StudyClusters.Of(context.Loaded, _ => { }, token) is not { Proposed.Groupings.Count: > 0 } comparison)
        {
            return null;
        }

        context.UsePrinted(ClusterDefinitions.All);

        var figures = ClusterFigures.Of(comparison, context.Loaded.Data);
        var tables = new ClusterTables(figures, context.Label);
        return new ReportSection(
            Id,
            Title,
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
            $"{tables.Verdict.Chinese}{chinese.Of(share, Metrics.Figures.MetricUnit.Rate)}的已完成交易有顧客識別，其餘不計。"
        );
    }

    /// <summary>Both tests by number of groups; the given clusters, which have no stability, stand in the table.</summary>
    private static ChartBlock Chart(ClusterFigures figures, ClusterTables tables)
    {
        var proposed = figures.Comparison.Proposed;
        var finding = Finding(figures, tables);
        var chosen = figures.Groupings.ToList().FindIndex(row => row.Grouping == proposed.Chosen);
        return new ChartBlock(
            "clusters-groupings",
            finding,
            AltText(
                new(
                    "Line chart of silhouette and stability by number of groups, each with the least that is needed",
                    "折線圖，按組數顯示輪廓系數及穩定程度，並標示各自的最低要求"
                ),
                finding
            ),
            ClusterTables.Source,
            new MarkedLines(
                new("Silhouette and stability by number of groups", "按組數的輪廓系數及穩定程度"),
                [
                    .. figures.Groupings.Select(row => new LocalText(
                        $"{row.Grouping.Count.ToString(CultureInfo.InvariantCulture)} groups",
                        $"{row.Grouping.Count.ToString(CultureInfo.InvariantCulture)}組"
                    )),
                ],
                [
                    new MarkedSeries(ClusterDefinitions.Silhouette.Name, [.. figures.Groupings.Select(row => row.Silhouette)]),
                    new MarkedSeries(ClusterDefinitions.Stability.Name, [.. figures.Groupings.Select(row => row.Stability)]),
                ],
                proposed.IsStable && chosen >= 0 ? new PlaceMark(0, chosen, new("○ proposed", "○ 建議分組")) : null
            )
            {
                Levels =
                [
                    Level("silhouette above", "輪廓系數須高於", Grouping.LeastSilhouette),
                    Level("stability of at least", "穩定程度須達", Grouping.LeastStability),
                ],
            },
            tables.Groupings
        );

        static LevelMark Level(string english, string chinese, double least) =>
            new(
                new(
                    FormattableString.Invariant($"dashed: a stable grouping needs a {english} {least:0.00}"),
                    FormattableString.Invariant($"虛線：穩定的分組，{chinese}{least:0.00}")
                ),
                (decimal)least
            );
    }

    /// <summary>Where no grouping is stable, the most that any reached of each test, beside what is needed.</summary>
    private static LocalText Finding(ClusterFigures figures, ClusterTables tables)
    {
        if (figures.Comparison.Proposed.IsStable)
        {
            return new(tables.Verdict.English.TrimEnd('.'), tables.Verdict.Chinese.TrimEnd('。'));
        }

        var groupings = figures.Groupings.Select(row => row.Grouping).ToList();
        var (silhouette, stability) = (groupings.Max(own => own.Silhouette), groupings.Max(own => own.Stability));
        return new(
            FormattableString.Invariant(
                $"No grouping passes both tests: silhouette at most {silhouette:0.00} (above {Grouping.LeastSilhouette:0.00} is needed), stability at most {stability:0.00} ({Grouping.LeastStability:0.00} is needed)"
            ),
            FormattableString.Invariant(
                $"沒有分組同時通過兩項測試：輪廓系數最高{silhouette:0.00}（須高於{Grouping.LeastSilhouette:0.00}），穩定程度最高{stability:0.00}（須達{Grouping.LeastStability:0.00}）"
            )
        );
    }
}
