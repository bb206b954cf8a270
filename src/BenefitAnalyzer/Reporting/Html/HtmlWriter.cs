using System.Net;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Fonts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Html;

/// <summary>Writes a report as one HTML page that holds both languages, its charts, its style and its font, and loads nothing.</summary>
public static class HtmlWriter
{
    /// <summary>The text of the page. The same report gives the same text.</summary>
    public static string Write(Report report, CancellationToken token)
    {
        using var pictures = new ChartPictures();
        return Write(report, pictures, token);
    }

    /// <summary>The same with pictures that may have been drawn already.</summary>
    public static string Write(Report report, ChartPictures pictures, CancellationToken token)
    {
        var english = Article(report, Language.English, pictures, token);
        var chinese = Article(report, Language.TraditionalChinese, pictures, token);
        var page = LiquidTemplate.Render(
            "Report",
            new PageView(
                report.Title.English,
                report.Title.Chinese,
                LiquidTemplate.Text("Report.css"),
                LiquidTemplate.Text("Report.js"),
                english,
                chinese
            )
        );
        token.ThrowIfCancellationRequested();
        return page.Replace(FontPlace, ReportFonts.FaceRules(WebUtility.HtmlDecode(page)), StringComparison.Ordinal);
    }

    /// <summary>Where the style sheet has room for the font, which is cut to the characters of the page and so comes last.</summary>
    private const string FontPlace = "/* font */";

    private static string Article(Report report, Language language, ChartPictures pictures, CancellationToken token) =>
        LiquidTemplate.Render("Article", ArticleView.Of(report, language, pictures, token));

    /// <summary>The variables of <c>Report.liquid</c>; style, script and articles are ready-made.</summary>
    private sealed record PageView(string EnglishTitle, string ChineseTitle, string Style, string Script, string English, string Chinese);
}
