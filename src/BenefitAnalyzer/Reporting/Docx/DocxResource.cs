using System.Reflection;
using System.Xml;
using BenefitAnalyzer.Units;
using DocumentFormat.OpenXml.Packaging;

namespace BenefitAnalyzer.Reporting.Docx;

/// <summary>The parts of a document that are the same in all reports; their files lie beside this class.</summary>
internal static class DocxResource
{
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    public static void Feed(OpenXmlPart part, string file)
    {
        using var content = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{typeof(DocxResource).Namespace}.{file}")!;
        part.FeedData(content);
    }

    /// <summary>Title, subject and language, without a time or an author: the same report gives the same bytes.</summary>
    public static void Properties(CoreFilePropertiesPart part, string title, string subject, Language language)
    {
        using var stream = part.GetStream(FileMode.Create);
        using var writer = XmlWriter.Create(stream);
        writer.WriteStartElement("cp", "coreProperties", Core);
        writer.WriteElementString("dc", "title", DublinCore, DocxText.Legal(title));
        writer.WriteElementString("dc", "subject", DublinCore, DocxText.Legal(subject));
        writer.WriteElementString("dc", "language", DublinCore, language == Language.English ? "en-HK" : "zh-HK");
        writer.WriteEndElement();
    }
}
