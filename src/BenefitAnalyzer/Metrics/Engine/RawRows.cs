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

    /// <summary>Comes after the numerators in every query.</summary>
    private const string Denominator = "denominator";

    private readonly Answers<string, Answer> kept = new(answer => answer.Rows.Values.Sum(rows => rows.Count), MostKept);

    /// <param name="Rows">By the column of their numerator.</param>
    private sealed record Answer(IReadOnlyDictionary<string, IReadOnlyList<RawRow>> Rows, FigureOrigin Origin);

    /// <param name="excepted">Days of which nothing is counted.</param>
    public (IReadOnlyList<RawRow> Rows, FigureOrigin Origin) Of(
        Metric metric,
        string[] dimensions,
        Period period,
        IReadOnlyList<Period> excepted,
        CancellationToken token
    )
    {
        var answer = kept.Of(
            $"{metric.Question}|{string.Join(',', dimensions)}|{period}|{string.Join(',', excepted)}",
            () => Ask(metric, dimensions, period, excepted, token)
        );
        return (answer.Rows.Count == 0 ? [] : answer.Rows[metric.NumeratorColumn], answer.Origin);
    }

    private Answer Ask(Metric metric, string[] dimensions, Period period, IReadOnlyList<Period> excepted, CancellationToken token)
    {
        var loaded = engine.Loaded;
        if (metric is HourlyMetric hourly)
        {
            var judged = HourlyRows.Of(engine, hourly, dimensions, period, token);
            return new Answer(
                new Dictionary<string, IReadOnlyList<RawRow>> { [metric.NumeratorColumn] = judged },
                new FigureOrigin(metric.Sql, new Dictionary<string, string>(), loaded.Data)
            );
        }

        var sql = MetricStatement.Of(loaded.Study, metric, dimensions, period, excepted);
        var parameters = metric
            .Parameters(loaded.Study)
            .Select(pair => (pair.Name, (object?)pair.Value))
            .Append(("from", period.From))
            .Append(("until", period.Until))
            .Concat(ExceptedTimes.Parameters(excepted))
            .ToArray();
        var rows = loaded.Database.Query(sql, row => ReadRow(row, dimensions), token, parameters).SelectMany(row => row);
        var bound = parameters.ToDictionary(
            pair => pair.Item1,
            pair => Convert.ToString(pair.Item2 is DateOnly day ? $"{day:yyyy-MM-dd}" : pair.Item2, CultureInfo.InvariantCulture)!
        );
        // A return that spans several days or months belongs to none of them.
        var placed = rows.Where(row =>
            dimensions.Index().All(at => !Dimensions.OfTime.Contains(at.Item) || row.Row.Keys[at.Index] is not null)
        );
        return new Answer(
            placed
                .GroupBy(row => row.Column, row => row.Row)
                .ToDictionary(column => column.Key, column => (IReadOnlyList<RawRow>)[.. column]),
            new FigureOrigin(sql, bound, loaded.Data)
        );
    }

    /// <summary>A row for each numerator: the columns between the dimensions and the denominator.</summary>
    private static List<(string Column, RawRow Row)> ReadRow(System.Data.Common.DbDataReader row, string[] dimensions)
    {
        // A total is grouped by one constant column that is no dimension.
        var first = Math.Max(1, dimensions.Length);
        var denominator = row.GetOrdinal(Denominator);
        string?[] keys = [.. dimensions.Select((dimension, at) => Dimensions.Text(dimension, row.IsDBNull(at) ? null : row.GetValue(at)))];
        return
        [
            .. Enumerable
                .Range(first, denominator - first)
                .Select(at =>
                    (
                        row.GetName(at),
                        new RawRow(
                            keys,
                            Value(at),
                            Value(denominator),
                            Named("covered"),
                            Named("coverable"),
                            Named("services"),
                            Named("low"),
                            Named("high")
                        )
                        {
                            Chance = Named("chance"),
                        }
                    )
                ),
        ];

        decimal? Named(string name)
        {
            for (var at = denominator + 1; at < row.FieldCount; at++)
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
