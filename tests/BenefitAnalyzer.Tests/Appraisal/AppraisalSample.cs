namespace BenefitAnalyzer.Tests.Appraisal;

/// <summary>The annex of golden annex-three-break-evens as a file and as a study.</summary>
internal static class AppraisalSample
{
    /// <summary>A column for each year, amounts in $'000; the last printed total is wrong by 10.</summary>
    public const string Annex = """
        label,kind,category,recurrent,unit,2006-07,2007-08,2008-09,2009-10,2010-11,2011-12,2012-13
        System,cost,expenditure,no,$'000,6000,4000,0,0,0,0,0
        Project team,cost,staff,no,$'000,800,600,0,0,0,0,0
        Maintenance,cost,expenditure,yes,$'000,0,900,900,900,900,900,900
        System support,cost,staff,yes,$'000,0,200,200,200,200,200,200
        Old system not renewed,benefit,avoidance,no,$'000,0,1500,0,0,0,0,0
        Posts deleted,benefit,realisable,yes,$'000,0,1200,3200,3200,3200,3200,3200
        Time freed,benefit,notional,yes,$'000,0,900,3000,3000,3000,3000,3000
        Growth avoided,benefit,avoidance,yes,$'000,0,300,1000,1000,1000,1000,1000
        Net savings,net,,,$'000,(6800),(1800),6100,6100,6100,6100,6100
        Cumulative,cumulative,,,$'000,(6800),(8600),(2500),3600,9700,15800,21910
        """;

    /// <summary>The same amounts as a table of a study, a row for each.</summary>
    public static string Rows
    {
        get
        {
            var lines = Annex.ReplaceLineEndings("\n").Split('\n').Select(line => line.Split(',')).ToList();
            var rows = lines
                .Skip(1)
                .Where(line => line[1] is "cost" or "benefit")
                .SelectMany(line =>
                    lines[0].Skip(5).Zip(line.Skip(5), (year, amount) => $"halls,{year},{string.Join(',', line[..5])},{amount}")
                );
            return "initiative,year,label,kind,category,recurrent,unit,amount\n" + string.Join('\n', rows) + "\n";
        }
    }

    public static LoadedExample Study(string settings = "appraisal: { rate: 3.5%, timing: year0 }") =>
        new SmallStudy().Rows("2005-04-01 09:00,permit,web").Table("cash_flows", Rows).With(settings).Load();
}
