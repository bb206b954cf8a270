using BenefitAnalyzer.Inputs.Workbooks;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace BenefitAnalyzer.Reporting.Docx;

/// <summary>Writes a report in one language as a text document: styles, native tables, pictures of its charts, footnotes.</summary>
public static class DocxWriter
{
    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string PropertiesType = "application/vnd.openxmlformats-package.core-properties+xml";

    /// <summary>The same report gives the same bytes.</summary>
    /// <param name="stream">Can be read, written and sought in.</param>
    public static void Write(Report report, Language language, ChartPictures pictures, Stream stream, CancellationToken token)
    {
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            Add(document, report, language, pictures, token);
        }

        ArchiveTimes.Remove(stream);
    }

    private static void Add(
        WordprocessingDocument document,
        Report report,
        Language language,
        ChartPictures pictures,
        CancellationToken token
    )
    {
        // The library's own ids of parts are random.
        var main = document.AddNewPart<MainDocumentPart>(MainType, "document");
        DocxResource.Feed(main.AddNewPart<StyleDefinitionsPart>("styles"), "Styles.xml");
        DocxResource.Feed(main.AddNewPart<NumberingDefinitionsPart>("numbering"), "Numbering.xml");
        DocxResource.Feed(main.AddNewPart<FontTablePart>("fonts"), "FontTable.xml");
        DocxResource.Feed(main.AddNewPart<DocumentSettingsPart>("settings"), "Settings.xml");
        var properties = document.AddNewPart<CoreFilePropertiesPart>(PropertiesType, "properties");
        DocxResource.Properties(properties, report.Title.In(language), report.Study.In(language), language);

        var text = new DocxText(language);
        var words = new DocxWords(language);
        var pages = new DocxPages(main, text, words, report.Study.In(language));
        var footnotes = new DocxFootnotes(new FigureNote(report, language), text);
        var body = new DocxBody(pages);
        new DocxArticle(report, language, text, words, body, footnotes, new DocxPictures(main), pictures).Write(token);
        footnotes.WriteInto(main);
        main.Document = new W.Document(body.Close());
    }
}
