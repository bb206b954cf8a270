using BenefitAnalyzer.Metrics.Customers;

namespace BenefitAnalyzer.WhatIf.Clusters;

/// <summary>How many customers use two services, and how far that is more than chance.</summary>
public sealed class CoUseMatrix
{
    /// <summary>One pair in 1,000 lies above by chance.</summary>
    private const double ChanceQuantile = 3.09;

    private const int Rounds = 500;
    private readonly double[,] customers;

    private CoUseMatrix(IReadOnlyList<string> services, double[,] customers)
    {
        Services = services;
        this.customers = customers;
    }

    /// <summary>Codes of services that enough customers use with another one, in their order.</summary>
    public IReadOnlyList<string> Services { get; }

    /// <param name="smallest">Pairs of fewer customers are taken as none, so that no person shows in a grouping.</param>
    public static CoUseMatrix Of(IReadOnlyList<ServiceCoUse> pairs, int smallest)
    {
        var kept = pairs.Where(pair => pair.Customers >= Math.Max(1, smallest)).ToList();
        string[] services = [.. kept.SelectMany(pair => new[] { pair.One, pair.Other }).Distinct().Order(StringComparer.Ordinal)];
        var place = services.Index().ToDictionary(at => at.Item, at => at.Index, StringComparer.Ordinal);
        var matrix = new double[services.Length, services.Length];
        foreach (var pair in kept)
        {
            var (one, other) = (place[pair.One], place[pair.Other]);
            matrix[one, other] = matrix[other, one] = pair.Customers;
        }

        return new CoUseMatrix(services, matrix);
    }

    /// <summary>Share of co-use (customers of pairs of services) that stays within a group, 0 to 1; null where there is none.</summary>
    /// <param name="groupOf">Group of a service; a null is a group of its own.</param>
    public double? Within(Func<string, string?> groupOf)
    {
        var (within, all) = (0.0, 0.0);
        for (var one = 0; one < Services.Count; one++)
        {
            for (var other = one + 1; other < Services.Count; other++)
            {
                all += customers[one, other];
                within += groupOf(Services[one]) is { } group && group == groupOf(Services[other]) ? customers[one, other] : 0;
            }
        }

        return all > 0 ? within / all : null;
    }

    /// <summary>
    /// Each service by the services that it is used with more than chance explains, as a vector of length 1; services without any are left out.
    /// </summary>
    /// <remarks>
    /// Chance is quasi-independence of a table without a diagonal: each service has as many co-users as it has, spread over the others by
    /// theirs (L. Goodman, Journal of the American Statistical Association 63 (1968) 1091–1131), fitted by iterative scaling.
    /// </remarks>
    public (IReadOnlyList<string> Services, IReadOnlyList<double[]> Vectors) Vectors()
    {
        var degrees = Enumerable.Range(0, Services.Count).Select(one => Row(one).Sum()).ToArray();
        var weights = ChanceWeights(degrees);
        var rows = Enumerable.Range(0, Services.Count).Select(one => Excess(one, degrees, weights)).ToList();
        var used = Enumerable.Range(0, Services.Count).Where(one => rows[one].Sum() > 0).ToArray();
        return ([.. used.Select(one => Services[one])], [.. used.Select(one => Normal([.. used.Select(other => rows[one][other])]))]);
    }

    private IEnumerable<double> Row(int one) => Enumerable.Range(0, Services.Count).Select(other => customers[one, other]);

    private double[] Excess(int one, double[] degrees, double[] weights)
    {
        var excess = new double[Services.Count];
        for (var other = 0; other < Services.Count; other++)
        {
            var chance = weights[one] * weights[other];
            if (other != one && customers[one, other] > chance + (ChanceQuantile * Math.Sqrt(chance)))
            {
                excess[other] = (customers[one, other] - chance) / Math.Sqrt(degrees[one] * degrees[other]);
            }
        }

        // A service is as close to itself as to its closest: otherwise two that are used with each other alone would be far apart.
        excess[one] = excess.Max();
        return excess;
    }

    /// <summary>w with w_i × Σ w_j over all others = degree of i.</summary>
    private static double[] ChanceWeights(double[] degrees)
    {
        double[] weights = [.. degrees.Select(degree => Math.Sqrt(degree / degrees.Length))];
        for (var round = 0; round < Rounds; round++)
        {
            var sum = weights.Sum();
            weights = [.. weights.Select((weight, at) => sum > weight ? Math.Sqrt(weight * degrees[at] / (sum - weight)) : weight)];
        }

        return weights;
    }

    private static double[] Normal(double[] row)
    {
        var length = Math.Sqrt(row.Sum(value => value * value));
        return [.. row.Select(value => value / length)];
    }
}
