using System.Globalization;

namespace BenefitAnalyzer.Tests.Statistics.Decisions;

/// <summary>Columns of numbers of a published sample.</summary>
internal static class PublishedDraws
{
    /// <summary>By heading.</summary>
    public static Dictionary<string, double[]> Read(string file)
    {
        var rows = File.ReadLines(Repository.Shared("oracles", "data", file)).Select(line => line.Split(',')).ToList();
        return rows[0]
            .Index()
            .ToDictionary(
                heading => heading.Item.Trim('"'),
                heading => rows.Skip(1).Select(cells => double.Parse(cells[heading.Index], CultureInfo.InvariantCulture)).ToArray()
            );
    }
}
