using BenefitAnalyzer.Benefits.Claims.Results;
using BenefitAnalyzer.Benefits.Forecasts.Results;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections.Claims;
using BenefitAnalyzer.Reporting.Sections.Promises;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Progress;

/// <summary>How far has each initiative come, against the days and the money planned?</summary>
public sealed class InitiativesSection()
    : Section("initiatives", new("Status of initiatives", "各項目的進展"), needs: new("initiatives", "項目"))
{
    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        var initiatives = context.Study.Initiatives.Where(initiative => context.IsAbout(initiative.Id)).ToList();
        if (initiatives.Count == 0)
        {
            return null;
        }

        return new ReportSection(Id, Title, [Statuses(context, initiatives), .. Delivery(context, token)])
        {
            Finding = Finding(initiatives),
        };
    }

    private static ReportTable Statuses(ReportContext context, IReadOnlyList<Initiative> initiatives) =>
        new(
            "initiatives",
            new LocalText("Initiatives and how far they have come", "項目及其進展"),
            [
                ReportColumn.Text("initiative", "Initiative", "項目"),
                ReportColumn.Text("department", "Department", "部門"),
                ReportColumn.Text("status", "Status", "狀況"),
                ReportColumn.Text("planned_launch", "Planned launch", "計劃推出"),
                ReportColumn.Text("launched", "Launched", "推出日期"),
            ],
            [
                .. initiatives.Select(initiative =>
                    (IReadOnlyList<Cell>)
                        [
                            context.Label("initiative", initiative.Id),
                            initiative.Department is { } department ? context.Label("department", department) : TextCell.Same(""),
                            Status(context, initiative),
                            DueTables.Day(initiative.PlannedLaunch),
                            Launched(initiative),
                        ]
                ),
            ]
        )
        {
            Source = new LocalText("study file: initiatives", "研究檔案：initiatives"),
        };

    /// <summary>Money and dates as the review of claims has them.</summary>
    private static List<ReportTable> Delivery(ReportContext context, CancellationToken token)
    {
        if (StudyClaims.Review(context.Study, context.Loaded, _ => { }, token) is not { } review)
        {
            return [];
        }

        var claims = ClaimsFigures.Of(review, context.Loaded.Data);
        claims = context.Initiative is { } only ? claims.About(only.Id) : claims;
        var tables = new PlanTables(claims, id => context.Label("initiative", id), context.Study.Currency);
        List<ReportTable> told =
        [
            .. new[] { tables.Spending("initiatives-spending"), tables.Milestones("initiatives-milestones") }.Where(table =>
                table.Rows.Count > 0
            ),
        ];
        foreach (
            var definition in told.Count == 0
                ? []
                : new[]
                {
                    ClaimsDefinitions.Commitment,
                    ClaimsDefinitions.Provision,
                    ClaimsDefinitions.Actual,
                    ClaimsDefinitions.SpentApart,
                    ClaimsDefinitions.Variance,
                    ClaimsDefinitions.DaysLate,
                }
        )
        {
            context.Use(definition);
        }

        return told;
    }

    private static LocalText Finding(List<Initiative> initiatives)
    {
        var byStatus = initiatives
            .GroupBy(initiative => initiative.Status)
            .OrderByDescending(same => same.Key)
            .Select(same => (same.Count(), ForecastWords.Of(same.Key)))
            .ToList();
        return new LocalText(
            $"Of {initiatives.Count} {(initiatives.Count == 1 ? "initiative" : "initiatives")}: {string.Join(", ", byStatus.Select(own => FormattableString.Invariant($"{own.Item1} {own.Item2.English}")))}.",
            $"{initiatives.Count}個項目中：{string.Join("、", byStatus.Select(own => FormattableString.Invariant($"{own.Item2.Chinese}{own.Item1}個")))}。"
        );
    }

    /// <summary>With its reason, where one is given.</summary>
    private static TextCell Status(ReportContext context, Initiative initiative)
    {
        var word = ForecastWords.Of(initiative.Status);
        var reason = initiative.Reason is { } given ? context.Study.Tables.Say(given) : null;
        return new TextCell(
            word.English,
            reason is null ? word : new LocalText($"{word.English}: {reason.English}", $"{word.Chinese}：{reason.Chinese}")
        );
    }

    private static TextCell Launched(Initiative initiative)
    {
        if (initiative.Launched is not { } first)
        {
            return TextCell.Same("");
        }

        var last = initiative.Launches[^1].Day;
        return first == last
            ? DueTables.Day(first)
            : new TextCell(
                DueTables.Day(first).Code,
                new LocalText(
                    $"{DateText.Day(first).English} to {DateText.Day(last).English}, step by step",
                    $"{DateText.Day(first).Chinese}至{DateText.Day(last).Chinese}分階段"
                )
            );
    }
}
