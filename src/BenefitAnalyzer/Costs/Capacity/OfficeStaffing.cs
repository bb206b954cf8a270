using BenefitAnalyzer.Optimisation;
using BenefitAnalyzer.Studies.Counters;

namespace BenefitAnalyzer.Costs.Capacity;

/// <summary>Fewest, or cheapest, whole posts with which an office serves its queues under their pledges and does its deferrable work.</summary>
/// <remarks>
/// A set covering over the week (G. B. Dantzig, A comment on Edie's "Traffic delays at toll booths", Operations Research 1954): in every open
/// hour of every pool the shifts on duty must be as many as Erlang C asks for. Relief (leave, sickness, training) is added to the shifts, and
/// posts of a grade are rounded up once for the office, since its relief staff serve all of its pools.
/// </remarks>
/// <param name="shifts">Shifts of the study.</param>
/// <param name="annualCost">Yearly cost of a post by grade, in whole units of the currency; a grade that is not there costs as much as any other.</param>
public sealed class OfficeStaffing(IReadOnlyList<Shift> shifts, IReadOnlyDictionary<string, decimal> annualCost)
{
    private const double DeterministicSeconds = 2;
    private readonly Dictionary<string, OfficePosts> solved = new(StringComparer.Ordinal);

    /// <param name="atMost">Posts by grade that must not be exceeded, such as those of a larger demand; null for no limit.</param>
    public OfficePosts Cover(
        string office,
        IReadOnlyList<PoolDemand> pools,
        IReadOnlyDictionary<string, long>? atMost,
        CancellationToken token
    )
    {
        var cover = CoverProgramme.Of(office, pools, shifts, CostOf, atMost);
        if (!solved.TryGetValue(cover.Key, out var posts))
        {
            posts = Solve(cover, token);
            solved.Add(cover.Key, posts);
        }

        return posts with
        {
            Office = office,
            Uncovered = cover.Uncovered,
            ShortOfCounters = cover.ShortOfCounters,
        };
    }

    /// <summary>Yearly cost of posts; null where the cost of a grade is not known.</summary>
    public decimal? CostOf(IReadOnlyDictionary<string, long> posts) =>
        posts.Keys.All(annualCost.ContainsKey) ? posts.Sum(grade => grade.Value * annualCost[grade.Key]) : null;

    /// <summary>Without costs a whole post is a whole post.</summary>
    private long CostOf(string grade) => (long)Math.Round(annualCost.GetValueOrDefault(grade, 1));

    private static OfficePosts Solve(CoverProgramme cover, CancellationToken token)
    {
        var solution = IntegerSolver.Minimise(cover.Programme, DeterministicSeconds, token);
        return new OfficePosts(
            "",
            solution is null
                ? null
                : cover.Grades.Select((grade, at) => (grade, solution.Values[at])).ToDictionary(pair => pair.grade, pair => pair.Item2),
            solution?.IsProved ?? false
        );
    }
}
