using System.Globalization;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Studies.Claiming;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References.Claiming;

/// <summary>The <c>claims</c> table: annexes of funding papers as printed, totals included; an amount a row, or a column a year.</summary>
internal static class ClaimRows
{
    private static readonly (string Word, ClaimKind Kind)[] Kinds =
    [
        ("claim", ClaimKind.Claim),
        ("total", ClaimKind.Total),
        ("total_cost", ClaimKind.TotalCost),
        ("total_benefit", ClaimKind.TotalBenefit),
        ("net", ClaimKind.Net),
        ("cumulative", ClaimKind.Cumulative),
        ("stated", ClaimKind.Stated),
    ];

    private static readonly (string Word, FlowCategory Category)[] Categories =
    [
        ("expenditure", FlowCategory.Expenditure),
        ("staff", FlowCategory.Staff),
        ("realisable", FlowCategory.Realisable),
        ("notional", FlowCategory.Notional),
        ("avoidance", FlowCategory.Avoidance),
        ("cost_avoidance", FlowCategory.Avoidance),
    ];

    private static readonly ScalarKind<ClaimKind> KindWord = Scalars.OneOf(Kinds);
    private static readonly ScalarKind<FlowCategory> CategoryWord = Scalars.OneOf(Categories);

    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        new ReferenceColumn("paper").Means("the paper, where the table holds several", "文件（表內有多份文件時）"),
        new ReferenceColumn("initiative") { CodesOf = "initiatives" }.Means(
            "id of the initiative, or the department that claims",
            "項目代碼，或作出聲稱的部門"
        ),
        new ReferenceColumn("section").Means(
            "the part of the annex whose rows its totals add up; empty where it has no parts",
            "附件中總數所涵蓋的部分；不分部分則留空"
        ),
        new ReferenceColumn("line", IsRequired: true).Means(
            "what it is, as printed; the same text in every year",
            "項目名稱；各年用字須相同"
        ),
        new ReferenceColumn("kind") { Words = [.. Kinds.Select(kind => kind.Word)] }.Means(
            "claim (default), or a printed total: total, total_cost, total_benefit, net or cumulative; stated for a benefit in words without a number",
            "claim（預設）；文件所載總數用total、total_cost、total_benefit、net或cumulative；只以文字說明而沒有數字的效益用stated"
        ),
        new ReferenceColumn("category") { Words = [.. Categories.Select(category => category.Word)] }.Means(
            "of a cost: expenditure or staff; of a benefit: realisable, notional or cost_avoidance; empty where the paper does not say",
            "成本：expenditure（現金開支）或staff（現有員工）；效益：realisable（可變現）、notional（名義）或cost_avoidance（免卻的開支）；文件沒有說明則留空"
        ),
        new ReferenceColumn("recurrent") { Form = ColumnForm.YesNo }.Means(
            "yes when it comes again every year (default no)",
            "每年經常出現則填yes（預設no）"
        ),
        new ReferenceColumn("year").Means(
            "fiscal year such as 2006-07; empty where the paper names none",
            "財政年度，例如2006-07；文件沒有說明則留空"
        ),
        new ReferenceColumn("amount", IsRequired: true).Means(
            "amount as printed; a blank or '-' is not known and is not 0",
            "所載金額；留空或「-」表示未知，並不等於零"
        ),
        ClaimColumns.Unit,
        new ReferenceColumn("percent").Means("percentage as printed, such as 2.0%", "所載百分比，例如2.0%"),
        new ReferenceColumn("percent_of").Means(
            "what it is a share of: another line, 'previous year' for a rise, or a name such as 'recurrent baseline 2000-01'",
            "百分比的基數：另一項目；升幅填previous year；或名稱"
        ),
        ClaimColumns.PriceBase,
    ];

    public static IReadOnlyList<ClaimLine> Read(ReferenceSheet sheet, IReadOnlyCollection<string> initiatives) =>
        [.. sheet.Rows.Select(row => Build(row, initiatives)).OfType<ClaimLine>()];

    private static ClaimLine? Build(ReferenceRow row, IReadOnlyCollection<string> initiatives)
    {
        var label = row.RequiredText("line");
        if (label is null || !ClaimColumns.UnitOf(row, out var unit))
        {
            return null;
        }

        return new ClaimLine(label, row.Value("kind", KindWord) ?? ClaimKind.Claim, ClaimColumns.AmountOf(row, "amount", unit))
        {
            Paper = row.Text("paper"),
            Initiative = row.Reference("initiative", "initiative", initiatives),
            Section = row.Text("section"),
            Year = row.Value("year", Scalars.FiscalYear),
            Category = row.Value("category", CategoryWord),
            IsRecurrent = row.Value("recurrent", Scalars.YesNo) ?? false,
            Percent = PercentOf(row),
            PercentOf = row.Text("percent_of"),
            PriceBase = row.Value("price_base", Scalars.FiscalYear),
            Printed = row.Text("amount") ?? "",
            Place = row.Place("amount"),
        };
    }

    /// <summary>A percentage with the decimals that it is printed with, since they tell how far it was rounded.</summary>
    private static decimal? PercentOf(ReferenceRow row)
    {
        if (row.Text("percent") is not { } text || text is "-" or "–" or "—")
        {
            return null;
        }

        var digits = text.TrimEnd('%', '％', ' ');
        if (
            decimal.TryParse(
                digits,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var percent
            )
        )
        {
            return percent;
        }

        row.Bad("percent", $"'{text}' is not a percentage such as 2.0%; a fraction in words is no number");
        return null;
    }
}
