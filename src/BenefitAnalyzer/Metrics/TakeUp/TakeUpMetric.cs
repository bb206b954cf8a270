using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.TakeUp;

/// <summary>What the official definitions of take-up have in common: electronic ÷ all, of citizens' channels.</summary>
/// <remarks>Definition A counts assisted digital as digital, B does not (Government Digital Service; both have been official).</remarks>
public abstract class TakeUpMetric(string id, int version, LocalText name, LocalText formula)
    : Metric(id, version, name, MetricUnit.Rate, formula)
{
    public override IReadOnlyList<string> RefusedDimensions => ["channel", Dimensions.ChannelClass, "assisted"];

    public override bool NeedsAllChannels => true;

    internal override string ReturnColumn => "known";
}
