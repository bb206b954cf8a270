using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies;

/// <summary>A code with its names: a department, a cluster, a district, a service type.</summary>
public sealed record NamedCode(string Code, LocalText Name);
