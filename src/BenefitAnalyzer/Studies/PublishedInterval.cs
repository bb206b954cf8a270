namespace BenefitAnalyzer.Studies;

/// <summary>What a published number says about the true one.</summary>
/// <remarks>
/// The rule, by the word of the paper, for a number v:
/// without a word, v ± half a unit of its last printed digit (87.5 % is 87.45 to 87.55 %);
/// <i>exactly</i>, v; <i>about</i>, v ± half a unit of its last digit that is not a closing zero (about 12,000 is 11,500 to 12,500);
/// <i>nearly</i>, from one such unit below v up to v, which is not reached (nearly 12,000 is 11,000 to 12,000);
/// <i>more than</i>, above v; <i>at least</i>, v or above; <i>less than</i>, below v; <i>at most</i>, v or below: without another end.
/// 規則（以文件用字為準，數值為v）：沒有用字，v加減最後一個列印數位的半個單位；「恰為」，即v；「約」，v加減最後一個非結尾零數位的半個單位；
/// 「接近」，由v減一個該單位至v（不包括v）；「超過」，大於v；「至少」，v或以上；「少於」，小於v；「最多」，v或以下；後四者沒有另一端。
/// </remarks>
/// <param name="Low">Null where it has no lower end.</param>
/// <param name="IsLowIncluded">Whether the truth may be the lower end itself.</param>
public readonly record struct PublishedInterval(decimal? Low, decimal? High, bool IsLowIncluded, bool IsHighIncluded)
{
    public static PublishedInterval Of(QuotedNumber number, Precision precision)
    {
        var v = number.Value;
        return precision switch
        {
            Precision.AsPrinted => new(v - (number.PrintedUnit / 2), v + (number.PrintedUnit / 2), true, true),
            Precision.Exactly => new(v, v, true, true),
            Precision.About => new(v - (number.SignificantUnit / 2), v + (number.SignificantUnit / 2), true, true),
            Precision.Nearly => new(v - number.SignificantUnit, v, true, false),
            Precision.MoreThan => new(v, null, false, false),
            Precision.AtLeast => new(v, null, true, false),
            Precision.LessThan => new(null, v, false, false),
            Precision.AtMost => new(null, v, false, true),
            _ => throw new ArgumentOutOfRangeException(nameof(precision)),
        };
    }

    /// <summary>Whether some number lies in both: in this and between two ends, which are included; an end that is null is open.</summary>
    public bool Meets(decimal? from, decimal? until) =>
        !(until is { } high && Low is { } low && (high < low || (high == low && !IsLowIncluded)))
        && !(from is { } least && High is { } most && (least > most || (least == most && !IsHighIncluded)));
}
