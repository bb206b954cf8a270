using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Inclusion;

/// <summary>People who could not use the e-channel at all, by group: what the logs cannot see, since nobody logs who did not come.</summary>
/// <remarks>Taken from the <c>population</c> table with the interval that the table gives. Without that table the figure is not known.</remarks>
/// <param name="measured">Whether a row of the table tells the share.</param>
/// <param name="columns">What to add to the table and where to get it, completing "measure …".</param>
public abstract class PopulationMetric(
    string id,
    LocalText name,
    LocalText formula,
    Func<PopulationGroup, bool> measured,
    LocalText columns
) : Metric(id, 1, name, MetricUnit.Rate, formula)
{
    public override bool IsFromLogs => false;

    public override string? Refusal(Study study, MetricQuery query)
    {
        var groups = Dimensions.OfPeople(study);
        return query.By is [var group] && groups.Contains(group) && query.Where.Keys.Concat(query.Except.Keys).All(key => key == group)
            ? null
            : $"{Id} is known by one group of people: ask by one of {string.Join(", ", groups)}, and by nothing else";
    }

    public override LocalText? NotKnown(Study study, MetricQuery query) =>
        study.Tables.Population.Any(row => row.Group == query.By[0] && measured(row))
            ? null
            : new LocalText(
                $"not known: the logs cannot see who never came; what would tell is {columns.English}, by {NameOf(study, query.By[0]).English}",
                $"未知：日誌看不到從未使用服務的人；須按{NameOf(study, query.By[0]).Chinese}調查{columns.Chinese}"
            );

    private static LocalText NameOf(Study study, string group) =>
        study.Groups.FirstOrDefault(declared => declared.Id == group)?.Name is { } name
            ? name with
            {
                English = char.ToLowerInvariant(name.English[0]) + name.English[1..],
            }
            : new LocalText("district", "地區");
}
