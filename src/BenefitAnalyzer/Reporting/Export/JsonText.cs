using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BenefitAnalyzer.Reporting.Export;

/// <summary>JSON as people and programs read it: indented, and Chinese as it is; it is never put into HTML.</summary>
internal static class JsonText
{
    public static readonly JsonWriterOptions Format = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A text for standard output.</summary>
    public static string Of(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Format))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
