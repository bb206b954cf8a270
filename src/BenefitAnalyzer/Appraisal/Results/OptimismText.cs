using System.Globalization;
using BenefitAnalyzer.Appraisal.Adjustments;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Appraisal.Results;

/// <summary>Says where the share of claimed benefits comes from, with its count.</summary>
internal static class OptimismText
{
    /// <param name="optimism">Null where the study sets the share.</param>
    public static LocalText Of(BenefitOptimism? optimism)
    {
        if (optimism is null)
        {
            return new LocalText("set by 'benefits_realised' of the study", "由研究的benefits_realised設定");
        }

        var pooled = Percent(optimism.Pooled);
        var all = new LocalText(
            optimism.Count == 1
                ? $"1 finished initiative realised {pooled} of what it claimed"
                : $"{optimism.Count} finished initiatives realised {pooled} of what they claimed",
            $"{optimism.Count}個已完成項目實現了聲稱效益的{pooled}"
        );
        return optimism is { Own: { } own, Weight: > 0 }
            ? new LocalText(
                $"{all.English}; {optimism.OwnCount} of the same department {Percent(own)}, with a weight of {Percent((decimal)optimism.Weight)}",
                $"{all.Chinese}；其中同一部門{optimism.OwnCount}個為{Percent(own)}，權重{Percent((decimal)optimism.Weight)}"
            )
            : all;
    }

    /// <summary>Which initiatives those are, in a sentence of its own.</summary>
    public static LocalText Finished { get; } =
        new(
            "An initiative is finished when it is closed, or live with every amount that its paper claims measured.",
            "項目已結束，或已推出而文件聲稱的每筆金額均已量度，即屬已完成。"
        );

    private static string Percent(decimal share) => (100 * share).ToString("0.#", CultureInfo.InvariantCulture) + "%";
}
