using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Reporting.Workbooks.Formulas;

/// <summary>How a figure follows from its numerator and denominator, or from the figures that it was made from, told by their roles.</summary>
/// <remarks>Which figure it is does not matter: figures of new definitions that use these roles become formulas by themselves.</remarks>
internal static class FigureFormulas
{
    private const string Factor = "factor-";

    /// <summary>The inputs that a formula of the figure would name, in an order that makes ranges of them; empty where there is none.</summary>
    public static IReadOnlyList<Figure> PartsOf(Figure figure) =>
        IsQuotient(figure) || !figure.Inputs.All(input => IsKnown(input.Figure)) ? []
        : IsDiscounted(figure.Inputs) ? [.. Amounts(figure.Inputs).Concat(Factors(figure.Inputs))]
        : IsSum(figure.Inputs) || Pair(figure) is not null ? [.. figure.Inputs.Select(input => input.Figure)]
        : [];

    /// <param name="place">Where the value of an input stands.</param>
    /// <param name="numerator">Where its own numerator stands, and the denominator beside it.</param>
    public static Expression? Of(Figure figure, Func<Figure, CellPlace> place, CellPlace numerator)
    {
        if (IsQuotient(figure))
        {
            return new Quotient(
                new(numerator, figure.Numerator!.Value),
                new(numerator with { Column = numerator.Column + 1 }, figure.Denominator!.Value)
            );
        }

        if (PartsOf(figure).Count == 0)
        {
            return null;
        }

        return IsDiscounted(figure.Inputs)
                ? new SumOfProducts([.. Amounts(figure.Inputs).Select(At)], [.. Factors(figure.Inputs).Select(At)])
            : IsSum(figure.Inputs) ? new Combination([.. figure.Inputs.Select(input => At(input.Figure))], [])
            : Pair(figure)!(At(figure.Inputs[0].Figure), At(figure.Inputs[1].Figure));

        Operand At(Figure input) => new(place(input), input.Value!.Value);
    }

    public static bool IsKnown(Figure figure) => figure is { State: FigureState.Known, Value: not null };

    /// <summary>A count with a denominator is a count of so many, not a share of them.</summary>
    private static bool IsQuotient(Figure figure) =>
        figure is { Numerator: not null, Denominator: not null and not 0, Unit: not MetricUnit.Count };

    private static Func<Operand, Operand, Expression>? Pair(Figure figure) =>
        figure.Inputs.Select(input => input.Role).ToArray() switch
        {
            ["benefits", "costs"] when figure.Unit == MetricUnit.Ratio => (benefits, costs) => new Quotient(benefits, costs),
            ["output", "input"] => (output, input) => new Quotient(output, input),
            ["benefits", "costs"] or ["own", "best"] => (first, second) => new Combination([first], [second]),
            _ => null,
        };

    /// <summary>Parts, lines and claims add up to what they are parts, lines and claims of; what comes from the ledger is its amount.</summary>
    private static bool IsSum(IReadOnlyList<FigureInput> inputs) =>
        inputs.Count > 0
        && inputs.All(input => input.Role is "part" or "ledger" || IsNumbered(input.Role, "line-") || IsNumbered(input.Role, "claim-"));

    private static bool IsNumbered(string role, string name) =>
        role.StartsWith(name, StringComparison.Ordinal) && role.AsSpan(name.Length).ContainsAnyExceptInRange('0', '9') is false;

    /// <summary>Amounts by year, each followed by the discount factor of its year.</summary>
    private static bool IsDiscounted(IReadOnlyList<FigureInput> inputs) =>
        inputs.Count > 0
        && inputs.Count % 2 == 0
        && inputs.Index().All(input => input.Index % 2 == 0 || input.Item.Role == Factor + inputs[input.Index - 1].Role);

    private static IEnumerable<Figure> Amounts(IReadOnlyList<FigureInput> inputs) =>
        inputs.Where((_, at) => at % 2 == 0).Select(input => input.Figure);

    private static IEnumerable<Figure> Factors(IReadOnlyList<FigureInput> inputs) =>
        inputs.Where((_, at) => at % 2 == 1).Select(input => input.Figure);
}
