using System.Globalization;
using BenefitAnalyzer.Benefits.Cashability;
using BenefitAnalyzer.Benefits.Ledger.Measured;
using BenefitAnalyzer.Studies.Costing;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Ledger.Building;

/// <summary>All that a ledger is made of, as records.</summary>
/// <param name="AsOf">Last day that counts as past: what is dated later is not realised.</param>
public sealed record LedgerInputs(IReadOnlyList<Initiative> Initiatives, InitiativeTables Tables, DateOnly AsOf)
{
    public (int Month, int Day) FiscalYearStart { get; init; } = (4, 1);

    /// <summary>Displaced minutes, shared out.</summary>
    public SharedEffects Effects { get; init; } = new([], []);

    /// <summary>Whole posts that can go; those of all initiatives together (initiative null) rule where they are given.</summary>
    public IReadOnlyList<ReleasableCeiling> Ceilings { get; init; } = [];

    public IReadOnlyList<Grade> Grades { get; init; } = [];

    /// <summary>Price levels by which costs stated in prices of another year come to those of their own; null where the study has none.</summary>
    public PriceLevels? Prices { get; init; }

    /// <summary>Years that the study appraises, to which what recurs goes on; null where it does not say.</summary>
    public int? HorizonYears { get; init; }

    /// <summary>The first of those years; null for the first in which anything happens.</summary>
    public FiscalYear? BaseYear { get; init; }

    /// <summary>The code itself where no row of the tables names it.</summary>
    public LocalText NameOfGrade(string code) => Grades.FirstOrDefault(grade => grade.Code == code)?.Name ?? LocalText.Same(code);

    /// <summary>The id itself where the study does not know it.</summary>
    public LocalText NameOf(string initiative) =>
        Initiatives.FirstOrDefault(own => own.Id == initiative)?.Name ?? LocalText.Same(initiative);

    /// <summary>Posts in words, such as "2 posts of Clerical Officer".</summary>
    public LocalText WordsOf(PostChange change)
    {
        var (name, posts) = (NameOfGrade(change.Grade), change.Posts.ToString("0.##", CultureInfo.InvariantCulture));
        return new LocalText($"{posts} {(change.Posts == 1 ? "post" : "posts")} of {name.English}", $"{posts}個{name.Chinese}職位");
    }
}
