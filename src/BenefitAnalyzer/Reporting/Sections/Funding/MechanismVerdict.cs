using BenefitAnalyzer.Funding.Mechanisms;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Funding;

/// <summary>What the rule of recommendation makes of the mechanisms, in words.</summary>
internal static class MechanismVerdict
{
    private static readonly LocalText NothingUncertain = new(
        " The study states nothing that is uncertain, so chances could not be judged.",
        "研究沒有列出不確定的假設，故未能評估各項機會。"
    );

    private static readonly LocalText NothingRun = new("No mechanism could be run.", "沒有機制可以推算。");

    /// <summary>Which mechanism is recommended, or that none is, and by which tests; what was left out, and what could not be judged.</summary>
    public static LocalText Of(StudyMechanisms mechanisms)
    {
        List<LocalText> said = mechanisms.Comparison.Rows.Count == 0 ? [NothingRun] : [Recommended(mechanisms)];
        if (mechanisms.LeftOut.Count > 0)
        {
            said.Add(
                new(
                    $" Left out, since under its own limits nothing can be chosen: {string.Join("; ", mechanisms.LeftOut.Select(name => name.English))}.",
                    $"不予比較（在其本身限制下無從選擇）：{string.Join("；", mechanisms.LeftOut.Select(name => name.Chinese))}。"
                )
            );
        }

        if (mechanisms.Bids.Problem.Draws is null)
        {
            said.Add(NothingUncertain);
        }

        return new(string.Concat(said.Select(own => own.English)), string.Concat(said.Select(own => own.Chinese)));
    }

    private static LocalText Recommended(StudyMechanisms mechanisms)
    {
        var recommendation = mechanisms.Comparison.Recommendation;
        if (recommendation.Mechanism is { } one)
        {
            var best = mechanisms.NameOf(one);
            return new($"The rule recommends: {best.English}. It passed every test.", $"按規則建議採用：{best.Chinese}，已通過所有測試。");
        }

        var failed = recommendation
            .Reasons.Where(reason => !reason.IsPassed)
            .Select(reason => (Mechanism: mechanisms.NameOf(reason.Mechanism), Test: FundingWords.Of(reason.Test).Text))
            .ToList();
        return new(
            $"The rule singles out no mechanism. Not passed: {string.Join("; ", failed.Select(own => $"{own.Mechanism.English}: {own.Test.English}"))}.",
            $"按規則未能分出優劣。未通過者：{string.Join("；", failed.Select(own => $"{own.Mechanism.Chinese}：{own.Test.Chinese}"))}。"
        );
    }
}
