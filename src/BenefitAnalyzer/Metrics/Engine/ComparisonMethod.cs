using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>How groups are compared, as a definition that explanations and reports print beside the metric's own.</summary>
public static class ComparisonMethod
{
    /// <summary>Id and version; the version grows whenever a comparison would come out differently.</summary>
    public const string Definition = "comparison@1";

    public static LocalText Name { get; } = new("Comparison at the same mix", "按相同組合比較");

    public static LocalText Formula { get; } =
        new(
            "what the share would be if all had the mix of all together (direct standardisation; kinds of work that are not done there are left out); two cannot be told apart where the 95% interval of the difference of their raw shares (Newcombe, on the counts) holds 0; a complete count is taken as one outcome of a process; each pair stands for itself",
            "假設各組均按整體組合計算的比率（直接標準化；不計該處沒有提供的類別）；如兩者原始比率之差的95%置信區間（Newcombe法，按宗數計算）包括零，即未能區分；完整統計視為一個過程的一次結果；每對各自判斷"
        );
}
