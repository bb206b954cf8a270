using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Studies.Reading.References.Counters;

namespace BenefitAnalyzer.Studies.Reading.References.Assumptions;

/// <summary>The <c>levers</c> table: what a study does not know for sure, and how sure it is.</summary>
internal static class LeverRows
{
    private const string TallyWord = "tally";
    private const char Of = ':';

    private static readonly IReadOnlyList<(string Word, Spread Spread, string[] Needs)> Spreads =
    [
        ("fixed", Spread.Fixed, ["mode"]),
        ("triangular", Spread.Triangular, ["low", "mode", "high"]),
        ("pert", Spread.Pert, ["low", "mode", "high"]),
        ("uniform", Spread.Uniform, ["low", "high"]),
        ("normal", Spread.Normal, ["mean", "deviation"]),
        ("lognormal", Spread.Lognormal, ["mean", "deviation"]),
        ("beta", Spread.Beta, ["alpha", "beta"]),
        ("discrete", Spread.Discrete, ["values"]),
        ("measured", Spread.Measured, []),
        (TallyWord, Spread.Tally, []),
    ];

    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        LeverColumn("lever", "what is not known for sure", "未能確定的項目"),
        new ReferenceColumn("spread", IsRequired: true) { Words = [.. Spreads.Select(spread => spread.Word)] }.Means(
            "how its value is distributed; measured: as the logs or the interval of an attribution say; tally, or tally:ID: as was counted by hand",
            "數值的分布；measured表示按日誌或成效估計的區間；tally或tally:ID表示按人手點算"
        ),
        Number("low", "least value", "最低值"),
        Number("mode", "most likely value", "最可能值"),
        Number("high", "largest value", "最高值"),
        Number("mean", "mean", "平均值"),
        Number("deviation", "standard deviation", "標準差"),
        Number("alpha", "first shape of a beta distribution", "貝塔分布的第一形狀參數"),
        Number("beta", "second shape of a beta distribution", "貝塔分布的第二形狀參數"),
        new ReferenceColumn("values").Means(
            "values with their weights, such as 0.8: 30%; 1: 50%; 1.2: 20%",
            "各數值及其權重，例如0.8: 30%; 1: 50%; 1.2: 20%"
        ),
        new ReferenceColumn("group").Means("levers of one group may be correlated with each other", "同一組別的項目可以互相關連"),
        Number("cost_of_measuring", "what it would cost to measure it", "量度所需的費用"),
        new ReferenceColumn("source").Means("on what it rests", "依據"),
    ];

    public static ReferenceColumn LeverColumn(string heading, string english, string chinese) =>
        new ReferenceColumn(heading, IsRequired: true).Means(
            $"{english}: {string.Join(", ", LeverKind.Drawn.Select(kind => kind.Id))}; of one initiative as lever@initiative",
            $"{chinese}：{string.Join("、", LeverKind.Drawn.Select(kind => kind.Id))}；只涉及個別項目則寫成lever@initiative"
        );

    public static IReadOnlyList<LeverTerms> Read(ReferenceSheet sheet, IReadOnlyCollection<string> initiatives)
    {
        var read = new List<LeverTerms>();
        foreach (var row in sheet.Rows)
        {
            if (LeverOf(row, "lever", initiatives) is not { } lever || SpreadOf(row) is not { } spread)
            {
                continue;
            }

            if (read.Exists(other => other.Lever == lever))
            {
                row.Bad("lever", $"'{lever}' stands twice");
                continue;
            }

            read.Add(
                new LeverTerms(lever, spread, ValuesOf(row, lever))
                {
                    Low = ValueOf(row, "low", lever),
                    Mode = ValueOf(row, "mode", lever),
                    High = ValueOf(row, "high", lever),
                    Mean = ValueOf(row, "mean", lever),
                    Deviation = DeviationOf(row, lever.Kind),
                    Alpha = row.Value("alpha", Scalars.Number),
                    Beta = row.Value("beta", Scalars.Number),
                    Group = row.Text("group"),
                    Tally = spread == Spread.Tally ? TallyOf(row) : null,
                    CostOfMeasuring = row.Value("cost_of_measuring", Scalars.Number),
                    Source = row.Text("source"),
                    Place = row.Place("lever"),
                }
            );
        }

        return read;
    }

    /// <summary>The lever of a cell; null when it is none, which is reported.</summary>
    public static LeverName? LeverOf(ReferenceRow row, string heading, IReadOnlyCollection<string> initiatives)
    {
        if (row.RequiredText(heading) is not { } text)
        {
            return null;
        }

        var lever = LeverName.Parse(text, LeverKind.Drawn, new LeverTargets(initiatives), out var fault);
        if (lever is null)
        {
            row.Bad(heading, fault);
        }

        return lever;
    }

    private static Spread? SpreadOf(ReferenceRow row)
    {
        if (row.RequiredText("spread") is not { } text)
        {
            return null;
        }

        var word = TallyOf(row) is null ? text : TallyWord;

        var at = Spreads.ToList().FindIndex(spread => spread.Word == word);
        if (at < 0)
        {
            string[] known = [.. Spreads.Select(spread => spread.Word)];
            row.Bad("spread", $"'{word}' is no distribution{NearestName.Hint(word, known)}");
            return null;
        }

        string[] missing = [.. Spreads[at].Needs.Where(heading => row.Text(heading) is null)];
        if (missing.Length == 0)
        {
            return Spreads[at].Spread;
        }

        row.Bad(missing[0], $"'{word}' needs {string.Join(", ", Spreads[at].Needs)}; missing: {string.Join(", ", missing)}");
        return null;
    }

    /// <summary>The ID of <c>tally:ID</c>; null where the cell has none.</summary>
    private static string? TallyOf(ReferenceRow row) =>
        row.Text("spread")?.Split(Of, 2, StringSplitOptions.TrimEntries) is [TallyWord, { Length: > 0 } id] ? id : null;

    /// <summary>A value of the lever; one that it cannot have is reported.</summary>
    private static decimal? ValueOf(ReferenceRow row, string heading, LeverName lever)
    {
        var value = row.Value(heading, Scalars.NumberOrShare);
        if (value is not null)
        {
            CheckValue(row, heading, lever, row.Text(heading)!);
        }

        return value;
    }

    private static void CheckValue(ReferenceRow row, string heading, LeverName lever, string text)
    {
        var fault = LeverNumbers.FaultOf(lever, text, out var value);
        if (fault.Length == 0 && value < lever.Kind.LowestDrawn)
        {
            fault =
                $"'{lever}' cannot be {text} where it is uncertain; allowed: from {lever.Kind.LowestDrawn} to {lever.Kind.Highest}; what comes earlier is a choice of scenarios";
        }

        if (fault.Length > 0)
        {
            row.Report(heading, DiagnosticCodes.LeverNotUnderstood, fault);
        }
    }

    /// <summary>Values between two bounds deviate by half of what lies between them at most; a larger one is reported.</summary>
    private static decimal? DeviationOf(ReferenceRow row, LeverKind kind)
    {
        const string Heading = "deviation";
        var deviation = row.Value(Heading, Scalars.NumberOrShare);
        var most = (kind.Highest - kind.Lowest) / 2;
        if (deviation > most)
        {
            var text = row.Text(Heading)!;
            row.Report(
                Heading,
                DiagnosticCodes.LeverNotUnderstood,
                $"'{kind.Id}' cannot deviate by {text}; allowed: up to {LeverNumbers.Of(kind, most)}{(kind.IsFraction ? ScalarText.PercentSlip(text, most) : "")}"
            );
        }

        return deviation;
    }

    private static List<(decimal Value, decimal Weight)> ValuesOf(ReferenceRow row, LeverName lever)
    {
        var values = new List<(decimal, decimal)>();
        foreach (var item in CellLists.Split(row.Text("values")))
        {
            var parts = item.Split(':', StringSplitOptions.TrimEntries);
            if (
                parts.Length == 2
                && Scalars.NumberOrShare.TryParse(parts[0], out var value)
                && Scalars.ShareOf.TryParse(parts[1], out var weight)
            )
            {
                values.Add((value, weight));
                CheckValue(row, "values", lever, parts[0]);
            }
            else
            {
                row.Bad("values", $"'{item}' is not a value with its weight; allowed: a list such as 0.8: 30%; 1: 50%; 1.2: 20%");
            }
        }

        return values;
    }

    private static ReferenceColumn Number(string heading, string english, string chinese) =>
        new ReferenceColumn(heading) { Form = ColumnForm.Number }.Means(english, chinese);
}
