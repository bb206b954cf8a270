using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Model;

/// <summary>A report before it is written in any format: the one model that HTML, CSV and JSON are made from.</summary>
/// <param name="Id">Template name, such as <c>channel-comparison</c>.</param>
/// <param name="Study">Title of the study.</param>
/// <param name="Data">Hash of the data that every figure was computed from.</param>
public sealed record Report(string Id, LocalText Title, LocalText Study, string Data, IReadOnlyList<ReportSection> Sections)
{
    private const int ShortHash = 12;

    /// <summary>The definitions of its figures, printed as an annex and shown beside every figure.</summary>
    public IReadOnlyList<FigureDefinition> Definitions { get; init; } = [];

    /// <summary>Hash of the study file, its tables and scenarios (<see cref="Snapshots.InputsHash"/>); null for tables that are printed alone.</summary>
    public string? Inputs { get; init; }

    /// <summary>From the first day of the data to its last; null where it is not dated.</summary>
    public Period? Covered { get; init; }

    /// <summary>Last day that the data tells of, on which it is asked what falls due; null where it is not dated.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The beginning of <see cref="Data"/>, by which people tell two of them apart; all of it stands in the annex.</summary>
    public string ShortData => Data[..Math.Min(Data.Length, ShortHash)];

    /// <summary>The period that it tells of, where somebody asked for one.</summary>
    public Period? Period { get; init; }

    /// <summary>ISO 4217 code of all its money.</summary>
    public string Currency { get; init; } = "HKD";

    public IEnumerable<ChartBlock> Charts => Sections.SelectMany(section => section.Blocks).OfType<ChartBlock>();

    /// <summary>All tables in reading order, those of charts included.</summary>
    public IEnumerable<ReportTable> Tables =>
        Sections
            .SelectMany(section => section.Blocks)
            .Select(block => block is ChartBlock chart ? chart.Table : block as ReportTable)
            .OfType<ReportTable>();
}

/// <summary>What a figure means.</summary>
/// <param name="Id">Id and version, as the figures carry it, such as <c>take-up/A@1</c>.</param>
/// <param name="Formula">The definition in words.</param>
public sealed record FigureDefinition(string Id, LocalText Name, LocalText Formula)
{
    /// <summary>What the letters of the formula stand for in the study, such as <c>N = 14</c>; null where it has none.</summary>
    public string? Letters { get; init; }
}
