namespace BenefitAnalyzer.Samples.World;

/// <summary>The citizens of the sample. Nothing is stored about them: who someone is follows from his number and the seed.</summary>
internal sealed class Citizens
{
    private const int MostCitizens = 6_000_000;
    private static readonly double[] AgeShares = [.. Shares(Template.Rows("population.csv").Where(row => row[0] == "age_band"), column: 2)];

    /// <summary>Of all citizens, those who go to each office: near home, or near work in Central, Mong Kok and Kwun Tong.</summary>
    public static IReadOnlyList<double> OfficeShares { get; } = [.. Shares(Template.Rows("catchment.csv"), column: 1)];

    private static readonly double[] AccessByAge = [.. Template.Rows("population.csv").Take(4).Select(row => Template.Number(row[3]))];
    private readonly ulong seed;
    private readonly int count;
    private readonly byte[] officeOf = new byte[4096];

    public Citizens(ulong seed, long rows)
    {
        this.seed = seed;
        count = (int)Math.Clamp(rows / 5, 100, MostCitizens);
        FillOffices();
    }

    /// <summary>Number of different citizens that may turn up: their numbers run from 0.</summary>
    public int Count => count;

    /// <summary>The code of a citizen in the logs: a one-to-one scrambling, so that neighbouring codes are strangers.</summary>
    public static int CodeOf(int citizen) => (int)(((citizen * 7_368_787L) + 1_234_567) % 10_000_000);

    /// <summary>Someone who has business today: 1 % (firms and agents) make 10 % of all rows, the next 10 % make 30 %.</summary>
    public int Draw(ref Draws draws)
    {
        var kind = draws.Unit();
        return kind < 0.1 ? draws.Below(count / 100)
            : kind < 0.4 ? (count / 100) + draws.Below(count / 10)
            : draws.Below(count);
    }

    public Citizen Of(int citizen)
    {
        var bits = Draws.Mix(seed ^ (0xD1B54A32D192ED03 * ((ulong)citizen + 1)));
        var age = 0;
        for (var rest = (bits & 0xFFFF) / 65_536.0; age < 3 && rest >= AgeShares[age]; age++)
        {
            rest -= AgeShares[age];
        }

        var hasAccess = ((bits >> 16) & 0xFFFF) / 65_536.0 < AccessByAge[age];
        return new Citizen((sbyte)age, hasAccess, officeOf[bits >> 52]);
    }

    private static IEnumerable<double> Shares(IEnumerable<string[]> rows, int column)
    {
        var numbers = rows.Select(row => Template.Number(row[column])).ToList();
        return numbers.Select(number => number / numbers.Sum());
    }

    private void FillOffices()
    {
        var office = 0;
        var until = 0.0;
        for (var slot = 0; slot < officeOf.Length; slot++)
        {
            while (office < OfficeShares.Count - 1 && slot >= (until + OfficeShares[office]) * officeOf.Length)
            {
                until += OfficeShares[office++];
            }

            officeOf[slot] = (byte)office;
        }
    }
}
