namespace BenefitAnalyzer.Tests.Reporting.Proofs;

/// <summary>Transactions that no table of a report divides further.</summary>
/// <param name="Place">Level → code.</param>
internal sealed record AttackCell(DateOnly Month, IReadOnlyDictionary<string, string> Place, bool IsCompleted, int Count)
{
    private static readonly string[] Ages = ["18-39", "40-59", "60+"];

    /// <summary>Every combination of codes with the transactions of a log that have it, most of them none.</summary>
    public static IReadOnlyList<AttackCell> Of(
        LoadedExample study,
        IReadOnlyList<(string Code, string Type, string Department)> services,
        IReadOnlyList<string> offices
    )
    {
        var rows = File.ReadLines(Path.Combine(study.Folder, "logs", "log.csv")).Skip(1).Select(line => line.Split(',')).ToList();
        var counts = rows.CountBy(cells => (cells[1][..7], cells[3], cells[4], cells[5], cells[6], cells[8])).ToDictionary();
        var ways = new[] { "counter", "phone" }
            .SelectMany(channel => offices.Select(office => (Channel: channel, Office: office)))
            .Prepend(("web", ""));
        return
        [
            .. from month in rows.Select(cells => cells[1][..7]).Distinct().Order(StringComparer.Ordinal)
            from service in services
            from way in ways
            from age in Ages
            from outcome in new[] { "completed", "failed" }
            select new AttackCell(
                DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                new Dictionary<string, string>
                {
                    ["month"] = month,
                    ["year"] = month[..4],
                    ["fiscal_year"] = FiscalYear(month),
                    ["service"] = service.Code,
                    ["service_type"] = service.Type,
                    ["department"] = service.Department,
                    ["channel"] = way.Item1,
                    ["channel_class"] = way.Item1 == "web" ? "electronic" : "traditional",
                    ["office"] = way.Item2,
                    ["district"] = way.Item2,
                    ["age_band"] = age,
                },
                outcome == "completed",
                counts.GetValueOrDefault((month, service.Code, way.Item1, way.Item2, age, outcome))
            ),
        ];
    }

    private static string FiscalYear(string month)
    {
        var year =
            int.Parse(month[..4], System.Globalization.CultureInfo.InvariantCulture)
            - (string.CompareOrdinal(month[5..], "04") < 0 ? 1 : 0);
        return $"{year}-{(year + 1) % 100:00}";
    }
}
