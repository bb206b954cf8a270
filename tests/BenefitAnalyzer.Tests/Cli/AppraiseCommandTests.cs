using System.Text.Json;
using BenefitAnalyzer.Tests.Appraisal;

namespace BenefitAnalyzer.Tests.Cli;

[TestClass]
public sealed class AppraiseCommandTests
{
    [TestMethod]
    public async Task AFileIsAppraisedOnItsOwnAndTheTableShowsThreeBreakEvensSideBySide()
    {
        var (code, output, errors) = await Appraise("--rate", "0.035", "--timing", "year0");

        Assert.AreEqual(0, code);
        Golden.Verify(output);
        Assert.Contains(
            "annex.csv:11: warning BA4006: the printed total of 2012-13 is 21,910,000, its lines add up to 21,900,000: residual 10,000",
            errors
        );
    }

    [TestMethod]
    public async Task JsonHoldsMeasuresViewsYearsSwitchingValuesAndTotals()
    {
        var (_, output, _) = await Appraise("--rate", "3.5%", "--timing", "end-year", "--format", "json");

        using var json = JsonDocument.Parse(output);
        var appraisal = json.RootElement.GetProperty("appraisals")[0];
        string?[] years =
        [
            .. appraisal.GetProperty("views").EnumerateArray().Select(view => view.GetProperty("break_even_year").GetString()),
        ];
        CollectionAssert.AreEqual(new[] { "2009-10", "2011-12", "2012-13" }, years);
        Assert.AreEqual("end-of-year", appraisal.GetProperty("timing").GetString());
        Assert.AreEqual(10_000, appraisal.GetProperty("printed_totals").EnumerateArray().Last().GetProperty("residual").GetDecimal());
        Assert.AreEqual(3.41m, Math.Round(appraisal.GetProperty("views")[0].GetProperty("payback").GetProperty("value").GetDecimal(), 2));
        Assert.AreEqual(
            "appraisal/npv?initiative=annex&view=all",
            appraisal.GetProperty("measures").GetProperty("npv").GetProperty("figure").GetString()
        );
    }

    [TestMethod]
    public async Task CsvHoldsARowForEachFigure()
    {
        var (code, output, _) = await Appraise("--schedule", "green-book", "--format", "csv");

        Assert.AreEqual(0, code);
        Assert.StartsWith("initiative,definition,value,unit,state,note,figure\n", output);
        Assert.Contains(
            "annex,appraisal/break-even@1,2012,fiscal-year,known,,appraisal/break-even?initiative=annex&view=cash-only\n",
            output
        );
    }

    [TestMethod]
    public async Task ARateOfMinusOneHundredPercentIsAUsageErrorAndAMissingFileABadInput()
    {
        var (code, _, errors) = await Appraise("--rate=-1");
        var missing = await CommandRun.Of("appraise", "nowhere.csv");

        Assert.AreEqual(2, code);
        Assert.Contains("from -50% to 100%", errors);
        Assert.AreEqual(2, missing.Code);
        Assert.Contains("BA2008", missing.Errors);
    }

    [TestMethod]
    public async Task AStudyIsAppraisedByItsOwnTermsAndAnOptionOverridesThem()
    {
        using var study = AppraisalSample.Study();
        study.Loaded.Dispose();

        var own = await CommandRun.Of("appraise", study.Folder);
        var other = await CommandRun.Of("appraise", study.Folder, "--rate", "10%");

        Assert.AreEqual(0, own.Code);
        Assert.Contains("halls: 2006-07 to 2012-13, 3.5%, year 0 not discounted", own.Output);
        Assert.Contains("halls: 2006-07 to 2012-13, 10%", other.Output);
    }

    [TestMethod]
    public async Task AStudyWithoutCashFlowsIsToldWhatToAdd()
    {
        using var study = new SmallStudy().Rows("2005-04-01 09:00,permit,web").Load();
        study.Loaded.Dispose();

        var run = await CommandRun.Of("appraise", study.Folder);

        Assert.AreEqual(2, run.Code);
        Assert.Contains("BA4005", run.Errors);
        Assert.Contains("'cash_flows:' under 'tables:'", run.Errors);
    }

    private static async Task<CommandRun> Appraise(params string[] options)
    {
        using var folder = new TemporaryFolder();
        folder.With("annex.csv", AppraisalSample.Annex);
        return await CommandRun.Of(["appraise", Path.Combine(folder.Path, "annex.csv"), .. options]);
    }
}
