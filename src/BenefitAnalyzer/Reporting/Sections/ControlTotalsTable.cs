using System.Globalization;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Completeness;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections;

/// <summary>Totals known from elsewhere beside what was accepted: a file that is lost without a trace shows here.</summary>
internal static class ControlTotalsTable
{
    public static IEnumerable<Block> Of(ReportContext context)
    {
        var checks = context.Engine.Controls;
        if (checks.Count == 0)
        {
            yield break;
        }

        var besideSmall = SmallFiles.DaysOf(context);
        var missed = checks.Count(check => !check.IsMet);
        var (all, some) = (checks.Count.ToString(CultureInfo.InvariantCulture), missed.ToString(CultureInfo.InvariantCulture));
        yield return missed == 0
            ? new Paragraph(new LocalText($"All {all} control totals are met.", $"{all}項核對總數全部相符。"))
            : new Callout(
                new LocalText(
                    $"{some} of {all} control totals are not met; figures that they concern are marked partial.",
                    $"{all}項核對總數中有{some}項不符；相關數字註明為不完整。"
                )
            );
        yield return new ReportTable(
            "control-totals",
            new LocalText("Control totals and what was accepted, those not met first", "核對總數與接受的紀錄（不符者在先）"),
            [
                new ReportColumn("source", new LocalText("Source", "來源"), false),
                new ReportColumn("office", new LocalText("Office", "辦事處"), false),
                new ReportColumn("period", new LocalText("Period", "期間"), false),
                new ReportColumn("measure", new LocalText("Measure", "項目"), false),
                new ReportColumn("expected", new LocalText("Expected", "應有"), true),
                new ReportColumn("found", new LocalText("Found", "實得"), true),
                new ReportColumn("difference", new LocalText("Difference", "差額"), true),
                new ReportColumn("met", new LocalText("Met", "相符"), false),
            ],
            [.. checks.OrderBy(check => check.IsMet).Select(check => Row(context, check, besideSmall))]
        )
        {
            Shown = DataQualitySection.OfRecords,
        };
    }

    /// <param name="besideSmall">Source and days of files whose counts are not listed: a total less the files that are would tell them.</param>
    private static IReadOnlyList<Cell> Row(ReportContext context, ControlCheck check, ILookup<string, Period> besideSmall)
    {
        var control = check.Control;
        var metric = context.Use(control.Measure == "fee" ? "accepted/fee" : "accepted/transactions");
        var found = context.Publish(metric, check.Found);
        if (besideSmall[control.Source].Any(control.Period.Overlaps))
        {
            found = found.Suppressed();
        }

        // The total and the difference would give away a number that is hidden.
        var isHidden = found.State == FigureState.Suppressed;
        return
        [
            TextCell.Same(control.Source),
            control.Office is { } office ? context.Label("office", office) : new TextCell("", new LocalText("all", "全部")),
            new TextCell(control.Period.ToString(), DateText.Period(control.Period)),
            new TextCell(
                control.Measure,
                control.Measure == "fee" ? new LocalText("Fees", "收費") : new LocalText("Transactions", "交易宗數")
            ),
            Amount(context, isHidden ? null : control.Total, metric),
            new FigureCell(found),
            Amount(context, isHidden ? null : check.Difference, metric),
            new TextCell(check.IsMet ? "yes" : "no", check.IsMet ? new LocalText("yes", "是") : new LocalText("no", "否")),
        ];
    }

    private static TextCell Amount(ReportContext context, decimal? amount, Metric metric) =>
        amount is not { } value
            ? TextCell.Same("")
            : new TextCell(
                value.ToString(CultureInfo.InvariantCulture),
                new LocalText(
                    new NumberText(Language.English, context.Study.Currency).Of(value, metric.Unit),
                    new NumberText(Language.TraditionalChinese, context.Study.Currency).Of(value, metric.Unit)
                )
            );
}
