using BenefitAnalyzer.Metrics.Engine;

namespace BenefitAnalyzer.Tests.Metrics.Engine;

[TestClass]
public sealed class AnswersTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [TestMethod]
    public async Task WhoAsksMeanwhileWaitsForTheAnswerInsteadOfWorkingItOut()
    {
        var answers = new Answers<string, int>(_ => 0, 0);
        using var begun = new ManualResetEventSlim();
        using var go = new ManualResetEventSlim();
        var first = Task.Run(() =>
            answers.Of(
                "a",
                () =>
                {
                    begun.Set();
                    return go.Wait(Patience) ? 1 : 0;
                }
            )
        );
        Assert.IsTrue(begun.Wait(Patience));
        var second = Task.Run(() => answers.Of("a", () => 2));
        var other = answers.Of("b", () => 3);
        go.Set();

        Assert.AreEqual((1, 1, 3), (await first, await second, other));
    }

    [TestMethod]
    public void AnAnswerMayRestOnAnother()
    {
        var answers = new Answers<string, int>(_ => 0, 0);

        Assert.AreEqual(3, answers.Of("a", () => answers.Of("b", () => 2) + 1));
        Assert.AreEqual(2, answers.Of("b", () => 9));
    }

    [TestMethod]
    public void WhatFailedIsTriedAgain()
    {
        var answers = new Answers<string, int>(_ => 0, 0);

        Assert.ThrowsExactly<OperationCanceledException>(() => answers.Of("a", () => throw new OperationCanceledException()));

        Assert.AreEqual(1, answers.Of("a", () => 1));
    }

    [TestMethod]
    public void TheOldestAreForgottenWhereAllTogetherAreTooLarge()
    {
        var answers = new Answers<string, int>(size => size, 10);
        _ = (answers.Of("a", () => 6), answers.Of("b", () => 4), answers.Of("c", () => 5));

        Assert.AreEqual(4, answers.Of("b", () => 0), "6 + 4 + 5 is too much by 5, so the 6 goes and the 4 stays");
        Assert.AreEqual(1, answers.Of("a", () => 1));
    }

    [TestMethod]
    public void TheNewestIsKeptHoweverLarge()
    {
        var answers = new Answers<string, int>(size => size, 10);
        _ = (answers.Of("a", () => 6), answers.Of("b", () => 11));

        Assert.AreEqual(11, answers.Of("b", () => 0));
        Assert.AreEqual(1, answers.Of("a", () => 1));
    }
}
