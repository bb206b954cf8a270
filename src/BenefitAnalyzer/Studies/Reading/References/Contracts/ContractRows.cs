using BenefitAnalyzer.Studies.Contracts;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References.Contracts;

/// <summary>The <c>contracts</c> table.</summary>
internal static class ContractRows
{
    private const int MostExtension = 24;
    private const int DefaultHorizon = 36;

    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        new ReferenceColumn("contract", IsRequired: true).Means("short name, unique", "合約代碼，不可重複"),
        new ReferenceColumn("name_en").Means("English name", "英文名稱"),
        new ReferenceColumn("name_zh").Means("Chinese name", "中文名稱"),
        new ReferenceColumn("serves").Means("the initiative or cluster that it serves", "合約所服務的項目或服務組"),
        new ReferenceColumn("ends", IsRequired: true) { Form = ColumnForm.Day }.Means(
            "last day of service without an extension",
            "不延展的話，服務的最後一日"
        ),
        new ReferenceColumn("extension_months") { Form = ColumnForm.Whole }.Means(
            "most months by which it can be extended, 0 to 24; empty for none",
            "最多可延展的月數，0至24；留空表示不可延展"
        ),
        new ReferenceColumn("part_share") { Form = ColumnForm.Share }.Means(
            "share of services and fees that stays when only part is extended; empty where only the whole can be",
            "只延展部分服務時，保留的服務及費用所佔比率；留空表示只可整份延展"
        ),
        new ReferenceColumn("notice_by") { Form = ColumnForm.Day }.Means(
            "last day on which the option to extend can be taken up",
            "行使延展權的最後一日"
        ),
        new ReferenceColumn("exit_duty_months") { Form = ColumnForm.Whole }.Means(
            "months after its end in which the incumbent must go on until a successor is ready (default 0)",
            "合約完結後，現時營辦商須繼續服務至接辦者就緒的月數（預設0）"
        ),
        Amount("monthly_fee", "fee of a month of the contract as it is", "現時合約每月費用") with
        {
            IsRequired = true,
        },
        Amount("extension_fee", "fee of a month of extension; that of the contract when empty", "延展期每月費用；留空表示與現時相同"),
        Amount("retender_fee", "fee of a month of the successor; that of the contract when empty", "接辦者每月費用；留空表示與現時相同"),
        Amount(
            "clusters_fee",
            "fee of a month of all operators together where clusters are tendered apart; that of the contract when empty",
            "按服務組分開招標時，所有營辦商合計每月費用；留空表示與現時相同"
        ),
        Amount(
            "interruption_per_month",
            "what a month without service costs, fees not paid then not taken off",
            "服務中斷一個月的代價，未扣除該月無須支付的費用"
        ) with
        {
            IsRequired = true,
        },
        new ReferenceColumn("horizon_months") { Form = ColumnForm.Whole }.Means(
            "months after the contract's end over which costs are counted (default 36)",
            "合約完結後計算成本的月數（預設36）"
        ),
        new ReferenceColumn("source").Means("where this is said", "資料來源"),
    ];

    public static IReadOnlyList<Contract> Read(ReferenceSheet sheet)
    {
        var read = new List<Contract>();
        foreach (var contract in sheet.Rows.Select(row => Build(row, read)).OfType<Contract>())
        {
            read.Add(contract);
        }

        return read;
    }

    private static Contract? Build(ReferenceRow row, List<Contract> before)
    {
        if (
            row.RequiredText("contract") is not { } id
            || row.RequiredValue("ends", Scalars.Day) is not { } ends
            || NotNegative(row, "monthly_fee", isRequired: true) is not { } fee
            || NotNegative(row, "interruption_per_month", isRequired: true) is not { } interruption
        )
        {
            return null;
        }

        if (before.Exists(other => other.Id == id))
        {
            row.Bad("contract", $"'{id}' stands in an earlier row; give each contract one row");
            return null;
        }

        var (extension, exit) = (
            row.Value("extension_months", Scalars.Whole(0, MostExtension)) ?? 0,
            row.Value("exit_duty_months", Scalars.Whole(0, 36)) ?? 0
        );
        var horizon = row.Value("horizon_months", Scalars.Whole(1, 120)) ?? Math.Max(DefaultHorizon, extension + exit);
        if (horizon < extension + exit)
        {
            row.Bad("horizon_months", $"{horizon} months are fewer than the {extension} of the extension and the {exit} of the exit duty");
            return null;
        }

        return new Contract(id, ends)
        {
            Name = row.Name(id),
            Serves = row.Text("serves"),
            ExtensionMonths = extension,
            PartShare = row.Value("part_share", Scalars.ShareOf),
            NoticeBy = row.Value("notice_by", Scalars.Day),
            ExitDutyMonths = exit,
            HorizonMonths = horizon,
            MonthlyFee = fee,
            ExtensionFee = NotNegative(row, "extension_fee") ?? fee,
            RetenderFee = NotNegative(row, "retender_fee") ?? fee,
            ClustersFee = NotNegative(row, "clusters_fee") ?? fee,
            InterruptionPerMonth = interruption,
            Place = row.Place("contract"),
        };
    }

    private static decimal? NotNegative(ReferenceRow row, string heading, bool isRequired = false)
    {
        var amount = isRequired ? row.RequiredValue(heading, Scalars.Number) : row.Value(heading, Scalars.Number);
        if (amount < 0)
        {
            row.Bad(heading, $"'{heading}' is {amount}; allowed: 0 or more");
            return null;
        }

        return amount;
    }

    private static ReferenceColumn Amount(string heading, string english, string chinese) =>
        new ReferenceColumn(heading) { Form = ColumnForm.Number }.Means(english, chinese);
}
