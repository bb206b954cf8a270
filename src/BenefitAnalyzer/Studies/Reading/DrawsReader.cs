using System.Globalization;
using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading;

/// <summary><c>draws:</c>, how often what is not known for sure is drawn.</summary>
internal static class DrawsReader
{
    private const int MostDraws = 16_777_216;

    private static readonly Key<int> Least = new("least", Scalars.Whole(1, MostDraws), "at least so many draws (default 4096)");
    private static readonly Key<DrawMethod> Method = new(
        "sampling",
        Scalars.OneOf([.. DrawSettings.Methods]),
        "sobol (default): scrambled Sobol points; lhs: Latin hypercubes; plain: independent random numbers"
    );
    private static readonly Key<string> Precision = new(
        "precision",
        new ScalarKind<string>(
            "a share of the mean such as 0.5% or an amount such as 5000, above 0",
            TryPrecision,
            """{ "type": ["string", "number"], "pattern": "^[0-9.]+%?$" }"""
        ),
        "draws are doubled until the 95% interval of every mean is at most so far on either side"
    );

    public static readonly Key<KeyedValues> Key = new(
        "draws",
        new SectionKind(Least, Method, Precision),
        "how many draws reports make of the table 'levers'"
    );

    public static DrawSettings Read(KeyedValues study) =>
        study.Find(Key)?.Value is { } section
            ? new DrawSettings
            {
                Least = section.Value(Least, DrawSettings.Default.Least),
                Method = section.Value(Method, DrawSettings.Default.Method),
                Precision = section.Find(Precision)?.Value,
            }
            : DrawSettings.Default;

    private static bool TryPrecision(string text, out string value)
    {
        value = text;
        return double.TryParse(text.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number > 0;
    }
}
