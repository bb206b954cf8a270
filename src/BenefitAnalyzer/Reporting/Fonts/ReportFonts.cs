using System.Reflection;
using System.Text;
using SkiaSharp;

namespace BenefitAnalyzer.Reporting.Fonts;

/// <summary>
/// Noto Sans HK in two weights, shipped inside the library, so that Chinese never shows boxes on a machine without Chinese fonts
/// and a chart has the same line breaks everywhere. It covers the Hong Kong characters (埗邨嘅冚𨋢) that most fonts lack.
/// </summary>
/// <remarks>Licence: <c>OFL.txt</c> beside the fonts. Source: npm <c>@expo-google-fonts/noto-sans-hk</c> 0.4.3, unchanged.</remarks>
public static class ReportFonts
{
    public const string Family = "Noto Sans HK";

    private static readonly Lazy<byte[]> Regular = new(() => Load("NotoSansHK-Regular.ttf"));
    private static readonly Lazy<byte[]> Bold = new(() => Load("NotoSansHK-Bold.ttf"));
    private static readonly Lazy<SKTypeface> RegularFace = new(() => ToTypeface(Regular.Value));
    private static readonly Lazy<SKTypeface> BoldFace = new(() => ToTypeface(Bold.Value));

    /// <summary>Whether the font has a picture of a character.</summary>
    public static bool Covers(Rune character) => RegularFace.Value.ContainsGlyph(character.Value);

    /// <summary>The font as Skia draws and measures it.</summary>
    /// <param name="size">Height of a Chinese character, in pixels.</param>
    internal static SKFont At(float size, bool bold) =>
        new((bold ? BoldFace : RegularFace).Value, size)
        {
            Subpixel = true,
            Hinting = SKFontHinting.None,
            Edging = SKFontEdging.Antialias,
        };

    /// <summary>CSS that carries, inside itself, the font for exactly the characters of a text.</summary>
    /// <remarks>
    /// A whole face is 7 MB, 9.5 MB as base64, and system fonts cannot be relied on. A subset for a report of 500 different Chinese
    /// characters is about 100 KB per weight, made by the HarfBuzz that ScottPlot brings along.
    /// </remarks>
    public static string FaceRules(string text)
    {
        var characters = text.EnumerateRunes().Where(rune => !Rune.IsControl(rune)).Select(rune => rune.Value).ToHashSet();
        return FaceRule(Regular.Value, 400, characters) + FaceRule(Bold.Value, 700, characters);
    }

    private static string FaceRule(byte[] face, int weight, IReadOnlySet<int> characters)
    {
        var woff2 = Woff2.Compress(FontSubset.Of(face, characters));
        return $"@font-face{{font-family:\"{Family}\";font-weight:{weight};font-style:normal;"
            + $"src:url(data:font/woff2;base64,{Convert.ToBase64String(woff2)}) format(\"woff2\")}}\n";
    }

    private static byte[] Load(string file)
    {
        var name = $"{typeof(ReportFonts).Namespace}.{file}";
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static SKTypeface ToTypeface(byte[] face)
    {
        using var data = SKData.CreateCopy(face);
        return SKTypeface.FromData(data);
    }
}
