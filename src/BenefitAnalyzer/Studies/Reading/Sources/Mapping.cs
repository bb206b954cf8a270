using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Studies.Reading.Yaml;

namespace BenefitAnalyzer.Studies.Reading.Sources;

/// <summary>How a field is filled, as written: a heading alone, or a section that says more.</summary>
internal sealed record Mapping(Placed<string>? Heading, KeyedValues? Section);
