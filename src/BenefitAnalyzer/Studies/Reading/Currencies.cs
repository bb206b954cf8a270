using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Reading.Yaml;

namespace BenefitAnalyzer.Studies.Reading;

/// <summary>Currencies of states, by their codes of ISO 4217.</summary>
internal static class Currencies
{
    // A list of our own: what the system knows of cultures differs from one machine to the next.
    private static readonly string[] Known = (
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP"
        + " CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF"
        + " IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD"
        + " MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB"
        + " RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD"
        + " UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG"
    ).Split(' ');

    /// <summary>Warns of a code that is none; a study may have reasons for it, such as a currency of former days.</summary>
    public static void Check(Placed<string>? currency, Findings findings)
    {
        if (currency is { } given && !Known.Contains(given.Value))
        {
            var near = NearestName.Find(given.Value, Known) is { } name ? $"; did you mean '{name}'?" : "";
            findings.Warn(
                DiagnosticCodes.BadValue,
                given.At,
                $"'currency' is '{given.Value}', which is no currency of ISO 4217 such as HKD{near}"
            );
        }
    }
}
