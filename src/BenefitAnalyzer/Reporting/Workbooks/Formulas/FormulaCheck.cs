namespace BenefitAnalyzer.Reporting.Workbooks.Formulas;

/// <summary>Lets a formula stand only where it gives the published number: a value that nobody can recompute is better than a formula that differs.</summary>
internal static class FormulaCheck
{
    private const double Relative = 1e-12;
    private const int MostDecimals = 12;
    private const int MostRanges = 100; // a formula may have 255 arguments and 8,192 characters

    /// <summary>The formula, rounded where the number was; null when it does not give the number.</summary>
    public static Expression? Giving(decimal value, Expression? formula)
    {
        if (formula is null || IsTooLong(formula) || !double.IsFinite(formula.Result))
        {
            return null;
        }

        var off = Math.Abs(formula.Result - (double)value);
        if (off <= Relative * Math.Max(formula.Scale, Math.Abs((double)value)))
        {
            return formula;
        }

        // Near the middle between two roundings a spreadsheet may take the other one.
        var decimals = Decimals(value);
        return decimals <= MostDecimals && off < 0.499999 * Math.Pow(10, -decimals) ? new Rounded(formula, decimals) : null;
    }

    private static bool IsTooLong(Expression formula) =>
        formula switch
        {
            Combination sum => FormulaText.CountRanges(sum.Plus) + FormulaText.CountRanges(sum.Minus) > MostRanges,
            SumOfProducts products => products.Amounts.Count > MostRanges,
            _ => false,
        };

    /// <summary>Places behind the point, trailing zeros left out.</summary>
    private static int Decimals(decimal value) => (value / 1.0000000000000000000000000000m).Scale;
}
