using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Suggestions.Columns;

/// <summary>Who came, and in which visit of a web site: an identity that may come again.</summary>
internal sealed class CustomerGuess : ColumnGuess
{
    private static readonly (string Field, string[] Words)[] Kinds =
    [
        (Field.SessionId, ["session", "visit"]),
        (
            Field.Customer,
            [
                "customer",
                "hkid",
                "citizen",
                "client",
                "user",
                "applicant",
                "account",
                "member",
                "identity",
                "顧客",
                "客戶",
                "市民",
                "用戶",
                "身份證",
                "申請人",
            ]
        ),
    ];

    private static readonly string[] NotWho =
    [
        "name",
        "birth",
        "dob",
        "phone",
        "mobile",
        "mail",
        "email",
        "address",
        "minutes",
        "type",
        "age",
        "姓名",
        "出生",
        "電話",
        "地址",
        "分鐘",
    ];

    public override IEnumerable<FieldDraft> Of(IReadOnlyList<ColumnProfile> columns, KnownCodes known)
    {
        foreach (
            var column in columns.Where(column =>
                (column.Distinct > 20 || column.Distinct > 0.3 * column.Values.Count) && HeadingWords.Find(column.Heading, NotWho) is null
            )
        )
        {
            foreach (var (field, words) in Kinds)
            {
                var looks = column.Personal == "identity card numbers" && field == Field.Customer;
                var named = ByHeading(field, column, words, 0.95);
                if (named is not null || looks)
                {
                    yield return new FieldDraft(
                        field,
                        column.Heading,
                        looks ? 0.97 : named!.Score,
                        [
                            .. looks ? ["its values look like identity card numbers"] : Array.Empty<string>(),
                            .. named?.Reasons ?? [],
                            "personal: no value of it is shown",
                        ]
                    );
                }
            }
        }
    }
}
