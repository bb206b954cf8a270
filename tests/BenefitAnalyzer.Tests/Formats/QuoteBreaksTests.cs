using System.Globalization;
using System.Text;
using BenefitAnalyzer.Formats;

namespace BenefitAnalyzer.Tests.Formats;

/// <summary>A quote that is not closed costs its own line, and no record after it, whether those run over several lines or not.</summary>
[TestClass]
public sealed class QuoteBreaksTests
{
    private const string Heading = "id,remark\n";
    private const string Good = "a,\"two\nlines\"\n";
    private const string Broken = "x,\"not closed\n";

    [TestMethod]
    [DataRow(Heading + Good + "b,one\n", "2 a|two/lines, 4 b|one")]
    [DataRow(Heading + Good + Broken + Good + "b,one\n", "2 a|two/lines, 4 broken, 5 a|two/lines, 7 b|one")]
    [DataRow(
        Heading + Broken + Good + Broken + Broken + "b,one\n" + Good,
        "2 broken, 3 a|two/lines, 5 broken, 6 broken, 7 b|one, 8 a|two/lines"
    )]
    [DataRow(Heading + Good + Broken, "2 a|two/lines, 4 broken")]
    [DataRow(Heading + Good + "\n\n" + Broken + "\n" + Good, "2 a|two/lines, 6 broken, 8 a|two/lines")]
    [DataRow(Heading + "x,\"not closed\nb,one\nc,two\",z\n" + Good, "2 broken, 3 b|one, 4 broken, 5 a|two/lines")]
    [DataRow("id,\"remark\n" + Good + "b,one\n", "2 broken, 3 broken, 4 b|one")]
    public void ALineIsReadByItselfWhereItsQuoteIsNotClosed(string text, string expected)
    {
        Assert.AreEqual(expected, Records(text));
        Assert.AreEqual(expected, Records(text.Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    /// <summary>The reader grows no record beyond 16 MB; here the first would be all of the file.</summary>
    [TestMethod]
    public void AQuoteAtTheBeginningOfALargeFileLosesOneRecord()
    {
        const int count = 1_200_000;
        var text = new StringBuilder(Heading + Broken);
        for (var at = 0; at < count; at++)
        {
            text.Append(CultureInfo.InvariantCulture, $"id{at:0000000},remark\n");
        }

        using var cursor = Open(text.ToString());

        var broken = 0;
        var read = 0;
        while (cursor.Read())
        {
            broken += cursor.Broken is null ? 0 : 1;
            read++;
        }

        Assert.AreEqual((count + 1, 1, count + 2L), (read, broken, cursor.Line));
    }

    /// <summary>Above so many, every line is read by itself: a file of that kind has no records over several lines.</summary>
    [TestMethod]
    public void AFileFullOfThemIsReadLineByLine()
    {
        var lines = string.Concat(Enumerable.Repeat(Broken + "b,one\n", 40));

        Assert.AreEqual("2 broken, 3 broken, 4 broken, 5 b|one", Records(Heading + Good + lines)[..37]);
    }

    private static string Records(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var found = new List<string>();
        using var cursor = Open(text);
        while (cursor.Read())
        {
            var (offset, length) = cursor.Bytes;
            var said = Encoding.UTF8.GetString(bytes.AsSpan((int)offset, (int)length));
            if (cursor.Broken is null)
            {
                Assert.StartsWith(cursor.Cell(0), said);
            }

            found.Add($"{cursor.Line} {(cursor.Broken is null ? $"{cursor.Cell(0)}|{cursor.Cell(1).ReplaceLineEndings("/")}" : "broken")}");
        }

        return string.Join(", ", found);
    }

    private static RecordCursor Open(string text) =>
        new CsvFormat().Open(
            new FileContent("log.csv", "log.csv", () => new MemoryStream(Encoding.UTF8.GetBytes(text))),
            new FormatOptions(),
            CancellationToken.None
        );
}
