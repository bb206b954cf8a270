using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Services;

/// <summary>How many services there are on the last day of the period, to be asked by stage: 1 information, 2 e-service, 3 connected, 4 redefined.</summary>
public sealed class ServicesByStage()
    : ServiceMetric(
        "services/by-stage",
        1,
        new LocalText("Services, by the stage of the day", "服務數目（按當日所屬階段）"),
        MetricUnit.Count,
        new LocalText(
            "services of the reference table, each in the stage it has on the day",
            "服務表內的服務數目，按各服務當日所屬階段計算"
        )
    );
