using System.Text.Json;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Export;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Reporting.Export;

[TestClass]
public sealed class FigureJsonTests
{
    private static readonly Definition Sum = new("sum", 1, LocalText.Same("sum"), MetricUnit.Money, LocalText.Same("a + b"));

    [TestMethod]
    public void InputsOfOneRoleAreAListSinceANameStandsOnceInAnObject()
    {
        var (a, b, c) = (Part("a", 1), Part("b", -3), Part("c", 5));
        var figure = Sum.Figure([], -2, "data", new FigureInput("part", a), new FigureInput("part", b), new FigureInput("whole", c));

        using var json = JsonDocument.Parse(
            JsonText.Of(writer =>
            {
                writer.WriteStartObject();
                FigureJson.WriteFields(writer, figure);
                writer.WriteEndObject();
            })
        );

        var names = json.RootElement.EnumerateObject().Select(property => property.Name).ToList();
        CollectionAssert.AllItemsAreUnique(names);
        CollectionAssert.AreEqual(
            new[] { 1m, -3m },
            json.RootElement.GetProperty("part").EnumerateArray().Select(part => part.GetProperty("value").GetDecimal()).ToList()
        );
        Assert.AreEqual("part?is=c", json.RootElement.GetProperty("whole").GetProperty("figure").GetString());
    }

    private static Figure Part(string name, decimal value) => (Sum with { Id = "part" }).Figure([("is", name)], value, "data");
}
