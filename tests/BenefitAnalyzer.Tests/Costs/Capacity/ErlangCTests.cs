using System.Numerics;
using BenefitAnalyzer.Costs.Capacity;
using BenefitAnalyzer.Studies;
using CsCheck;

namespace BenefitAnalyzer.Tests.Costs.Capacity;

[TestClass]
public sealed class ErlangCTests
{
    /// <summary>
    /// Natural logarithms of the probability of waiting, computed with Mathematica: <c>test_erlC</c> in <c>erlang_test.py</c> of the Python package
    /// capacity_planning. Of the seven values printed there, exact fractions confirm four, three of which a double can hold. Of the other three,
    /// print and recomputation differ: 100 servers at 50 (0.0; −21.84392783), 10,000 at 5,000 (−59,093.08; −1,936.302775) and 10,000 at 9,990
    /// (−15.46132866; −0.127217980).
    /// </summary>
    [TestMethod]
    [DataRow(100, 90, -1.52813224460)]
    [DataRow(10_000, 9_000, -56.8266885378)]
    [DataRow(100, 10, -143.375505741)]
    [DataRow(100, 50, -21.84392783219)] // recomputed
    [DataRow(10_000, 9_990, -0.127217979795)] // recomputed
    public void TheProbabilityOfWaitingIsTheOneThatMathematicaGives(int servers, double load, double logarithm)
    {
        Assert.AreEqual(logarithm, Math.Log(ErlangC.WaitProbability(servers, load)), 1e-6);
    }

    /// <summary>
    /// J. Dunlop, D. Girma, J. Irvine, Digital Mobile Communications and the TETRA System, Wiley 1999, table A.4 "Erlang C table (for
    /// blocked-calls-queued)" as its worked example on p. 424 reads it: 8 channels carry 3.87 erlangs with 5 % delayed, 10 channels 4.08 with 1 %.
    /// </summary>
    [TestMethod]
    [DataRow(8, 3.87, 0.05)]
    [DataRow(10, 4.08, 0.01)]
    public void ATableOfErlangCPrintsTheLoadThatDelaysAsManyToTheHundredthOfAnErlang(int channels, double load, double delayed)
    {
        Assert.IsTrue(ErlangC.WaitProbability(channels, load - 0.005) < delayed);
        Assert.IsTrue(ErlangC.WaitProbability(channels, load + 0.005) > delayed);
    }

    /// <summary>By definition, in whole numbers of any length: (aⁿ/n!)·n/(n − a) ÷ (Σ aᵏ/k! for k below n, + the same), a = p/q.</summary>
    [TestMethod]
    public void TheProbabilityIsThatOfExactFractions() =>
        Gen.Select(Gen.Int[1, 300], Gen.Int[1, 1000], Gen.Int[1, 20])
            .Where(drawn => drawn.Item2 < drawn.Item1 * drawn.Item3)
            .Sample(
                (servers, above, below) =>
                    Math.Abs(Exact(servers, above, below) - ErlangC.WaitProbability(servers, above / (double)below))
                    <= 1e-300 + (1e-9 * Exact(servers, above, below)), // below that a double has fewer digits
                iter: 200
            );

    [TestMethod]
    public void WhereTheProbabilityIsTooSmallForANumberNobodyWaits() => Assert.AreEqual(0, ErlangC.WaitProbability(10_000, 100));

    /// <summary>
    /// HP 12C Solutions Handbook, "Queuing and waiting theory", example 1 (p. 144): 1.2 customers a minute, 3 tellers of 0.5 a minute wait 2.16 minutes,
    /// 2.59 of them in the queue. It reads the mean wait, 1.079 times the service, from R. E. Trueman, An Introduction to Quantitative Methods for
    /// Decision Making, 1977, table 12.2, p. 512. Exact fractions give 0.647191 waiting and 0.355186 longer than 2 minutes.
    /// </summary>
    [TestMethod]
    public void TheBankWithThreeTellersIsTheOneOfTheHandbook()
    {
        var wait = ErlangC.MeanWaitMinutes(3, 72, 2);

        Assert.AreEqual(2.16, wait, 0.005);
        Assert.AreEqual(1.079, wait / 2, 0.0005);
        Assert.AreEqual(2.59, 1.2 * wait, 0.005);
        Assert.AreEqual(0.647191, ErlangC.WaitProbability(3, 2.4), 0.0000005);
        Assert.AreEqual(0.355186, 1 - ErlangC.ServedWithin(3, 72, 2, 2), 0.0000005);
    }

    /// <summary>"The Erlang-C formula" (mitan.co.uk/erlang/elgcfml.htm): 360 calls in half an hour, 4 minutes, 55 agents, 15 seconds; exact fractions give 0.238701.</summary>
    [TestMethod]
    public void TheCallCentreWith55AgentsIsThePublishedOne()
    {
        Assert.AreEqual(0.239, ErlangC.WaitProbability(55, 48), 0.0005);
        Assert.AreEqual(8.2 / 60, ErlangC.MeanWaitMinutes(55, 720, 4), 0.05 / 60);
        Assert.AreEqual(0.846, ErlangC.ServedWithin(55, 720, 4, 0.25), 0.0005);
    }

    /// <summary>
    /// "Erlang C formula – made simple with an easy worked example" (callcentrehelper.com): 100 calls in half an hour of 3 minutes, 80 % within 20
    /// seconds needs 14. Digits: README of the R package ErlangC 0.1.0 (CRAN, 5 December 2024), which works the same example.
    /// </summary>
    [TestMethod]
    public void TheCallCentreOfTenErlangsNeedsFourteenAgents()
    {
        Assert.AreEqual(14, ErlangC.ServersNeeded(200, 3, new WaitPledge(0.80, 20 / 60.0)));
        Assert.AreEqual(0.1741319, ErlangC.WaitProbability(14, 10), 0.00000005);
        Assert.AreEqual(0.88835, ErlangC.ServedWithin(14, 200, 3, 20 / 60.0), 0.000005);
        Assert.AreEqual(7.83593701177724, 60 * ErlangC.MeanWaitMinutes(14, 200, 3), 1e-12);
        Assert.AreEqual(0.6821182, ErlangC.WaitProbability(11, 10), 0.00000005);
        Assert.AreEqual(0.3896138, ErlangC.ServedWithin(11, 200, 3, 20 / 60.0), 0.00000005);
    }

    /// <summary>One server: the probability of waiting is the occupancy (Pollaczek 1930 and Khinchine 1932 agree).</summary>
    [TestMethod]
    public void WithOneServerAsManyWaitAsItIsBusy() =>
        Gen.Double[0.001, 0.999].Sample(load => Math.Abs(ErlangC.WaitProbability(1, load) - load) < 1e-12);

    [TestMethod]
    public void AThousandServersAndMoreDoNotOverflow()
    {
        foreach (var servers in new[] { 1_000, 5_000, 20_000 })
        {
            foreach (var share in new[] { 1e-6, 0.01, 0.5, 0.9, 0.99, 0.999, 0.999999 })
            {
                var waits = ErlangC.WaitProbability(servers, servers * share);
                Assert.IsTrue(waits is >= 0 and <= 1, $"{servers} servers at {share}: {waits}");
            }
        }

        // Halfin and Whitt 1981: with beta standard deviations to spare, P(wait) tends to 1 / (1 + beta Phi(beta) / phi(beta)) = 0.223 at 1.
        Assert.AreEqual(0.223, ErlangC.WaitProbability(1_032, 1_000), 0.005);
        Assert.IsTrue(ErlangC.ServersNeeded(60_000, 1, new WaitPledge(0.95, 5)) is > 1_000 and < 1_010);
    }

    [TestMethod]
    public void MoreServersNeverWorsenAndMoreArrivalsNeverEaseTheWait() =>
        Gen.Select(Gen.Int[1, 60], Gen.Double[0, 400], Gen.Double[0.1, 60], Gen.Double[0, 60], Gen.Double[0, 50])
            .Sample(
                (servers, arrivals, handling, minutes, more) =>
                    ErlangC.ServedWithin(servers + 1, arrivals, handling, minutes)
                        >= ErlangC.ServedWithin(servers, arrivals, handling, minutes) - 1e-12
                    && ErlangC.ServedWithin(servers, arrivals + more, handling, minutes)
                        <= ErlangC.ServedWithin(servers, arrivals, handling, minutes) + 1e-12
            );

    [TestMethod]
    public void TheServersNeededAreTheFewestThatKeepThePledge() =>
        Gen.Select(Gen.Double[0.1, 300], Gen.Double[0.5, 40], Gen.Double[0, 0.999], Gen.Double[0, 60])
            .Sample(
                (arrivals, handling, share, minutes) =>
                {
                    var needed = ErlangC.ServersNeeded(arrivals, handling, new WaitPledge(share, minutes));
                    return ErlangC.ServedWithin(needed, arrivals, handling, minutes) >= share - 1e-9
                        && (
                            needed == 1
                            || needed - 1 <= arrivals * handling / 60
                            || ErlangC.ServedWithin(needed - 1, arrivals, handling, minutes) < share
                        );
                }
            );

    /// <summary>A queue run event by event, with 200,000 arrivals after the first 5,000: the share served in time within four of its errors.</summary>
    [TestMethod]
    [DataRow(1, 6.0, 6.0)]
    [DataRow(3, 20.0, 7.0)]
    [DataRow(8, 62.0, 7.0)]
    [DataRow(40, 300.0, 7.5)]
    public void ASimulatedQueueServesAsManyInTimeAsTheFormulaSays(int servers, double arrivalsPerHour, double handlingMinutes)
    {
        foreach (var minutes in new[] { 0.0, 3, 10 })
        {
            var simulated = QueueSimulation.ServedWithin(servers, arrivalsPerHour, handlingMinutes, minutes, seed: 710, arrivals: 200_000);

            Assert.AreEqual(
                ErlangC.ServedWithin(servers, arrivalsPerHour, handlingMinutes, minutes),
                simulated.Share,
                4 * simulated.StandardError
            );
        }
    }

    private static double Exact(int servers, int above, int below)
    {
        BigInteger term = BigInteger.Pow(below, servers); // of k = 0, times qⁿ·n!
        for (var count = 2; count <= servers; count++)
        {
            term *= count;
        }

        var sum = BigInteger.Zero;
        for (var count = 1; count <= servers; count++)
        {
            sum += term;
            term = term * above / (count * (BigInteger)below);
        }

        var spare = (servers * (BigInteger)below) - above;
        var waiting = term * servers * below;
        return Math.Exp(BigInteger.Log(waiting) - BigInteger.Log((sum * spare) + waiting));
    }
}
