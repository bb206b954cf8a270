using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Targets;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Studies.Promises;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Promises;

/// <summary>What a study has undertaken and how it stands on a day: commitments and targets, and what is open of milestones, posts and reviews.</summary>
/// <param name="Items">The most pressing first.</param>
public sealed record DueList(DateOnly AsOf, int WithinDays, IReadOnlyList<DueItem> Items)
{
    /// <param name="smallest">The smallest count that may be published; 0 for internal use.</param>
    public static DueList Of(LoadedStudy loaded, DueQuestion question, int smallest, Action<Diagnostic> report, CancellationToken token) =>
        new Listing(loaded, question, smallest, report).All(token);

    /// <summary>Commitments and returns alone, in the order of their table; those that repeat day by day.</summary>
    public IReadOnlyList<DueItem> Commitments(Study study) =>
        [
            .. study
                .Tables.Promises.Commitments.SelectMany(commitment => commitment.Until(Horizon))
                .Select(commitment => Items.FirstOrDefault(item => item.Id == commitment.Id && IsOf(item)))
                .OfType<DueItem>(),
        ];

    private DateOnly Horizon => AsOf.AddDays(WithinDays);

    private static bool IsOf(DueItem item) => item.Kind is DueKind.Commitment or DueKind.Return;

    private sealed class Listing(LoadedStudy loaded, DueQuestion question, int smallest, Action<Diagnostic> report)
    {
        private readonly Study study = loaded.Study;
        private readonly TargetEngine targets = new(loaded.Engine);
        private readonly FigureAnswers answers = new(loaded, smallest);

        private DateOnly AsOf => question.AsOf ?? loaded.Engine.LastDay;

        public DueList All(CancellationToken token) =>
            new(
                AsOf,
                question.WithinDays,
                [
                    .. study
                        .Tables.Promises.Commitments.SelectMany(commitment => commitment.Until(AsOf.AddDays(question.WithinDays)))
                        .Select(commitment => Of(commitment, token))
                        .Concat(targets.All(report, token).Select(Of))
                        .Concat(
                            study
                                .Tables.Initiatives.Milestones.Where(milestone => milestone.Actual is null || milestone.Actual > AsOf)
                                .Select(Of)
                        )
                        .Concat(
                            study
                                .Tables.Initiatives.Posts.Where(post =>
                                    post.DueOn is not null && (post.DeletedOn is null || post.DeletedOn > AsOf)
                                )
                                .Select(Of)
                        )
                        .Concat(study.Initiatives.Where(initiative => initiative.ReviewedOn is not null).Select(Of))
                        .OrderBy(item => item.Status)
                        .ThenBy(item => item.Due ?? DateOnly.MaxValue)
                        .ThenBy(item => item.Kind)
                        .ThenBy(item => item.Id, StringComparer.Ordinal),
                ]
            );

        private DueItem Of(Commitment commitment, CancellationToken token)
        {
            var isToCome = commitment.Figure is { } cited && TellsOfLaterDays(cited);
            var measured =
                commitment.Figure is { } address && !isToCome
                    ? answers.Of(
                        address,
                        why => report(PromiseChecks.Unanswered(commitment.Place, "commitment", commitment.Id, address, why)),
                        token
                    )
                    : null;
            var done = commitment.DoneOn <= AsOf ? commitment.DoneOn : null;
            var status =
                commitment.Withdrawn is not null ? DueStatus.Withdrawn
                : isToCome
                    ? done is null && commitment.DueOn < AsOf ? DueStatus.NoData
                        : Told(commitment.DueOn, done)
                : commitment.IsMeasured ? Measured(commitment, measured?.Figure, done)
                : Told(commitment.DueOn, done);
            return Item(
                commitment.IsReturn ? DueKind.Return : DueKind.Commitment,
                commitment.Id,
                commitment.Text,
                status,
                commitment.DueOn,
                status == DueStatus.Contradicted ? null : done
            ) with
            {
                Initiative = commitment.Initiative,
                By = commitment.MadeBy,
                MadeOn = commitment.MadeOn,
                Measured = measured,
                AtLeast = commitment.AtLeast,
                AtMost = commitment.AtMost,
                Why = commitment.Withdrawn,
                Source = SourceOf(commitment.Source),
            };
        }

        /// <summary>Whether a figure counts days after the one that is asked about, which nobody knew on it.</summary>
        private bool TellsOfLaterDays(string address) =>
            AsOf < loaded.Engine.LastDay
            && (
                FigureAddress.Read(address) is not var (query, keys)
                || FigureJudge.SpanOf(query, query.By.Zip(keys).ToDictionary(key => key.First, key => key.Second), loaded.Engine).Until
                    > AsOf.AddDays(1)
            );

        private DueItem Of(TargetProgress progress)
        {
            var target = progress.Target;
            // What the data say of a day that is yet to come is not known on the day that is asked about.
            var isToCome = AsOf < loaded.Engine.LastDay && AsOf <= target.By;
            var status = progress.Status switch
            {
                _ when isToCome => Told(target.By, null),
                TargetStatus.Met => DueStatus.Met,
                TargetStatus.MetLate => DueStatus.MetLate,
                TargetStatus.Late => DueStatus.Late,
                TargetStatus.NoData => DueStatus.NoData,
                _ => Told(target.By, null),
            };
            var value = (decimal)target.Value;
            return Item(DueKind.Target, target.Id, target.Name, status, target.By, null) with
            {
                Measured = new AnsweredFigure(progress.Metric.Name, progress.Metric.Formula, Decisive(progress)),
                AtLeast = progress.Metric.LowerIsBetter ? null : value,
                AtMost = progress.Metric.LowerIsBetter ? value : null,
                Source = SourceOf(target.Source),
            };
        }

        private LocalText? SourceOf(string? source) => source is null ? null : study.Tables.Say(source);

        /// <summary>The figure that says how the target stands: of its day, or of the end of the data where it was reached only since.</summary>
        private static Figure Decisive(TargetProgress progress) =>
            progress.Status == TargetStatus.MetLate ? progress.Latest : progress.AtDue ?? progress.Latest;

        private DueItem Of(Milestone milestone) =>
            Item(
                DueKind.Milestone,
                $"{milestone.Initiative}/{milestone.Name}",
                LocalText.Same(milestone.Name),
                Told(milestone.Planned, null),
                milestone.Planned,
                null
            ) with
            {
                Initiative = milestone.Initiative,
                Why = milestone.Reason is { } reason ? LocalText.Same(reason) : null,
            };

        private DueItem Of(PostChange post)
        {
            var office = study.Tables.Office(post.Office)?.Name ?? LocalText.Same(post.Office ?? "");
            var grade = study.Tables.Costs.Grades.LastOrDefault(own => own.Code == post.Grade)?.Name ?? LocalText.Same(post.Grade);
            var posts = post.Posts.ToString("0.##", CultureInfo.InvariantCulture);
            var at = post.Office is null ? new LocalText("", "") : new LocalText($" at {office.English}", $"（{office.Chinese}）");
            return Item(
                DueKind.Post,
                string.Join('/', new[] { post.Initiative, post.Office, post.Grade }.OfType<string>()),
                new LocalText($"delete {posts} {grade.English}{at.English}", $"刪除{posts}個{grade.Chinese}職位{at.Chinese}"),
                Told(post.DueOn, null),
                post.DueOn,
                null
            ) with
            {
                Initiative = post.Initiative,
                Source = LocalText.Same(post.Place),
            };
        }

        private DueItem Of(Initiative initiative) =>
            Item(
                DueKind.Review,
                initiative.Id,
                new LocalText($"review the decision on {initiative.Name.English}", $"重新考慮「{initiative.Name.Chinese}」的決定"),
                Told(initiative.ReviewedOn, null),
                initiative.ReviewedOn,
                null
            ) with
            {
                Initiative = initiative.Id,
                Why = initiative.Reason is { } reason ? LocalText.Same(reason) : null,
            };

        private DueItem Item(DueKind kind, string id, LocalText what, DueStatus status, DateOnly? due, DateOnly? done)
        {
            var days = DueDefinitions.DaysPast.Figure(
                [
                    ("kind", kind.ToString().ToLowerInvariant()),
                    ("item", id),
                    ("as_of", AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                ],
                due is { } day && (done ?? (IsOver(status) ? null : AsOf)) is { } on ? on.DayNumber - day.DayNumber : null,
                loaded.Data
            );
            return new DueItem(kind, id, what, status, days) { Due = due, Done = done };
        }

        /// <summary>What is met by its figure or withdrawn is no longer late or to come.</summary>
        private static bool IsOver(DueStatus status) => status is DueStatus.Met or DueStatus.MetLate or DueStatus.Withdrawn;

        /// <summary>Of what is done on the day on which somebody says so; the day on which it is due is still in time.</summary>
        private DueStatus Told(DateOnly? due, DateOnly? done) =>
            done is not null ? (done > due ? DueStatus.MetLate : DueStatus.Met)
            : due < AsOf ? DueStatus.Late
            : due <= AsOf.AddDays(question.WithinDays) ? DueStatus.Soon
            : DueStatus.NotYet;

        private DueStatus Measured(Commitment commitment, Figure? figure, DateOnly? done) =>
            figure?.Reaches(commitment.AtLeast, commitment.AtMost) switch
            {
                null => DueStatus.NoData,
                true => done > commitment.DueOn ? DueStatus.MetLate : DueStatus.Met,
                false => done is null ? Told(commitment.DueOn, null) : DueStatus.Contradicted,
            };
    }
}
