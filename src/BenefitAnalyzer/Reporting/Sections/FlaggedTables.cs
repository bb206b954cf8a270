using System.Globalization;
using BenefitAnalyzer.Metrics.Disclosure;
using BenefitAnalyzer.Metrics.Integrity;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections;

/// <summary>What integrity tests flagged: hours with their counts, and rows by their places, so that who holds the log can look.</summary>
/// <remarks>
/// Of a log about persons a count below the smallest cell is hidden, and rows of a file are listed only where it has that many: a file
/// may be one office's month. All rows are listed by <c>benefit list flagged</c>, which is internal.
/// </remarks>
internal static class FlaggedTables
{
    private const int MostHours = 200;
    private const int MostRows = 200;

    public static IEnumerable<ReportTable> Hours(ReportContext context, IEnumerable<HourlyMetric> tests, CancellationToken token)
    {
        var smallest = SmallCells.SmallestOf(context.Study);
        var flagged = tests
            .SelectMany(test =>
                HourlyRows
                    .Judged(context.Engine, test, [], token)
                    .Where(hour => hour.StandsOut)
                    .OrderByDescending(hour => hour.Observed - hour.Level)
                    .Select(hour => (Test: test, Hour: hour))
            )
            .ToList();
        if (flagged.Count == 0)
        {
            yield break;
        }

        yield return new ReportTable(
            "integrity-hours",
            new LocalText("Hours that stand out among all hours looked at", "在所有受檢時段中異常突出的時段"),
            [
                Text("test", "Test", "測試"),
                Text("channel", "Channel", "渠道"),
                Text("day", "Day", "日期"),
                Text("hour", "From", "由"),
                Number("found", "Found", "結果"),
                Number("level", "Usual or expected", "通常或預期"),
            ],
            [.. flagged.Take(MostHours).Select(item => Row(context, item.Test, item.Hour, smallest))]
        )
        {
            Note = Listed(flagged.Count, MostHours),
        };
    }

    /// <param name="tests">Those that flagged something.</param>
    public static IEnumerable<ReportTable> Rows(ReportContext context, IEnumerable<FlaggingMetric> tests, CancellationToken token)
    {
        var smallest = SmallCells.SmallestOf(context.Study);
        var personal = context.Study.Sources.Where(source => source.Personal).Select(source => source.Name).ToHashSet();
        var rows = tests
            .SelectMany(test =>
                FlaggedRow
                    .Of(context.Loaded, test, MostRows, token)
                    .GroupBy(row => row.File)
                    .Where(file => !personal.Contains(file.Key.Source) || file.Count() >= smallest)
                    .SelectMany(file => file)
                    .Select(row => (Test: test, Row: row))
            )
            .ToList();
        if (rows.Count == 0)
        {
            yield break;
        }

        yield return new ReportTable(
            "integrity-rows",
            new LocalText("Transactions that a test flags, by the places of their records", "被測試標示的交易及其紀錄位置"),
            [
                Text("test", "Test", "測試"),
                Text("file", "File", "檔案"),
                Number("line", "Line", "行"),
                Text("transaction_id", "Transaction", "交易識別號碼"),
            ],
            [
                .. rows.Select(item =>
                    (IReadOnlyList<Cell>)
                        [
                            new TextCell(item.Test.Id, item.Test.Name),
                            TextCell.Same(item.Row.File.Name),
                            TextCell.Same(item.Row.Line?.ToString(CultureInfo.InvariantCulture) ?? ""),
                            TextCell.Same(IdOf(context, item.Row)),
                        ]
                ),
            ]
        )
        {
            Note = new LocalText(
                $"At most {MostRows} a test; the shares above count all. Of logs about persons, files with fewer than {smallest} of them are left out here.",
                $"每項測試最多列出{MostRows}宗，上表的比率則計算全部。涉及個人的紀錄，如檔案內少於{smallest}宗則不在此列出。"
            ),
        };
    }

    private static IReadOnlyList<Cell> Row(ReportContext context, HourlyMetric test, HourTest hour, int smallest) =>
        [
            new TextCell(test.Id, test.Name),
            context.Label("channel", hour.Series.Channel),
            TableCells.Day(hour.Hour.Day),
            TextCell.Same(string.Create(CultureInfo.InvariantCulture, $"{hour.Hour.Hour:00}:00")),
            hour.Observed < smallest || hour.Seen < smallest
                ? new TextCell("", Reporting.Text.FigureWords.Hidden)
                : new CountCell(hour.Observed),
            TextCell.Same(hour.Level.ToString("0.0", CultureInfo.InvariantCulture)),
        ];

    private static LocalText Listed(int all, int most)
    {
        var count = all.ToString("#,0", CultureInfo.InvariantCulture);
        if (all <= most)
        {
            return new LocalText($"{count} {(all == 1 ? "hour" : "hours")} in all.", $"共{count}個時段。");
        }

        return new LocalText(
            $"{count} hours in all, of which at most {most} are listed, per test those furthest above what is usual first.",
            $"共{count}個時段，最多列出{most}個；每項測試以高出通常水平最多者在先。"
        );
    }

    private static string IdOf(ReportContext context, FlaggedRow row) =>
        context.Study.Privacy.Pseudonymise.Contains(Studies.Field.TransactionId) ? "" : row.Id ?? "";

    private static ReportColumn Text(string id, string english, string chinese) => new(id, new LocalText(english, chinese), false);

    private static ReportColumn Number(string id, string english, string chinese) => new(id, new LocalText(english, chinese), true);
}
