namespace BenefitAnalyzer.Reporting.Workbooks.Formulas;

/// <summary>What a cell computes from other cells; the few shapes that reports need.</summary>
internal abstract record Expression
{
    /// <summary>Every cell that it names.</summary>
    public abstract IEnumerable<Operand> Operands { get; }

    /// <summary>Its result in the numbers that spreadsheets compute in.</summary>
    public abstract double Result { get; }

    /// <summary>As large as the largest of what is added: beside it the last digits of a small difference are noise.</summary>
    public virtual double Scale => Math.Abs(Result);

    /// <summary>As a spreadsheet writes it, without the leading sign.</summary>
    public abstract string Print(FormulaText text);
}

/// <summary><c>a/b</c>.</summary>
internal sealed record Quotient(Operand Over, Operand Under) : Expression
{
    public override IEnumerable<Operand> Operands => [Over, Under];

    public override double Result => (double)Over.Value / (double)Under.Value;

    public override string Print(FormulaText text) => $"{text.Of(Over)}/{text.Of(Under)}";
}

/// <summary><c>b/a-1</c>.</summary>
internal sealed record RelativeChange(Operand From, Operand To) : Expression
{
    public override IEnumerable<Operand> Operands => [From, To];

    public override double Result => ((double)To.Value / (double)From.Value) - 1;

    public override double Scale => Math.Abs(Result) + 1;

    public override string Print(FormulaText text) => $"{text.Of(To)}/{text.Of(From)}-1";
}

/// <summary>A sum less another sum; either may be of one cell, and a sum of one cell alone is a link to it.</summary>
internal sealed record Combination(IReadOnlyList<Operand> Plus, IReadOnlyList<Operand> Minus) : Expression
{
    public override IEnumerable<Operand> Operands => Plus.Concat(Minus);

    public override double Result => Plus.Sum(operand => (double)operand.Value) - Minus.Sum(operand => (double)operand.Value);

    public override double Scale => Operands.Sum(operand => Math.Abs((double)operand.Value));

    public override string Print(FormulaText text) => text.Sum(Plus) + string.Concat(text.Subtrahends(Minus).Select(sum => "-" + sum));
}

/// <summary>Amounts times factors, added: <c>SUMPRODUCT</c> over two ranges.</summary>
internal sealed record SumOfProducts(IReadOnlyList<Operand> Amounts, IReadOnlyList<Operand> Factors) : Expression
{
    public override IEnumerable<Operand> Operands => Amounts.Concat(Factors);

    public override double Result => Products.Sum();

    public override double Scale => Products.Sum(Math.Abs);

    private IEnumerable<double> Products => Amounts.Zip(Factors, (amount, factor) => (double)amount.Value * (double)factor.Value);

    public override string Print(FormulaText text) =>
        text.Range(Amounts) is { } amounts && text.Range(Factors) is { } factors
            ? $"SUMPRODUCT({amounts},{factors})"
            : string.Join('+', Amounts.Zip(Factors, (amount, factor) => $"{text.Of(amount)}*{text.Of(factor)}"));
}

/// <summary>Rounded as the program rounds what it prints.</summary>
internal sealed record Rounded(Expression Inner, int Decimals) : Expression
{
    public override IEnumerable<Operand> Operands => Inner.Operands;

    public override double Result => Math.Round(Inner.Result, Decimals, MidpointRounding.AwayFromZero);

    public override string Print(FormulaText text) => $"ROUND({Inner.Print(text)},{Decimals})";
}
