using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies;

/// <summary>A way in which a service is used, as declared under <c>channels:</c>.</summary>
public sealed record Channel(string Id, ChannelClass Class, LocalText Name);
