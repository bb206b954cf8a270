using System.Globalization;
using BenefitAnalyzer.Benefits.Cashability;
using BenefitAnalyzer.Benefits.Cashability.Arrivals;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Inclusion;
using BenefitAnalyzer.Metrics.TakeUp;
using BenefitAnalyzer.Metrics.Volume;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Studies.Counters;
using BenefitAnalyzer.Studies.PhaseOut;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Scenarios;

namespace BenefitAnalyzer.WhatIf.PhaseOut;

/// <summary>Closings of a loaded study: asks the logs what counters serve, how take-up went and which groups it left behind.</summary>
public sealed class StudyPhaseOut
{
    /// <summary>Kinds of levers that change what a closing means.</summary>
    public static readonly IReadOnlyList<LeverKind> Kinds = [LeverKind.Volume, LeverKind.TakeUp, LeverKind.Minutes, LeverKind.StaffCost];

    private readonly LoadedStudy loaded;
    private readonly Action<Diagnostic> report;
    private readonly MetricEngine engine;
    private readonly IReadOnlyList<PoolYear> pools;
    private readonly ServiceLevers levers;

    /// <summary>Take-up of what was completed, or where outcomes are not known of what was started.</summary>
    private readonly (Metric TakeUp, Metric Gap) basis;

    private StudyPhaseOut(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token)
    {
        this.loaded = loaded;
        this.report = report;
        engine = loaded.Engine;
        levers = new ServiceLevers(loaded.Study);
        basis =
            engine.Run(new Completed(), new MetricQuery(new Completed().Id), token).Rows.Count > 0
                ? (new TakeUpA(), new TakeUpGap())
                : (new TakeUpAStarted(), new TakeUpStartedGap());
        pools =
        [
            .. StudyCashability
                .Of(loaded, report, token)
                .Pools.Where(pool => pool.Demand is not null)
                .GroupBy(pool => (pool.Pool.Office, pool.Pool.Name))
                .Select(years => Assumed(years.MaxBy(pool => pool.Year.BeginsIn)!)),
        ];
    }

    /// <summary>The plans of the closings that the study names.</summary>
    public static IReadOnlyList<PhaseOutResult> OfReport(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) =>
        loaded.Once<IReadOnlyList<PhaseOutResult>>("", report, say => Of(loaded, loaded.Study.PhaseOut.Targets, say, token));

    /// <summary>The plans that can be made of the wanted closings; why another cannot is reported.</summary>
    public static IReadOnlyList<PhaseOutResult> Of(
        LoadedStudy loaded,
        IReadOnlyList<PhaseOutTarget> targets,
        Action<Diagnostic> report,
        CancellationToken token
    )
    {
        if (targets.Count == 0)
        {
            return [];
        }

        var study = new StudyPhaseOut(loaded, report, token);
        return [.. targets.Select(target => study.Plan(target, token)).OfType<PhaseOutResult>()];
    }

    private PhaseOutResult? Plan(PhaseOutTarget target, CancellationToken token)
    {
        var touched = PhaseOutPools.Of(target, pools, loaded.Study.Channels);
        if (!IsTraditional(target.Channel) || touched.Count == 0)
        {
            Report(Diagnostic.Error, DiagnosticCodes.NothingToPhaseOut, NothingServes(target));
            return null;
        }

        var first = FirstMonth();
        var measured = MeasuredBefore(first, target.Service, token);
        if (PathOf(target.Service, first, measured) is not { } path)
        {
            Report(
                Diagnostic.Error,
                DiagnosticCodes.TakeUpTooShort,
                $"take-up of '{target.Service}' is measured in fewer than {TakeUpPath.FewestMonths} months, too few to continue: say what is expected in the table 'take_up_path'"
            );
            return null;
        }

        var groups = GroupEvidence.Of(engine, loaded.Study, target.Service, basis.Gap, target.Office, token);
        var settings = loaded.Study.PhaseOut;
        SayInclusion(groups, settings);
        var now = TakeUpOf(target.Service, Dimensions.FiscalYear, token)
            .Where(row => row.Keys[0] == pools.Max(pool => pool.Year.ToString()))
            .Select(row => row.Figure)
            .FirstOrDefault();
        var inclusion = new Inclusion([.. groups.Select(group => group.Access)], settings, (double)(now?.Value ?? 0));
        var phaseOut = new PhaseOutCase(
            target,
            touched,
            (double)(now?.Value ?? 0),
            path.IsDeclared ? path : path.AtMost(MostTakeUp),
            [.. groups.Select(group => group.Access)],
            settings,
            loaded.Study.Tables.Counters.Shifts,
            Costs(loaded.Study.FiscalYearOf(first))
        );
        return new PhaseOutResult(
            PhaseOutPlan.Of(phaseOut, loaded.Study.FiscalYearOf, token),
            groups,
            measured.Any(month => month.TakeUp is not null) ? measured : [],
            now,
            target.Office is null ? ByOffice(phaseOut) : []
        );

        // A trend does not carry those along who have no access; where more than they leave already use it, it stays there.
        double MostTakeUp(int month) => Math.Max((double)(now?.Value ?? 0), 1 - (inclusion.ShareOfPersons(month) ?? 0));
    }

    /// <summary>The closing of each office alone, the others going on.</summary>
    private IReadOnlyList<(string Office, DateOnly? Closing)> ByOffice(PhaseOutCase all) =>
        [
            .. all
                .Pools.Where(pool => pool.Closes)
                .Select(pool => pool.Office)
                .Distinct()
                .Order(StringComparer.Ordinal)
                .Select(office =>
                {
                    var target = all.Target with { Office = office };
                    var own = all with { Target = target, Pools = PhaseOutPools.Of(target, pools, loaded.Study.Channels) };
                    return (office, ClosingDate.Earliest(ClosingDate.Months(own, own.Path.TakeUp)));
                }),
        ];

    /// <summary>The months that a continuation looks back at, whether or not something was completed in them.</summary>
    private IReadOnlyList<(DateOnly Month, Figure? TakeUp)> MeasuredBefore(DateOnly first, string service, CancellationToken token)
    {
        var measured = TakeUpOf(service, Dimensions.Month, token)
            .Where(row => row.Keys[0] is not null)
            .ToDictionary(row => row.Keys[0]!, row => row.Figure, StringComparer.Ordinal);
        return
        [
            .. Enumerable
                .Range(-TakeUpPath.MonthsBack, TakeUpPath.MonthsBack)
                .Select(first.AddMonths)
                .Select(month => (month, measured.GetValueOrDefault(month.ToString("yyyy-MM", CultureInfo.InvariantCulture)))),
        ];
    }

    /// <summary>A pool with the arrivals and minutes that the study's scenario assumes.</summary>
    private PoolYear Assumed(PoolYear pool)
    {
        var year = loaded.Study.FiscalYearOf(FirstMonth());
        var volume = Weighted(LeverKind.Volume);
        var minutes = Weighted(LeverKind.Minutes);
        return pool with
        {
            Demand = pool.Demand!.Times(volume * (pool.Demand.Pool.Work == PoolWork.Queue ? 1 : minutes)) with
            {
                HandlingMinutes = pool.Demand.HandlingMinutes * minutes,
            },
        };

        double Weighted(LeverKind kind) =>
            pool.Volume == 0 ? 1 : (double)(pool.Started.Sum(own => own.Value * levers.Factor(kind, own.Key, year)) / pool.Volume);
    }

    private Dictionary<string, decimal> Costs(FiscalYear year) =>
        new GradeCosts(loaded.Study).Latest.ToDictionary(
            grade => grade.Key,
            grade => grade.Value * levers.Factor(LeverKind.StaffCost, year)
        );

    /// <summary>The take-up that the study's scenario assumes, month by month; null where it assumes none.</summary>
    private List<TakeUpPoint>? AssumedPath(string service, DateOnly first, int months)
    {
        if (!levers.Sets(LeverKind.TakeUp, service))
        {
            return null;
        }

        var points = Enumerable
            .Range(0, months)
            .Select(at => first.AddMonths(at))
            .Select(month => (month, Share: levers.Value(LeverKind.TakeUp, service, loaded.Study.FiscalYearOf(month))))
            .Where(point => point.Share is not null)
            .Select(point => new TakeUpPoint(service, point.month, (double)point.Share!.Value))
            .ToList();
        return points.Count == 0 ? null : points;
    }

    private TakeUpPath? PathOf(string service, DateOnly first, IReadOnlyList<(DateOnly Month, Figure? TakeUp)> measured)
    {
        var months = loaded.Study.PhaseOut.HorizonMonths;
        var declared = AssumedPath(service, first, months) ?? [.. loaded.Study.Tables.TakeUpPath.Where(point => point.Service == service)];
        if (declared.Count == 0)
        {
            declared = [.. loaded.Study.Tables.TakeUpPath.Where(point => point.Service is null)];
        }

        if (declared.Count > 0)
        {
            if (declared[^1].Month < first.AddMonths(months - 1))
            {
                Report(
                    Diagnostic.Note,
                    DiagnosticCodes.PhaseOutPathDeclared,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"the declared take-up of '{service}' ends in {declared[^1].Month:yyyy-MM}; later months are taken to be like it"
                    )
                );
            }

            return TakeUpPath.Declared(declared, first, months);
        }

        return TakeUpPath.Continued([.. measured.Select(month => (double?)month.TakeUp?.Value ?? double.NaN)], first, months);
    }

    private IEnumerable<MetricRow> TakeUpOf(string service, string time, CancellationToken token)
    {
        var query = new MetricQuery(basis.TakeUp.Id)
        {
            By = [time, Field.Service],
            Where = new Dictionary<string, string> { [Field.Service] = service },
        };
        return engine.Run(basis.TakeUp, query, token).Rows.Where(row => row.Figure is { State: FigureState.Known, Value: not null });
    }

    /// <summary>The first month without data.</summary>
    private DateOnly FirstMonth()
    {
        var last = engine.Covered.Until.AddDays(-1);
        return new DateOnly(last.Year, last.Month, 1).AddMonths(1);
    }

    private bool IsTraditional(string channel) =>
        loaded.Study.Channels.Any(own => own.Id == channel && own.Class == ChannelClass.Traditional);

    private string NothingServes(PhaseOutTarget target)
    {
        var services = pools.SelectMany(pool => pool.ByChannel.Keys).Where(key => IsTraditional(key.Channel)).ToList();
        return !services.Exists(key => key.Service == target.Service)
                ? $"no counter pool serves '{target.Service}'{NearestName.Hint(target.Service, services.Select(key => key.Service).Distinct())}"
            : !services.Exists(key => key.Service == target.Service && key.Channel == target.Channel)
                ? $"no counter pool serves '{target.Service}' by '{target.Channel}'{NearestName.Hint(target.Channel, services.Where(key => key.Service == target.Service).Select(key => key.Channel).Distinct())}"
            : $"no counter pool of '{target.Office}' serves '{target.Service}' by '{target.Channel}'{NearestName.Hint(target.Office ?? "", pools.Select(pool => pool.Pool.Office).Distinct())}";
    }

    private void SayInclusion(IReadOnlyList<GroupEvidence> groups, PhaseOutSettings settings)
    {
        if (settings.Floor is null)
        {
            Report(
                Diagnostic.Warning,
                DiagnosticCodes.PhaseOutFloorMissing,
                "the study states no limit of inclusion, so no month is safe: add 'floor:' to 'phase_out:', such as 10%"
            );
        }

        var unknown = groups
            .Where(group => group.Access is { People: not null, Without: null })
            .Select(group => group.Access.Value)
            .ToList();
        if (unknown.Count > 0 || groups.All(group => group.Access.People is null))
        {
            Report(
                Diagnostic.Warning,
                DiagnosticCodes.PhaseOutInclusionNotKnown,
                unknown.Count > 0
                    ? $"nobody knows who of {string.Join(", ", unknown)} has no access or skill, so no month is safe: fill 'with_access' and 'with_skill' of 'population'"
                    : "nobody knows who has no access or skill, so no month is safe: give the table 'population'"
            );
        }
    }

    private void Report(Func<string, string?, long?, string, Diagnostic> severity, string code, string message) =>
        report(severity(code, StudyReader.FileName, null, message));
}
