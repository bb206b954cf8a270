using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BenefitAnalyzer.Appraisal.Dated;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Appraising;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Studies.Costing;

namespace BenefitAnalyzer.Appraisal.Results;

/// <summary>The appraisals of a study or of a file of cash flows.</summary>
public static class StudyAppraisals
{
    /// <summary>An appraisal of each initiative of a loaded study: of its rows in <c>cash_flows</c>, else of its lines in the ledger.</summary>
    /// <param name="settings">Terms to use instead; null for the study's own.</param>
    public static IReadOnlyList<AppraisalFigures> Of(
        LoadedStudy loaded,
        AppraisalSettings? settings,
        Action<Diagnostic> report,
        CancellationToken token
    )
    {
        var flows = StudyFlows.Of(loaded, report, token);
        return Of(
            flows.Flows,
            AppraiserOf(loaded.Study, loaded, TermsOf(loaded.Study, settings).For(flows.Flows), report, token),
            flows.Sources
        );
    }

    /// <summary>An appraisal of each scope of each bid over the years of <c>funding:</c>, its initiative named as <c>initiative/scope</c>.</summary>
    public static IReadOnlyList<AppraisalFigures> OfBids(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token)
    {
        var study = loaded.Study;
        var first = BidFlows.FirstYear(study, loaded.Engine.Covered.Until);
        var terms = TermsOf(study, null) with { BaseYear = first, HorizonYears = study.Funding.Years };
        return Of(BidFlows.Of(study, first), AppraiserOf(study, loaded, terms, report, token), new Dictionary<string, Figure>());
    }

    /// <summary>An appraisal of each initiative that has rows in <c>cash_flows</c>, which needs no loaded data.</summary>
    /// <param name="settings">Terms to use instead; null for the study's own.</param>
    public static IReadOnlyList<AppraisalFigures> OfTables(Study study, AppraisalSettings? settings, Action<Diagnostic> report) =>
        Of(
            study.Tables.CashFlows,
            AppraiserOf(study, null, TermsOf(study, settings).For(study.Tables.CashFlows), report, CancellationToken.None),
            new Dictionary<string, Figure>()
        );

    /// <summary>An appraisal of each flow of a file by the same terms; its fiscal years begin in April.</summary>
    public static IReadOnlyList<AppraisalFigures> Of(
        IReadOnlyList<CashFlow> flows,
        AppraisalSettings settings,
        DayCount dayCount,
        Action<Diagnostic> report
    ) => Of(flows, new Appraiser(settings.For(flows), (4, 1), Once(report)) { DayCount = dayCount }, new Dictionary<string, Figure>());

    private static IReadOnlyList<AppraisalFigures> Of(
        IReadOnlyList<CashFlow> flows,
        Appraiser appraiser,
        IReadOnlyDictionary<string, Figure> sources
    ) => [.. flows.Select(flow => FigureBuilder.Build(appraiser.Appraise(flow), DataOf(flow), sources))];

    /// <summary>Terms given, else those of the study.</summary>
    private static AppraisalSettings TermsOf(Study study, AppraisalSettings? settings) =>
        settings ?? study.Appraisal ?? AppraisalSettings.Default;

    /// <summary>Appraises flows of a study.</summary>
    /// <param name="loaded">The study's data, which tells what finished initiatives realised; null for what tables tell alone.</param>
    internal static Appraiser AppraiserOf(
        Study study,
        LoadedStudy? loaded,
        AppraisalSettings settings,
        Action<Diagnostic> report,
        CancellationToken token
    )
    {
        var finished = FinishedInitiatives.Of(study, loaded, token);
        return new(settings, study.FiscalYearStart, Once(report))
        {
            Realised = flow => finished.For(BidFlows.InitiativeOf(flow)),
            Prices = PriceLevels.Of(study.Tables.Costs.PriceIndex),
        };
    }

    /// <summary>What is wrong with the terms is wrong for every flow, and said once.</summary>
    private static Action<Diagnostic> Once(Action<Diagnostic> report)
    {
        var said = new HashSet<Diagnostic>();
        return found =>
        {
            if (said.Add(found))
            {
                report(found);
            }
        };
    }

    /// <summary>Hash over the lines with their places: the same for the same amounts, whether logs are loaded or not.</summary>
    private static string DataOf(CashFlow flow)
    {
        var text = new StringBuilder();
        foreach (var line in flow.Lines)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{line.Place}|{line.Year}|{line.Label}|{line.Kind}|{line.Category}|{line.IsRecurrent}|{line.Amount}|{line.Day:yyyy-MM-dd}|{line.Group}\n"
            );
        }

        foreach (var total in flow.Totals)
        {
            text.Append(CultureInfo.InvariantCulture, $"{total.Place}|{total.Year}|{total.Kind}|{total.Amount}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
