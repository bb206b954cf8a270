using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Reading.References;

/// <summary>An amount in column <c>amount</c>, in the unit of column <c>unit</c>.</summary>
internal static class AmountCell
{
    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        new ReferenceColumn("amount", IsRequired: true).Means(
            "amount as printed; a blank or '-' is not known and is not 0",
            "所載金額；留空或「-」表示未知，並不等於零"
        ),
        new ReferenceColumn("unit").Means(
            "unit of the amount: $, $'000, $m, 萬 or 億 (default $)",
            "金額單位：$、$'000、$m、萬或億（預設$）"
        ),
    ];

    /// <returns>False when there is something that is no amount, which is reported.</returns>
    public static bool TryRead(ReferenceRow row, out decimal? amount)
    {
        amount = null;
        var unit = AmountUnit.One;
        if (row.Text("unit") is { } printed && !AmountUnit.TryParse(printed, out unit))
        {
            row.Bad("unit", $"'{printed}' is not a unit of amounts; allowed: {AmountUnit.Allowed}");
            return false;
        }

        var text = row.Text("amount") ?? "";
        if (!PrintedAmount.TryRead(text, unit, out var read))
        {
            row.Bad("amount", $"'{text}' is not an amount; allowed: {PrintedAmount.Allowed}");
            return false;
        }

        amount = read.Value;
        return true;
    }
}
