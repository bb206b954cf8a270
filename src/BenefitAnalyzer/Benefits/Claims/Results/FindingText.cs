using BenefitAnalyzer.Benefits.Claims.Annex;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Claims.Results;

/// <summary>What re-performing a printed number showed, in a few words.</summary>
public static class FindingText
{
    public static LocalText Of(AnnexFault fault) =>
        fault switch
        {
            AnnexFault.None => new("agrees", "相符"),
            AnnexFault.Rounding => new("within rounding", "四捨五入的差額"),
            AnnexFault.LostBrackets => new("brackets lost?", "漏印括號？"),
            AnnexFault.UnitMisprint => new("wrong unit?", "單位有誤？"),
            AnnexFault.LineLeftOut => new("a line left out?", "漏計一項？"),
            AnnexFault.LineCountedTwice => new("a line counted twice?", "重複計算一項？"),
            AnnexFault.PrintedAsDash => new("printed as a dash", "只印「-」"),
            AnnexFault.MixedBases => new("different bases added", "把不同基數相加"),
            AnnexFault.WrongPercentage => new("another percentage", "百分比不符"),
            _ => new("wrong total", "總數不符"),
        };
}
