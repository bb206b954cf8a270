using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.WhatIf.Tallies;

/// <summary>What people can count at an office in an hour.</summary>
/// <param name="Id">Word by which it is asked for.</param>
/// <param name="Lever">What it tells of the appraisal.</param>
public sealed record TallyMeasure(string Id, LocalText Name, LeverKind Lever)
{
    public static readonly TallyMeasure Arrivals = new("arrivals", new("Arrivals an hour", "每小時到訪人數"), LeverKind.Volume)
    {
        Unit = new("people an hour", "人／小時"),
        HourUnit = new("people", "人"),
    };

    public static readonly TallyMeasure Minutes = new("minutes", new("Staff minutes a visit", "每次到訪的員工時間"), LeverKind.Minutes)
    {
        Unit = new("minutes a visit", "分鐘／次"),
        HourUnit = new("staff minutes", "員工時間（分鐘）"),
    };

    public static readonly TallyMeasure TakeUp = new(
        "take-up",
        new("Share served electronically", "以電子方式完成的比率"),
        LeverKind.TakeUp
    )
    {
        Unit = new("share of visits", "佔到訪的比率"),
        HourUnit = new("people served electronically", "以電子方式完成的人次"),
    };

    public static readonly IReadOnlyList<TallyMeasure> All = [Arrivals, Minutes, TakeUp];

    /// <summary>Unit of the value that is sought.</summary>
    public required LocalText Unit { get; init; }

    /// <summary>Unit of what an hour holds of it.</summary>
    public required LocalText HourUnit { get; init; }

    /// <summary>Whether it is a mean or share of those who came, and not their number.</summary>
    public bool IsRatio => this != Arrivals;

    /// <summary>By its own word or that of its lever; null where there is none.</summary>
    public static TallyMeasure? Named(string word) => All.FirstOrDefault(measure => measure.Id == word || measure.Lever.Id == word);
}
