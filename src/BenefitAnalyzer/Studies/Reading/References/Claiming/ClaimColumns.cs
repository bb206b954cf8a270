using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Reading.References.Claiming;

/// <summary>Columns and cells that several tables of claims have.</summary>
internal static class ClaimColumns
{
    public static readonly ReferenceColumn Initiative = new ReferenceColumn("initiative", IsRequired: true)
    {
        CodesOf = "initiatives",
    }.Means("id of the initiative", "項目代碼");

    public static readonly ReferenceColumn Year = new ReferenceColumn("year", IsRequired: true).Means(
        "fiscal year such as 2006-07",
        "財政年度，例如2006-07"
    );

    public static readonly ReferenceColumn Unit = new ReferenceColumn("unit").Means(
        "unit of the amounts: $, $'000, $m, 萬 or 億 (default $)",
        "金額單位：$、$'000、$m、萬或億（預設$）"
    );

    public static readonly ReferenceColumn PriceBase = new ReferenceColumn("price_base").Means(
        "fiscal year in whose prices the amounts are; empty for those of their own year",
        "金額所按價格的財政年度；留空表示按當年價格"
    );

    public static readonly ReferenceColumn Source = new ReferenceColumn("source").Means("document that says so", "所據的文件");

    public static ReferenceColumn Number(string heading, string english, string chinese) =>
        new ReferenceColumn(heading) { Form = ColumnForm.Number }.Means(english, chinese);

    public static ReferenceColumn Amount(string heading, string english, string chinese) =>
        new ReferenceColumn(heading).Means(english, chinese);

    /// <summary>The initiative of a row; null when it is empty. One that the study does not name is reported.</summary>
    public static string? InitiativeOf(ReferenceRow row, IReadOnlyCollection<string> initiatives) =>
        row.RequiredText("initiative") is null ? null : row.Reference("initiative", "initiative", initiatives);

    /// <summary>The unit of a row; false when it is none, which is reported.</summary>
    public static bool UnitOf(ReferenceRow row, out AmountUnit unit)
    {
        unit = AmountUnit.One;
        if (row.Text("unit") is not { } printed || AmountUnit.TryParse(printed, out unit))
        {
            return true;
        }

        row.Bad("unit", $"'{printed}' is not a unit of amounts; allowed: {AmountUnit.Allowed}");
        return false;
    }

    /// <summary>An amount as printed; without a value where the cell is empty, a dash or bad, which is reported.</summary>
    public static PrintedAmount AmountOf(ReferenceRow row, string heading, AmountUnit unit)
    {
        var text = row.Text(heading) ?? "";
        if (!PrintedAmount.TryRead(text, unit, out var amount))
        {
            row.Bad(heading, $"'{text}' is not an amount; allowed: {PrintedAmount.Allowed}");
        }

        return amount;
    }

    /// <summary>A number from 0 to a limit; null when it is empty or bad, which is reported.</summary>
    public static decimal? Within(ReferenceRow row, string heading, decimal? largest)
    {
        var value = row.Value(heading, Scalars.Number);
        if (value < 0 || value > largest)
        {
            row.Bad(heading, $"'{heading}' is {value}; allowed: a number from 0{(largest is { } limit ? $" to {limit}" : "")}");
            return null;
        }

        return value;
    }
}
