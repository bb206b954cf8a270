using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Costing;

/// <summary>A row of <c>resources</c>: people or machines that serve, in one office or for all, in some days.</summary>
/// <param name="Office">Null where it serves all offices.</param>
/// <param name="Grade">Grade of its posts; null where it has none, as a web server.</param>
/// <param name="Posts">Posts of the grade; their salary and on-costs are its staff cost.</param>
/// <param name="AnnualCapacityMinutes">Practical capacity in minutes a year; null where posts × minutes of the grade tell it.</param>
/// <param name="StepMinutes">Capacity that goes in one piece: a counter, a shift; null for one post, or for all of it without posts.</param>
/// <param name="Place">File and line.</param>
public sealed record Resource(
    string Code,
    LocalText Name,
    string? Department,
    string? Office,
    string? Grade,
    decimal? Posts,
    decimal? AnnualCapacityMinutes,
    decimal? StepMinutes,
    Period Days,
    string? Source,
    string Place
);
