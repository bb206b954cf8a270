using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Reporting;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Reporting;

[TestClass]
public sealed class AnswersAheadTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [TestMethod]
    public void ASectionThatFailsHoldsUpNeitherTheOthersNorTheReport()
    {
        using var asked = new CountdownEvent(2);
        Section failing = new Asked(() => throw new InvalidOperationException("no answer"));
        Section other = new Asked(() => asked.Signal());

        using var ahead = new AnswersAhead([failing, other, failing], null!, CancellationToken.None);

        Assert.IsTrue(asked.Wait(Patience), "asked from the first section on and from the last");
    }

    [TestMethod]
    public void TheEndOfTheReportEndsWhatIsStillAsked()
    {
        using var begun = new ManualResetEventSlim();
        var ended = 0;
        Section endless = new Asked(token =>
        {
            begun.Set();
            token.WaitHandle.WaitOne(Patience);
            Interlocked.Increment(ref ended);
        });
        var ahead = new AnswersAhead([endless], null!, CancellationToken.None);
        Assert.IsTrue(begun.Wait(Patience));

        ahead.Dispose();

        Assert.IsGreaterThan(0, ended);
    }

    private sealed class Asked(Action<CancellationToken> ask) : Section("asked", LocalText.Same("asked"), needs: LocalText.Same("nothing"))
    {
        public Asked(Action ask)
            : this(_ => ask()) { }

        public override void Prepare(LoadedStudy loaded, CancellationToken token) => ask(token);

        public override ReportSection? Write(ReportContext context, CancellationToken token) => null;
    }
}
