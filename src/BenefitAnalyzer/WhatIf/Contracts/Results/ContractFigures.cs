using System.Globalization;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.WhatIf.Contracts.Results;

/// <summary>A contract's end as published numbers.</summary>
/// <param name="Choices">One for each of <see cref="ContractEnd.Choices"/>, in their order.</param>
public sealed record ContractFigures(ContractEnd End, IReadOnlyList<ChoiceFigures> Choices)
{
    public IEnumerable<Figure> All => Choices.SelectMany(choice => choice.All);

    public ChoiceFigures? Best => Choices.FirstOrDefault(choice => choice.Choice == End.Best);

    /// <param name="data">Hash of the data.</param>
    public static ContractFigures Of(ContractEnd end, string data) => new(end, [.. end.Choices.Select(choice => Of(end, choice, data))]);

    private static ChoiceFigures Of(ContractEnd end, ExtensionChoice choice, string data)
    {
        (string, string)[] key =
        [
            ("contract", end.Contract.Id),
            ("path", WordOf(choice)),
            ("extended", choice.IsPart ? "part" : "whole"),
            ("months", choice.Months.ToString(CultureInfo.InvariantCulture)),
        ];
        var probability = ContractDefinitions.GapProbability.Figure(key, Rounded(choice.GapProbability), data);
        var gap = ContractDefinitions.ExpectedGap.Figure(key, Rounded(choice.ExpectedGapMonths), data);
        var cost = ContractDefinitions.ExpectedCost.Figure(key, choice.ExpectedCost, data, new FigureInput("gap", gap));
        return new ChoiceFigures(
            choice,
            probability,
            gap,
            ContractDefinitions.GapIfAny.Figure(
                key,
                choice.GapMonthsIfAny is { } months ? Rounded(months) : null,
                data,
                new FigureInput("gap", gap),
                new FigureInput("probability", probability)
            ),
            cost,
            ContractDefinitions.AboveBest.Figure(key, choice.ExpectedCost - end.Best?.ExpectedCost, data, new FigureInput("cost", cost)),
            choice.IsPart || choice.Months == 0
                ? null
                : ContractDefinitions.BreakEvenGap.Figure(
                    key,
                    choice.BreakEvenGapProbability is { } share ? Rounded(share) : null,
                    data
                ) with
                {
                    Reason = choice.BreakEvenGapProbability is null
                        ? new LocalText(
                            "no probability of an interruption makes this extension cheaper than none",
                            "不論中斷機會多高，此延展期均不比不延展便宜"
                        )
                        : null,
                }
        );
    }

    public static string WordOf(ExtensionChoice choice) =>
        choice.Path == Studies.Contracts.SuccessionPath.Retender ? "retender" : "clusters";

    /// <summary>What differs beyond the ninth decimal differs by rounding alone.</summary>
    private static decimal Rounded(double value) => Math.Round((decimal)value, 9);
}

/// <summary>The figures of one choice.</summary>
/// <param name="BreakEven">Null where nothing or only part is extended.</param>
public sealed record ChoiceFigures(
    ExtensionChoice Choice,
    Figure GapProbability,
    Figure ExpectedGap,
    Figure GapIfAny,
    Figure ExpectedCost,
    Figure AboveBest,
    Figure? BreakEven
)
{
    public IEnumerable<Figure> All => new[] { GapProbability, ExpectedGap, GapIfAny, ExpectedCost, AboveBest, BreakEven }.OfType<Figure>();
}
