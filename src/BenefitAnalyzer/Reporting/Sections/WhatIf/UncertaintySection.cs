using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Scenarios;
using BenefitAnalyzer.WhatIf.Scenarios.Results;
using BenefitAnalyzer.WhatIf.Uncertainty;
using BenefitAnalyzer.WhatIf.Uncertainty.Results;

namespace BenefitAnalyzer.Reporting.Sections.WhatIf;

/// <summary>How sure is the appraisal, which assumptions matter, and what should be measured next?</summary>
public sealed class UncertaintySection()
    : Section(
        "uncertainty",
        Heading,
        needs: new("uncertain assumptions (table levers) and initiatives with cash flows", "不確定的假設（levers表），以及有現金流量的項目")
    )
{
    /// <summary>Its title, to which other sections refer.</summary>
    internal static readonly LocalText Heading = new("How sure the appraisal is", "評估的不確定程度");

    private static readonly LocalText MeansDiffer = new(
        "With all assumptions at their means the net present value of all initiatives is {means}; with each at the value that the base takes it is {value}, since a mean need not be that value.",
        "各項假設取平均值時，所有項目的淨現值為{means}；按現況所用的數值則為{value}，因為平均值未必等於該數值。"
    );

    private static readonly LocalText Most = new(
        "{lever} matters most: it alone takes the net present value of all initiatives from {low} to {high}.",
        "{lever}影響最大：單是此項便可使所有項目的淨現值由{low}變為{high}。"
    );

    public override void Prepare(LoadedStudy loaded, CancellationToken token) => Ask(loaded, token);

    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        if (Ask(context.Loaded, token) is not { } uncertainty)
        {
            return null;
        }

        context.UsePrinted(UncertaintyDefinitions.All);

        var figures = new UncertaintyFigures(uncertainty, context.Loaded.Data);
        var tables = new UncertaintyTables(uncertainty, figures, context.Study.Tables.Assumptions, id => context.Name("initiative", id));
        var tornado = tables.Levers.Tornado();
        var charts = new UncertaintyCharts(context, figures, tables);
        return new ReportSection(
            Id,
            Title,
            [
                new Paragraph(
                    new LocalText(
                        "What the study does not know for sure is drawn many times: from the range that logs or measured effects give where they give one, else from the range that the study states. Each draw is appraised as the base is.",
                        "研究未能確定的假設會多次抽樣：日誌或量度所得成效提供幅度者，按該幅度抽樣；否則按研究所述的幅度抽樣。每次抽樣均按相同方法評估。"
                    )
                ),
                tables.Distribution(),
                .. BesideBase(context, uncertainty, figures),
                .. charts.All,
                .. Chart(context, figures, tables, tornado),
                .. tables.WithoutChart(charts.AreAll).Where(table => table.Rows.Count > 0),
            ]
        )
        {
            Finding = charts.Finding,
        };
    }

    /// <summary>Why the value at means is another than that of the scenarios; nothing where it is not.</summary>
    private static IEnumerable<Block> BesideBase(ReportContext context, StudyUncertainty uncertainty, UncertaintyFigures figures)
    {
        var atMeans = context.Messages.Number(figures.Distributions.Single(row => row.Initiative == ScenarioOutcome.All).Deterministic);
        var standard = ScenarioFigures.Of([uncertainty.Outcome], context.Loaded.Data)[^1].NetPresentValues[0];
        var value = context.Messages.Number(standard);
        if (value != atMeans)
        {
            yield return new Paragraph(MessageTemplates.Fill(MeansDiffer, ("means", atMeans), ("value", value)));
        }
    }

    private static StudyUncertainty? Ask(LoadedStudy loaded, CancellationToken token) =>
        loaded.Study.Tables.Assumptions.Levers.Count == 0 ? null : StudyUncertainty.OfReport(loaded, _ => { }, token);

    private static IEnumerable<Block> Chart(ReportContext context, UncertaintyFigures figures, UncertaintyTables tables, ReportTable table)
    {
        var rows = figures
            .Tornado()
            .Select(row => new TornadoRow(
                LeverText.Of(row.Lever, context.Study.Tables.Assumptions, id => context.Name("initiative", id)),
                row.Low,
                row.High
            ))
            .ToList();
        if (rows.Count == 0)
        {
            yield break;
        }

        var finding = MessageTemplates.Fill(
            Most,
            ("lever", rows[0].Name),
            ("low", context.Messages.Number(rows[0].Low)),
            ("high", context.Messages.Number(rows[0].High))
        );
        yield return new ChartBlock(
            "tornado",
            finding,
            AltText(
                new LocalText(
                    "Tornado chart of the net present value with each assumption at its 10th and 90th percentile",
                    "龍捲風圖，顯示各項假設取第10及第90百分位時的淨現值"
                ),
                finding
            ),
            tables.Source,
            new TornadoBars(
                new LocalText(
                    "Net present value of all initiatives, one assumption at its 10th and 90th percentile",
                    "單一假設取第10及第90百分位時所有項目的淨現值"
                ),
                context.Study.Currency,
                figures.Distributions.Single(row => row.Initiative == ScenarioOutcome.All).Deterministic,
                rows
            ),
            table
        );
    }
}
