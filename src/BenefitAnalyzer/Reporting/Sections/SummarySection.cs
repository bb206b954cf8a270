using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections;

/// <summary>What the other sections found, in one sentence each: what money is decided by first, then the rest in the order of the report.</summary>
public sealed class SummarySection() : Section("summary", new("Summary", "摘要"), needs: new("a section with a finding", "有結論的部分"))
{
    /// <summary>More than fill a page are not read.</summary>
    private const int Most = 15;

    /// <summary>How such programmes are to be paid for, what came of them and what may come; sections not named here follow.</summary>
    private static readonly string[] First =
    [
        "mechanisms",
        "portfolio",
        "ledger",
        "claimed-against-realised",
        "three-break-evens",
        "uncertainty",
        "scenarios",
        "attribution",
        "contract-end",
        "phase-out",
        "take-up",
        "unit-cost",
        "group-gaps",
        "targets",
        "cashability",
        "productivity",
    ];

    public override bool IsMissed => false;

    public override bool IsWrittenLast => true;

    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        var all = context.Written.Where(section => section.Finding is not null).ToList();
        var findings = all.OrderBy(Rank).Take(Most).ToList();
        return findings.Count == 0
            ? null
            : new ReportSection(
                Id,
                Title,
                [
                    new ReportTable(
                        "summary",
                        new LocalText("What each part of the report finds", "報告各部分的結論"),
                        [new("part", new("Part", "部分"), IsNumber: false), new("finding", new("Finding", "結論"), IsNumber: false)],
                        [
                            .. findings.Select(own =>
                            {
                                var finding = Sentence(own.Finding!);
                                return (IReadOnlyList<Cell>)
                                    [new TextCell(own.Title.English, own.Title), new TextCell(finding.English, finding)];
                            }),
                        ]
                    )
                    {
                        Note =
                            findings.Count == all.Count
                                ? null
                                : new LocalText(
                                    $"The {findings.Count} most important of {all.Count}: the others stand at the head of their parts.",
                                    $"{all.Count}項結論中最重要的{findings.Count}項；其餘見各部分開端。"
                                ),
                    },
                ]
            );
    }

    /// <summary>Sorting keeps the order of the report among those of one rank.</summary>
    private static int Rank(ReportSection section) => Array.IndexOf(First, section.Id) is var at and >= 0 ? at : First.Length;
}
