using System.Globalization;

namespace BenefitAnalyzer.WhatIf.Tallies.Results;

/// <summary>The part of a figure's address that says of which plan it is: all that its numbers depend on besides the data.</summary>
internal static class TallyAddress
{
    private const string Day = "yyyy-MM-dd";

    public static IReadOnlyList<(string Name, string Value)> Of(TallyPlan plan)
    {
        var asked = plan.Question;
        var usual = new TallyQuestion(asked.Input);
        return
        [
            ("input", plan.Input.Id),
            asked.HalfWidth is { } half ? ("half-width", Text(half)) : ("precision", Text(asked.Precision)),
            ("confidence", Text(asked.Confidence)),
            ("from", plan.Days.From.ToString(Day, CultureInfo.InvariantCulture)),
            ("weeks", asked.Weeks.ToString(CultureInfo.InvariantCulture)),
            .. Stated("mean", asked.Mean),
            .. Stated("deviation", asked.Deviation),
            .. Stated("per-hour", asked.PerHour),
            .. Stated("correlation", asked.Correlation == usual.Correlation ? null : asked.Correlation),
            .. Stated("cost", (double?)asked.CostPerHour),
        ];
    }

    /// <summary>The question of an address; null where it is not that of a plan.</summary>
    public static TallyQuestion? Read(string address)
    {
        var keys = address
            .Split('?', 2)[^1]
            .Split('&')
            .Select(part => part.Split('=', 2))
            .Where(pair => pair.Length == 2)
            .DistinctBy(pair => pair[0])
            .ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]), StringComparer.Ordinal);
        if (!keys.TryGetValue("input", out var input) || Number("confidence") is not (> 0 and < 1 and var confidence))
        {
            return null;
        }

        var usual = new TallyQuestion(input);
        return usual with
        {
            HalfWidth = Number("half-width"),
            Precision = Number("precision") ?? usual.Precision,
            Confidence = confidence,
            From = DateOnly.TryParseExact(
                keys.GetValueOrDefault("from"),
                Day,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var from
            )
                ? from
                : null,
            Weeks = (int)Math.Clamp(Number("weeks") ?? usual.Weeks, 1, TallyQuestion.MostWeeks),
            Mean = Number("mean"),
            Deviation = Number("deviation"),
            PerHour = Number("per-hour"),
            Correlation = Number("correlation") ?? usual.Correlation,
            CostPerHour = (decimal?)Number("cost"),
        };

        double? Number(string key) =>
            double.TryParse(keys.GetValueOrDefault(key), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number is > 0 and < TallyQuestion.LargestNumber
                ? number
                : null;
    }

    private static IEnumerable<(string, string)> Stated(string name, double? value) => value is { } number ? [(name, Text(number))] : [];

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
