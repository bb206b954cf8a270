using System.Text;

namespace BenefitAnalyzer.Tables;

/// <summary>Text in the one form in which codes and names are compared: composed characters (NFC).</summary>
public static class PlainText
{
    /// <summary>NFC; half of a surrogate pair, which has no normal form, becomes U+FFFD.</summary>
    public static string Normalise(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)); // the encoder replaces unpaired surrogates
        return whole.Normalize(NormalizationForm.FormC);
    }
}
