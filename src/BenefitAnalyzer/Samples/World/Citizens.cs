namespace BenefitAnalyzer.Samples.World;

/// <summary>The citizens of the sample. Nothing is stored about them: who someone is follows from his number and the seed.</summary>
internal sealed class Citizens
{
    private const int MostCitizens = 6_000_000;
    private static readonly double[] AgeShares = [.. PopulationShares("age_band", column: 2)];
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

    private static IEnumerable<double> PopulationShares(string group, int column)
    {
        var people = Template.Rows("population.csv").Where(row => row[0] == group).Select(row => Template.Number(row[column])).ToList();
        return people.Select(number => number / people.Sum());
    }

    /// <summary>One office a district, by the people who live there.</summary>
    private void FillOffices()
    {
        var office = 0;
        var until = 0.0;
        var shares = PopulationShares("district", column: 2).ToList();
        for (var slot = 0; slot < officeOf.Length; slot++)
        {
            while (office < shares.Count - 1 && slot >= (until + shares[office]) * officeOf.Length)
            {
                until += shares[office++];
            }

            officeOf[slot] = (byte)office;
        }
    }
}
