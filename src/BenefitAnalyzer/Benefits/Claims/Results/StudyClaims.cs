using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BenefitAnalyzer.Benefits.Claims.Annex;
using BenefitAnalyzer.Benefits.Claims.Realised;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Claims.Results;

/// <summary>Reviews the claims of a study: the annexes re-performed, what came of them, money and dates.</summary>
public static class StudyClaims
{
    /// <summary>Null where the study has no table of claims, spending, milestones or outcomes.</summary>
    /// <param name="loaded">The study's data; null to leave open what only the logs can tell.</param>
    public static ClaimsReview? Review(Study study, LoadedStudy? loaded, Action<Diagnostic> report, CancellationToken token)
    {
        var (claims, initiatives) = (study.Tables.Claims, study.Tables.Initiatives);
        if (claims.IsEmpty && initiatives.Costs.Count + initiatives.Milestones.Count == 0)
        {
            return null;
        }

        var prices = new PriceBase(PriceBaseOf(study), study.Tables.Costs.PriceIndex, report);
        var cash = new PriceBase(null, study.Tables.Costs.PriceIndex, report);
        var annex = AnnexCheck.Of(claims.Claims, study.Tables.Say);
        Report(AnnexDiagnostics.Of(annex, claims.WithoutNumber));
        var logs = loaded is null ? null : new LoggedUse(loaded, token);
        var comparer = new ClaimComparer(
            claims,
            prices,
            study.FiscalYearStart,
            loaded?.Engine.LastDay,
            id =>
                LaunchDays.Of(
                    study.Initiatives.FirstOrDefault(initiative => initiative.Id == id),
                    initiatives.Milestones.Where(milestone => milestone.Initiative == id)
                ),
            (service, year, live) => logs?.Of(service, year, live) ?? NotLoaded,
            report
        );
        var comparisons = comparer.Compare();
        var spending = SpendingYear.Of(initiatives.Costs, cost => cash.In(cost.Amount, cost.PriceBase ?? cost.Year, cost.Year, cost.Place));
        var checks = new DeliveryChecks(claims, spending, initiatives.Milestones, study.FiscalYearStart);
        Report(checks.Diagnostics());
        return new ClaimsReview(
            prices,
            cash,
            annex,
            comparisons,
            claims.WithoutNumber,
            spending,
            initiatives.Milestones,
            claims.Outcomes,
            checks
        );

        void Report(IEnumerable<Diagnostic> found)
        {
            foreach (var one in found)
            {
                report(one);
            }
        }
    }

    /// <summary>Whether volume or take-up of a claim is left to the logs.</summary>
    public static bool AsksLogs(Study study) =>
        study.Tables.Claims.Bases.Any(basis =>
            basis is { IsMeasured: true, Service: not null } && (basis.Factors.Volume is null || basis.Factors.TakeUp is null)
        );

    /// <summary>Hash over the tables that figures of claims come from, for studies whose logs are not asked.</summary>
    public static string DataOf(Study study)
    {
        var text = new StringBuilder();
        var (claims, initiatives) = (study.Tables.Claims, study.Tables.Initiatives);
        foreach (var row in claims.Claims)
        {
            text.Append(CultureInfo.InvariantCulture, $"{row.Place}|{row.Label}|{row.Kind}|{row.Year}|{row.Amount.Value}|{row.Percent}\n");
        }

        foreach (var basis in claims.Bases)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{basis.Place}|{basis.Amount}|{string.Join('|', basis.Factors.InOrder.Select(factor => factor?.ToString(CultureInfo.InvariantCulture)))}\n"
            );
        }

        foreach (var cost in initiatives.Costs)
        {
            text.Append(CultureInfo.InvariantCulture, $"{cost.Place}|{cost.Stage}|{cost.Amount}\n");
        }

        foreach (var milestone in initiatives.Milestones)
        {
            text.Append(CultureInfo.InvariantCulture, $"{milestone.Place}|{milestone.Planned:yyyy-MM-dd}|{milestone.Actual:yyyy-MM-dd}\n");
        }

        foreach (var outcome in claims.Outcomes)
        {
            text.Append(CultureInfo.InvariantCulture, $"{outcome.Place}|{outcome.Baseline}|{outcome.Target}|{outcome.Actual}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static ServiceUse NotLoaded { get; } =
        ServiceUse.Unknown with
        {
            Reason = new LocalText("the logs are not loaded: run 'benefit ingest'", "日誌尚未載入：請執行benefit ingest"),
        };

    /// <summary>The price base that the appraisal names, else the earliest that a paper names, else that of the first claim where there is a price index.</summary>
    private static FiscalYear? PriceBaseOf(Study study)
    {
        if (study.Appraisal?.PriceBase is { } named)
        {
            return named;
        }

        var claims = study.Tables.Claims.Claims;
        List<FiscalYear> years = [.. claims.Select(row => row.PriceBase).OfType<FiscalYear>()];
        if (years.Count == 0 && study.Tables.Costs.PriceIndex.Count > 0)
        {
            years = [.. claims.Select(row => row.Year).OfType<FiscalYear>()];
        }

        return years.Count == 0 ? null : years.MinBy(year => year.BeginsIn);
    }
}
