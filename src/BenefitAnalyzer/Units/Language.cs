namespace BenefitAnalyzer.Units;

/// <summary>The languages that every report is printed in.</summary>
public enum Language
{
    English,
    TraditionalChinese,
}
