using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Bids;
using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Studies.Reading.References.Initiatives;

namespace BenefitAnalyzer.Studies.Reading.References.Bids;

/// <summary>The <c>bid_amounts</c> table.</summary>
internal static class BidAmountRows
{
    private const int LastYear = 59;

    private static readonly (string Word, BidItem Item)[] Items =
    [
        ("investment", BidItem.Investment),
        ("running", BidItem.Running),
        ("realisable", BidItem.Realisable),
        ("notional", BidItem.Notional),
        ("avoidance", BidItem.Avoidance),
        ("citizen_hours", BidItem.CitizenHours),
        ("transactions", BidItem.Transactions),
        ("commercial_revenue", BidItem.CommercialRevenue),
    ];

    private static readonly ScalarKind<BidItem> ItemWord = Scalars.OneOf(Items);
    private static readonly ScalarKind<int> YearNumber = Scalars.Whole(0, LastYear);

    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        InitiativeColumns.Initiative,
        new ReferenceColumn("scope", IsRequired: true).Means(
            "name of the alternative, such as full or pilot; at most one of an initiative is chosen",
            "方案名稱，例如full或pilot；每個項目最多只選一個方案"
        ),
        new ReferenceColumn("scope_zh").Means("Chinese name of the alternative, in any of its rows", "方案的中文名稱，填於任何一行"),
        new ReferenceColumn("item", IsRequired: true) { Words = [.. Items.Select(item => item.Word)] }.Means(
            "investment (once) and running costs; realisable and notional savings, avoidance; citizen_hours; transactions (electronic, completed); commercial_revenue (of an operator)",
            "investment（一次性投資）、running（經常開支）、realisable（可變現節省）、notional（名義節省）、avoidance（避免成本）、citizen_hours（市民節省的時數）、transactions（完成的電子交易）、commercial_revenue（營辦商的商業收入）"
        ),
        new ReferenceColumn("from_year", IsRequired: true) { Form = ColumnForm.Whole }.Means(
            "first year of the amount, counted from the start: 0 is the year of the start",
            "數額的首個年度，由開展起計：0為開展當年"
        ),
        new ReferenceColumn("until_year") { Form = ColumnForm.Whole }.Means(
            "last year of the amount, included; empty for one year only",
            "數額的最後年度（包括在內）；只有一年則留空"
        ),
        .. AmountCell.Columns,
        new ReferenceColumn("price_base").Means(
            "fiscal year in whose prices the amount is asked; it is brought to the study's price base. Empty for amounts that are of that base",
            "金額所按價格的財政年度，系統會換算為研究的價格基準；已按該基準者留空"
        ),
    ];

    private static readonly BidItem[] Quantities = [BidItem.CitizenHours, BidItem.Transactions];

    /// <summary>What counts of a service that an operator sells on his own account.</summary>
    private static readonly BidItem[] OfOperator = [BidItem.Investment, BidItem.Running, BidItem.CommercialRevenue];

    /// <param name="bids">Rows of the table <c>bids</c>.</param>
    public static IReadOnlyList<BidAmount> Read(ReferenceSheet sheet, IReadOnlyList<Bid> bids)
    {
        string[] known = [.. bids.Select(bid => bid.Initiative)];
        var commercial = bids.Where(bid => bid.IsCommercial).Select(bid => bid.Initiative).ToHashSet(StringComparer.Ordinal);
        return [.. sheet.Rows.Select(row => Build(row, known, commercial)).OfType<BidAmount>()];
    }

    private static BidAmount? Build(ReferenceRow row, string[] bids, HashSet<string> commercial)
    {
        var initiative = row.RequiredText("initiative");
        var scope = row.RequiredText("scope");
        var item = row.RequiredValue("item", ItemWord);
        var from = row.RequiredValue("from_year", YearNumber);
        var until = row.Value("until_year", YearNumber) ?? from;
        if (!AmountCell.TryRead(row, out var amount) || initiative is null || scope is null || item is null || from is null)
        {
            return null;
        }

        if (!bids.Contains(initiative))
        {
            row.CheckReference("initiative", "initiative of the table 'bids'", initiative, bids.Length == 0 ? ["(it has no rows)"] : bids);
            return null;
        }

        if (commercial.Contains(initiative) && !OfOperator.Contains(item.Value))
        {
            row.Warn(
                "item",
                DiagnosticCodes.BidAmountUnused,
                $"'{initiative}' is commercial and brings government no benefit of its own: '{row.Text("item")}' is not counted; its operator's investment, running costs and commercial_revenue are"
            );
        }

        if (amount is null)
        {
            row.Bad("amount", "'amount' is empty: what is not known cannot be chosen by; leave the row out where there is nothing");
            return null;
        }

        if (until < from)
        {
            row.Bad("until_year", $"year {until} lies before year {from}");
            return null;
        }

        var prices = row.Value("price_base", Scalars.FiscalYear);
        if (prices is not null && Quantities.Contains(item.Value))
        {
            row.Bad("price_base", $"'price_base' is said of money: '{row.Text("item")}' has no prices");
        }

        return new BidAmount(initiative, scope, item.Value, from.Value, until!.Value, amount.Value, row.Place("amount"))
        {
            ChineseScope = row.Text("scope_zh"),
            Prices = prices,
        };
    }
}
