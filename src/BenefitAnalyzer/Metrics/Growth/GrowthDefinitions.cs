using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Growth;

/// <summary>What a growth means, in words. Its version grows with any change of the computation.</summary>
public static class GrowthDefinitions
{
    private const int Version = 1;

    /// <summary>Such as <c>growth/like-for-like@1 of volume/completed@1</c>.</summary>
    public static string Of(GrowthBasis basis, Metric metric) => $"growth/{GrowthAddress.NameOf(basis)}@{Version} of {metric.Definition}";

    public static LocalText Name(GrowthBasis basis) =>
        basis switch
        {
            GrowthBasis.Naive => new LocalText("Growth, naive", "增長（直接比較）"),
            GrowthBasis.LikeForLike => new LocalText("Growth, like for like", "增長（按可比基礎）"),
            _ => new LocalText("Growth, like for like without the largest contributor", "增長（按可比基礎，不計影響最大的服務）"),
        };

    /// <summary>The definition in words.</summary>
    public static LocalText Formula(GrowthBasis basis, Metric metric)
    {
        var (name, chinese) = (metric.Name.English, metric.Name.Chinese);
        var isDifference = GrowthQuery.UnitOf(metric) == Figures.MetricUnit.PercentagePoints;
        var (sum, sumChinese) = isDifference ? ("after − before", "後期−前期") : ("after ÷ before − 1", "後期÷前期−1");
        return basis switch
        {
            GrowthBasis.Naive => new LocalText(
                $"{name}: {sum}, over all services that report in each window",
                $"{chinese}：{sumChinese}，各期計算該期所有呈報的服務"
            ),
            GrowthBasis.LikeForLike => new LocalText(
                $"{name}: {sum}, over the services that report in both windows",
                $"{chinese}：{sumChinese}，只計算兩期均有呈報的服務"
            ),
            _ => new LocalText(
                $"{name}: {sum}, over the services that report in both windows except the one whose own change is largest",
                $"{chinese}：{sumChinese}，只計算兩期均有呈報的服務，並剔除變動最大的一項"
            ),
        };
    }
}
