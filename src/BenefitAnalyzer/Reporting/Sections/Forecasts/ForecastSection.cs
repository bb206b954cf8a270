using BenefitAnalyzer.Benefits.Forecasts.Measured;
using BenefitAnalyzer.Benefits.Forecasts.Results;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Forecasts;

/// <summary>What may come of initiatives that are not live, going by comparable ones?</summary>
public sealed class ForecastSection()
    : Section(
        "benefit-forecasts",
        new("Initiatives before their launch (forecast)", "尚未推出的項目（預測）"),
        needs: new("initiatives that are not live, and a whole fiscal year of data", "尚未推出的項目，以及一整個財政年度的數據")
    )
{
    public override void Prepare(LoadedStudy loaded, CancellationToken token) => StudyForecasts.Of(loaded, _ => { }, token);

    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        var forecasts = PublishedForecasts.Of(context, token);
        if (forecasts.Count == 0)
        {
            return null;
        }

        context.UsePrinted(ForecastDefinitions.All);

        return new ReportSection(
            Id,
            Title,
            [
                new Paragraph(
                    new LocalText(
                        "What an initiative will displace is not known before its launch. Until then it is held against what comparable initiatives were measured to displace, or where none was measured against the take-up that comparable services reached. These are forecasts with their ranges, and stand apart from what was measured.",
                        "項目推出前，其分流效果未知。在此之前，以同類項目經量度的分流效果作比較；未有量度者，則以同類型服務達到的使用率作比較。以下均屬預測，附有幅度，與量度結果分開列出。"
                    )
                ),
                .. ForecastTables.OnPage(context, forecasts),
            ]
        );
    }
}
