using System.Globalization;
using System.Text.RegularExpressions;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Text;

/// <summary>Why a record was rejected, in both languages. The quarantine keeps the reason as it was told, in English, with the value found.</summary>
public static class RejectionText
{
    private const string DayForm = "yyyy-MM-dd";

    private static readonly (Regex Told, string Chinese)[] Reasons =
    [
        Reason(@"'(.*)' is not a time in the format (.*)", "「$1」不符合時間格式$2"),
        Reason(@"'(.*)' is not a period in the format (.*)", "「$1」不符合期間格式$2"),
        Reason(@"'(.*)' is before (\d+)", "「$1」早於$2年"),
        Reason(@"'(.*)' does not exist: the clocks were put forward over it", "「$1」並不存在：時鐘當時撥快"),
        Reason(@"(\w+) has no value; every record needs one", "$1沒有填寫；每項紀錄均須填寫"),
        Reason(@"(\w+) is not a pseudonym \(the value is withheld\)", "$1並非假名（不列出其值）"),
        Reason(@"'(.*)' is not yes or no; allowed: (.*)", "「$1」並非是或否；可用：$2"),
        Reason(
            @"'(.*)' is not a known (\w+) of this study; it holds the invisible character (U\+[0-9A-F]{4})",
            "「$1」並非本研究已知的$2；當中有看不見的字元$3"
        ),
        Reason(@"'(.*)' is not a known (\w+) of this study; allowed: (.*)", "「$1」並非本研究已知的$2；可用：$3"),
        Reason(@"'(.*)' is not a known (\w+) of this study; did you mean '(.*)'\?", "「$1」並非本研究已知的$2；是否指「$3」？"),
        Reason(
            @"'(.*)' is not a known (\w+) of this study; (\d+) are allowed, such as (.*)",
            "「$1」並非本研究已知的$2；可用者共$3個，如$4"
        ),
        Reason(@"'(.*)' is not a known (\w+) of this study", "「$1」並非本研究已知的$2"),
        Reason(@"'(.*)' is not a whole mark from 1 to 5", "「$1」並非1至5的整數評分"),
        Reason(
            @"'(.*)' is not a duration from 0 to ([\d,]+); decimals are written with a point",
            "「$1」並非0至$2的時間長度；小數點須用句點"
        ),
        Reason(@"'(.*)' is not an amount from 0 to ([\d,]+); decimals are written with a point", "「$1」並非0至$2的款額；小數點須用句點"),
        Reason(@"'(.*)' is not a duration from 0 to ([\d,]+)", "「$1」並非0至$2的時間長度"),
        Reason(@"'(.*)' is not an amount from 0 to ([\d,]+)", "「$1」並非0至$2的款額"),
        Reason(@"'(.*)' is not a \w+ of 0 or more", "「$1」並非0或以上的數目"),
        Reason(@"(\d+) cells where the heading row has (\d+)", "該列有$1格，標題列則有$2格"),
        Reason(
            @"the date of birth is not in the format (.*), or gives no age from 0 to (\d+) \(it is withheld\)",
            "出生日期不符合格式$1，或得不出0至$2歲的年齡（不列出其值）"
        ),
        Reason("the value holds a NUL, which is no character of a text", "該值含有空字元（NUL），並非文字"),
        Reason(@"the value holds a character that (\S+) cannot express", "該值含有編碼$1無法表示的字元"),
        Reason("the record holds bytes that are not text in the declared encoding", "該紀錄含有不屬所宣告編碼的位元組"),
        Reason("a quote stands inside a cell that is not quoted", "未加引號的儲存格內有引號"),
        Reason("text follows a closing quote", "結束引號之後仍有文字"),
        Reason("a quote is not closed on its line", "引號未在同一行結束"),
        Reason("the line is JSON but no object", "該行是JSON，但不是物件"),
        Reason("a property stands twice in an object", "同一物件內有重複的屬性"),
        Reason("the line is not JSON", "該行不是JSON"),
    ];

    private static readonly Regex Before = new(
        @"^completed (?:(\d+) days? ?)?(?:(\d+) hours? ?)?(?:(\d+) minutes? ?)?(?:(\d+) seconds? ?)?before it started$"
    );

    private static readonly Regex Outside = new(@"^started on ([\d-]{10}), outside the study period ([\d-]{10})\.\.([\d-]{10})$");

    /// <param name="told">The reason of the quarantine; one that is not known here stays as it is.</param>
    public static LocalText Of(string told)
    {
        if (Outside.Match(told) is { Success: true } outside)
        {
            var (day, period) = (DateText.Day(Day(outside, 1)), DateText.Period(new Period(Day(outside, 2), Day(outside, 3))));
            return new LocalText(
                $"started on {day.English}, outside the study period {period.English}",
                $"開始日期{day.Chinese}不在研究期間（{period.Chinese}）內"
            );
        }

        if (Before.Match(told) is { Success: true } before)
        {
            var time = new TimeSpan(Part(before, 1), Part(before, 2), Part(before, 3), Part(before, 4));
            return new LocalText(told, $"完成時間比開始時間早{DurationText.Of(time).Chinese}");
        }

        foreach (var (pattern, chinese) in Reasons)
        {
            if (pattern.Match(told) is { Success: true } match)
            {
                return new LocalText(told, match.Result(chinese).Replace(", ", "、", StringComparison.Ordinal));
            }
        }

        return LocalText.Same(told);
    }

    private static int Part(Match match, int group) =>
        match.Groups[group] is { Success: true } part ? int.Parse(part.ValueSpan, CultureInfo.InvariantCulture) : 0;

    private static DateOnly Day(Match match, int group) =>
        DateOnly.ParseExact(match.Groups[group].ValueSpan, DayForm, CultureInfo.InvariantCulture);

    private static (Regex Told, string Chinese) Reason(string told, string chinese) =>
        (new Regex($"^{told}$", RegexOptions.Singleline | RegexOptions.CultureInvariant), chinese);
}
