using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Studies.Contracts;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Contracts;
using BenefitAnalyzer.WhatIf.Contracts.Results;

namespace BenefitAnalyzer.Reporting.Sections.Contracts;

/// <summary>Ends of contracts as tables, for the report and the command line.</summary>
public static class ContractEndTables
{
    public static readonly IReadOnlyList<string> Ids = ["best", "choices"];

    private static readonly ReportColumn ContractColumn = new("contract", new("Contract", "合約"), IsNumber: false);

    public static LocalText Source { get; } =
        new("study file: tables contracts and contract_milestones", "研究檔案：contracts及contract_milestones表");

    public static IReadOnlyList<ReportTable> Of(IReadOnlyList<ContractFigures> ends) => [Best(ends), Choices(ends)];

    public static ReportTable Best(IReadOnlyList<ContractFigures> ends) =>
        new(
            "contract-best",
            new LocalText("What to do when the contract ends", "合約完結時的安排"),
            [
                ContractColumn,
                new("ends", new("Ends", "完結日期"), IsNumber: false),
                .. ChoiceColumns,
                .. FigureColumns,
                new("none", new("Probability of an interruption without extension", "不延展的中斷機會"), IsNumber: true),
            ],
            [
                .. ends.Where(end => end.Best is not null)
                    .Select(end =>
                        (IReadOnlyList<Cell>)
                            [
                                Name(end),
                                TableCells.Day(end.End.Contract.Ends),
                                .. ChoiceCells(end.Best!.Choice),
                                .. FigureCells(end.Best),
                                new FigureCell(
                                    end.Choices.First(own =>
                                        own.Choice.Path == end.Best.Choice.Path && own.Choice.Months == 0
                                    ).GapProbability
                                ),
                            ]
                    ),
            ]
        )
        {
            Source = Source,
            Note = Note,
        };

    public static ReportTable Choices(IReadOnlyList<ContractFigures> ends) =>
        new(
            "contract-choices",
            new LocalText("Every length of extension", "各延展期的比較"),
            [
                ContractColumn,
                .. ChoiceColumns,
                .. FigureColumns,
                new("open", new("Can be chosen", "可否選擇"), IsNumber: false),
                new("best", new("Least expected cost", "預期成本最低"), IsNumber: false),
            ],
            [
                .. ends.SelectMany(end =>
                    end.Choices.Select(own =>
                        (IReadOnlyList<Cell>)
                            [
                                Name(end),
                                .. ChoiceCells(own.Choice),
                                .. FigureCells(own),
                                YesNo(own.Choice.IsOpen),
                                YesNo(own.Choice == end.End.Best),
                            ]
                    )
                ),
            ]
        )
        {
            Source = Source,
            Note = Note,
        };

    /// <summary>How a successor is found, in words.</summary>
    public static LocalText PathName(SuccessionPath path) =>
        path == SuccessionPath.Retender ? new("re-tender", "重新招標") : new("clusters", "按服務組招標");

    /// <summary>Path and part in words: <c>re-tender, part</c>.</summary>
    public static LocalText WayName(SuccessionPath path, bool isPart)
    {
        var name = PathName(path);
        return isPart ? new($"{name.English}, part extended", $"{name.Chinese}，部分延展") : name;
    }

    private static LocalText Note { get; } =
        new(
            "The expected cost holds all fees and interruptions from the contract's end to its horizon. A step's days are independent of those of other steps; where they are late together, gaps are longer than shown.",
            "預期成本包括合約完結至計算期末的所有費用及中斷。各步驟的日數假設互相獨立；如會一併延誤，中斷會較所示為長。"
        );

    private static IReadOnlyList<ReportColumn> ChoiceColumns { get; } =
    [
        new("path", new("Successor by", "接辦方式"), IsNumber: false),
        new("extended", new("Extended", "延展範圍"), IsNumber: false),
        new("months", new("Months of extension", "延展月數"), IsNumber: true),
    ];

    private static IReadOnlyList<ReportColumn> FigureColumns { get; } =
    [
        new("gap_probability", ContractDefinitions.GapProbability.Name, IsNumber: true),
        new("expected_gap", ContractDefinitions.ExpectedGap.Name, IsNumber: true),
        new("gap_if_any", ContractDefinitions.GapIfAny.Name, IsNumber: true),
        new("expected_cost", ContractDefinitions.ExpectedCost.Name, IsNumber: true),
        new("break_even_gap", ContractDefinitions.BreakEvenGap.Name, IsNumber: true),
    ];

    private static IReadOnlyList<Cell> ChoiceCells(ExtensionChoice choice) =>
        [
            new TextCell(ContractFigures.WordOf(choice), PathName(choice.Path)),
            choice.Months == 0 ? new TextCell("none", new("not", "不延展"))
            : choice.IsPart ? new TextCell("part", new("part", "部分"))
            : new TextCell("whole", new("whole", "整份")),
            new CountCell(choice.Months),
        ];

    private static IReadOnlyList<Cell> FigureCells(ChoiceFigures own) =>
        [
            new FigureCell(own.GapProbability),
            new FigureCell(own.ExpectedGap),
            own.Choice.GapMonthsIfAny is null ? TextCell.Same("") : new FigureCell(own.GapIfAny with { Inputs = [] }),
            new FigureCell(own.ExpectedCost with { Inputs = [] }),
            own.BreakEven is { Value: not null } share ? new FigureCell(share) : TextCell.Same(""),
        ];

    private static TextCell Name(ContractFigures end) => new(end.End.Contract.Id, end.End.Contract.Name);

    private static TextCell YesNo(bool value) => value ? new("yes", new("yes", "是")) : new("no", new("no", "否"));
}
