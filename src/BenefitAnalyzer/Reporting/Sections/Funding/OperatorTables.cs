using BenefitAnalyzer.Funding.Mechanisms.Results;
using BenefitAnalyzer.Funding.Mechanisms.Shape;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Funding;

/// <summary>The side of the operators as tables.</summary>
/// <param name="name">Name of a code by its dimension: <c>cluster</c>.</param>
internal sealed class OperatorTables(MechanismFigures figures, Func<string, string, LocalText> name)
{
    private static readonly ReportColumn Mechanism = new("mechanism", new("Mechanism", "撥款機制"), IsNumber: false);
    private static readonly ReportColumn Year = new("year", new("Year", "年度"), IsNumber: false);
    private static readonly ReportColumn ContractColumn = new("contract", new("Contract", "合約"), IsNumber: false);

    /// <summary>The operator's side of each contract, and its end.</summary>
    public ReportTable Contracts() =>
        new(
            "fund-operators",
            new("The operator's side of each contract", "各份合約的營辦商帳目"),
            [
                Mechanism,
                ContractColumn,
                new("operator_value", OperatorDefinitions.OperatorValue.Name, IsNumber: true),
                new("return", OperatorDefinitions.OperatorReturn.Name, IsNumber: true),
                new("walk_away", OperatorDefinitions.WalkAwayShare.Name, IsNumber: true),
                new("walk_away_transactions", OperatorDefinitions.WalkAwayTransactions.Name, IsNumber: true),
                new("walk_away_chance", OperatorDefinitions.WalkAwayChance.Name, IsNumber: true),
                new("ends", new("First year after it", "完結後首年"), IsNumber: false),
                new("running", OperatorDefinitions.EndRunning.Name, IsNumber: true),
                new("take_over", OperatorDefinitions.EndTakeOver.Name, IsNumber: true),
                new("at_risk", OperatorDefinitions.EndTransactions.Name, IsNumber: true),
            ],
            [
                .. figures.Rows.SelectMany(row =>
                    row.Operators.Select(own =>
                        (IReadOnlyList<Cell>)
                            [
                                new TextCell(row.Outcome.Mechanism, row.Outcome.Name),
                                ContractOf(own),
                                new FigureCell(own.Value),
                                OrNothing(own.Return),
                                OrNothing(own.WalkAwayShare),
                                OrNothing(own.WalkAwayTransactions),
                                OrNothing(own.WalkAwayChance),
                                own.End is { } end ? TableCells.Year(end.Year) : TextCell.Same(""),
                                TableCells.FigureOrNothing(own.End?.Running),
                                TableCells.FigureOrNothing(own.End?.TakeOver),
                                TableCells.FigureOrNothing(own.End?.Transactions),
                            ]
                    )
                ),
            ]
        )
        {
            Note = new(
                "Below the walk-away volume the operator does better without the contract, whatever it has spent; government then runs the services or loses them. Walk-away transactions are those of the whole term, transactions at risk those of the first year after it.",
                "使用量低於退出使用量時，營辦商不如不簽約；屆時政府須自行營運或失去有關服務。退出使用量的相應宗數為合約期內的總和，受影響宗數則為完結後首年的宗數。"
            ),
        };

    /// <summary>What an operator has by year.</summary>
    public ReportTable Cash() =>
        new(
            "fund-operator-cash",
            new("The operator's cash by year", "營辦商按年的現金"),
            [Mechanism, ContractColumn, Year, new("cash", OperatorDefinitions.OperatorCash.Name, IsNumber: true)],
            [
                .. figures.Rows.SelectMany(row =>
                    row.Operators.SelectMany(own =>
                        own.Cash.Select(year =>
                            (IReadOnlyList<Cell>)
                                [
                                    new TextCell(row.Outcome.Mechanism, row.Outcome.Name),
                                    ContractOf(own),
                                    TableCells.Year(year.Year),
                                    new FigureCell(year.Cash),
                                ]
                        )
                    )
                ),
            ]
        );

    /// <summary>A contract has the name of its cluster, or is one for all.</summary>
    private TextCell ContractOf(OperatorFigures own) =>
        new(
            own.Account.Contract,
            own.Account.Contract == Contract.OfAllClusters ? new("all clusters", "所有服務組") : name("cluster", own.Account.Contract)
        );

    private static Cell OrNothing(Figure figure) => figure.Value is null ? TextCell.Same("") : new FigureCell(figure);
}
