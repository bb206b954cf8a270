namespace BenefitAnalyzer.Tests.WhatIf.Scenarios;

/// <summary>
/// One initiative of three years at a rate of 0 %: 100 of capital in the first; 10 of running cost and 60 of notional savings in each of the others.
/// It is worth 2 × (60 − 10) − 100 = 0, all benefits counted.
/// </summary>
internal static class OneInitiative
{
    public static SmallStudy Study() =>
        new SmallStudy()
            .Rows(
                "2005-04-01 10:00,permit,web",
                "2005-04-02 10:00,permit,web",
                "2005-04-02 11:00,permit,counter",
                "2005-04-02 12:00,permit,counter"
            )
            .With(
                """
                initiatives:
                  - id: online
                    name: { en: Online permits, zh-Hant: 網上許可證 }
                    status: live
                    services: [permit]
                    channels: [web]
                    launched: 2005-04-01
                appraisal: { rate: 0% }
                """
            )
            .Table(
                "cash_flows",
                "initiative,year,label,kind,category,recurrent,amount\n"
                    + "online,2005-06,System,cost,expenditure,no,100\n"
                    + "online,2006-07,Hosting,cost,expenditure,yes,10\n"
                    + "online,2007-08,Hosting,cost,expenditure,yes,10\n"
                    + "online,2006-07,Time,benefit,notional,yes,60\n"
                    + "online,2007-08,Time,benefit,notional,yes,60\n"
            );
}
