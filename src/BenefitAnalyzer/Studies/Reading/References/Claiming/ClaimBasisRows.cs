using BenefitAnalyzer.Studies.Claiming;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References.Claiming;

/// <summary>The <c>claim_basis</c> table: what makes a claim, and what made the saving that came.</summary>
internal static class ClaimBasisRows
{
    private static readonly ScalarKind<bool> BasisWord = Scalars.OneOf(("claimed", false), ("measured", true));

    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        ClaimColumns.Initiative,
        new ReferenceColumn("line").Means(
            "line of the claim; empty where the initiative has one benefit",
            "所屬的聲稱項目；只有一項效益則留空"
        ),
        ClaimColumns.Year,
        new ReferenceColumn("basis", IsRequired: true) { Words = ["claimed", "measured"] }.Means(
            "claimed: what the paper assumed; measured: what came",
            "claimed：文件的假設；measured：實際量度所得"
        ),
        new ReferenceColumn("service") { CodesOf = "services" }.Means(
            "service whose volume and take-up come from the logs where they are empty here",
            "服務代碼；使用量及使用率留空時取自日誌"
        ),
        ClaimColumns.Number("live_months", "months of the year in which it is live, 0 to 12", "該年運作月數，0至12"),
        ClaimColumns.Number("volume", "transactions of a full year over all channels", "全年各渠道的宗數"),
        new ReferenceColumn("take_up") { Form = ColumnForm.Share }.Means(
            "share of the volume that moves to e-channels because of the initiative, such as 30%",
            "因本項目而轉用電子渠道的比率，例如30%"
        ),
        new ReferenceColumn("take_up_before") { Form = ColumnForm.Share }.Means(
            "take-up before the initiative, taken off take-up from the logs",
            "推行前的使用率，會從日誌的使用率中扣除"
        ),
        ClaimColumns.Number("minutes", "staff minutes freed by a transaction that moves", "每宗轉移可節省的員工時間（分鐘）"),
        ClaimColumns.Number("minute_cost", "avoidable cash cost of a staff minute", "每分鐘可避免的員工現金成本"),
        new ReferenceColumn("released") { Form = ColumnForm.Share }.Means(
            "share of the freed time's worth that left the budget (posts deleted, provision cut)",
            "所省時間價值中已從預算扣除的比率（刪除職位或削減撥款）"
        ),
        ClaimColumns.Amount("amount", "of measured: what left the budget, where known", "實際：已知從預算扣除的金額"),
        ClaimColumns.Unit,
        ClaimColumns.PriceBase,
        ClaimColumns.Source,
    ];

    /// <summary>Bases; a second one of the same claim and year is reported and left out.</summary>
    public static IReadOnlyList<ClaimBasis> Read(
        ReferenceSheet sheet,
        IReadOnlyCollection<string> services,
        IReadOnlyCollection<string> initiatives
    )
    {
        var (bases, seen) = (new List<ClaimBasis>(), new HashSet<(string, string?, int, bool)>());
        foreach (var row in sheet.Rows)
        {
            if (Build(row, services, initiatives) is not { } basis)
            {
                continue;
            }

            if (seen.Add((basis.Initiative, basis.Line, basis.Year.BeginsIn, basis.IsMeasured)))
            {
                bases.Add(basis);
            }
            else
            {
                row.Report(
                    "line",
                    Diagnostics.DiagnosticCodes.DuplicateName,
                    $"the basis of '{basis.Line ?? basis.Initiative}' in {basis.Year} stands twice"
                );
            }
        }

        return bases;
    }

    private static ClaimBasis? Build(ReferenceRow row, IReadOnlyCollection<string> services, IReadOnlyCollection<string> initiatives)
    {
        var (initiative, year) = (ClaimColumns.InitiativeOf(row, initiatives), row.RequiredValue("year", Scalars.FiscalYear));
        var isMeasured = row.RequiredValue("basis", BasisWord);
        if (initiative is null || year is null || isMeasured is null || !ClaimColumns.UnitOf(row, out var unit))
        {
            return null;
        }

        var factors = new ClaimFactors
        {
            LiveMonths = ClaimColumns.Within(row, "live_months", 12),
            Volume = ClaimColumns.Within(row, "volume", null),
            TakeUp = row.Value("take_up", Scalars.ShareOf),
            StaffMinutes = row.Value("minutes", Scalars.Number),
            MinuteCost = ClaimColumns.Within(row, "minute_cost", null),
            Released = row.Value("released", Scalars.ShareOf),
        };
        return new ClaimBasis(initiative, year.Value, isMeasured.Value, factors)
        {
            Line = row.Text("line"),
            Service = row.Reference("service", "service", services),
            TakeUpBefore = row.Value("take_up_before", Scalars.ShareOf),
            Amount = ClaimColumns.AmountOf(row, "amount", unit).Value,
            PriceBase = row.Value("price_base", Scalars.FiscalYear),
            Source = row.Text("source"),
            Place = row.Place("initiative"),
        };
    }
}
