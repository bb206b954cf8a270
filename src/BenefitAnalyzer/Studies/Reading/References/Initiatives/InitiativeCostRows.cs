using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References.Initiatives;

/// <summary>The <c>initiative_costs</c> table.</summary>
internal static class InitiativeCostRows
{
    private static readonly (string Word, CostStage Stage)[] Stages =
    [
        ("planned", CostStage.Planned),
        ("commitment", CostStage.Commitment),
        ("provision", CostStage.Provision),
        ("actual", CostStage.Actual),
    ];

    private static readonly ScalarKind<CostStage> StageWord = Scalars.OneOf(Stages);
    private static readonly ScalarKind<bool> StaffWord = Scalars.OneOf(("expenditure", false), ("staff", true));

    private static readonly (string Word, CostNature Nature)[] Natures =
    [
        ("option", CostNature.Option),
        ("dual_running", CostNature.DualRunning),
        ("pushed_elsewhere", CostNature.PushedElsewhere),
    ];

    private static readonly ScalarKind<CostNature> NatureWord = Scalars.OneOf(Natures);

    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        InitiativeColumns.Initiative,
        new ReferenceColumn("year", IsRequired: true).Means("fiscal year such as 2006-07", "財政年度，例如2006-07"),
        new ReferenceColumn("line", IsRequired: true).Means("what it is; the same text in every year", "項目名稱；各年用字須相同"),
        new ReferenceColumn("stage", IsRequired: true) { Words = [.. Stages.Select(stage => stage.Word)] }.Means(
            "planned, commitment (approved for the whole project), provision (of the year's estimates) or actual; never added to one another",
            "planned（計劃）、commitment（承擔額）、provision（核准撥款）或actual（實際開支）；四者不會相加"
        ),
        new ReferenceColumn("kind") { Words = ["expenditure", "staff"] }.Means(
            "expenditure (cash, the default) or staff (time of existing staff)",
            "expenditure（現金開支，預設）或staff（現有員工的時間）"
        ),
        new ReferenceColumn("recurrent") { Form = ColumnForm.YesNo }.Means(
            "yes when it comes again every year (default no); beyond its last row it goes on for as long as savings do, and a row of 0 ends it",
            "每年經常出現則填yes（預設no）；最後一列以後，只要仍有節省便會延續，填0則終止"
        ),
        new ReferenceColumn("nature") { Words = [.. Natures.Select(nature => nature.Word)] }.Means(
            "option (the initiative's own cost, the default), dual_running (the old way kept beside the new) or pushed_elsewhere (work of another department)",
            "option（項目本身的成本，預設）、dual_running（並行運作）或pushed_elsewhere（轉嫁其他部門的工作）"
        ),
        .. AmountCell.Columns,
        new ReferenceColumn("price_base").Means("fiscal year in whose prices it is; empty for its own", "價格基準年度；留空表示該年價格"),
        new ReferenceColumn("reason").Means("why it differs from what was approved", "與核准數額有差異的原因"),
    ];

    public static IReadOnlyList<InitiativeCost> Read(ReferenceSheet sheet, IReadOnlyCollection<string> initiatives) =>
        [.. sheet.Rows.Select(row => Build(row, initiatives)).OfType<InitiativeCost>()];

    private static InitiativeCost? Build(ReferenceRow row, IReadOnlyCollection<string> initiatives)
    {
        var initiative = InitiativeColumns.Of(row, initiatives);
        var year = row.RequiredValue("year", Scalars.FiscalYear);
        var line = row.RequiredText("line");
        var stage = row.RequiredValue("stage", StageWord);
        if (!AmountCell.TryRead(row, out var amount) || initiative is null || year is null || line is null || stage is null)
        {
            return null;
        }

        if (amount < 0)
        {
            row.Warn(
                "amount",
                DiagnosticCodes.CostNegative,
                $"'amount' is {row.Text("amount")}, a cost below 0, and is taken off the other costs: savings stand in 'posts' and 'provisions'"
            );
        }

        return new InitiativeCost(
            initiative,
            year.Value,
            line,
            stage.Value,
            row.Value("kind", StaffWord) ?? false,
            row.Value("recurrent", Scalars.YesNo) ?? false,
            amount,
            row.Place("amount")
        )
        {
            PriceBase = row.Value("price_base", Scalars.FiscalYear),
            Nature = row.Value("nature", NatureWord) ?? CostNature.Option,
            Reason = row.Text("reason"),
        };
    }
}
