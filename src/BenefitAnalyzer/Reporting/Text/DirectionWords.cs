using BenefitAnalyzer.Benefits.Progress;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Text;

/// <summary>Which way an indicator went, in words.</summary>
public static class DirectionWords
{
    public static LocalText Of(ChangeDirection direction) =>
        direction switch
        {
            ChangeDirection.Rose => new("rose", "上升"),
            ChangeDirection.Fell => new("fell", "下降"),
            ChangeDirection.WithinChance => new("did not change beyond chance", "沒有超出偶然波動的變動"),
            ChangeDirection.NotTested => new("not tested: too few months", "月份太少，未能檢定"),
            ChangeDirection.NotComparable => new("not comparable", "不能比較"),
            _ => throw new ArgumentOutOfRangeException(nameof(direction)),
        };
}
