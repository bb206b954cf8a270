using System.Text.RegularExpressions;

namespace BenefitAnalyzer.Ingestion.Suggestions;

/// <summary>Which columns seem to tell who somebody is. When in doubt they do: their values are then shown nowhere.</summary>
internal static partial class PersonalColumns
{
    private const double Most = 0.5;

    /// <summary>Such a heading speaks of persons however few its values are.</summary>
    private static readonly (string What, string[] Words)[] SureHeadings =
    [
        ("identity numbers", ["hkid", "passport", "nric", "ssn", "identity", "身份證", "身分證", "護照"]),
        ("names", ["surname", "forename", "firstname", "lastname", "fullname", "applicant", "姓名", "姓氏", "申請人"]),
        ("birth dates", ["dob", "birth", "birthday", "birthdate", "出生"]),
    ];

    private static readonly (string What, string[] Words)[] Headings =
    [
        ("phone numbers", ["phone", "mobile", "tel", "telephone", "電話", "手機"]),
        ("e-mail addresses", ["email", "mail", "電郵"]),
        ("addresses", ["address", "street", "addr", "地址", "住址"]),
        ("customers", ["customer", "client", "citizen", "user", "userid", "member", "account", "顧客", "客戶", "市民", "用戶"]),
        ("free text", ["comment", "comments", "remark", "remarks", "note", "notes", "description", "備註", "意見"]),
    ];

    private static readonly (string What, Func<string, bool> Fits)[] Values =
    [
        ("identity card numbers", text => IdentityCard().IsMatch(text)),
        ("e-mail addresses", text => Mail().IsMatch(text)),
        ("phone numbers", text => Phone().IsMatch(text)),
        ("free text", text => text.Length > 80 || text.Count(letter => letter == ' ') > 12),
    ];

    /// <summary>What the column seems to hold; null for nothing personal. Days over more than 40 years are those of births.</summary>
    public static string? What(ColumnProfile column) =>
        Values.FirstOrDefault(kind => column.Share(kind.Fits) >= Most).What
        ?? (IsBirth(column) ? "birth dates" : null)
        ?? (IsNameOfPerson(column) ? "names" : null)
        ?? SureHeadings.FirstOrDefault(kind => IsNamed(column, kind.Words)).What
        ?? Headings.FirstOrDefault(kind => IsNamed(column, kind.Words) && TellsApart(column)).What;

    /// <summary>Whether one value looks personal: it is then left out of a list that is shown.</summary>
    public static bool IsPersonal(string value) => Values.Any(kind => kind.Fits(value));

    // 'Applicant type' and 'customer minutes' tell of nobody.
    private static bool IsNamed(ColumnProfile column, string[] words) =>
        HeadingWords.Find(column.Heading, words) is not null
        && HeadingWords.Find(column.Heading, ["minutes", "time", "age", "type", "分鐘"]) is null;

    // 'Mail' may be a channel: what is repeated all the time tells of nobody.
    private static bool TellsApart(ColumnProfile column) => column.Distinct > 20 || column.Distinct > 0.3 * column.Values.Count;

    private static bool IsBirth(ColumnProfile column) =>
        column.Times is { } times
        && !times.Format.Contains('H', StringComparison.OrdinalIgnoreCase)
        && TimeReading.Span(column, times.Format) is var (first, last, _)
        && last.Year - first.Year > 40;

    /// <summary>A heading such as 'First name'; 'Service name' and 'Office name' name no person.</summary>
    private static bool IsNameOfPerson(ColumnProfile column) =>
        column.Heading.Equals("name", StringComparison.OrdinalIgnoreCase)
        || HeadingWords.Find(column.Heading, ["name"]) is not null
            && HeadingWords.Find(
                column.Heading,
                ["first", "last", "given", "family", "full", "person", "contact", "customer", "client", "applicant"]
            )
                is not null;

    [GeneratedRegex(@"^[A-Z]{1,2}[0-9]{6}\s?\(?[0-9A]\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex IdentityCard();

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[a-zA-Z]{2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Mail();

    /// <summary>International numbers, and those of Hong Kong: eight digits, the first from 2 to 9, often in two groups.</summary>
    [GeneratedRegex(@"^(\+[0-9][0-9 ()-]{7,}|[235-9][0-9]{3}[ -][0-9]{4}|\([0-9]{3}\) ?[0-9]{3}-[0-9]{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();
}
