namespace BenefitAnalyzer.Samples.World;

/// <summary>A service of the sample: its row of <c>services.csv</c> joined with what <c>demand.csv</c> says about its use.</summary>
/// <param name="Type">0 information, 1 payment, 2 application, 3 complaint.</param>
/// <param name="PledgeDays">0 without a pledge.</param>
/// <param name="WaitPledge">Promised share (0 to 1) and minutes; null without a pledge.</param>
/// <param name="PeakMonths">Calendar months in which the volume is 2.2 times the usual.</param>
/// <param name="TakeUpCeiling">Share of electronic starts that the growth curve runs to, for a citizen of average age with access.</param>
internal sealed record SampleService(
    string Code,
    int Type,
    bool Amenable,
    DateOnly? ElectronicFrom,
    int[] Channels,
    int PledgeDays,
    (double Share, double Minutes)? WaitPledge,
    double Volume,
    IReadOnlyList<int> PeakMonths,
    double TakeUpFrom,
    double TakeUpCeiling,
    double CounterMinutes,
    int FeeCents
);
