using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections.WhatIf;
using BenefitAnalyzer.Tests.WhatIf.PhaseOut;
using BenefitAnalyzer.WhatIf.Uncertainty;

namespace BenefitAnalyzer.Tests.WhatIf.Uncertainty;

/// <summary>What a scenario adds beside initiatives, in draws.</summary>
[TestClass]
public sealed class AddedFlowDrawsTests
{
    private const string Closing = "closing@permit/counter/NORTH";

    /// <summary>Ten and ninety in a hundred of a uniform factor from 0.5 to 1.5 are 0.6 and 1.4 of what the closing saves.</summary>
    [TestMethod]
    public void AClosingIsDrawnByWhatPostsCostAndNotByWhatChangesTheirNumber()
    {
        using var study = Closed();
        var said = new List<Diagnostic>();

        var found = Of(study, said);

        var saved = found.Result.Initiatives.Single(own => own.Id == Closing).Deterministic.NetPresentValue;
        var bars = found.Bars.ToDictionary(bar => bar.Lever);
        Assert.AreNotEqual(0, saved, 1);
        Assert.AreEqual(0.6 * saved, bars["staff-cost"].AtLow, 1e-6);
        Assert.AreEqual(1.4 * saved, bars["staff-cost"].AtHigh, 1e-6);
        Assert.AreEqual(saved, bars["volume"].AtLow, 1e-6);
        Assert.AreEqual(saved, bars["volume"].AtHigh, 1e-6);
        var added = found.Added.Single();
        Assert.AreEqual(("staff-cost", "volume"), (string.Join(' ', added.Drawn), string.Join(' ', added.Kept)));
        Assert.Contains("is not drawn by volume", said.Single(one => one.Code == DiagnosticCodes.LeverNotDrawn).Message);
    }

    [TestMethod]
    public void TheTablesSayWhatIsNotDrawn()
    {
        using var study = Closed();

        var report = UncertaintyReport.Of(study.Loaded, Question, _ => { }, CancellationToken.None)!;

        Assert.AreEqual(
            "Closing of a channel: permit/counter/NORTH: drawn by staff-cost alone; volume, which would change it in steps, are left as the scenario has them.",
            report.Sections[0].Blocks.OfType<Callout>().Single().Text.English
        );
    }

    private static UncertaintyQuestion Question => new("close", Closing, 1024, null);

    private static StudyUncertainty Of(LoadedExample study, List<Diagnostic> said) =>
        StudyUncertainty.Of(study.Loaded, Question, said.Add, CancellationToken.None)!;

    /// <summary>The study of permits with an initiative that costs 100 a year, and a scenario that closes a counter.</summary>
    private static LoadedExample Closed()
    {
        var study = PermitStudy.Load();
        var text = File.ReadAllText(Path.Combine(study.Folder, "study.yaml"));
        return study
            .With(
                "study.yaml",
                text.Replace(
                    "  grades: grades.csv\n",
                    "  grades: grades.csv\n  cash_flows: flows.csv\n  levers: levers.csv\n",
                    StringComparison.Ordinal
                ) + "\nappraisal: { rate: 0% }\ninitiatives:\n  - { id: online, name: Online, status: approved }\n"
            )
            .With(
                "flows.csv",
                "initiative,year,label,kind,category,recurrent,amount\nonline,2006-07,Hosting,cost,expenditure,yes,100\nonline,2007-08,Hosting,cost,expenditure,yes,100\n"
            )
            .With("levers.csv", "lever,spread,low,high\nstaff-cost,uniform,0.5,1.5\nvolume,uniform,0.5,1.5\n")
            .With("scenarios/close.yaml", $"scenario: close\ntitle: {{ en: Close, zh-Hant: 關閉 }}\nlevers:\n  {Closing}: 2007-04-01\n")
            .Load();
    }
}
