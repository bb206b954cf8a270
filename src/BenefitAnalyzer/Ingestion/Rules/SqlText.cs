namespace BenefitAnalyzer.Ingestion.Rules;

/// <summary>Cleaning of text in SQL, as <see cref="CellText"/> does it: blanks around it go, and it is put in NFC.</summary>
/// <remarks>Papers in Chinese that came through a PDF hold compatibility ideographs such as U+FA08, which NFC repairs.</remarks>
internal static class SqlText
{
    /// <remarks>Blanks are looked for before they are taken away: <c>trim</c> decodes every character.</remarks>
    public static string Cleaned(string raw, bool isAscii)
    {
        var trimmed = $"CASE WHEN starts_with({raw}, ' ') OR ends_with({raw}, ' ') THEN nullif(trim({raw}), '') ELSE {raw} END";
        return isAscii ? trimmed : $"nfc_normalize({trimmed})";
    }
}
