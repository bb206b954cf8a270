using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Tests.WhatIf.Scenarios;
using BenefitAnalyzer.WhatIf.Uncertainty;

namespace BenefitAnalyzer.Tests.WhatIf.Uncertainty;

[TestClass]
public sealed class LeverBoundsTests
{
    private const string Heading = "lever,spread,mean,deviation,values\n";

    /// <summary>
    /// A factor of mean 1 and deviation 1 lies below 0 in Φ(−1) = 15.9% of all draws, which count as 0: the mean is then Φ(1) + φ(1) = 0.8413447 + 0.2419707.
    /// It multiplies 120 of savings, less 120 of costs.
    /// </summary>
    [TestMethod]
    public void DrawsBeyondWhatMakesSenseCountAsTheBoundAndAreTold()
    {
        var found = new List<Diagnostic>();
        using var study = OneInitiative.Study().Table("levers", Heading + "displaced,normal,1,1,\n").Load();

        var outcome = StudyUncertainty
            .Of(study.Loaded, new UncertaintyQuestion(null, null, 4096, null), found.Add, CancellationToken.None)!
            .Result.Initiatives.Single();

        Assert.AreEqual((120 * 1.0833155) - 120, outcome.Deterministic.NetPresentValue, 1e-4);
        Assert.AreEqual((120 * 1.0833155) - 120, outcome.NetPresentValue.Value, 0.05);
        Assert.AreEqual(-120, outcome.NetPresentValues[0].Value, 1e-9);
        Assert.AreEqual(
            "tables/levers.csv:2: note BA5072: 'displaced': 15.9% of its values lie beyond 0 to 1000 and count as the nearer of the two, so that its mean is 1.083315 instead of 1",
            found.Single().ToString()
        );
    }

    [TestMethod]
    [DataRow("released,normal,0.5,5,", "'released' cannot deviate by 5; allowed: up to 50%; 5 is 500%; did you mean 5%?")]
    [DataRow(
        "released,normal,60,0.1,",
        "'released' cannot be 60; allowed: a share from 0 to 1, such as 60%; 60 is 6000%; did you mean 60%?"
    )]
    [DataRow(
        "delay,discrete,,,-1: 50%; 2: 50%",
        "'delay' cannot be -1 where it is uncertain; allowed: from 0 to 30; what comes earlier is a choice of scenarios"
    )]
    [DataRow("volume,discrete,,,-1: 50%; 2: 50%", "'volume' cannot be -1; allowed: a factor from 0 to 1000; 1 changes nothing")]
    public void ANumberThatALeverCannotHaveIsAFaultOfTheTable(string row, string message)
    {
        using var study = OneInitiative.Study().Table("levers", Heading + "displaced,normal,1,1,\n").Load();
        study.With("tables/levers.csv", Heading + row + "\n");

        var fault = StudyReader.Read(study.Folder).Diagnostics.Single();

        Assert.AreEqual(DiagnosticCodes.LeverNotUnderstood, fault.Code);
        Assert.Contains(message, fault.ToString());
    }
}
