using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections;

/// <summary>What every other section found, in one sentence each.</summary>
public sealed class SummarySection() : Section("summary")
{
    public override bool IsWrittenLast => true;

    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        var findings = context.Written.Where(section => section.Finding is not null).ToList();
        return findings.Count == 0
            ? null
            : new ReportSection(
                Id,
                new LocalText("Summary", "摘要"),
                [
                    new ReportTable(
                        "summary",
                        new LocalText("What each part of the report finds", "報告各部分的結論"),
                        [new("part", new("Part", "部分"), IsNumber: false), new("finding", new("Finding", "結論"), IsNumber: false)],
                        [
                            .. findings.Select(own =>
                                (IReadOnlyList<Cell>)
                                    [new TextCell(own.Title.English, own.Title), new TextCell(own.Finding!.English, own.Finding)]
                            ),
                        ]
                    ),
                ]
            );
    }
}
