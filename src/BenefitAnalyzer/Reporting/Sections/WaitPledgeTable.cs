using System.Globalization;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections;

/// <summary>Do services keep what they promise about waiting? The share within the promised minutes beside the promised share.</summary>
internal static class WaitPledgeTable
{
    /// <summary>Of how many services it can be shown, and how many of them kept their pledge.</summary>
    public static (int Judged, int Kept) Count(ReportContext context, CancellationToken token) => Count(Promised(context, token));

    private static (int Judged, int Kept) Count(IReadOnlyCollection<MetricRow> rows) =>
        (rows.Count(row => row.Figure.IsPromiseKept is not null), rows.Count(row => row.Figure.IsPromiseKept == true));

    private static List<MetricRow> Promised(ReportContext context, CancellationToken token) =>
        [.. context.Rows("pledge/wait", token, "service").Where(row => row.Figure.Promised is not null)];

    /// <returns>Null where no service with a pledge has a known wait.</returns>
    public static ReportTable? Of(ReportContext context, CancellationToken token)
    {
        var rows = Promised(context, token)
            .OrderBy(row => row.Figure.IsPromiseKept is null)
            .ThenBy(row => row.Figure.IsPromiseKept)
            .ThenBy(row => row.Figure.Value - row.Figure.Promised)
            .ThenBy(row => row.Keys[0], StringComparer.Ordinal)
            .ToList();
        if (rows.Count == 0)
        {
            return null;
        }

        var (judged, kept) = Count(rows);
        return new ReportTable(
            "wait-pledges",
            judged == 0
                ? new LocalText("Waits against the wait pledges of services", "各服務的輪候時間與承諾比較")
                : new LocalText(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Of {judged} services whose share can be shown, {kept} kept their wait pledge"
                    ),
                    string.Create(CultureInfo.InvariantCulture, $"在可顯示比率的{judged}項服務中，{kept}項達到輪候時間承諾")
                ),
            [
                new ReportColumn("service", new LocalText("Service", "服務"), false),
                new ReportColumn("minutes", new LocalText("Promised wait", "承諾輪候時間"), false),
                new ReportColumn("pledge/wait", new LocalText("Served within it", "在承諾時間內獲處理"), true),
            ],
            [
                .. rows.Select(row =>
                    (IReadOnlyList<Cell>)[context.Label("service", row.Keys[0]), Minutes(context, row.Keys[0]!), new FigureCell(row.Figure)]
                ),
            ]
        )
        {
            Source = context.Source,
        };
    }

    private static TextCell Minutes(ReportContext context, string code)
    {
        var minutes = context.Study.Tables.Service(code)!.WaitPledge!.Value.Minutes.ToString("0.##", CultureInfo.InvariantCulture);
        return new TextCell(minutes, new LocalText($"{minutes}\u00A0min", $"{minutes}分鐘"));
    }
}
