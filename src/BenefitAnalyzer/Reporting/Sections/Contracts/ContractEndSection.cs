using System.Globalization;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Contracts;
using BenefitAnalyzer.WhatIf.Contracts.Results;

namespace BenefitAnalyzer.Reporting.Sections.Contracts;

/// <summary>What to do when a contract ends: for how long to extend it, and what an interruption would cost.</summary>
public sealed class ContractEndSection()
    : Section(
        "contract-end",
        new("End of contracts", "合約完結"),
        needs: new("a contract that ends (tables contracts and contract_milestones)", "即將完結的合約（contracts及contract_milestones表）")
    )
{
    private static readonly LocalText Months = new("Months of extension", "延展月數");

    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        var ends = StudyContracts
            .Of(context.Study, null, _ => { })
            .Select(end => ContractFigures.Of(end, context.Loaded.Data))
            .Where(end => end.Best is not null)
            .ToList();
        if (ends.Count == 0)
        {
            return null;
        }

        context.UsePrinted(ContractDefinitions.All);

        return new ReportSection(
            Id,
            Title,
            [
                new Paragraph(
                    new LocalText(
                        "A contract can be extended, wholly or in part, and its successor found meanwhile. Each step to a successor may take from few to many days; the sum of their distributions says how likely it comes too late, and for how long.",
                        "合約可整份或部分延展，期間物色接辦者。物色接辦者的每個步驟所需日數有多有少；把各步驟的分布相加，可知接辦者遲來的機會和時間。"
                    )
                ),
                ContractEndTables.Best(ends),
                .. ends.SelectMany(end => new[] { GapChart(end), CostChart(end, context.Study.Currency) }),
            ]
        );
    }

    private static ChartBlock GapChart(ContractFigures end)
    {
        var best = end.Best!;
        var none = end.Choices.First(own => own.Choice.Path == best.Choice.Path && own.Choice.Months == 0);
        var (before, after) = (Percent(none.GapProbability), Percent(best.GapProbability));
        var months = best.Choice.Months;
        return Chart(
            end,
            "gap",
            months == 0
                ? new(
                    $"{end.End.Contract.Name.English}: without an extension an interruption has a probability of {before.English}",
                    $"{end.End.Contract.Name.Chinese}：不延展的中斷機會為{before.Chinese}"
                )
                : new(
                    $"{end.End.Contract.Name.English}: {Extension(months)} {(months == 1 ? "brings" : "bring")} the probability of an interruption from {before.English} to {after.English}",
                    $"{end.End.Contract.Name.Chinese}：延展{months}個月可把中斷機會由{before.Chinese}減至{after.Chinese}"
                ),
            new("Probability of an interruption, by months of extension", "按延展月數的服務中斷機會"),
            own => own.GapProbability,
            "gap_probability",
            ContractDefinitions.GapProbability
        );
    }

    private static ChartBlock CostChart(ContractFigures end, string currency)
    {
        var best = end.Best!.Choice;
        var way = ContractEndTables.WayName(best.Path, best.IsPart);
        return Chart(
            end,
            "cost",
            new(
                $"{end.End.Contract.Name.English}: expected cost is least with {Extension(best.Months)} ({way.English})",
                $"{end.End.Contract.Name.Chinese}：{(best.Months == 0 ? "不延展" : $"延展{best.Months}個月")}的預期成本最低（{way.Chinese}）"
            ),
            new("Expected cost above the best choice, by months of extension", "較最佳選擇高出的預期成本（按延展月數）"),
            own => own.AboveBest,
            "above_best",
            ContractDefinitions.AboveBest,
            currency
        );
    }

    private static string Extension(int months) =>
        months switch
        {
            0 => "no extension",
            1 => "1 month of extension",
            _ => $"{months} months of extension",
        };

    /// <summary>One line for each path, and for parts where they can be extended; all begin with no extension.</summary>
    private static ChartBlock Chart(
        ContractFigures end,
        string what,
        LocalText finding,
        LocalText quantity,
        Func<ChoiceFigures, Figure> figure,
        string column,
        Definition definition,
        string? currency = null
    )
    {
        var ways = end.Choices.Select(own => (own.Choice.Path, own.Choice.IsPart)).Distinct().ToList();
        var most = end.Choices.Max(own => own.Choice.Months);
        var series = ways.Select(way => new MarkedSeries(
                ContractEndTables.WayName(way.Path, way.IsPart),
                [.. Enumerable.Range(0, most + 1).Select(months => At(way.Path, way.IsPart, months))]
            ))
            .ToList();
        var best = end.Best!.Choice;
        var id = $"contract-{what}-{end.End.Contract.Id}";
        return new ChartBlock(
            id,
            finding,
            AltText(
                new(
                    "Line chart by months of extension, one line for each way to a successor",
                    "折線圖，橫軸為延展月數，每種接辦方式一條線"
                ),
                finding
            ),
            ContractEndTables.Source,
            new MarkedLines(
                quantity,
                [.. Enumerable.Range(0, most + 1).Select(months => LocalText.Same(months.ToString(CultureInfo.InvariantCulture)))],
                series,
                new PlaceMark(ways.IndexOf((best.Path, best.IsPart)), best.Months, new("○ least expected cost", "○ 預期成本最低"))
            )
            {
                Currency = currency,
                PlacesName = Months,
            },
            new ReportTable(
                id,
                finding,
                [
                    new("months", Months, IsNumber: true),
                    .. ways.Select(way => new ReportColumn(
                        $"{column}_{(way.Path == Studies.Contracts.SuccessionPath.Retender ? "retender" : "clusters")}{(way.IsPart ? "_part" : "")}",
                        new(
                            $"{definition.Name.English}, {ContractEndTables.WayName(way.Path, way.IsPart).English}",
                            $"{definition.Name.Chinese}，{ContractEndTables.WayName(way.Path, way.IsPart).Chinese}"
                        ),
                        IsNumber: true
                    )),
                ],
                [
                    .. Enumerable
                        .Range(0, most + 1)
                        .Select(months =>
                            (IReadOnlyList<Cell>)
                                [
                                    new CountCell(months),
                                    .. series.Select(line =>
                                        TableCells.FigureOrNothing(line.Values[months] is { } own ? own with { Inputs = [] } : null)
                                    ),
                                ]
                        ),
                ]
            )
            {
                Source = ContractEndTables.Source,
            }
        );

        Figure? At(Studies.Contracts.SuccessionPath path, bool isPart, int months) =>
            end
                .Choices.Where(own => own.Choice.Path == path && own.Choice.IsPart == isPart && own.Choice.Months == months)
                .Select(figure)
                .FirstOrDefault();
    }

    private static LocalText Percent(Figure figure) =>
        new(new NumberText(Language.English).Of(figure), new NumberText(Language.TraditionalChinese).Of(figure));
}
