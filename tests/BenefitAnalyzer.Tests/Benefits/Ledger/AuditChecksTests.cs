using System.Text.RegularExpressions;
using BenefitAnalyzer.Benefits.Ledger.Building;
using BenefitAnalyzer.Benefits.Ledger.Checks;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Tests.Cli;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Benefits.Ledger;

/// <summary>Each finding of auditors: a case in which it is said, and one in which it is not.</summary>
[TestClass]
public sealed class AuditChecksTests
{
    [TestMethod]
    public void ClaimsOfWhichMuchIsNotProvedAreSaid()
    {
        var unproved = Halls().Cuts("halls");
        unproved.Provisions[0] = unproved.Provisions[0] with { Evidence = null };

        Fires(DiagnosticCodes.EvidenceInsufficient, unproved);
        Silent(DiagnosticCodes.EvidenceInsufficient, Halls().Cuts("halls"));
    }

    [TestMethod]
    public void ASavingAgainstAPlanIsNoSaving()
    {
        var spent = Halls().Cuts("halls");

        Fires(DiagnosticCodes.SavingAgainstPlan, Halls().Cuts("halls", isOnlyPlanned: true));
        Silent(DiagnosticCodes.SavingAgainstPlan, spent);
    }

    [TestMethod]
    public void TheCostOfTheChosenOptionIsDeducted()
    {
        Fires(DiagnosticCodes.OptionCostMissing, Halls().Cuts("halls"));
        Silent(DiagnosticCodes.OptionCostMissing, Halls().Cuts("halls").Spends("halls", 10));
    }

    [TestMethod]
    public void WorkThatWasCancelledBringsNoSaving()
    {
        var cancelled = new LedgerCase().With("halls", InitiativeStatus.Refused).Cuts("halls");

        Fires(DiagnosticCodes.SavingOfCancelledWork, cancelled);
        Silent(DiagnosticCodes.SavingOfCancelledWork, Halls().Cuts("halls"));
    }

    [TestMethod]
    public void CostPushedToAnotherDepartmentIsNettedOffOrSaidToBeZero()
    {
        var own = Of(Halls("A").Cuts("halls"), department: "A");
        var others = Of(Halls("A").Cuts("halls"), department: "B");
        var netted = Of(Halls("A").Cuts("halls").Spends("halls", 0, CostNature.PushedElsewhere), department: "B");

        Assert.DoesNotContain(DiagnosticCodes.CostPushedElsewhere, own);
        Assert.Contains(DiagnosticCodes.CostPushedElsewhere, others);
        Assert.DoesNotContain(DiagnosticCodes.CostPushedElsewhere, netted);
    }

    [TestMethod]
    public void StatedMinutesAreNoProof()
    {
        var stated = Halls().Frees("halls", 250_000);
        stated.Effects[0] = stated.Effects[0] with { MinutesAreMeasured = false };

        Fires(DiagnosticCodes.MinutesNotMeasured, stated);
        Silent(DiagnosticCodes.MinutesNotMeasured, Halls().Frees("halls", 250_000));
    }

    [TestMethod]
    public void DualRunningIsChargedOrSaidToBeZero()
    {
        Fires(DiagnosticCodes.DualRunningMissing, Halls().Cuts("halls"));
        Silent(DiagnosticCodes.DualRunningMissing, Halls().Cuts("halls").Spends("halls", 0, CostNature.DualRunning));
        Silent(DiagnosticCodes.DualRunningMissing, Halls().Frees("halls", 250_000)); // freed time is still paid for
    }

    [TestMethod]
    public void APostThatWasToGoAndIsStillPaidIsSaid()
    {
        Fires(DiagnosticCodes.ReleaseOverdue, Halls().Promises("halls", 1));
        Silent(DiagnosticCodes.ReleaseOverdue, Halls().Promises("halls", 1, new DateOnly(2008, 4, 1)));
    }

    [TestMethod]
    public void ALiveInitiativeWithoutAMeasuredEffectIsSaid()
    {
        Fires(DiagnosticCodes.EffectNotMeasured, Halls());
        Silent(DiagnosticCodes.EffectNotMeasured, Halls().Frees("halls", 1));
    }

    /// <summary>By hand: since April 2006, 8 of 100 came back; the 50 of 50 before it are not its own.</summary>
    [TestMethod]
    public void OneNeedThatBecameTwoTransactionsIsSaidOfSavingsAboveAShare()
    {
        var made = Halls().Cuts("halls");
        var ledger = LedgerBuilder.Build(made.Inputs, _ => { });
        ServiceReturns before = new("permit", new DateOnly(2006, 3, 1), 50, 50);
        ServiceReturns other = new("licence", new DateOnly(2006, 4, 1), 50, 50);

        var said = Of(8);

        Assert.AreEqual(
            "warning BA4316: of 100 traditional completions of the services of 'halls' since its launch, at least 8 (8.0%) followed a failed or abandoned e-attempt within 14 days: one need was served twice; read its savings beside 'unit-cost/resolved-need' of 'benefit costs'",
            said.Single().ToString()
        );
        Assert.IsEmpty(Of(5));

        List<Diagnostic> Of(decimal returned) =>
            [
                .. FailureDemandCheck.Of(
                    made.Initiatives,
                    ledger,
                    [before, other, new("permit", new DateOnly(2006, 4, 1), returned, 100)],
                    14
                ),
            ];
    }

    [TestMethod]
    public async Task TheCommandSaysFailureDemandOfTheLogs()
    {
        string[] rows =
        [
            "2005-05-02 09:00,permit,web,K1,failed",
            "2005-05-03 09:00,permit,counter,K1",
            "2005-05-04 09:00,permit,counter,K2",
        ];
        using var study = new SmallStudy()
            .Rows(rows)
            .Table("provisions", "initiative,year,vote,amount,cut_on,evidence\nhalls,2005-06,Subhead 111,30,2005-05-01,\n")
            .With(LedgerStudy.Halls)
            .Load();
        study.Loaded.Dispose();

        var run = await CommandRun.Of("benefits", study.Folder);

        Assert.Contains("of 2 traditional completions of the services of 'halls' since its launch, at least 1 (50.0%)", run.Errors);
    }

    /// <summary>A report says each in two languages: the same numbers, and Chinese that is no English.</summary>
    [TestMethod]
    public void FindingsAreSaidInBothLanguages()
    {
        var stated = Halls().Frees("halls", 250_000);
        stated.Effects[0] = stated.Effects[0] with { MinutesAreMeasured = false };
        var undated = Halls().Cuts("halls");
        undated.Provisions[0] = undated.Provisions[0] with { Evidence = null };
        List<AuditFinding> found =
        [
            .. FindingsOf(Halls("A").Promises("halls", 2).Cuts("halls", isOnlyPlanned: true), "B"),
            .. FindingsOf(new LedgerCase().With("halls", InitiativeStatus.Refused).Cuts("halls"), null),
            .. FindingsOf(stated, null),
            .. FindingsOf(undated, null),
        ];

        string[] codes =
        [
            DiagnosticCodes.CostPushedElsewhere,
            DiagnosticCodes.DualRunningMissing,
            DiagnosticCodes.EffectNotMeasured,
            DiagnosticCodes.EvidenceInsufficient,
            DiagnosticCodes.MinutesNotMeasured,
            DiagnosticCodes.OptionCostMissing,
            DiagnosticCodes.ReleaseNotDocumented,
            DiagnosticCodes.ReleaseOverdue,
            DiagnosticCodes.SavingAgainstPlan,
            DiagnosticCodes.SavingOfCancelledWork,
        ];
        Assert.IsEmpty(codes.Except(found.Select(one => one.Diagnostic.Code)));
        foreach (var said in found.Select(one => one.Said))
        {
            Assert.Contains(letter => letter is >= '一' and <= '鿿', said.Chinese, said.English);
            CollectionAssert.AreEqual(Numbers(said.English), Numbers(said.Chinese), said.Chinese);
        }

        Assert.Contains(
            new LocalText(
                "Due to go by 1 Apr 2006, and still paid for: 2 posts of CO.",
                "2個CO職位應於2006年4月1日或以前刪除，至今仍須支薪。"
            ),
            found.Select(one => one.Said)
        );

        static string[] Numbers(string text) =>
            [
                .. Regex
                    .Matches(text.Replace("Apr", "4", StringComparison.Ordinal), "[0-9]+")
                    .Select(number => number.Value)
                    .Order(StringComparer.Ordinal),
            ];
    }

    private static LedgerCase Halls(string? department = null)
    {
        var made = new LedgerCase().With("halls");
        made.Initiatives[0] = made.Initiatives[0] with { Department = department };
        return made;
    }

    private static void Fires(string code, LedgerCase made) => Assert.Contains(code, Of(made, null));

    private static void Silent(string code, LedgerCase made) => Assert.DoesNotContain(code, Of(made, null));

    private static List<string> Of(LedgerCase made, string? department) =>
        [.. FindingsOf(made, department).Select(one => one.Diagnostic.Code)];

    private static List<AuditFinding> FindingsOf(LedgerCase made, string? department)
    {
        var found = new List<AuditFinding>();
        var inputs = made.Inputs;
        var permit = new Service("permit", LocalText.Same("permit"), null, department, null, null, null, null, null, [], null, null, null);
        new AuditChecks(inputs, LedgerBuilder.Build(inputs, _ => { }), [permit], found.Add).Run();
        return found;
    }
}
