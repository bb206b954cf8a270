using System.Globalization;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Disclosure;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Integrity;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections;

/// <summary>Were all these transactions real? Tests of what operators who are paid for each of them might add. They flag and delete nothing.</summary>
public sealed class IntegritySection()
    : Section(
        "integrity",
        new("Integrity tests", "交易真確性測試"),
        needs: new("logs with rows that a test can judge", "載有可供測試的交易的日誌")
    )
{
    private const string Unmatched = "integrity/unmatched";

    private sealed record Finding(Metric Test, string Dimension, MetricRow Row, bool? IsAsExpected);

    private static IEnumerable<Metric> Tests => Catalog.Of<Metric>().Where(metric => metric is HourlyMetric or FlaggingMetric);

    public override void Prepare(LoadedStudy loaded, CancellationToken token)
    {
        foreach (var test in Tests)
        {
            var query = QueryOf(test);
            if (test.NotKnown(loaded.Study, query) is null)
            {
                loaded.Engine.Run(test, query, token);
            }
        }
    }

    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        var tests = Tests.ToList();
        var tested = tests.SelectMany(test => Tested(context, test, token)).ToList();
        if (tested.Count == 0)
        {
            return null;
        }

        var (finding, isUsual) = Summary(tested);
        return new ReportSection(
            Id,
            Title,
            [
                isUsual ? new Paragraph(finding) : new Callout(finding),
                Table(context, tested),
                .. FlaggedTables.Hours(context, tests.OfType<HourlyMetric>(), token),
                .. FlaggedTables.Rows(context, Flagging(tested), token),
            ]
        )
        {
            Finding = finding,
        };
    }

    /// <summary>A test by channel, or by the log that a back office confirms; what no data answers is left out.</summary>
    private static IEnumerable<Finding> Tested(ReportContext context, Metric test, CancellationToken token)
    {
        var query = QueryOf(test);
        if (test.NotKnown(context.Study, query) is not null)
        {
            return [];
        }

        // A verdict gives no number away: it is printed also where the number is too small to publish.
        var verdicts = context.Engine.Run(test, query, token).Rows.Select(row => row.Figure.IsAsExpected);
        var unfinished = query.By[0] == "channel" ? WithFewUnfinished(context, token) : [];
        return context
            .Rows(query, token)
            .Select(row => row.Figure.Denominator is not null && unfinished.Contains(row.Keys[0] ?? "") ? SmallCells.Hidden(row) : row)
            .Zip(verdicts, (row, verdict) => new Finding(test, query.By[0], row, verdict))
            .Where(found => found.Row.Figure.State != FigureState.NoData);
    }

    /// <summary>Channels of which so few did not end that it is hidden: what started less what was completed would tell it.</summary>
    private static HashSet<string> WithFewUnfinished(ReportContext context, CancellationToken token) =>
        [
            .. context
                .Rows("completion", token, "channel")
                .Where(row => row.Figure.State == FigureState.Suppressed)
                .Select(row => row.Keys[0] ?? ""),
        ];

    private static MetricQuery QueryOf(Metric test) => new(test.Id) { By = [test.Id == Unmatched ? "source" : "channel"] };

    /// <summary>Tests that flagged rows of which the table says how many.</summary>
    private static IEnumerable<FlaggingMetric> Flagging(IEnumerable<Finding> tested) =>
        tested
            .Where(found => found.Row.Figure is { State: FigureState.Known, Numerator: > 0 })
            .Select(found => found.Test)
            .OfType<FlaggingMetric>()
            .Distinct();

    private static (LocalText Finding, bool IsUsual) Summary(List<Finding> tested)
    {
        var known = tested.Count(item => item.IsAsExpected is not null);
        var outside = tested.Count(item => item.IsAsExpected == false);
        var (all, some) = (Count(known), Count(outside));
        return outside == 0
            ? (
                new LocalText(
                    $"{(known == 1 ? "The one test" : $"All {all} tests")} found no more than chance explains. The tests flag; they delete nothing.",
                    known == 1
                        ? "唯一一項測試的結果在隨機因素可解釋的範圍內。測試只作標示，沒有刪除任何紀錄。"
                        : $"{all}項測試的結果全部在隨機因素可解釋的範圍內。測試只作標示，沒有刪除任何紀錄。"
                ),
                true
            )
            : (
                new LocalText(
                    $"{some} of {all} {(known == 1 ? "test" : "tests")} found more than chance explains: ask the operator why. A flag is a question, not a proof, and nothing was deleted.",
                    $"{all}項測試中有{some}項超出隨機因素可解釋的範圍，應向營辦商查詢。標示只屬疑問而非證據，沒有刪除任何紀錄。"
                ),
                false
            );
    }

    private static ReportTable Table(ReportContext context, IEnumerable<Finding> tested) =>
        new(
            "integrity-tests",
            new LocalText("What each test found and what chance would make of it", "各項測試的結果與隨機情況下的預期"),
            [
                new ReportColumn("test", new LocalText("Test", "測試"), false),
                new ReportColumn("of", new LocalText("Channel or log", "渠道或日誌"), false),
                new ReportColumn("found", new LocalText("Found", "結果"), true),
                new ReportColumn("expected", new LocalText("Expected at most", "預期上限"), true),
                new ReportColumn("verdict", new LocalText("Verdict", "判斷"), false),
            ],
            [
                .. tested.Select(item =>
                    (IReadOnlyList<Cell>)
                        [
                            new TextCell(item.Test.Id, item.Test.Name),
                            context.Label(item.Dimension, item.Row.Keys[0]),
                            new FigureCell(item.Row.Figure),
                            Expected(item.Test, item.Row.Figure),
                            Verdict(item.IsAsExpected),
                        ]
                ),
            ]
        )
        {
            Source = context.Source,
        };

    /// <summary>A share beside what was found as one, with the counts of which it is one.</summary>
    private static TextCell Expected(Metric test, Figure figure)
    {
        if (figure.MostExpected is not { } most)
        {
            return TextCell.Same("");
        }

        var all = figure.Denominator ?? 0;
        var (english, chinese) = ($"{Count(most)} of {Count(all)}", $"{Count(all)}中的{Count(most)}");
        return new TextCell(
            most.ToString(CultureInfo.InvariantCulture),
            test.IsRatio && all > 0
                ? new LocalText($"{Share(Language.English)} ({english})", $"{Share(Language.TraditionalChinese)}（{chinese}）")
                : new LocalText(english, chinese)
        );

        string Share(Language language) => new NumberText(language).Of(most / all, MetricUnit.Rate);
    }

    private static TextCell Verdict(bool? isAsExpected) =>
        isAsExpected switch
        {
            true => new TextCell("as-expected", new LocalText("as expected", "符合預期")),
            false => new TextCell("more-than-expected", new LocalText("more than expected", "高於預期")),
            null => TextCell.Same(""),
        };

    private static string Count(decimal count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
