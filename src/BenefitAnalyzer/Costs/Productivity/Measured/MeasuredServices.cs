using BenefitAnalyzer.Costs.Figures;
using BenefitAnalyzer.Costs.Transactions;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Staff;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Costs.Productivity.Measured;

/// <summary>Puts services together by fiscal year from what was counted and what it cost.</summary>
/// <remarks>
/// A resolved need is a completed transaction in a citizen's channel. Minutes of attempts that failed before it are added to the input of
/// their channel, and to no output; their cost is in the full cost already, as capacity that completed nothing.
/// </remarks>
public static class MeasuredServices
{
    private const string Volume = "volume/completed";

    /// <summary>Services with something completed in whole fiscal years of the data, by year and code.</summary>
    /// <param name="costs">Costed by fiscal year.</param>
    public static IReadOnlyList<MeasuredService> Of(StudyCosts costs, CancellationToken token)
    {
        var engine = costs.Engine;
        var whole = WholeYears.Of(engine);
        var costed = UnitCostFigures
            .Grid(costs, [Studies.Field.Service], token)
            .Rows.ToDictionary(row => (row.Keys[0], row.Keys[1]), row => row.Figures);
        var cells = costs.Costed.Cells.ToLookup(cell => (cell.Volume.Time, cell.Volume.Service));
        var metric = Catalog.Of<Metric>().Single(known => known.Id == Volume);
        var volumes = engine.Run(metric, new MetricQuery(Volume) { By = [Dimensions.FiscalYear, Studies.Field.Service] }, token);
        var failed = engine
            .Run(
                new UnresolvedTime(),
                new MetricQuery("staff-time/unresolved") { By = [Dimensions.FiscalYear, Studies.Field.Service, Studies.Field.Channel] },
                token
            )
            .Rows.Where(row => row.Figure is { State: FigureState.Known, Value: not null })
            .ToLookup(row => (row.Keys[0], row.Keys[1]));
        return
        [
            .. volumes
                .Rows.Where(row =>
                    row is { Keys: [{ } year, { }], Figure: { State: FigureState.Known, Value: > 0 } } && whole.Contains(year)
                )
                .Select(row =>
                    Put(
                        row.Keys[0]!,
                        row.Keys[1]!,
                        row.Figure,
                        [.. cells[(row.Keys[0]!, row.Keys[1]!)]],
                        InputsOf(row.Keys),
                        [.. failed[(row.Keys[0], row.Keys[1])]]
                    )
                ),
        ];

        // What the unit cost is made of; these figures name the lines of the tables.
        IReadOnlyList<FigureInput> InputsOf(IReadOnlyList<string?> keys) =>
            [
                .. costed
                    .GetValueOrDefault((keys[0], keys[1]), [])
                    .Where(figure =>
                        figure.Definition == IdOf(UnitCostDefinitions.UsedCost) || figure.Definition == IdOf(UnitCostDefinitions.UnusedCost)
                    )
                    .Select(figure => new FigureInput(figure.Definition == IdOf(UnitCostDefinitions.UsedCost) ? "used" : "unused", figure)),
            ];

        static string IdOf(Definition definition) => definition.Versioned;
    }

    private static MeasuredService Put(
        string time,
        string service,
        Figure volume,
        List<CostCell> cells,
        IReadOnlyList<FigureInput> inputs,
        IReadOnlyList<MetricRow> failed
    )
    {
        if (!FiscalYear.TryParse(time, out var year))
        {
            throw new ArgumentException($"'{time}' is no fiscal year.", nameof(time));
        }

        var channels = cells
            .GroupBy(cell => cell.Volume.Channel)
            .OrderBy(channel => channel.Key, StringComparer.Ordinal)
            .Select(channel =>
                Put(
                    service,
                    year,
                    channel.Key,
                    [.. channel],
                    failed.FirstOrDefault(row => row.Keys[2] == channel.Key)?.Figure.Value / 60 ?? 0
                )
            )
            .ToList();
        // What was completed in a channel that nothing costs leaves the service without a unit cost, and so without a weight.
        var rest = volume.Value!.Value - channels.Sum(channel => channel.Completed);
        if (rest != 0)
        {
            channels.Add(new ChannelYear(service, year, "", rest, null, null, null));
        }

        return new MeasuredService(
            new ServiceYear(service, year, volume.Value.Value, channels),
            volume,
            [.. inputs, .. failed.Select(row => new FigureInput($"unresolved_{row.Keys[2]}", row.Figure))]
        );
    }

    private static ChannelYear Put(string service, FiscalYear year, string channel, List<CostCell> cells, decimal failedMinutes)
    {
        var isCosted = cells.TrueForAll(cell => cell.IsCosted);
        return new ChannelYear(
            service,
            year,
            channel,
            cells.Sum(cell => cell.Volume.Completed),
            isCosted ? cells.Sum(cell => cell.MinutesCost + cell.DirectCost) : null,
            isCosted ? cells.Sum(cell => cell.UnusedCost + cell.FixedCost) : null,
            isCosted ? cells.Sum(cell => cell.Uses.Where(use => use.Resource.HasStaff).Sum(use => use.Minutes)) + failedMinutes : null
        );
    }
}
