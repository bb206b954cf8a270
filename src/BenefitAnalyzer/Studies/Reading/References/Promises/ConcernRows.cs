using BenefitAnalyzer.Studies.Promises;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References.Promises;

/// <summary>The <c>concerns</c> table.</summary>
internal static class ConcernRows
{
    private static readonly (string Word, ConcernStatus Status)[] Statuses =
    [
        ("open", ConcernStatus.Open),
        ("replied", ConcernStatus.Replied),
        ("settled", ConcernStatus.Settled),
    ];

    private static readonly ScalarKind<ConcernStatus> StatusWord = Scalars.OneOf(Statuses);

    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        PromiseColumns.Id,
        .. PromiseColumns.Texts("concern", "what somebody is worried about", "所關注的事項", isRequired: true),
        .. PromiseColumns.Texts("raised_by", "who raised it", "提出者"),
        new ReferenceColumn("raised_on") { Form = ColumnForm.Day }.Means("day on which it was raised", "提出日期"),
        PromiseColumns.Source,
        .. PromiseColumns.Texts("reply", "the reply; empty while there is none", "回覆；尚未回覆則留空"),
        new ReferenceColumn("figures").Means(
            "addresses of the figures that answer it, as 'benefit explain' takes them, such as take-up/A?fiscal_year=2005-06; several separated by ';'",
            "回應此事項的數字的地址，即benefit explain所用者，例如take-up/A?fiscal_year=2005-06；多個以「;」分隔"
        ),
        new ReferenceColumn("status") { Words = [.. Statuses.Select(status => status.Word)] }.Means(
            "open, replied or settled; empty: replied where there is a reply, else open",
            "open（未回覆）、replied（已回覆）或settled（已解決）；留空：有回覆即replied，否則open"
        ),
    ];

    public static IReadOnlyList<Concern> Read(ReferenceSheet sheet) =>
        [
            .. PromiseColumns
                .Read(sheet, "concern")
                .Select(found =>
                {
                    var (row, reply) = (found.Row, PromiseColumns.TextOf(found.Row, "reply"));
                    var status = row.Value("status", StatusWord) ?? (reply is null ? ConcernStatus.Open : ConcernStatus.Replied);
                    if (status == ConcernStatus.Replied && reply is null)
                    {
                        row.Bad("reply_en", "a concern that is 'replied' needs the reply");
                    }

                    return new Concern(found.Id, found.Text, status)
                    {
                        RaisedBy = PromiseColumns.TextOf(row, "raised_by"),
                        RaisedOn = row.Value("raised_on", Scalars.Day),
                        Source = row.Text("source"),
                        Reply = reply,
                        Figures =
                            row.Text("figures")?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
                        Place = row.Place("figures"),
                    };
                }),
        ];
}
