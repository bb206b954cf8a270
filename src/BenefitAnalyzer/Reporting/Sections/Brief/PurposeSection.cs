using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Brief;

/// <summary>What is the paper for?</summary>
public sealed class PurposeSection() : Section("purpose", new("Purpose", "目的"), needs: new("nothing", "不需任何資料"))
{
    private static readonly LocalText Own = new(
        "This paper sets out the background of the study “{study}”, the concerns that have been raised with the reply to each, and what has been undertaken.",
        "本文件闡述研究「{study}」的背景、各項關注事項及有關回覆，以及所作的承諾。"
    );

    private static readonly LocalText AsOf = new(
        "Figures rest on data of {period}; what falls due is as of {day}.",
        "數字以{period}的數據為依據；到期事項截至{day}。"
    );

    public override ReportSection Write(ReportContext context, CancellationToken token) =>
        new(
            Id,
            Title,
            [
                new Paragraph(context.Study.Brief.Purpose ?? MessageTemplates.Fill(Own, ("study", context.Study.Title))),
                new Paragraph(
                    MessageTemplates.Fill(
                        AsOf,
                        ("period", DateText.Period(context.Engine.Covered)),
                        ("day", DateText.Day(context.Due(token).AsOf))
                    )
                ),
            ]
        );
}
