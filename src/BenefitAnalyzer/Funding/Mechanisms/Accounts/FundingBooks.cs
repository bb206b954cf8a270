using BenefitAnalyzer.Funding.Candidates;

namespace BenefitAnalyzer.Funding.Mechanisms.Accounts;

/// <summary>Who gains and who pays.</summary>
public enum Party
{
    /// <summary>The vote, the fund, and what is returned to the treasury.</summary>
    Centre,
    Departments,
    Operator,
}

/// <summary>What one draw brings to each party, by year of the horizon. Amounts are of their own years, not discounted.</summary>
public sealed class FundingBooks(Horizon horizon)
{
    private readonly decimal[][] cash = [.. Enum.GetValues<Party>().Select(_ => new decimal[horizon.Years])];
    private readonly Dictionary<string, decimal> received = new(StringComparer.Ordinal);
    private readonly Dictionary<string, decimal> realisedNow = new(StringComparer.Ordinal);
    private readonly Dictionary<string, decimal> keptNow = new(StringComparer.Ordinal);
    private readonly decimal[] fund = new decimal[horizon.Years];
    private readonly decimal[] paid = new decimal[horizon.Years];
    private readonly decimal[] time = new decimal[horizon.Years];

    public IReadOnlyList<decimal> Cash(Party party) => cash[(int)party];

    /// <summary>Value of staff time freed, which is the departments' and no cash.</summary>
    public IReadOnlyList<decimal> Time => time;

    /// <summary>What the vote, envelopes or fund pay (negative) and take in.</summary>
    public IReadOnlyList<decimal> FundCash => fund;

    /// <summary>What the vote, envelopes or fund pay out.</summary>
    public IReadOnlyList<decimal> FundPaid => paid;

    /// <summary>What initiatives and contracts receive from it, by their names.</summary>
    public IReadOnlyDictionary<string, decimal> Received => received;

    /// <summary>Money that a fund lends to initiatives; 0 under mechanisms that do not lend.</summary>
    public decimal Advances { get; private set; }

    public decimal Repayments { get; private set; }

    public decimal WrittenOff { get; private set; }

    /// <summary>What initiatives still owe at the end of the horizon.</summary>
    public decimal Outstanding { get; set; }

    public decimal PresentValue(Party party) =>
        horizon.PresentValue(cash[(int)party]) + (party == Party.Departments ? horizon.PresentValue(time) : 0);

    /// <summary>Present value of what departments keep of realised savings, repayments taken off.</summary>
    public decimal KeptNow => keptNow.Values.Sum();

    public decimal RealisedNow => realisedNow.Values.Sum();

    /// <summary>The share of its realised savings that a department keeps; null where nothing is realised.</summary>
    public decimal? KeptShare(string candidate) =>
        realisedNow.GetValueOrDefault(candidate) is var all and > 0 ? Math.Clamp(keptNow.GetValueOrDefault(candidate) / all, 0, 1) : null;

    /// <summary>A payment out of the vote, envelopes or fund.</summary>
    /// <param name="payee">An initiative or a contract; its own supplier is paid with it in the same year.</param>
    public void PayFromFund(string payee, int year, decimal amount)
    {
        cash[(int)Party.Centre][year] -= amount;
        fund[year] -= amount;
        paid[year] += amount;
        received[payee] = received.GetValueOrDefault(payee) + amount;
    }

    /// <summary>A payment out of the fund that is to be paid back.</summary>
    public void Advance(string payee, int year, decimal amount)
    {
        PayFromFund(payee, year, amount);
        Advances += amount;
    }

    /// <summary>Money that comes into the fund from outside of government.</summary>
    public void TakeIntoFund(int year, decimal amount)
    {
        cash[(int)Party.Centre][year] += amount;
        fund[year] += amount;
    }

    public void Gain(Party party, int year, decimal amount) => cash[(int)party][year] += amount;

    public void Spend(Party party, int year, decimal amount) => cash[(int)party][year] -= amount;

    public void FreeTime(int year, decimal amount) => time[year] += amount;

    /// <summary>Savings that are released: part of them is repaid to the fund, part kept, the rest returned to the centre.</summary>
    public void Realise(string candidate, int year, decimal amount, decimal repaid, decimal kept)
    {
        cash[(int)Party.Departments][year] += kept;
        cash[(int)Party.Centre][year] += amount - kept;
        fund[year] += repaid;
        Repayments += repaid;
        realisedNow[candidate] = realisedNow.GetValueOrDefault(candidate) + (amount * horizon.Factors[year]);
        keptNow[candidate] = keptNow.GetValueOrDefault(candidate) + (kept * horizon.Factors[year]);
    }

    public void WriteOff(decimal amount) => WrittenOff += amount;
}
