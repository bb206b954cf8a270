using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Model;

/// <summary>A chart with the table that holds its numbers.</summary>
/// <param name="Id">Stable name: its pictures are <c>ID.en.svg</c>, <c>ID.zh-Hant.svg</c> and the same as PNG.</param>
/// <param name="Finding">The title: what the picture shows, as a sentence.</param>
/// <param name="AlternativeText">The picture in words.</param>
/// <param name="Chart">The values to draw; one of the chart classes.</param>
/// <param name="Table">The numbers drawn.</param>
public sealed record ChartBlock(
    string Id,
    LocalText Finding,
    LocalText AlternativeText,
    LocalText Source,
    Charts.Chart Chart,
    ReportTable Table
) : Block
{
    /// <summary>Whether the picture can be read with its table alone, such as by the numbers of its dots: then paper prints the table below it.</summary>
    public bool NeedsTable { get; init; }
}
