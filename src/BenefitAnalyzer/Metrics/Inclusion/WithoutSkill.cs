using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Inclusion;

/// <summary>People who are not able to use the e-channel.</summary>
public sealed class WithoutSkill()
    : PopulationMetric(
        "inclusion/without-skill",
        new LocalText("People without the skill to use the e-channel", "不懂使用電子渠道的人口比率"),
        new LocalText(
            "people of the group not able to use the e-channel ÷ people of the group, from the population table",
            "該組別不懂使用電子渠道的人數 ÷ 該組別人數，取自population表"
        ),
        row => row.WithSkill is not null,
        new LocalText(
            "the share of people able to use the e-channel (for example by a household survey)",
            "懂得使用電子渠道的人口比率（例如住戶統計調查）"
        )
    );
