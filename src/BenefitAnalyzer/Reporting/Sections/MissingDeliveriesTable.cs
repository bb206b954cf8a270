using System.Globalization;
using BenefitAnalyzer.Metrics.Completeness;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections;

/// <summary>What sources should have delivered and did not, a row for each office and month.</summary>
internal static class MissingDeliveriesTable
{
    public static Block? Of(ReportContext context)
    {
        var deliveries = context.Engine.Deliveries;
        if (deliveries.Missing.Count == 0)
        {
            var expected = deliveries.Expected.Count.ToString("#,0", CultureInfo.InvariantCulture);
            var time = deliveries.Expected.Any(slice => slice.IsOfADay)
                ? new LocalText("office and month or opening day", "按辦事處及月份或開放日")
                : new LocalText("office and month", "按辦事處及月份");
            return deliveries.Expected.Count == 0
                ? null
                : new Paragraph(
                    new LocalText(
                        $"All {expected} expected deliveries ({time.English}) came.",
                        $"預期的{expected}份數據（{time.Chinese}）全部收到。"
                    )
                );
        }

        var hasDays = deliveries.Missing.Any(slice => slice.IsOfADay);
        return new ReportTable(
            "missing-deliveries",
            new LocalText("Expected deliveries that did not come", "未收到的預期數據"),
            [
                ReportColumn.Text("source", "Source", "來源"),
                ReportColumn.Text("office", "Office", "辦事處"),
                ReportColumn.Text("month", "Month", "月份"),
                .. hasDays ? [ReportColumn.Text("days", "Days", "日子")] : Array.Empty<ReportColumn>(),
            ],
            [
                .. deliveries
                    .Missing.GroupBy(slice => (slice.Source, slice.Office, slice.Month))
                    .Select(month =>
                        (IReadOnlyList<Cell>)
                            [
                                TextCell.Same(month.Key.Source),
                                OfficeCell(context, month.First()),
                                TableCells.Month(month.Key.Month),
                                .. hasDays ? [DaysCell([.. month])] : Array.Empty<Cell>(),
                            ]
                    ),
            ]
        );
    }

    /// <summary>Which days of a month did not come: the only one, or how many and between which; all of a month that was expected as one.</summary>
    private static TextCell DaysCell(IReadOnlyList<Slice> month)
    {
        if (!month[0].IsOfADay)
        {
            return new TextCell("all", new LocalText("all", "全月"));
        }

        var count = month.Count.ToString(CultureInfo.InvariantCulture);
        var span = DateText.Period(new Period(month[0].Days.From, month[^1].Days.Until));
        return new TextCell(
            string.Join(' ', month.Select(slice => slice.Days.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
            month.Count == 1
                ? DateText.Day(month[0].Days.From)
                : new LocalText($"{count} days, {span.English}", $"{count}日，{span.Chinese}")
        );
    }

    private static TextCell OfficeCell(ReportContext context, Slice slice) =>
        slice.Office is null ? new TextCell("", new LocalText("all", "全部")) : context.Label("office", slice.Office);
}
