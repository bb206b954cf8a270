using System.Globalization;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Integrity;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>Asks the rows of metrics, grouped by dimensions; filters are picked from them afterwards.</summary>
/// <remarks>The last questions are kept, since the next often differs in the value of its filter alone, and sections ask for what others asked before.</remarks>
internal sealed class RawRows(MetricEngine engine)
{
    /// <summary>Rows that are kept of all questions together: some tens of megabytes.</summary>
    private const int MostKept = 200_000;

    /// <summary>Dividing by this one leaves a decimal as it is, without the zeros that its SQL type gave it.</summary>
    private const decimal WithoutTrailingZeros = 1.0000000000000000000000000000m;

    private readonly Answers<string, (IReadOnlyList<RawRow> Rows, FigureOrigin Origin)> kept = new(answer => answer.Rows.Count, MostKept);

    public (IReadOnlyList<RawRow> Rows, FigureOrigin Origin) Of(
        Metric metric,
        string[] dimensions,
        Period period,
        CancellationToken token
    ) => kept.Of($"{metric.Id}|{string.Join(',', dimensions)}|{period}", () => Ask(metric, dimensions, period, token));

    private (IReadOnlyList<RawRow> Rows, FigureOrigin Origin) Ask(
        Metric metric,
        string[] dimensions,
        Period period,
        CancellationToken token
    )
    {
        var loaded = engine.Loaded;
        if (metric is HourlyMetric hourly)
        {
            var judged = HourlyRows.Of(engine, hourly, dimensions, period, token);
            return (judged, new FigureOrigin(metric.Sql, new Dictionary<string, string>(), loaded.Data));
        }

        var sql = MetricStatement.Of(loaded.Study, metric, dimensions, period.From, period.Until);
        var parameters = metric
            .Parameters(loaded.Study)
            .Select(pair => (pair.Name, (object?)pair.Value))
            .Append(("from", period.From))
            .Append(("until", period.Until))
            .ToArray();
        var rows = loaded.Database.Query(sql, row => ReadRow(row, dimensions), token, parameters);
        var bound = parameters.ToDictionary(
            pair => pair.Item1,
            pair => Convert.ToString(pair.Item2 is DateOnly day ? $"{day:yyyy-MM-dd}" : pair.Item2, CultureInfo.InvariantCulture)!
        );
        // A return that spans several months belongs to none of them.
        var placed = rows.Where(row =>
            dimensions.Index().All(at => !Dimensions.OfTime.Contains(at.Item) || row.Keys[at.Index] is not null)
        );
        return ([.. placed], new FigureOrigin(sql, bound, loaded.Data));
    }

    private static RawRow ReadRow(System.Data.Common.DbDataReader row, string[] dimensions)
    {
        // A total is grouped by one constant column that is no dimension.
        var first = Math.Max(1, dimensions.Length);
        return new RawRow(
            [.. dimensions.Select((dimension, at) => Dimensions.Text(dimension, row.IsDBNull(at) ? null : row.GetValue(at)))],
            Number("numerator", first),
            Number("denominator", first + 1),
            Named("covered"),
            Named("coverable"),
            Named("services"),
            Named("low"),
            Named("high")
        )
        {
            Chance = Named("chance"),
        };

        decimal? Number(string name, int at) =>
            row.GetName(at) == name ? Value(at) : throw new InvalidOperationException($"Column {at} of a metric is not its {name}.");

        decimal? Named(string name)
        {
            for (var at = first + 2; at < row.FieldCount; at++)
            {
                if (row.GetName(at) == name)
                {
                    return Value(at);
                }
            }

            return null;
        }

        decimal? Value(int at) =>
            row.IsDBNull(at) ? null
            : row.GetValue(at) is System.Numerics.BigInteger large ? (decimal)large
            : Convert.ToDecimal(row.GetValue(at), CultureInfo.InvariantCulture) / WithoutTrailingZeros;
    }
}
