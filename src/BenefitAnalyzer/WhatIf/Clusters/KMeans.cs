using BenefitAnalyzer.Statistics.Grouping;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace BenefitAnalyzer.WhatIf.Clusters;

/// <summary>K-means of Microsoft.ML, on one thread and a fixed seed, so that the same vectors give the same groups.</summary>
internal static class KMeans
{
    /// <returns>Group of each vector, numbered by first appearance.</returns>
    public static IReadOnlyList<int> Group(IReadOnlyList<double[]> vectors, int groups, int seed)
    {
        var context = new MLContext(seed);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, vectors[0].Length);
        var rows = context.Data.LoadFromEnumerable(
            vectors.Select(vector => new Row { Features = [.. vector.Select(value => (float)value)] }).ToList(),
            schema
        );
        var model = context
            .Clustering.Trainers.KMeans(
                new KMeansTrainer.Options
                {
                    FeatureColumnName = nameof(Row.Features),
                    NumberOfClusters = groups,
                    NumberOfThreads = 1,
                }
            )
            .Fit(rows);
        var labels = context.Data.CreateEnumerable<Label>(model.Transform(rows), reuseRowObject: false).Select(row => row.PredictedLabel);
        var numbers = new Dictionary<uint, int>();
        return
        [
            .. labels.Select(label =>
            {
                numbers.TryAdd(label, numbers.Count);
                return numbers[label];
            }),
        ];
    }

    /// <summary>Σ squared distances to the means of the groups: what K-means makes small.</summary>
    public static double Spread(IReadOnlyList<double[]> vectors, IReadOnlyList<int> groups) =>
        Enumerable
            .Range(0, vectors.Count)
            .GroupBy(at => groups[at])
            .Sum(group =>
            {
                var mean = Enumerable.Range(0, vectors[0].Length).Select(place => group.Average(at => vectors[at][place])).ToArray();
                return group.Sum(at => Silhouette.SquaredDistance(vectors[at], mean));
            });

    private sealed class Row
    {
        public float[] Features { get; set; } = [];
    }

    private sealed class Label
    {
        public uint PredictedLabel { get; set; }
    }
}
