using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Customers;

/// <summary>What links failed or abandoned e-attempts with the traditional completion that the same customer came to for the same service.</summary>
/// <remarks>Its queries stand beside all traditional completions, of which only those with a customer can be linked.</remarks>
public abstract class AttemptChainMetric(string id, int version, LocalText name, MetricUnit unit, LocalText formula)
    : Metric(id, version, name, unit, formula)
{
    public override bool LowerIsBetter => true;

    public override string? OnlyChannelClass => ChannelClassCodes.Traditional;

    public override bool IsAdditive => false;

    public override bool IsCustomerLinked => true;

    public override bool FollowsAttempts => true;

    public override FigureBound LinkedBound => FigureBound.AtLeast;

    public override IReadOnlyList<string> RefusedDimensions => [Dimensions.ChannelClass];

    public override string Sql =>
        base.Sql.Replace(
            "{traditional_completions}",
            Store.Sql.Beside(typeof(AttemptChainMetric), "TraditionalCompletions").TrimEnd(),
            StringComparison.Ordinal
        );

    public override string? Letters(Study study) => CustomerWindow.Letters(study);

    public override IReadOnlyList<(string Name, object Value)> Parameters(Study study) => [("seconds", CustomerWindow.Seconds(study))];
}
