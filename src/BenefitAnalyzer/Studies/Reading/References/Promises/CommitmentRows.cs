using BenefitAnalyzer.Studies.Promises;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References.Promises;

/// <summary>The <c>commitments</c> table.</summary>
internal static class CommitmentRows
{
    private static readonly ScalarKind<bool> KindWord = Scalars.OneOf(("promise", false), ("return", true));

    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        PromiseColumns.Id,
        .. PromiseColumns.Texts("commitment", "what was undertaken", "所承諾的事項", isRequired: true),
        new ReferenceColumn("kind") { Words = ["promise", "return"] }.Means(
            "promise (default), or return: a report or return that is to be handed in",
            "promise（承諾，預設）或return（須提交的報告或申報）"
        ),
        new ReferenceColumn("initiative") { CodesOf = "initiatives" }.Means(
            "id of the initiative; empty where it is about none in particular",
            "項目代碼；不涉及個別項目則留空"
        ),
        .. PromiseColumns.Texts("made_by", "who undertook it", "承諾者"),
        new ReferenceColumn("made_on") { Form = ColumnForm.Day }.Means("day on which it was undertaken", "作出承諾的日期"),
        PromiseColumns.Source,
        new ReferenceColumn("due_on") { Form = ColumnForm.Day }.Means("last day on which it is in time", "期限"),
        new ReferenceColumn("figure").Means(
            "address of the figure that tells whether it is kept, as 'benefit explain' takes it; empty where no figure tells",
            "用以判斷是否兌現的數字的地址，即benefit explain所用者；沒有則留空"
        ),
        new ReferenceColumn("at_least") { Form = ColumnForm.Number }.Means(
            "what the figure is to reach, such as 40% or 1200",
            "該數字須達到的水平，例如40%或1200"
        ),
        new ReferenceColumn("at_most") { Form = ColumnForm.Number }.Means("what the figure is not to exceed", "該數字不得超過的水平"),
        new ReferenceColumn("done_on") { Form = ColumnForm.Day }.Means(
            "day on which it was done; empty while it is not",
            "完成日期；未完成則留空"
        ),
        .. PromiseColumns.Texts("withdrawn", "why it was given up; empty while it stands", "撤回原因；仍然有效則留空"),
    ];

    public static IReadOnlyList<Commitment> Read(ReferenceSheet sheet, IReadOnlyCollection<string> initiatives) =>
        [
            .. PromiseColumns
                .Read(sheet, "commitment")
                .Select(found =>
                {
                    var row = found.Row;
                    var commitment = new Commitment(found.Id, found.Text, row.Value("kind", KindWord) ?? false)
                    {
                        Initiative = row.Reference("initiative", "initiative", initiatives),
                        MadeBy = PromiseColumns.TextOf(row, "made_by"),
                        MadeOn = row.Value("made_on", Scalars.Day),
                        Source = row.Text("source"),
                        DueOn = row.Value("due_on", Scalars.Day),
                        Figure = row.Text("figure"),
                        AtLeast = row.Value("at_least", Scalars.NumberOrShare),
                        AtMost = row.Value("at_most", Scalars.NumberOrShare),
                        DoneOn = row.Value("done_on", Scalars.Day),
                        Withdrawn = PromiseColumns.TextOf(row, "withdrawn"),
                        Place = row.Place("figure"),
                    };
                    Check(row, commitment);
                    return commitment;
                }),
        ];

    private static void Check(ReferenceRow row, Commitment commitment)
    {
        if (commitment.Figure is null && (commitment.AtLeast ?? commitment.AtMost) is not null)
        {
            row.Bad("figure", "'at_least' or 'at_most' needs the 'figure' that it is about");
        }

        if (commitment.AtLeast > commitment.AtMost)
        {
            row.Bad("at_most", "'at_most' is below 'at_least'");
        }

        if (commitment.DueOn < commitment.MadeOn)
        {
            row.Bad("due_on", "'due_on' lies before 'made_on'");
        }

        if (commitment.DoneOn < commitment.MadeOn)
        {
            row.Bad("done_on", "'done_on' lies before 'made_on'");
        }
    }
}
