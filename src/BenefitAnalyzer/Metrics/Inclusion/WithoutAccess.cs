using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Inclusion;

/// <summary>People who cannot reach the e-channel.</summary>
public sealed class WithoutAccess()
    : PopulationMetric(
        "inclusion/without-access",
        new LocalText("People without access to the e-channel", "缺乏途徑使用電子渠道的人口比率"),
        new LocalText(
            "people of the group without access ÷ people of the group, from the population table with its interval",
            "該組別缺乏途徑使用電子渠道的人數 ÷ 該組別人數，取自population表及其區間"
        ),
        row => row.WithAccess is not null,
        new LocalText(
            "the share of people with access to the e-channel (with its interval; for example by a household survey)",
            "能接觸電子渠道的人口比率（連同區間；例如住戶統計調查）"
        )
    );
