using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Appraisal.Rates;

/// <summary>Internal rates of return: all rates above −100 % at which the net present value is 0.</summary>
/// <param name="Rates">Rising; as fractions a year.</param>
/// <param name="Remark">Why there is none, or that there are several; null for exactly one.</param>
public sealed record InternalRates(IReadOnlyList<double> Rates, LocalText? Remark)
{
    private static readonly LocalText OneSign = new(
        "all cash flows have one sign, so that no rate makes their value 0",
        "所有現金流量同號，沒有任何比率能使其現值為零"
    );
    private static readonly LocalText NoRoot = new(
        "no rate above −100% makes the net present value 0",
        "沒有任何高於−100%的比率能使淨現值為零"
    );
    private static readonly LocalText Several = new(
        "the flow changes its sign more than once and has several internal rates: none of them ranks the project; use the net present value",
        "現金流量多次變號，有多個內部回報率；任何一個都不能用作排序，應採用淨現值"
    );

    /// <summary>The only rate; null where there is none or more than one.</summary>
    public double? Only => Rates is [var rate] ? rate : null;

    /// <summary>Of flows at equal steps of a year; which year is called 0 makes no difference.</summary>
    public static InternalRates Of(IReadOnlyList<double> netByYear) => Of([.. netByYear.Select((net, year) => (net, (double)year))]);

    /// <summary>Of flows at any times.</summary>
    /// <param name="flows">Net amounts with their times in years from the first, rising.</param>
    public static InternalRates Of(IReadOnlyList<(double Net, double Years)> flows)
    {
        List<(double Net, double Years)> given = [.. flows.Where(flow => flow.Net != 0)];
        if (!given.Exists(flow => flow.Net > 0) || !given.Exists(flow => flow.Net < 0))
        {
            return new InternalRates([], OneSign);
        }

        var last = given[^1].Years;
        // Rates from 0 in x = 1/(1 + r), those below 0 in y = 1 + r: both on (0, 1], where powers neither overflow nor cancel.
        var falling = RealRoots.OnUnitInterval(given).Select(x => 1 / x - 1);
        var rising = RealRoots
            .OnUnitInterval([.. Enumerable.Reverse(given).Select(flow => (flow.Net, last - flow.Years))])
            .Select(y => y - 1)
            .Where(rate => rate < -1e-12);
        List<double> rates = [.. rising.Concat(falling).Order()];
        return new InternalRates(
            rates,
            rates.Count == 0 ? NoRoot
                : rates.Count > 1 ? Several
                : null
        );
    }

    /// <summary>Modified internal rate: positive flows reinvested to the last year, negative ones financed from the first.</summary>
    /// <returns>Null without a positive and a negative flow.</returns>
    public static double? Modified(IReadOnlyList<double> netByYear, double financeRate, double reinvestRate)
    {
        var last = netByYear.Count - 1;
        var financed = netByYear.Select((net, year) => Math.Min(net, 0) / Math.Pow(1 + financeRate, year)).Sum();
        var reinvested = netByYear.Select((net, year) => Math.Max(net, 0) * Math.Pow(1 + reinvestRate, last - year)).Sum();
        return financed < 0 && reinvested > 0 ? Math.Pow(reinvested / -financed, 1.0 / last) - 1 : null;
    }
}
