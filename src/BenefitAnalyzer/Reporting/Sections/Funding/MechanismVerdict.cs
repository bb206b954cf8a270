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
    public static LocalText Of(StudyMechanisms mechanisms, string currency)
    {
        List<LocalText> said = mechanisms.Comparison.Rows.Count == 0 ? [NothingRun] : [Recommended(mechanisms, currency)];
        if (mechanisms.LeftOut.Count > 0)
        {
            said.Add(
                new(
                    $" Left out, since under its own limits nothing can be chosen: {LocalText.Joined(mechanisms.LeftOut, "; ", "；").English}.",
                    $"不予比較（在其本身限制下無從選擇）：{LocalText.Joined(mechanisms.LeftOut, "; ", "；").Chinese}。"
                )
            );
        }

        if (mechanisms.Bids.Problem.Draws is null)
        {
            said.Add(NothingUncertain);
        }

        return LocalText.Joined(said, "", "");
    }

    private static LocalText Recommended(StudyMechanisms mechanisms, string currency)
    {
        var recommendation = mechanisms.Comparison.Recommendation;
        if (recommendation.Mechanism is { } one)
        {
            var best = mechanisms.NameOf(one);
            var cash = mechanisms.Comparison.Rows.First(row => row.Outcome.Mechanism == one).PresentCash;
            var (english, chinese) = cash < 0 ? WithoutStaffTime(mechanisms, cash, currency) : LocalText.Same("");
            return new(
                $"The rule recommends: {best.English}. It passed every test.{english}",
                $"按規則建議採用：{best.Chinese}，已通過所有測試。{chinese}"
            );
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

    /// <summary>No test of the rule asks for cash, so who reads only this must be told what it costs a treasury.</summary>
    private static LocalText WithoutStaffTime(StudyMechanisms mechanisms, decimal cash, string currency)
    {
        var most = mechanisms.Comparison.Admitted.MaxBy(row => row.PresentCash)!;
        var (amount, best) = (FundingWords.Money(cash, currency), mechanisms.NameOf(most.Outcome.Mechanism));
        var better = FundingWords.Money(most.PresentCash, currency);
        return most.PresentCash == cash
            ? new(
                $" No test of the rule looks at cash: without staff time that is freed and not released it is worth {amount.English}, the best of all that pass.",
                $"惟規則內各項測試均不考慮現金：不計已騰出而未釋出的員工時間，其現值為{amount.Chinese}，已是合資格機制中最佳。"
            )
            : new(
                $" No test of the rule looks at cash: without staff time that is freed and not released it is worth {amount.English}; by cash alone {best.English} is best, with {better.English}.",
                $"惟規則內各項測試均不考慮現金：不計已騰出而未釋出的員工時間，其現值為{amount.Chinese}；若只論現金，則以{best.Chinese}最佳，為{better.Chinese}。"
            );
    }
}
