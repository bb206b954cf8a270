using BenefitAnalyzer.Appraisal.Measures;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Scenarios;
using BenefitAnalyzer.WhatIf.Scenarios.Results;

namespace BenefitAnalyzer.Reporting.Sections.WhatIf;

/// <summary>Scenarios as tables, for the report and the command line.</summary>
/// <param name="initiative">Name of an initiative by its id.</param>
/// <param name="lever">What a lever is called: by the words that files have for it, or by name.</param>
internal sealed class ScenarioTables(Func<string, LocalText> initiative, Func<LeverName, LocalText> lever)
{
    private static readonly LocalText AllOfThem = new("All initiatives", "所有項目");
    private static readonly ReportColumn ScenarioColumn = new("scenario", new("Scenario", "情景"), IsNumber: false);
    private static readonly ReportColumn LeverColumn = new("lever", new("Assumption", "假設"), IsNumber: false);

    /// <summary>What comes of each scenario, beside the base.</summary>
    public ReportTable Results(IReadOnlyList<ScenarioFigures> figures) =>
        new(
            "whatif-scenarios",
            new LocalText("Scenarios beside the base", "各情景與現況"),
            [
                ScenarioColumn,
                new("initiative", new("Initiative", "項目"), IsNumber: false),
                .. FlowView.Three.SelectMany(view =>
                    new[]
                    {
                        Of(view, "npv", ScenarioDefinitions.NetPresentValue.Name),
                        Of(view, "change", ScenarioDefinitions.Change.Name),
                        Of(view, "break_even", ScenarioDefinitions.BreakEven.Name),
                    }
                ),
                new("bcr", ScenarioDefinitions.Ratio.Name, IsNumber: true),
            ],
            [
                .. figures.Select(row =>
                    (IReadOnlyList<Cell>)
                        [
                            new TextCell(row.Outcome.Scenario.Id, row.Outcome.Scenario.Title),
                            new TextCell(row.Initiative, row.Initiative == ScenarioOutcome.All ? AllOfThem : initiative(row.Initiative)),
                            .. FlowView.Three.SelectMany(
                                (_, at) =>
                                    new Cell[]
                                    {
                                        new FigureCell(row.NetPresentValues[at]),
                                        row.Changes.Count == 0 ? TextCell.Same("") : new FigureCell(row.Changes[at]),
                                        Reached(row.BreakEvens[at]),
                                    }
                            ),
                            new FigureCell(row.Ratio),
                        ]
                ),
            ]
        )
        {
            Note = new LocalText(
                "Every scenario is the base with other values of its levers, appraised over the same years by the same terms. All initiatives together are worth the sum of what each is worth.",
                "各情景均以現況為本，只改變所列假設，並按相同年期及條件評估。所有項目合計為各項目之和。"
            ),
        };

    /// <summary>What each scenario assumes, beside the base: a row a lever.</summary>
    public ReportTable Inputs(IReadOnlyList<Scenario> scenarios, Func<LeverName, decimal?> standard)
    {
        List<LeverName> levers = [.. scenarios.SelectMany(scenario => scenario.Levers).Select(value => value.Lever).Distinct()];
        return new ReportTable(
            "whatif-inputs",
            new LocalText("What the scenarios assume", "各情景的假設"),
            [
                LeverColumn,
                new("meaning", new("What it changes", "所改變者"), IsNumber: false),
                new("base", new("Base", "現況"), IsNumber: true),
                .. scenarios.Select(scenario => new ReportColumn(scenario.Id, scenario.Title, IsNumber: true)),
            ],
            [
                .. levers.Select(own =>
                    (IReadOnlyList<Cell>)
                        [
                            new TextCell(own.Id, lever(own)),
                            new TextCell(own.Kind.Meaning.English, own.Kind.Meaning),
                            CellOf(own.Kind, standard(own)),
                            .. scenarios.Select(scenario => CellOf(scenario.Levers.FirstOrDefault(value => value.Lever == own))),
                        ]
                ),
            ]
        );
    }

    /// <summary>What two scenarios assume differently, and beside it what comes of that: a row for each two.</summary>
    public ReportTable Pairs(IReadOnlyList<ScenarioPair> pairs, Func<LeverName, decimal?> standard) =>
        new(
            "whatif-pairs",
            new LocalText("Scenarios against each other, all initiatives together", "情景互相比較（所有項目合計）"),
            [
                ScenarioColumn,
                new("against", new("Against", "相對於"), IsNumber: false),
                new("assumptions", new("What is assumed differently", "不同的假設"), IsNumber: false),
                .. FlowView.Three.Select(view => Of(view, "difference", ScenarioDefinitions.Difference.Name)),
            ],
            [
                .. pairs.Select(pair =>
                    (IReadOnlyList<Cell>)
                        [
                            new TextCell(pair.Scenario.Id, pair.Scenario.Title),
                            new TextCell(pair.Against.Id, pair.Against.Title),
                            Differing(pair, standard),
                            .. pair.Differences.Select(figure => new FigureCell(figure)),
                        ]
                ),
            ]
        );

    /// <summary>Cumulative net benefit of all initiatives by year, a column a scenario.</summary>
    public static ReportTable Paths(IReadOnlyList<ScenarioPath> paths) =>
        new(
            "whatif-paths",
            new LocalText("Cumulative net benefit of all initiatives, not discounted", "所有項目的未貼現累計淨效益"),
            [
                new("year", new("Fiscal year", "財政年度"), IsNumber: false),
                .. paths.Select(path => new ReportColumn(path.Scenario.Id, path.Scenario.Title, IsNumber: true)),
            ],
            [
                .. paths[0]
                    .Years.Select(
                        (year, at) =>
                            (IReadOnlyList<Cell>)[TableCells.Year(year), .. paths.Select(path => new FigureCell(path.Cumulative[at]))]
                    ),
            ]
        );

    /// <summary>A row for each combination of the values of a grid.</summary>
    /// <param name="cells">Null where a scenario could not be run.</param>
    public static ReportTable Grid(LeverGrid grid, IReadOnlyList<(IReadOnlyList<decimal> Values, ScenarioFigures Total)> cells) =>
        new(
            "whatif-grid",
            new LocalText("All initiatives over a grid of assumptions", "按假設組合計算的所有項目"),
            [
                .. grid.Axes.Select(axis => new ReportColumn(axis.Lever.Id, LocalText.Same(axis.Lever.Id), IsNumber: true)),
                .. FlowView.Three.Select(view => Of(view, "npv", ScenarioDefinitions.NetPresentValue.Name)),
                new("bcr", ScenarioDefinitions.Ratio.Name, IsNumber: true),
            ],
            [
                .. cells.Select(cell =>
                    (IReadOnlyList<Cell>)
                        [
                            .. cell.Values.Select((value, at) => CellOf(grid.Axes[at].Lever.Kind, value)),
                            .. cell.Total.NetPresentValues.Select(figure => new FigureCell(figure)),
                            new FigureCell(cell.Total.Ratio),
                        ]
                ),
            ]
        );

    /// <summary>Values of levers at which a net present value is 0.</summary>
    public static ReportTable Switching(FlowView view, IReadOnlyList<SwitchingLever> found, Func<LeverName, decimal?> standard) =>
        new(
            "whatif-goals",
            new LocalText(
                $"Values at which the net present value is 0 ({view.Name.English.ToLowerInvariant()})",
                $"使淨現值為零的數值（{view.Name.Chinese}）"
            ),
            [
                LeverColumn,
                new("base", new("Base", "現況"), IsNumber: true),
                new("value", new("Value at which it is 0", "使其為零的數值"), IsNumber: true),
                new("note", new("Note", "備註"), IsNumber: false),
            ],
            [
                .. found.Select(row =>
                    (IReadOnlyList<Cell>)
                        [
                            TextCell.Same(row.Lever.Id),
                            CellOf(row.Lever.Kind, standard(row.Lever)),
                            CellOf(row.Lever.Kind, row.Value),
                            row.Reason is { } reason ? new TextCell(reason.English, reason) : TextCell.Same(""),
                        ]
                ),
            ]
        )
        {
            Note = new LocalText(
                "One lever is changed and all others stay as they are; of a lever of one initiative the net present value is that initiative's.",
                "只改變一項假設，其餘維持不變；只涉及個別項目的假設，則指該項目的淨現值。"
            ),
        };

    private static ReportColumn Of(FlowView view, string id, LocalText name) =>
        new(
            $"{id}_{view.Id.Replace('-', '_')}",
            new LocalText($"{name.English}, {view.Heading.English}", $"{name.Chinese}（{view.Heading.Chinese}）"),
            IsNumber: true
        );

    private TextCell Differing(ScenarioPair pair, Func<LeverName, decimal?> standard)
    {
        var changes = pair
            .Inputs.Select(change =>
                (
                    Name: lever(change.Lever),
                    From: CellOr(change.From, change.Lever, standard),
                    To: CellOr(change.To, change.Lever, standard)
                )
            )
            .ToList();
        return new TextCell(
            string.Join("; ", pair.Inputs.Zip(changes, (change, made) => $"{change.Lever.Id} {made.From.Code} → {made.To.Code}")),
            new LocalText(
                string.Join("; ", changes.Select(made => $"{made.Name.English} {made.From.Text.English} → {made.To.Text.English}")),
                string.Join("；", changes.Select(made => $"{made.Name.Chinese} {made.From.Text.Chinese} → {made.To.Text.Chinese}"))
            )
        );
    }

    private static TextCell CellOr(LeverValue? value, LeverName lever, Func<LeverName, decimal?> standard) =>
        value is not null ? CellOf(value)
        : standard(lever) is { } number ? CellOf(lever.Kind, number)
        : TextCell.Same("–");

    private static Cell Reached(Figure figure) =>
        figure.Value is null ? new TextCell("never", new LocalText("never", "未能達到")) : new FigureCell(figure);

    private static TextCell CellOf(LeverValue? value) =>
        value is null ? TextCell.Same("") : new TextCell(LeverNumbers.Of(value), LeverNumbers.TextOf(value));

    private static TextCell CellOf(LeverKind kind, decimal? value) =>
        value is { } number ? new TextCell(LeverNumbers.Of(kind, number), LeverNumbers.TextOf(kind, number)) : TextCell.Same("");
}
