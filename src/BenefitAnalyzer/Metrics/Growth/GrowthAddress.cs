using BenefitAnalyzer.Metrics.Engine;

namespace BenefitAnalyzer.Metrics.Growth;

/// <summary>The id of a figure of growth, from which it can be computed again.</summary>
/// <example><c>volume/completed?growth=like-for-like&amp;before=2013-04-01..2014-04-01&amp;after=2014-07-01..2015-07-01</c></example>
internal static class GrowthAddress
{
    private const string Basis = "growth";
    private const string Before = "before";
    private const string After = "after";
    private const string Part = "part";

    public static string Write(GrowthQuery query, GrowthBasis basis, string part = "")
    {
        // Where and except are written as every other figure writes them.
        var plain = FigureAddress.Write(new MetricQuery(query.Metric) { Where = query.Where, Except = query.Except }, []);
        var joint = plain.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        var ending = part.Length == 0 ? "" : $"&{Part}={part}";
        return $"{plain}{joint}{Basis}={NameOf(basis)}&{Before}={query.Before}&{After}={query.After}{ending}";
    }

    /// <summary>Reads an address; null when it is none of growth.</summary>
    public static (GrowthQuery Query, GrowthBasis Basis)? Read(string address)
    {
        if (FigureAddress.Read(address) is not { } plain || !plain.Query.By.Contains(Basis))
        {
            return null;
        }

        var values = plain.Query.By.Zip(plain.Keys).ToLookup(pair => pair.First, pair => pair.Second);
        var basis = Enum.GetValues<GrowthBasis>()
            .Cast<GrowthBasis?>()
            .FirstOrDefault(basis => NameOf(basis!.Value) == values[Basis].First());
        if (
            basis is null
            || PeriodText.Read(values[Before].FirstOrDefault()) is not { } before
            || PeriodText.Read(values[After].FirstOrDefault()) is not { } after
        )
        {
            return null;
        }

        string[] own = [Basis, Before, After, Part];
        var where = values.Where(pair => !own.Contains(pair.Key)).ToDictionary(pair => pair.Key, pair => pair.First() ?? "");
        return (new GrowthQuery(plain.Query.Metric, before, after) { Where = where, Except = plain.Query.Except }, basis.Value);
    }

    public static string NameOf(GrowthBasis basis) =>
        basis switch
        {
            GrowthBasis.Naive => "naive",
            GrowthBasis.LikeForLike => "like-for-like",
            _ => "without-largest",
        };
}
