using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Delivery;

/// <summary>Who prepared, checked and approved the paper: lines to sign.</summary>
public sealed class ApprovalsSection()
    : Section("approvals", new("Prepared, checked, approved", "擬備、覆核及批准"), needs: new("nothing", "不需任何資料"))
{
    private static readonly (string Id, LocalText Name)[] Steps =
    [
        ("prepared", new("Prepared by", "擬備人")),
        ("checked", new("Checked by", "覆核人")),
        ("approved", new("Approved by", "批准人")),
    ];

    public override ReportSection Write(ReportContext context, CancellationToken token) =>
        new(
            Id,
            Title,
            [
                new ReportTable(
                    "approvals",
                    new LocalText("To be signed", "簽署"),
                    [
                        ReportColumn.Text("step", "Step", "程序"),
                        ReportColumn.Text("name", "Name and post", "姓名及職位"),
                        ReportColumn.Text("date", "Date", "日期"),
                        ReportColumn.Text("signature", "Signature", "簽署"),
                    ],
                    [
                        .. Steps.Select(step =>
                            (IReadOnlyList<Cell>)[new TextCell(step.Id, step.Name), .. Enumerable.Repeat(new TextCell("", Line), 3)]
                        ),
                    ]
                ),
            ]
        );

    /// <summary>Underscores, since a line of dots may break between any two of them.</summary>
    private static LocalText Line { get; } = LocalText.Same(new string('_', 14));
}
