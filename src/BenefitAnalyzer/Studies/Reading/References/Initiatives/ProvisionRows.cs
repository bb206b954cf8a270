using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References.Initiatives;

/// <summary>The <c>provisions</c> table: provisions cut because of an initiative, other than by deleting posts.</summary>
internal static class ProvisionRows
{
    private static readonly ScalarKind<bool> Against = Scalars.OneOf(("provision", false), ("plan", true));

    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        InitiativeColumns.Initiative,
        new ReferenceColumn("year", IsRequired: true).Means("first fiscal year with the cut", "削減開始的財政年度"),
        new ReferenceColumn("vote", IsRequired: true).Means("head, subhead or contract that was cut", "被削減的總目、分目或合約"),
        .. AmountCell.Columns,
        new ReferenceColumn("recurrent") { Form = ColumnForm.YesNo }.Means(
            "yes when the cut stays in later years (default yes)",
            "削減在其後年度持續則填yes（預設yes）"
        ),
        new ReferenceColumn("cut_on") { Form = ColumnForm.Day }.Means(
            "day of the cut; empty while it is not made",
            "削減日期；尚未削減則留空"
        ),
        new ReferenceColumn("against") { Words = ["provision", "plan"] }.Means(
            "provision (money that was spent before, the default) or plan (spending that was only planned: cost avoidance)",
            "provision（原有開支，預設）或plan（只屬計劃的開支，即免卻的開支）"
        ),
        .. InitiativeColumns.Release,
    ];

    public static IReadOnlyList<ProvisionCut> Read(
        ReferenceSheet sheet,
        IReadOnlyCollection<string> initiatives,
        IReadOnlyCollection<string> evidence
    ) => [.. sheet.Rows.Select(row => Build(row, initiatives, evidence)).OfType<ProvisionCut>()];

    private static ProvisionCut? Build(ReferenceRow row, IReadOnlyCollection<string> initiatives, IReadOnlyCollection<string> evidence)
    {
        var initiative = InitiativeColumns.Of(row, initiatives);
        var year = row.RequiredValue("year", Scalars.FiscalYear);
        var vote = row.RequiredText("vote");
        if (!AmountCell.TryRead(row, out var amount))
        {
            return null;
        }

        if (amount is not > 0)
        {
            row.Bad("amount", "a cut needs an amount of more than 0");
            return null;
        }

        if (initiative is null || year is null || vote is null)
        {
            return null;
        }

        var (disposition, use) = InitiativeColumns.ReleaseOf(row);
        return new ProvisionCut(
            initiative,
            year.Value,
            vote,
            amount.Value,
            row.Value("cut_on", Scalars.Day),
            row.Reference("evidence", "document of the evidence register", evidence),
            row.Value("recurrent", Scalars.YesNo) ?? true,
            row.Place("amount")
        )
        {
            IsOnlyPlanned = row.Value("against", Against) ?? false,
            Disposition = disposition,
            RedeployedTo = use,
        };
    }
}
