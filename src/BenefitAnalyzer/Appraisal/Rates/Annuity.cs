namespace BenefitAnalyzer.Appraisal.Rates;

/// <summary>Level payments over periods, in the signs and conventions of spreadsheets: money received is positive, money paid negative.</summary>
/// <remarks>The identity behind all of them: pv·(1 + r)ⁿ + pmt·(1 + r·due)·((1 + r)ⁿ − 1)/r + fv = 0.</remarks>
public static class Annuity
{
    /// <param name="isDue">Whether payments are made at the beginning of each period.</param>
    public static double FutureValue(double rate, double periods, double payment, double presentValue, bool isDue = false) =>
        -(presentValue * Growth(rate, periods) + payment * Sum(rate, periods, isDue));

    public static double PresentValue(double rate, double periods, double payment, double futureValue = 0, bool isDue = false) =>
        -(futureValue + payment * Sum(rate, periods, isDue)) / Growth(rate, periods);

    public static double Payment(double rate, double periods, double presentValue, double futureValue = 0, bool isDue = false) =>
        -(presentValue * Growth(rate, periods) + futureValue) / Sum(rate, periods, isDue);

    /// <summary>How many periods; infinity when payments never get there.</summary>
    public static double Periods(double rate, double payment, double presentValue, double futureValue = 0, bool isDue = false)
    {
        if (rate == 0)
        {
            return payment == 0 ? double.PositiveInfinity : -(presentValue + futureValue) / payment;
        }

        var level = payment * (1 + (isDue ? rate : 0)) / rate;
        return Math.Log((level - futureValue) / (level + presentValue)) / Math.Log(1 + rate);
    }

    /// <summary>The interest in the payment of one period; null before the first.</summary>
    /// <param name="period">1-based.</param>
    public static double? Interest(double rate, int period, double periods, double presentValue, double futureValue = 0, bool isDue = false)
    {
        if (period < 1)
        {
            return null;
        }

        if (isDue && period == 1)
        {
            return 0;
        }

        var payment = Payment(rate, periods, presentValue, futureValue, isDue);
        var interest = FutureValue(rate, period - 1, payment, presentValue, isDue) * rate;
        return isDue ? interest / (1 + rate) : interest;
    }

    /// <summary>The repayment in the payment of one period; null before the first.</summary>
    public static double? Principal(
        double rate,
        int period,
        double periods,
        double presentValue,
        double futureValue = 0,
        bool isDue = false
    ) => Payment(rate, periods, presentValue, futureValue, isDue) - Interest(rate, period, periods, presentValue, futureValue, isDue);

    /// <summary>The rates above −100 % a period at which payments at the end of each period balance.</summary>
    public static InternalRates Rate(int periods, double payment, double presentValue, double futureValue) =>
        InternalRates.Of([presentValue, .. Enumerable.Range(1, periods).Select(period => payment + (period == periods ? futureValue : 0))]);

    private static double Growth(double rate, double periods) => Math.Pow(1 + rate, periods);

    private static double Sum(double rate, double periods, bool isDue) =>
        rate == 0 ? periods : (1 + (isDue ? rate : 0)) * (Growth(rate, periods) - 1) / rate;
}
