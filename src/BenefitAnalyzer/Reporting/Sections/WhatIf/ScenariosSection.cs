using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Scenarios;
using BenefitAnalyzer.WhatIf.Scenarios.Additions;
using BenefitAnalyzer.WhatIf.Scenarios.Results;

namespace BenefitAnalyzer.Reporting.Sections.WhatIf;

/// <summary>What comes of the scenarios of the study, beside the base and beside each other?</summary>
public sealed class ScenariosSection()
    : Section(
        "scenarios",
        new("Scenarios", "情景"),
        needs: new("scenarios (folder scenarios) and initiatives with cash flows", "情景（scenarios文件夾），以及有現金流量的項目")
    )
{
    /// <summary>As many as lines can be told apart.</summary>
    private const int MostLines = 5;

    private static readonly LocalText Span = new(
        "The net present value of all initiatives runs from {low} ({worst}) to {high} ({best}); without any of their changes, with assumptions at the values that the base takes, it is {base}.",
        "所有項目的淨現值由{low}（{worst}）至{high}（{best}）；不作任何改變、各項假設按現況所用的數值則為{base}。"
    );

    private static readonly LocalText Sooner = new(
        "Break-even of all initiatives together, counting all benefits: {when}.",
        "計及全部效益，所有項目合計達到收支平衡的年度：{when}。"
    );

    private static readonly LocalText Meaning = new(
        "A scenario is the base with other values of some assumptions: all of them change at once, and each is taken as certain.",
        "情景以現況為本，同時改變若干假設的數值，並視各數值為確定。"
    );

    private static readonly LocalText MeaningBesideDraws = new(
        $"{Meaning.English} How likely other values are is told under “{UncertaintySection.Heading.English}”.",
        $"{Meaning.Chinese}各項假設的可能程度見「{UncertaintySection.Heading.Chinese}」一節。"
    );

    public override void Prepare(LoadedStudy loaded, CancellationToken token) => StudyScenarios.OfReport(loaded, _ => { }, token);

    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        if (
            StudyScenarios.OfReport(context.Loaded, _ => { }, token) is not { } outcomes
            || StudyScenarios.Of(context.Loaded, _ => { }, token) is not { } scenarios
        )
        {
            return null;
        }

        context.UsePrinted(ScenarioDefinitions.All);

        LocalText Initiative(string id) => ScenarioAdditions.NameOf(context.Study, id) ?? context.Name("initiative", id);
        var comparison = ScenarioComparison.Of(outcomes, context.Loaded.Data);
        var tables = new ScenarioTables(Initiative, lever => LeverText.Of(lever, Initiative));
        return new ReportSection(
            Id,
            Title,
            [
                new Paragraph(context.Study.Tables.Assumptions.Levers.Count == 0 ? Meaning : MeaningBesideDraws),
                tables.Inputs([.. outcomes.Skip(1).Select(outcome => outcome.Scenario)], scenarios.BaseOf),
                .. BarChart(context, comparison, tables.Results(comparison.Rows)),
                Lines(context, comparison.Paths),
                tables.Pairs(comparison.Pairs, scenarios.BaseOf),
            ]
        );
    }

    private static IEnumerable<Block> BarChart(ReportContext context, ScenarioComparison comparison, ReportTable table)
    {
        var totals = comparison.Totals.ToList();
        var known = totals.Where(row => row.NetPresentValues[0].Value is not null).OrderBy(row => row.NetPresentValues[0].Value).ToList();
        if (known.Count < totals.Count)
        {
            yield return table;
            yield break;
        }

        var finding = MessageTemplates.Fill(
            Span,
            ("low", context.Messages.Number(known[0].NetPresentValues[0])),
            ("worst", known[0].Outcome.Scenario.Title),
            ("high", context.Messages.Number(known[^1].NetPresentValues[0])),
            ("best", known[^1].Outcome.Scenario.Title),
            ("base", context.Messages.Number(totals[0].NetPresentValues[0]))
        );
        yield return new ChartBlock(
            "scenarios",
            finding,
            AltText(
                new LocalText("Bar chart of the net present value of all initiatives by scenario", "棒形圖，顯示各情景下所有項目的淨現值"),
                finding
            ),
            SourceOf(totals.Count),
            new ScenarioBars(
                new LocalText("Net present value of all initiatives, all benefits", "所有項目的淨現值（全部效益）"),
                context.Study.Currency,
                totals[0].NetPresentValues[0],
                [.. totals.Select(row => new BarRow(row.Outcome.Scenario.Title, row.NetPresentValues[0]))]
            ),
            table
        );
    }

    private static ChartBlock Lines(ReportContext context, IReadOnlyList<ScenarioPath> paths)
    {
        var when = paths.GroupBy(path => path.BreakEven).Select(When).ToList();
        var finding = MessageTemplates.Fill(Sooner, ("when", LocalText.Joined(when, "; ", "；")));
        return new ChartBlock(
            "scenario-paths",
            finding,
            AltText(
                new LocalText(
                    "Line chart of the cumulative net benefit of all initiatives by fiscal year, a line a scenario",
                    "折線圖，顯示各情景下所有項目的累計淨效益"
                ),
                finding
            ),
            SourceOf(paths.Count),
            new CumulativeLines(
                context.Study.Currency,
                paths[0].Years,
                [.. paths.Take(MostLines).Select(path => new CumulativeSeries(path.Scenario.Title, path.Cumulative, path.BreakEven))]
            ),
            ScenarioTables.Paths(paths)
        );
    }

    /// <summary>Scenarios that break even in one year, or never, stand together.</summary>
    private static LocalText When(IGrouping<FiscalYear?, ScenarioPath> paths)
    {
        var titles = paths.Select(path => path.Scenario.Title).ToList();
        var english = string.Join(", ", titles.Select(title => title.English));
        var chinese = string.Join('、', titles.Select(title => title.Chinese));
        return paths.Key is { } year
            ? new LocalText($"in {year} ({english})", $"{year.Name.Chinese}（{chinese}）")
            : new LocalText($"not within the years appraised ({english})", $"在評估年期內未能達到（{chinese}）");
    }

    private static LocalText SourceOf(int scenarios) =>
        new($"scenarios of the study ({scenarios - 1}) beside the base", $"研究所列{scenarios - 1}個情景及現況");
}
