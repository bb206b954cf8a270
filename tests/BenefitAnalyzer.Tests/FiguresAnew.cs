using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Tests;

/// <summary>Figures of a study by their addresses, made anew; those of one query or one family are made once.</summary>
internal sealed class FiguresAnew(LoadedExample study)
{
    private readonly FigureAnswers answers = new(study.Loaded, 0);
    private readonly Dictionary<Type, Dictionary<string, Figure>> families = [];

    public Figure? Of(string id) =>
        FigureFamily.Of(id) is { Family: var family }
            ? AllOf(family).GetValueOrDefault(id)
            : answers.Of(id, why => Assert.Fail($"{id}: {why}"), CancellationToken.None)!.Figure;

    private Dictionary<string, Figure> AllOf(FigureFamily family)
    {
        if (!families.TryGetValue(family.GetType(), out var made))
        {
            made = family
                .Figures(study.Loaded, _ => { }, CancellationToken.None)
                .DistinctBy(figure => figure.Id)
                .ToDictionary(figure => figure.Id);
            families[family.GetType()] = made;
        }

        return made;
    }
}
