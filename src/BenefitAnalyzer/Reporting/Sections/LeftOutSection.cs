using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections;

/// <summary>Which parts would the report hold, had the study what they need? A reader of the paper does not see what the program says on the screen.</summary>
public sealed class LeftOutSection()
    : Section("left-out", new("Parts left out", "未載部分"), needs: new("a part with nothing to say", "沒有內容的部分"))
{
    private static readonly LocalText Overlapping = new(
        "Counted returns of the study have windows that overlap. No figure adds them, so parts may also be missing that would.",
        "研究的點算報表有互相重疊的期間。本報告不會把它們相加，因此須把它們相加的部分亦可能未載。"
    );

    public override bool IsMissed => false;

    public override bool IsWrittenLast => true;

    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        var written = context.Written.Select(section => section.Id).ToHashSet();
        var left = context.Asked.Where(section => section.IsMissed && !written.Contains(section.Id)).ToList();
        return left.Count == 0
            ? null
            : new ReportSection(
                Id,
                Title,
                [
                    new ReportTable(
                        "left-out",
                        new(
                            "Parts of such a report for which the study does not hold what they need",
                            "研究欠缺所需資料而未載於本報告的部分"
                        ),
                        [ReportColumn.Text("part", "Part", "部分"), ReportColumn.Text("needs", "What it needs", "所需資料")],
                        [
                            .. left.Select(section =>
                                (IReadOnlyList<Cell>)
                                    [new TextCell(section.Id, section.Title), new TextCell(section.Needs.English, section.Needs)]
                            ),
                        ]
                    )
                    {
                        Note = context.Engine.Overlaps.Count > 0 ? Overlapping : null,
                    },
                ]
            );
    }
}
