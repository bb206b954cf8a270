using BenefitAnalyzer.Studies.Promises;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References.Promises;

/// <summary>The <c>commitments</c> table.</summary>
internal static class CommitmentRows
{
    private const string NotDone = "-";

    private static readonly ScalarKind<int> Months = Scalars.OneOf([.. Recurrence.Words]);

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
        new ReferenceColumn("repeats") { Words = [.. Recurrence.Words.Select(known => known.Word)] }.Means(
            "monthly, quarterly or yearly: it falls due again so often, from 'due_on' on; empty where it falls due once",
            "monthly（每月）、quarterly（每季）或yearly（每年）：由due_on起按此定期到期；只到期一次則留空"
        ),
        new ReferenceColumn("repeats_until") { Form = ColumnForm.Day }.Means(
            "of what repeats: the last day on which it may fall due",
            "定期到期者：最後可到期的日期"
        ),
        new ReferenceColumn("repeats_done").Means(
            "of what repeats: the days on which each was done, in the order of the due days and separated by ';', such as 2005-04-29;-;2005-10-28; '-' for one that was not",
            "定期到期者：各次的完成日期，按期限次序以「;」分隔，例如2005-04-29;-;2005-10-28；未完成者填「-」"
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
                        Repeats = RecurrenceOf(row),
                        Withdrawn = PromiseColumns.TextOf(row, "withdrawn"),
                        Place = row.Place("figure"),
                    };
                    Check(row, commitment);
                    return commitment;
                }),
        ];

    private static Recurrence? RecurrenceOf(ReferenceRow row)
    {
        var months = row.Value("repeats", Months);
        var until = row.Value("repeats_until", Scalars.Day);
        var done = (row.Text("repeats_done")?.Split(';', StringSplitOptions.TrimEntries) ?? []).Select(text => DoneDay(row, text)).ToList();
        if (months is null && (until is not null || done.Count > 0))
        {
            row.Bad("repeats_until", "'repeats_until' and 'repeats_done' are for what repeats: give 'repeats'");
        }
        else if (months is not null && until is null)
        {
            row.Bad("repeats_until", "what repeats needs 'repeats_until', the last day on which it may fall due");
        }

        return months is { } every && until is { } last ? new Recurrence(every, last, done) : null;
    }

    private static DateOnly? DoneDay(ReferenceRow row, string text)
    {
        if (Scalars.Day.TryParse(text, out var day))
        {
            return day;
        }

        if (text != NotDone)
        {
            row.Bad("repeats_done", $"'{text}' is neither a day such as 2005-04-29 nor '{NotDone}'");
        }

        return null;
    }

    private static void Check(ReferenceRow row, Commitment commitment)
    {
        CheckRecurrence(row, commitment);
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

    private static void CheckRecurrence(ReferenceRow row, Commitment commitment)
    {
        if (commitment.Repeats is not { } repeats)
        {
            return;
        }

        if (commitment.DueOn is not { } first || repeats.Until < first)
        {
            row.Bad("due_on", "what repeats needs 'due_on', the first day on which it is due, no later than 'repeats_until'");
        }
        else if (repeats.Done.Count > repeats.DaysFrom(first).Count())
        {
            row.Bad("repeats_done", "lists more days than fall due until 'repeats_until'");
        }

        if (commitment.DoneOn is not null)
        {
            row.Bad("done_on", "of what repeats the days on which it was done stand in 'repeats_done'");
        }

        if (commitment.IsMeasured)
        {
            row.Bad("figure", "a figure tells of one day, not of each on which it falls due again: leave 'at_least' and 'at_most' out");
        }
    }
}
