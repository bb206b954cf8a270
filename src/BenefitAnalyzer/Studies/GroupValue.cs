using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies;

/// <summary>One value of a <see cref="Group"/>, such as <c>60+</c>.</summary>
public sealed record GroupValue(string Id, LocalText Name);
