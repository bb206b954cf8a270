using System.Globalization;

namespace BenefitAnalyzer.Tests.Metrics.Promises;

/// <summary>Two fiscal years of a small study with what a committee asked and was promised.</summary>
/// <remarks>
/// 2003-04 has 10 transactions a month, 2 of them on the web. 2004-05 has 7 and 13 in turn, at last 14, which makes 121; of 7 three, of 13 and 14
/// seven are on the web, which makes 60. Take-up is 24 ÷ 120 = 20 % and 60 ÷ 121 = 49.6 %.
/// </remarks>
internal static class OneCommittee
{
    public const string Concerns =
        "id,concern_en,concern_zh,raised_by_en,raised_by_zh,raised_on,source,reply_en,reply_zh,figures,status\n"
        + "use,Few people use it,使用者不多,Panel,委員會,2004-01-12,para. 3,It is measured now,現已量度,take-up/A?fiscal_year=2003-04;take-up/A?fiscal_year=2004-05,\n"
        + "cost,Nobody knows the cost,無人知道成本,Panel,委員會,2004-01-12,para. 4,,,,\n"
        + "lost,Old figures are lost,舊數字已失,Member,議員,2004-02-02,,They are looked for,正在尋找,take-up/A?fiscal_year=1999-00,settled\n";

    public const string Commitments =
        "id,commitment_en,commitment_zh,kind,initiative,made_by_en,made_by_zh,made_on,due_on,figure,at_least,at_most,done_on,withdrawn_en\n"
        + "four-in-ten,Take-up reaches 40%,使用率達四成,,,Bureau,政策局,2004-01-20,2005-03-31,take-up/A?fiscal_year=2004-05,40%,,,\n"
        + "six-in-ten,Take-up reaches 60%,使用率達六成,,,Bureau,政策局,2004-01-20,2005-03-30,take-up/A?fiscal_year=2004-05,60%,,,\n"
        + "volume,No more than 200 transactions,不超過200宗,,,Bureau,政策局,2004-01-20,2005-12-31,volume/completed?fiscal_year=2004-05,,200,2006-01-01,\n"
        + "said,Take-up is above 70%,使用率超過七成,,,Bureau,政策局,2004-01-20,2005-03-01,take-up/A?fiscal_year=2004-05,70%,,2005-02-01,\n"
        + "leaflet,A leaflet is printed,印製單張,,alpha,Bureau,政策局,2004-01-20,2004-06-30,,,,2004-07-10,\n"
        + "return,Return on benefits,效益報告,return,alpha,Bureau,政策局,2004-01-20,2005-04-30,,,,,\n"
        + "later,Second leaflet,第二份單張,,beta,Bureau,政策局,2004-01-20,2006-01-01,,,,,\n"
        + "old,Telex,電傳,,,Bureau,政策局,2004-01-20,2004-12-31,,,,,nobody has telex\n"
        + "blind,Take-up of 1999,1999年使用率,,,Bureau,政策局,2004-01-20,2004-12-31,take-up/A?fiscal_year=1999-00,10%,,,\n";

    public static SmallStudy Study(string concerns = Concerns, string commitments = Commitments) =>
        new SmallStudy()
            .Rows([.. Rows()])
            .Table("concerns", concerns)
            .Table("commitments", commitments)
            .Table(
                "milestones",
                "initiative,milestone,planned,actual,reason\nalpha,Design,2004-03-01,2004-03-11,\nbeta,Live,2005-02-28,,no staff\n"
            )
            .With("period: { from: 2003-04-01, until: 2005-04-01 }")
            .With("brief: { way_forward: [{ en: More is to come., zh-Hant: 陸續有來。 }] }")
            .With(
                """
                initiatives:
                  - { id: alpha, name: { en: Alpha, zh-Hant: 甲 }, status: live, launched: 2004-04-01, services: [permit] }
                  - { id: beta, name: { en: Beta, zh-Hant: 乙 }, status: not_feasible, reason: too dear, review_on: 2005-05-01 }
                """
            );

    private static IEnumerable<string> Rows()
    {
        for (var at = 0; at < 24; at++)
        {
            var month = new DateOnly(2003, 4, 1).AddMonths(at);
            var all =
                at < 12 ? 10
                : at == 23 ? 14
                : at % 2 == 0 ? 7
                : 13;
            var web =
                at < 12 ? 2
                : all == 7 ? 3
                : 7;
            for (var number = 0; number < all; number++)
            {
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{month:yyyy-MM}-{(number == 0 ? 1 : 28):00} 09:{number:00},permit,{(number < web ? "web" : "counter")}"
                );
            }
        }
    }
}
