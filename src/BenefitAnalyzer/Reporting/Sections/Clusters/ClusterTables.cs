using System.Globalization;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Clusters;
using BenefitAnalyzer.WhatIf.Clusters.Results;

namespace BenefitAnalyzer.Reporting.Sections.Clusters;

/// <summary>Clusters of services as tables, for the report and the command line.</summary>
/// <param name="label">A cell with the name of a code of a dimension (service, cluster).</param>
public sealed class ClusterTables(ClusterFigures figures, Func<string, string?, TextCell> label)
{
    public static readonly IReadOnlyList<string> Ids = ["services", "groupings", "operators"];

    public static LocalText Source { get; } =
        new(
            "completed transactions of the logs by pseudonymous customer; study file: services",
            "日誌內按假名顧客計的已完成交易；研究檔案：services表"
        );

    public IReadOnlyList<ReportTable> All => [Services, Groupings, Operators];

    private ProposedClusters Proposed => figures.Comparison.Proposed;

    /// <summary>Each service of a proposed cluster beside its given one; those of none are counted below.</summary>
    public ReportTable Services =>
        new(
            "clusters-services",
            new LocalText("Proposed clusters beside the given ones", "建議服務組與既定服務組"),
            [
                new("proposed", new("Proposed cluster", "建議服務組"), IsNumber: false),
                new("service", new("Service", "服務"), IsNumber: false),
                new("given", new("Given cluster", "既定服務組"), IsNumber: false),
            ],
            [
                .. figures
                    .Comparison.CoUse.Services.Where(service => GroupOf(service) is not null)
                    .OrderBy(service => GroupOf(service)!.Value)
                    .ThenBy(service => service, StringComparer.Ordinal)
                    .Select(service =>
                        (IReadOnlyList<Cell>)
                            [
                                TextCell.Same((GroupOf(service)!.Value + 1).ToString(CultureInfo.InvariantCulture)),
                                label("service", service),
                                figures.Comparison.Given.TryGetValue(service, out var given) ? label("cluster", given) : TextCell.Same(""),
                            ]
                    ),
            ]
        )
        {
            Source = Source,
            Note = WithoutGroup is var none and > 0
                ? new LocalText(
                    FormattableString.Invariant(
                        $"{Verdict.English} {none} of {figures.Comparison.CoUse.Services.Count} services are in no proposed cluster and not listed."
                    ),
                    FormattableString.Invariant(
                        $"{Verdict.Chinese}{figures.Comparison.CoUse.Services.Count}項服務中有{none}項不屬任何建議服務組，不予列出。"
                    )
                )
                : Verdict,
        };

    private int WithoutGroup => figures.Comparison.CoUse.Services.Count(service => GroupOf(service) is null);

    /// <summary>Every number of groups that was tried.</summary>
    public ReportTable Groupings =>
        new(
            "clusters-groupings",
            new LocalText("Groupings by number of groups", "按組數的分組"),
            [
                new("groups", new("Groups", "組數"), IsNumber: false),
                new("silhouette", ClusterDefinitions.Silhouette.Name, IsNumber: true),
                new("stability", ClusterDefinitions.Stability.Name, IsNumber: true),
                new("within", ClusterDefinitions.Within.Name, IsNumber: true),
                new("agreement", ClusterDefinitions.Agreement.Name, IsNumber: true),
                new("verdict", new("Verdict", "結論"), IsNumber: false),
            ],
            [
                .. figures.Groupings.Select(row =>
                    (IReadOnlyList<Cell>)
                        [
                            TextCell.Same(row.Grouping.Count.ToString(CultureInfo.InvariantCulture)),
                            new FigureCell(row.Silhouette),
                            new FigureCell(row.Stability),
                            new FigureCell(row.Within),
                            row.Grouping == Proposed.Chosen ? TableCells.FigureOrNothing(figures.Agreement) : TextCell.Same(""),
                            VerdictOf(row.Grouping),
                        ]
                ),
                .. figures.GivenSilhouette is { } given
                    ?
                    [
                        [
                            new TextCell("given", new("given clusters", "既定服務組")),
                            new FigureCell(given),
                            TextCell.Same(""),
                            TableCells.FigureOrNothing(
                                figures
                                    .Arrangements.Where(own => own.Arrangement.Kind == OperatorArrangement.Given)
                                    .Select(own => own.Within)
                                    .FirstOrDefault()
                            ),
                            TextCell.Same(""),
                            TextCell.Same(""),
                        ],
                    ]
                    : Array.Empty<IReadOnlyList<Cell>>(),
            ]
        )
        {
            Source = Source,
            Note = new LocalText(
                $"A grouping is stable with a silhouette above {Grouping.LeastSilhouette.ToString("0.00", CultureInfo.InvariantCulture)} and a stability of {Grouping.LeastStability.ToString("0.00", CultureInfo.InvariantCulture)} or more; the one of the largest silhouette is proposed if it is stable. Pairs of services with fewer customers than the smallest cell are not seen.",
                $"輪廓系數高於{Grouping.LeastSilhouette.ToString("0.00", CultureInfo.InvariantCulture)}而穩定程度不低於{Grouping.LeastStability.ToString("0.00", CultureInfo.InvariantCulture)}的分組屬穩定；輪廓系數最高者如屬穩定即為建議分組。顧客少於最小格數的服務組合不計。"
            ),
        };

    /// <summary>One operator for all, one for each cluster.</summary>
    public ReportTable Operators =>
        new(
            "clusters-operators",
            new LocalText("Arrangements of operators", "營辦商安排"),
            [
                new("arrangement", new("Arrangement", "安排"), IsNumber: false),
                new("operators", ClusterDefinitions.Operators.Name, IsNumber: true),
                new("within", ClusterDefinitions.Within.Name, IsNumber: true),
                new("largest_share", ClusterDefinitions.LargestShare.Name, IsNumber: true),
                new("smallest_share", ClusterDefinitions.SmallestShare.Name, IsNumber: true),
                new("yearly_fees", ClusterDefinitions.YearlyFees.Name, IsNumber: true),
            ],
            [
                .. figures.Arrangements.Select(row =>
                    (IReadOnlyList<Cell>)
                        [
                            new TextCell(row.Arrangement.Kind, NameOf(row.Arrangement.Kind)),
                            new FigureCell(row.Operators),
                            new FigureCell(row.Within),
                            new FigureCell(row.Largest),
                            new FigureCell(row.Smallest),
                            TableCells.FigureOrNothing(row.Fees),
                        ]
                ),
            ]
        )
        {
            Source = Source,
            Note = new LocalText(
                "Co-use within one operator is what customers find in one place. The larger the largest operator, the more depends on it; the smaller the smallest, the more likely it walks away.",
                "由同一營辦商服務的共用比率，反映顧客能否一站辦妥。最大營辦商所佔愈多，依賴愈大；最小營辦商所佔愈少，愈可能退出。"
            ),
        };

    /// <summary>What follows, as a sentence.</summary>
    public LocalText Verdict =>
        Proposed is { IsStable: true, Chosen: { } chosen }
            ? new(
                $"Customers use services in {chosen.Count} stable groups: silhouette {Ratio(chosen.Silhouette)}, stability {Ratio(chosen.Stability)}.",
                $"顧客使用服務呈{chosen.Count}個穩定服務組：輪廓系數{Ratio(chosen.Silhouette)}，穩定程度{Ratio(chosen.Stability)}。"
            )
            : new(
                "No stable grouping: what customers use together gives no reason for one cut into clusters over another.",
                "沒有穩定的分組：顧客一併使用的服務，不足以支持某一種分組勝於另一種。"
            );

    private int? GroupOf(string service) => Proposed.IsStable ? Proposed.GroupOf(service) : null;

    private TextCell VerdictOf(Grouping grouping) =>
        grouping == Proposed.Chosen && grouping.IsStable ? new("proposed", new("proposed", "建議"))
        : grouping.IsStable ? new("stable", new("stable", "穩定"))
        : new("no stable grouping", new("no stable grouping", "沒有穩定的分組"));

    private static LocalText NameOf(string kind) =>
        kind switch
        {
            OperatorArrangement.One => new("one operator for all", "單一營辦商"),
            OperatorArrangement.Given => new("one for each given cluster", "每個既定服務組一個營辦商"),
            _ => new("one for each proposed cluster", "每個建議服務組一個營辦商"),
        };

    private static string Ratio(double value) => new NumberText(Language.English).Of((decimal)value, Metrics.Figures.MetricUnit.Ratio);
}
