namespace BenefitAnalyzer.Diagnostics;

/// <summary>A value as a message repeats it: what was typed may be a file pasted by mistake.</summary>
public static class Shortened
{
    private const int Longest = 80;

    /// <summary>The text, or its beginning and an ellipsis.</summary>
    public static string Of(string text) =>
        text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)] + "…";
}
