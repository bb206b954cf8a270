using System.Globalization;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Suggestions.Columns;

/// <summary>By which way people came: few values that speak of the web, an app, a counter, a telephone.</summary>
internal sealed class ChannelGuess : ColumnGuess
{
    private const int Most = 40;

    private static readonly string[] Words = ["channel", "渠道", "途徑", "medium", "source", "origin", "method", "mode", "via"];

    private static readonly string[] Ways =
    [
        "web",
        "online",
        "internet",
        "portal",
        "website",
        "app",
        "mobile",
        "kiosk",
        "counter",
        "phone",
        "call",
        "telephone",
        "hotline",
        "post",
        "mail",
        "letter",
        "fax",
        "email",
        "twitter",
        "facebook",
        "chat",
        "sms",
        "walk",
        "person",
        "office",
        "self",
        "staff",
        "employee",
        "互聯網",
        "網上",
        "應用程式",
        "電話",
        "櫃",
        "郵",
        "傳真",
        "親身",
        "自助",
        "電子",
    ];

    public override IEnumerable<FieldDraft> Of(IReadOnlyList<ColumnProfile> columns, KnownCodes known)
    {
        foreach (var column in columns.Where(column => column.Distinct is >= 1 and <= Most && !column.IsNumeric))
        {
            var ways = column.Share(value => HeadingWords.Find(value, Ways) is not null);
            var codes = known.ShareOfCodes(Field.Channel, column);
            var named = ByHeading(Field.Channel, column, Words);
            if ((named is null && ways < 0.5 && codes < 0.5) || column.Times is not null)
            {
                continue;
            }

            string[] reasons =
            [
                .. named?.Reasons ?? [],
                .. ways > 0
                    ?
                    [
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{100 * ways:0}% of its values speak of a way to come, such as web, call or counter"
                        ),
                    ]
                    : Array.Empty<string>(),
            ];
            var score = Math.Clamp(
                (named?.Score ?? 0.35) + (0.3 * Math.Max(ways, codes)) - (named is not null && ways + codes == 0 ? 0.2 : 0),
                0,
                1
            );
            yield return WithMap(new FieldDraft(Field.Channel, column.Heading, score, reasons), column, known);
        }
    }
}
