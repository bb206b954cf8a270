using BenefitAnalyzer.Studies.Costing;

namespace BenefitAnalyzer.Studies.Reading.References.Costing;

/// <summary>The <c>operator_fees</c> table: one row a tier.</summary>
internal static class OperatorFeeRows
{
    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        new ReferenceColumn("operator", IsRequired: true).Means(
            "who is paid; rows of one operator for the same services and channels are one contract",
            "收款的營辦商；同一營辦商就相同服務及渠道的各列屬同一合約"
        ),
        CostColumns.Services,
        CostColumns.Channels,
        CostColumns.Amount("fixed_annual", "fee a year whatever is used", "每年固定收費", isRequired: false),
        CostColumns.Amount("per_transaction", "fee for each transaction of the tier", "該級別每宗交易的收費", isRequired: false),
        CostColumns.Amount(
            "above_volume",
            "transactions a year after which the tier begins (default 0)",
            "該級別由每年多少宗以上開始（預設0）",
            isRequired: false
        ),
        .. DatedRows.Columns,
        CostColumns.Source,
    ];

    public static IReadOnlyList<OperatorFee> Read(
        ReferenceSheet sheet,
        IReadOnlyCollection<string> services,
        IReadOnlyCollection<string> channels
    ) =>
        [
            .. CostRow
                .Dated(
                    sheet,
                    row =>
                        row.RequiredText("operator") is { } name
                            ? string.Join(' ', name, row.Text("services"), row.Text("channels"), row.Text("above_volume") ?? "0")
                            : null
                )
                .Select(pair => new OperatorFee(
                    pair.Row.Text("operator")!,
                    CostRow.Codes(pair.Row, "services", "service", services),
                    CostRow.Codes(pair.Row, "channels", "channel", channels),
                    CostRow.Amount(pair.Row, "fixed_annual", isRequired: false) ?? 0,
                    CostRow.Amount(pair.Row, "per_transaction", isRequired: false) ?? 0,
                    CostRow.Amount(pair.Row, "above_volume", isRequired: false) ?? 0,
                    pair.Days,
                    pair.Row.Text("source"),
                    pair.Row.Place("operator")
                )),
        ];
}
