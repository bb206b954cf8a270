using BenefitAnalyzer.Benefits.Ledger.Building;
using BenefitAnalyzer.Benefits.Ledger.Measured;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Volume;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Forecasts.Measured;

/// <summary>Traditional completions of a fiscal year, the minutes that they take and what those cost in cash.</summary>
internal sealed class ForecastVolumes
{
    private readonly ILookup<(string Service, string? Office), Figure> atOffice;
    private readonly ILookup<string, Figure> everywhere;
    private readonly Study study;
    private readonly EffectMinutes minutes;
    private readonly GradeRates rates;
    private readonly FiscalYear year;
    private readonly DateOnly month;

    public ForecastVolumes(LoadedStudy loaded, FiscalYear year, CancellationToken token)
    {
        this.year = year;
        study = loaded.Study;
        month = new DateOnly(year.BeginsIn, study.FiscalYearStart.Month, study.FiscalYearStart.Day);
        var engine = loaded.Engine;
        minutes = new EffectMinutes(loaded, token);
        rates = new GradeRates(study.Tables.Costs.Grades, new FiscalCalendar(study.FiscalYearStart), _ => { });
        atOffice = Rows(Field.Service, Field.Office).ToLookup(row => (row.Keys[0]!, row.Keys[1]), row => row.Figure);
        everywhere = Rows(Field.Service).ToLookup(row => row.Keys[0]!, row => row.Figure);

        IEnumerable<MetricRow> Rows(params string[] by)
        {
            var metric = new Completed();
            var query = new MetricQuery(metric.Id)
            {
                By = by,
                Where = new Dictionary<string, string>
                {
                    [Dimensions.FiscalYear] = year.ToString(),
                    [Dimensions.ChannelClass] = ChannelClassCodes.Traditional,
                },
            };
            return engine.Run(metric, query, token).Rows.Where(row => row.Keys[0] is not null && row.Figure.Value is not null);
        }
    }

    /// <param name="share">Null where nothing tells it.</param>
    public ForecastPart Part(Initiative initiative, string service, ShareRange? share, IReadOnlyList<FigureInput> sources)
    {
        List<(string? Office, Figure Figure)> own =
            initiative.Offices.Count == 0
                ? [.. everywhere[service].Select(figure => ((string?)null, figure))]
                : [.. initiative.Offices.SelectMany(office => atOffice[(service, office)].Select(figure => ((string?)office, figure)))];
        List<MeasuredEffect> effects =
        [
            .. own.SelectMany(at =>
                minutes.Of(new DisplacedMonth(initiative.Id, service, at.Office, month, at.Figure.Value!.Value, default, null))
            ),
        ];
        var taken = effects.Sum(effect => effect.Minutes);
        return new ForecastPart(
            service,
            share,
            [.. own.Select(at => at.Figure)],
            taken == 0 && own.Count > 0 ? null : taken,
            ValueOf(effects),
            sources
        )
        {
            WithoutGrade =
            [
                .. effects
                    .Where(effect => effect.Minutes != 0 && minutes.GradeOf(effect) is null)
                    .Select(effect => effect.Channel)
                    .Distinct()
                    .Select(channel => study.Channels.First(own => own.Id == channel).Name),
            ],
        };
    }

    /// <summary>Null where minutes are of no known grade, or no rate of it holds in the year.</summary>
    private decimal? ValueOf(List<MeasuredEffect> effects)
    {
        decimal value = 0;
        foreach (var effect in effects.Where(effect => effect.Minutes != 0))
        {
            if (minutes.GradeOf(effect) is not { } grade || rates.Of(grade, year) is not { } rate)
            {
                return null;
            }

            value += effect.Minutes / rate.PracticalMinutes * rate.AnnualCost;
        }

        return effects.Any(effect => effect.Minutes != 0) || effects.Count == 0 ? value : null;
    }
}
