using BenefitAnalyzer.Tables;

namespace BenefitAnalyzer.Ingestion.Rules;

/// <summary>Cleaning of text, the same in both lanes: blanks around it go, and it is put in NFC.</summary>
/// <remarks>Papers in Chinese that came through a PDF hold compatibility ideographs such as U+FA08, which NFC repairs.</remarks>
internal static class SqlText
{
    public static string Cleaned(string raw, bool isAscii) =>
        isAscii ? $"nullif(trim({raw}), '')" : $"nullif(nfc_normalize(trim({raw})), '')";

    public static string? Cleaned(string raw)
    {
        var text = raw.Trim(' ');
        return text.Length == 0 ? null : PlainText.Normalise(text);
    }
}
