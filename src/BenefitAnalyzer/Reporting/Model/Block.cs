using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Model;

/// <summary>One piece of a section, in reading order. Writers render blocks; they compute nothing.</summary>
public abstract record Block;

/// <summary>Running text.</summary>
public sealed record Paragraph(LocalText Text) : Block;

/// <summary>A remark that must not be overlooked, such as <i>partial</i> data.</summary>
public sealed record Callout(LocalText Text) : Block;
