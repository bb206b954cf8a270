using ScottPlot;

namespace BenefitAnalyzer.Reporting.Charts.Drawing;

/// <summary>The house style: few colours, thin lines, labels beside what they name instead of a legend.</summary>
internal static class ChartStyle
{
    public const float TextSize = 13;
    public const float SmallTextSize = 12;
    public const float LineHeight = 1.3f; // of the text size
    public const float LineWidth = 2.25f;
    public const float MarkerSize = 7;
    public const float MaxLabelWidth = 190;

    /// <summary>The least of text (WCAG 2.2, 1.4.3).</summary>
    public const double ReadableContrast = 4.5;

    public static readonly Color Ink = Color.FromHex("#1B1F24");
    public static readonly Color Muted = Color.FromHex("#57606A"); // 6.4 : 1 on white
    public static readonly Color Grid = Color.FromHex("#E3E6EA");
    public static readonly Color Axis = Color.FromHex("#8C959F");
    public static readonly Color Other = Color.FromHex("#B4BBC3");
    public static readonly Color Empty = Color.FromHex("#F3F4F6");
    public static readonly Color Highlight = Color.FromHex("#0B3C6F");
    public static readonly Color Plain = Color.FromHex("#6E93B8");
    public static readonly Color Contrast = Color.FromHex("#C24E00");

    /// <summary>Series that can be told apart with any colour vision, and on a grey print by lightness, dashes and markers.</summary>
    public static readonly IReadOnlyList<SeriesStyle> Series =
    [
        new(Color.FromHex("#0B3C6F"), LinePattern.Solid, MarkerShape.FilledCircle),
        new(Color.FromHex("#D55E00"), LinePattern.Solid, MarkerShape.FilledSquare),
        new(Color.FromHex("#009E73"), LinePattern.Dashed, MarkerShape.FilledTriangleUp),
        new(Color.FromHex("#7B4B94"), LinePattern.DenselyDashed, MarkerShape.FilledDiamond),
        new(Color.FromHex("#4BA3DB"), LinePattern.Solid, MarkerShape.FilledTriangleDown),
    ];

    private static readonly (Color From, Color To) Electronic = (Color.FromHex("#0B3C6F"), Color.FromHex("#6FA3D0"));
    private static readonly (Color From, Color To) Traditional = (Color.FromHex("#EBA24F"), Color.FromHex("#FBE8CF"));

    /// <summary>Electronic channels are dark and blue, traditional ones light and orange: take-up shows even on a grey print.</summary>
    /// <param name="index">Which of its family, 0-based.</param>
    /// <param name="count">How many the family has.</param>
    public static Color Channel(bool isElectronic, int index, int count)
    {
        var (from, to) = isElectronic ? Electronic : Traditional;
        return Mix(from, to, count <= 1 ? 0 : (double)index / (count - 1));
    }

    /// <summary>From nearly white to dark blue.</summary>
    /// <param name="share">0 to 1.</param>
    public static Color Scale(double share) => Mix(Color.FromHex("#EDF3F9"), Electronic.From, share);

    /// <summary>Ink where it can be read, else white or black: on any colour one of these has the contrast that WCAG asks of text.</summary>
    public static Color TextOn(Color background) =>
        Contrasts(background, Ink) >= ReadableContrast ? Ink
        : Contrasts(background, Colors.White) >= Contrasts(background, Colors.Black) ? Colors.White
        : Colors.Black;

    /// <summary>Contrast of two colours, 1 to 21 (WCAG 2.2).</summary>
    public static double Contrasts(Color one, Color other)
    {
        var (low, high) = (Math.Min(Luminance(one), Luminance(other)), Math.Max(Luminance(one), Luminance(other)));
        return (high + 0.05) / (low + 0.05);
    }

    /// <summary>Relative luminance, 0 to 1 (WCAG 2.2).</summary>
    private static double Luminance(Color color)
    {
        return 0.2126 * Linear(color.R) + 0.7152 * Linear(color.G) + 0.0722 * Linear(color.B);

        static double Linear(byte channel) => channel <= 10 ? channel / 255.0 / 12.92 : Math.Pow((channel / 255.0 + 0.055) / 1.055, 2.4);
    }

    private static Color Mix(Color from, Color to, double share) =>
        new(Mix(from.R, to.R, share), Mix(from.G, to.G, share), Mix(from.B, to.B, share));

    private static byte Mix(byte from, byte to, double share) => (byte)Math.Round(from + (to - from) * share);
}

/// <summary>How one line is drawn.</summary>
internal sealed record SeriesStyle(Color Color, LinePattern Pattern, MarkerShape Marker);
