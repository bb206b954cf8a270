using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References.Initiatives;

/// <summary>Columns that several tables about initiatives have.</summary>
internal static class InitiativeColumns
{
    private static readonly (string Word, Disposition Disposition)[] Dispositions =
    [
        ("returned", Disposition.Returned),
        ("redeployed", Disposition.Redeployed),
        ("not_released", Disposition.NotReleased),
    ];

    private static readonly ScalarKind<Disposition> DispositionWord = Scalars.OneOf(Dispositions);

    public static readonly ReferenceColumn Initiative = new ReferenceColumn("initiative", IsRequired: true)
    {
        CodesOf = "initiatives",
    }.Means("id of the initiative", "項目代碼");

    public static readonly ReferenceColumn Evidence = new ReferenceColumn("evidence").Means(
        "id of the document in the evidence register that says so; empty when there is none",
        "證據登記冊內有關文件的代碼；沒有則留空"
    );

    public static readonly IReadOnlyList<ReferenceColumn> Release =
    [
        Evidence,
        new ReferenceColumn("disposition") { Words = [.. Dispositions.Select(item => item.Word)] }.Means(
            "what became of it: returned to the centre (default), redeployed or not_released",
            "去向：returned（交回中央，預設）、redeployed（重行調配）或not_released（未釋出）"
        ),
        new ReferenceColumn("redeployed_to").Means("for what it is used instead", "調配作何用途"),
    ];

    public static string? Of(ReferenceRow row, IReadOnlyCollection<string> initiatives)
    {
        var initiative = row.RequiredText("initiative");
        if (initiative is not null && !initiatives.Contains(initiative))
        {
            var known = initiatives.Count == 0 ? ["(the study names none: add an 'initiatives' section)"] : initiatives;
            row.CheckReference("initiative", "initiative", initiative, known);
            return null;
        }

        return initiative;
    }

    public static (Disposition Disposition, string? RedeployedTo) ReleaseOf(ReferenceRow row)
    {
        var disposition = row.Value("disposition", DispositionWord) ?? Disposition.Returned;
        var use = row.Text("redeployed_to");
        if (disposition == Disposition.Redeployed && use is null)
        {
            row.Bad("redeployed_to", "what is redeployed needs a 'redeployed_to': say for what it is used instead");
        }

        return (disposition, use);
    }
}
