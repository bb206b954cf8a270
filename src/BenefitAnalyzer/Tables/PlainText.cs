using System.Text;

namespace BenefitAnalyzer.Tables;

/// <summary>Text in the one form in which codes and names are compared: composed characters (NFC).</summary>
public static class PlainText
{
    /// <summary>Valid as UTF-8, no character of any text, and the one code point that .NET fails to normalise.</summary>
    internal const char WithoutForm = '\uFFFE';

    /// <summary>What stands for something that is no text.</summary>
    internal const char Undecoded = '\uFFFD';

    /// <summary>NFC; what has no normal form, half of a surrogate pair and U+FFFE, becomes U+FFFD.</summary>
    public static string Normalise(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)); // the encoder replaces unpaired surrogates
#pragma warning disable RS0030 // the one place that others are sent to
        return whole.Replace(WithoutForm, Undecoded).Normalize(NormalizationForm.FormC);
#pragma warning restore RS0030
    }
}
