using BenefitAnalyzer.Costs.Capacity;
using BenefitAnalyzer.Studies;
using CsCheck;

namespace BenefitAnalyzer.Tests.Costs.Capacity;

[TestClass]
public sealed class ErlangCTests
{
    /// <summary>Natural logarithms of the probability of waiting, computed with Mathematica; test of the Python package capacity_planning.</summary>
    [TestMethod]
    [DataRow(100, 90, -1.52813224460)]
    [DataRow(10_000, 9_000, -56.8266885378)]
    [DataRow(100, 10, -143.375505741)]
    public void TheProbabilityOfWaitingIsTheOneThatMathematicaGives(int servers, double load, double logarithm)
    {
        Assert.AreEqual(logarithm, Math.Log(ErlangC.WaitProbability(servers, load)), 1e-6);
    }

    [TestMethod]
    public void WhereTheProbabilityIsTooSmallForANumberNobodyWaits() => Assert.AreEqual(0, ErlangC.WaitProbability(10_000, 100));

    /// <summary>HP-12C Solutions Handbook 1984, "Queuing and waiting theory": 1.2 customers a minute, 3 tellers of 0.5 a minute.</summary>
    [TestMethod]
    public void TheBankWithThreeTellersIsTheOneOfTheHandbook()
    {
        Assert.AreEqual(0.6472, ErlangC.WaitProbability(3, 2.4), 0.00005);
        Assert.AreEqual(2.1574, ErlangC.MeanWaitMinutes(3, 72, 2), 0.0005);
        Assert.AreEqual(0.3552, 1 - ErlangC.ServedWithin(3, 72, 2, 2), 0.00005);
    }

    /// <summary>"The Erlang-C formula" (mitan.co.uk): 360 calls in half an hour, 4 minutes, 55 agents, 15 seconds.</summary>
    [TestMethod]
    public void TheCallCentreWith55AgentsIsThePublishedOne()
    {
        Assert.AreEqual(0.239, ErlangC.WaitProbability(55, 48), 0.0005);
        Assert.AreEqual(8.2 / 60, ErlangC.MeanWaitMinutes(55, 720, 4), 0.05 / 60);
        Assert.AreEqual(0.846, ErlangC.ServedWithin(55, 720, 4, 0.25), 0.0005);
    }

    /// <summary>"Erlang C formula – made simple" (callcentrehelper.com): 10 erlangs of 3 minutes, 80 % within 20 seconds needs 14; 17.4 % wait, 88.8 % are in time.</summary>
    [TestMethod]
    public void TheCallCentreOfTenErlangsNeedsFourteenAgents()
    {
        Assert.AreEqual(14, ErlangC.ServersNeeded(200, 3, new WaitPledge(0.80, 20 / 60.0)));
        Assert.AreEqual(0.1741, ErlangC.WaitProbability(14, 10), 0.00005);
        Assert.AreEqual(0.888, ErlangC.ServedWithin(14, 200, 3, 20 / 60.0), 0.0005);
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
}
