using BenefitAnalyzer.Studies.Appraising;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading;

/// <summary><c>weights:</c> of <c>appraisal:</c>, how much a dollar is worth to those who have less.</summary>
internal static class WeightsReader
{
    private static readonly Key<decimal> Elasticity = new("elasticity", Scalars.Number, "of the marginal utility of income (default 1.3)");
    private static readonly Key<decimal> Median = new("median_income", Scalars.Number, "of all, a year", isRequired: true);
    private static readonly Key<IReadOnlyList<Entry<decimal>>> Groups = new(
        "groups",
        new MapKind<decimal>(Scalars.Code, Scalars.Number),
        "income a year of each group that lines of cash flows name",
        isRequired: true
    );

    public static readonly Key<KeyedValues> Key = new(
        "weights",
        new SectionKind(Elasticity, Median, Groups),
        "distributional weights: (median income ÷ income of the group) to the power of the elasticity"
    );

    public static IncomeWeights? Read(KeyedValues appraisal) =>
        appraisal.Find(Key)?.Value is { } section
            ? new IncomeWeights(
                (double)section.Value(Elasticity, 1.3m),
                section.Value(Median, 0),
                section.Items(Groups).ToDictionary(entry => entry.Name.Value, entry => entry.Value)
            )
            : null;
}
