namespace BenefitAnalyzer.Tests.Funding.Bids;

/// <summary>Three initiatives that ask for money, in three years without discounting.</summary>
/// <remarks>
/// a costs 100 and saves 60 in each of two years (worth 20), b costs 80 and saves 70 (worth 60), c costs 50, frees time worth 10 (worth −30) and
/// saves citizens 500 hours. All start in the first year, in which the vote has 100.
/// </remarks>
internal static class ThreeBids
{
    public const string Bids = "initiative,vote,start_until,cluster,take_up\na,V,2005-06,,\nb,V,2005-06,,\nc,V,2005-06,,\n";

    public const string Amounts =
        "initiative,scope,item,from_year,until_year,amount\n"
        + "a,full,investment,0,,100\na,full,realisable,1,2,60\n"
        + "b,full,investment,0,,80\nb,full,realisable,1,2,70\n"
        + "c,full,investment,0,,50\nc,full,notional,1,2,10\nc,full,citizen_hours,1,1,500\n";

    public const string Ceilings = "ceiling,vote,from,until,amount\nblock vote,V,2005-06,2005-06,100\nblock vote,V,2006-07,,1000\n";

    private const string Mechanisms =
        "{ block-vote: { kept: 0% }, departmental-envelopes: { kept: 100% }, invest-to-save: { capital: 200 } }";

    public static SmallStudy Study(
        string bids = Bids,
        string amounts = Amounts,
        string ceilings = Ceilings,
        string mechanisms = Mechanisms,
        string appraisal = "appraisal: { rate: 0% }",
        string status = "proposed"
    ) =>
        new SmallStudy()
            .Rows("2005-04-01 09:00,permit,web", "2005-05-01 09:00,permit,counter")
            .Table("bids", bids)
            .Table("bid_amounts", amounts)
            .Table("ceilings", ceilings)
            .With(appraisal)
            .With($"funding: {{ first_year: 2005-06, years: 3, mechanisms: {mechanisms} }}")
            .With(
                $$"""
                initiatives:
                  - { id: a, name: { en: Alpha, zh-Hant: 甲 }, status: {{status}}, department: D }
                  - { id: b, name: { en: Beta, zh-Hant: 乙 }, status: {{status}}, department: D }
                  - { id: c, name: { en: Gamma, zh-Hant: 丙 }, status: {{status}}, department: E }
                """
            );
}
