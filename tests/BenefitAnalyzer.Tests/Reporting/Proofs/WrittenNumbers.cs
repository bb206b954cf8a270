using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Tests.Reporting.Workbooks;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace BenefitAnalyzer.Tests.Reporting.Proofs;

/// <summary>The numbers of figures as the files of a report write them, and the numbers that stand in a file of any kind.</summary>
internal static partial class WrittenNumbers
{
    /// <summary>The numbers of a figure as any file may write them: as data, and as readers of English and Chinese find them.</summary>
    public static IEnumerable<string> Of(Figure figure) =>
        new[] { figure.Value, figure.Numerator, figure.Denominator, figure.Denominator - figure.Numerator }
            .OfType<decimal>()
            .SelectMany(number =>
                number == Math.Floor(number)
                    ? new[] { number.ToString("0", CultureInfo.InvariantCulture), number.ToString("#,##0", CultureInfo.InvariantCulture) }
                    :
                    [
                        number.ToString("0.######", CultureInfo.InvariantCulture),
                        number.ToString("0.####", CultureInfo.InvariantCulture),
                        (100 * number).ToString("0.0", CultureInfo.InvariantCulture),
                    ]
            );

    /// <summary>Every number that stands in a file, once.</summary>
    public static IEnumerable<string> In(string file) => NumberWords().Matches(TextOf(file)).Select(match => match.Value).Distinct();

    /// <summary>What stands in a file for readers and for programs; nothing of a picture without text.</summary>
    private static string TextOf(string file) =>
        Path.GetExtension(file) switch
        {
            ".csv" => File.ReadAllText(file),
            ".json" => Rounded()
                .Replace(
                    File.ReadAllText(file),
                    match =>
                        Math.Round(decimal.Parse(match.Value, CultureInfo.InvariantCulture), 6)
                            .ToString("0.######", CultureInfo.InvariantCulture)
                ),
            ".html" => string.Join(
                '\n',
                new[] { "en", "zh" }
                    .SelectMany(code => WrittenPage.Texts(WrittenPage.Article(File.ReadAllText(file), code)))
                    .Select(text => text.Text)
            ),
            ".svg" => string.Join(
                '\n',
                XDocument
                    .Load(file)
                    .Descendants()
                    .Where(element => element.Name.LocalName is "text" or "title" or "desc")
                    .Select(element => element.Value)
            ),
            ".pdf" => Tool.Of("pdftotext").Run("-raw", file, "-"),
            ".docx" => TextOfDocument(file),
            ".xlsx" => string.Join(
                '\n',
                ReadWorkbook
                    .Of(file)
                    .Cells.Values.Select(cell =>
                        $"{cell.Text} {cell.Number?.ToString("0.######", CultureInfo.InvariantCulture)} {cell.Formula}"
                    )
            ),
            _ => "",
        };

    private static string TextOfDocument(string file)
    {
        using var document = WordprocessingDocument.Open(file, isEditable: false);
        var main = document.MainDocumentPart!;
        return string.Join(
            '\n',
            main.Document!.Descendants<W.Text>()
                .Concat(main.FootnotesPart?.Footnotes?.Descendants<W.Text>() ?? [])
                .Select(text => text.Text)
        );
    }

    [GeneratedRegex(@"(?<![\d.])\d[\d,]*(?:\.\d+)?(?![\d])")]
    private static partial Regex NumberWords();

    [GeneratedRegex(@"\d+\.\d{7,}")]
    private static partial Regex Rounded();
}
