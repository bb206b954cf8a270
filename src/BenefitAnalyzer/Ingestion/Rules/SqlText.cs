using BenefitAnalyzer.Store;
using BenefitAnalyzer.Tables;

namespace BenefitAnalyzer.Ingestion.Rules;

/// <summary>Cleaning of text in SQL, as <see cref="CellText"/> does it: blanks around it go, and it is put in NFC.</summary>
/// <remarks>Papers in Chinese that came through a PDF hold compatibility ideographs such as U+FA08, which NFC repairs.</remarks>
internal static class SqlText
{
    /// <summary>The other lane cannot put it in NFC, and takes U+FFFD for it (<see cref="PlainText"/>).</summary>
    private static readonly string WithoutForm = Sql.Text(PlainText.WithoutForm.ToString());
    private static readonly string Undecoded = Sql.Text(PlainText.Undecoded.ToString());

    /// <remarks>
    /// Blanks and U+FFFE are looked for before they are taken away: <c>trim</c> decodes every character, and <c>replace</c> copies every text.
    /// </remarks>
    public static string Cleaned(string raw, bool isAscii)
    {
        var trimmed = $"CASE WHEN starts_with({raw}, ' ') OR ends_with({raw}, ' ') THEN nullif(trim({raw}), '') ELSE {raw} END";
        return isAscii
            ? trimmed
            : $"nfc_normalize(CASE WHEN contains({raw}, {WithoutForm}) THEN replace({trimmed}, {WithoutForm}, {Undecoded}) ELSE {trimmed} END)";
    }
}
