using BenefitAnalyzer.Diagnostics;
using CsCheck;

namespace BenefitAnalyzer.Tests.Diagnostics;

[TestClass]
public sealed class NearestNameTests
{
    private static readonly string[] Channels = ["web", "counter", "phone"];

    [TestMethod]
    [DataRow("conter", "counter")] // a letter left out
    [DataRow("couunter", "counter")] // a letter too many
    [DataRow("caunter", "counter")] // a wrong letter
    [DataRow("coutner", "counter")] // two letters swapped
    [DataRow("WEB", "web")] // capitals
    public void ASlipFindsTheNameThatWasMeant(string written, string meant)
    {
        Assert.AreEqual(meant, NearestName.Find(written, Channels));
    }

    [TestMethod]
    public void ANameWithMoreThanOneSlipInThreeLettersIsNotGuessed()
    {
        Assert.IsNull(NearestName.Find("kiosk", Channels));
        Assert.IsNull(NearestName.Find("", Channels));
    }

    [TestMethod]
    public void TheHintListsAFewNamesWhenNoneIsNear()
    {
        Assert.AreEqual("; did you mean 'phone'?", NearestName.Hint("phnoe", Channels));
        Assert.AreEqual("; known: web, counter, phone", NearestName.Hint("kiosk", Channels));
        Assert.AreEqual("", NearestName.Hint("kiosk", Enumerable.Range(0, 20).Select(number => $"service-{number}")));
    }

    [TestMethod]
    public void EveryKnownNameFindsItself()
    {
        Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 1, 20], Gen.String[Gen.Char.AlphaNumeric, 1, 20].Array[0, 5])
            .Sample((name, others) => string.Equals(NearestName.Find(name, [name, .. others]), name, StringComparison.OrdinalIgnoreCase));
    }
}
