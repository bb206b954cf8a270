using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.WhatIf.Tallies;

/// <summary>What people can count at an office in an hour.</summary>
/// <param name="Id">Word by which it is asked for.</param>
/// <param name="Lever">What it tells of the appraisal.</param>
public sealed record TallyMeasure(string Id, LocalText Name, LeverKind Lever)
{
    public static readonly TallyMeasure Arrivals = new("arrivals", new("Arrivals an hour", "每小時到訪人數"), LeverKind.Volume);

    public static readonly TallyMeasure Minutes = new("minutes", new("Staff minutes a visit", "每次到訪的職員時間"), LeverKind.Minutes);

    public static readonly TallyMeasure TakeUp = new(
        "take-up",
        new("Share served electronically", "以電子方式完成的比率"),
        LeverKind.TakeUp
    );

    public static readonly IReadOnlyList<TallyMeasure> All = [Arrivals, Minutes, TakeUp];

    /// <summary>Whether it is a mean or share of those who came, and not their number.</summary>
    public bool IsRatio => this != Arrivals;

    /// <summary>By its own word or that of its lever; null where there is none.</summary>
    public static TallyMeasure? Named(string word) => All.FirstOrDefault(measure => measure.Id == word || measure.Lever.Id == word);
}
