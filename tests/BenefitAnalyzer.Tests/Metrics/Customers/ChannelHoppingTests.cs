using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Metrics.Customers;

[TestClass]
public sealed class ChannelHoppingTests
{
    /// <summary>K1 came to the counter three days after using the web in March, K3 a minute after 14 days: of three customers in April one hopped.</summary>
    [TestMethod]
    public void AMonthHasOneValueWhetherItIsAskedAloneOrAmongOthers()
    {
        using var study = Study(
            "2005-03-30 09:00,permit,web,K1",
            "2005-04-02 09:00,permit,counter,K1",
            "2005-04-10 09:00,permit,web,K2",
            "2005-03-20 09:00,permit,web,K3",
            "2005-04-03 09:01,permit,counter,K3"
        );

        Assert.AreEqual("2005-03=0/2 2005-04=1/3", Text(study, new MetricQuery("customers/hopping") { By = ["month"] }));
        Assert.AreEqual("2005-04=1/3", Text(study, new MetricQuery("customers/hopping") { By = ["month"], Period = April }));
        Assert.AreEqual("=1/3", Text(study, new MetricQuery("customers/hopping") { Period = April }));
        Assert.AreEqual("=1/3", Text(study, new MetricQuery("customers/hopping")));
    }

    [TestMethod]
    public void AChangeCountsInTheMonthOfTheSecondChannel()
    {
        using var study = Study(
            "2005-03-20 09:00,permit,web,K1",
            "2005-03-30 09:00,permit,counter,K1",
            "2005-04-02 09:00,permit,counter,K1"
        );

        Assert.AreEqual("2005-03=1/1 2005-04=0/1", Text(study, new MetricQuery("customers/hopping") { By = ["month"] }));
        Assert.AreEqual("=0/1", Text(study, new MetricQuery("customers/hopping") { Period = April }));
    }

    /// <summary>The day is a dimension of the question and a column of its query.</summary>
    [TestMethod]
    public void ADayLooksBackAsAMonthDoes()
    {
        using var study = Study("2005-03-30 09:00,permit,web,K1", "2005-04-02 09:00,permit,counter,K1", "2005-04-02 09:00,permit,web,K2");

        Assert.AreEqual("2005-04-02=1/2", Text(study, new MetricQuery("customers/hopping") { By = ["day"], Period = April }));
    }

    private static Period April => new(new(2005, 4, 1), new(2005, 5, 1));

    private static LoadedExample Study(params string[] rows) => new SmallStudy().Rows(rows).Load();

    private static string Text(LoadedExample study, MetricQuery query) =>
        string.Join(
            ' ',
            study
                .Ask(query)
                .Rows.Where(row => row.Figure.Denominator is > 0)
                .Select(row => $"{string.Join(',', row.Keys)}={row.Figure.Numerator:0}/{row.Figure.Denominator:0}")
        );
}
