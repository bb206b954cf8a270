using BenefitAnalyzer.Studies.Appraising;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading;

/// <summary><c>optimism_bias:</c> of <c>appraisal:</c>, what is added to first estimates of cost and time.</summary>
internal static class OptimismReader
{
    private static readonly Key<OptimismBounds> Type = new(
        "type",
        Scalars.OneOf([.. OptimismBounds.All.Select(bounds => (bounds.Type, bounds))]),
        "type of project, whose upper bounds (Mott MacDonald 2002) are used where none are given"
    );
    private static readonly Key<decimal> Upper = new(
        "upper",
        Scalars.Uplift,
        "upper bound of the uplift, such as 200%, which turns 100 into 300"
    );
    private static readonly Key<decimal> Managed = new(
        "managed",
        Scalars.ShareOf,
        "share of what contributes to it that is managed (default 0%): uplift = upper × (1 − managed)"
    );

    private static readonly SectionKind Bias = new(Upper, Managed);
    private static readonly Key<KeyedValues> Capital = new("capital", Bias, "of costs that do not recur");
    private static readonly Key<KeyedValues> Running = new("running", Bias, "of recurrent costs");
    private static readonly Key<KeyedValues> Duration = new(
        "duration",
        Bias,
        "of the duration of the works; benefits come later by as much"
    );
    private static readonly Key<decimal> Works = new("works_years", Scalars.Number, "planned duration of the works, in years");
    private static readonly Key<decimal> Management = new(
        "management_cost",
        Scalars.Number,
        "what managing the risks costs, in the first year"
    );

    public static readonly Key<KeyedValues> Key = new(
        "optimism_bias",
        new SectionKind(Type, Managed, Capital, Running, Duration, Works, Management),
        "what is added to first estimates of cost and time"
    );

    public static OptimismTerms Read(KeyedValues appraisal)
    {
        if (appraisal.Find(Key)?.Value is not { } section)
        {
            return OptimismTerms.None;
        }

        var bounds = section.Find(Type)?.Value;
        return new OptimismTerms
        {
            Capital = Terms(section, Capital, bounds?.Capital),
            Running = Terms(section, Running, bounds?.Running),
            Duration = Terms(section, Duration, bounds?.Duration),
            WorksYears = section.Value(Works, 0),
            ManagementCost = section.Value(Management, 0),
        };
    }

    /// <summary>What is given for the quantity, else the bound of the type of project; null where there is neither.</summary>
    private static BiasTerms? Terms(KeyedValues section, Key<KeyedValues> key, BiasRange? bounds)
    {
        var own = section.Find(key)?.Value;
        return (own?.Find(Upper)?.Value ?? bounds?.Upper) is { } upper
            ? new BiasTerms(upper, own?.Find(Managed)?.Value ?? section.Value(Managed, 0))
            : null;
    }
}
