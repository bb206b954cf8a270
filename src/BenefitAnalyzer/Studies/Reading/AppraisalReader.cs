using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Appraising;
using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Studies.Reading.Yaml;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Reading;

/// <summary><c>appraisal:</c>, how costs and benefits of different years are made comparable.</summary>
internal static class AppraisalReader
{
    private static readonly Key<decimal> Rate = new("rate", Scalars.YearlyRate, "discount rate of all years, such as 3.5%");
    private static readonly Key<decimal> RateThen = new("rate", Scalars.YearlyRate, "discount rate a year, such as 3.5%", isRequired: true);
    private static readonly Key<decimal> Amount = new("amount", Scalars.Number, "cost below which it is enough", isRequired: true);
    private static readonly Key<IReadOnlyList<Placed<KeyedValues>>> Rates = new(
        "rates",
        new ListKind<KeyedValues>(new SectionKind([RateThen, .. DatedItems.Keys])),
        "discount rates by the days on which each is official, instead of one rate"
    );

    private static readonly Key<bool> Declining = new(
        "schedule",
        Scalars.OneOf(("constant", false), ("green-book", true)),
        "constant, or green-book for the rate that declines from 3.5% after 30 years"
    );

    private static readonly Key<FlowTiming> Timing = new(
        "timing",
        Scalars.OneOf(("year0", FlowTiming.YearZero), ("end-year", FlowTiming.EndOfYear), ("mid-year", FlowTiming.MidYear)),
        "year0: the first year is not discounted (Green Book, the default); end-year (OMB A-94); mid-year"
    );

    private static readonly Key<FiscalYear> BaseYear = new(
        "base_year",
        Scalars.FiscalYear,
        "year 0, to which all initiatives are discounted (default: the first that has amounts of any)"
    );
    private static readonly Key<int> Horizon = new(
        "horizon",
        Scalars.Whole(1, 300),
        "years appraised, year 0 included (default: all that have amounts); what recurs in the ledger goes on to the last of them"
    );
    private static readonly Key<bool> Nominal = new(
        "prices",
        Scalars.OneOf(("real", false), ("nominal", true)),
        "real: all amounts are of one price base (default); nominal: each is of the prices of its own year"
    );
    private static readonly Key<FiscalYear> PriceBase = new(
        "price_base",
        Scalars.FiscalYear,
        "year in whose prices results are (default: year 0)"
    );
    private static readonly Key<decimal> Inflation = new(
        "inflation",
        Scalars.YearlyRate,
        "general rise of prices a year, where there is no price index, and beyond the years of one"
    );
    private static readonly Key<decimal> Residual = new(
        "residual_value",
        Scalars.Number,
        "what is still worth something at the end of the last year"
    );
    private static readonly Key<decimal> Realised = new(
        "benefits_realised",
        Scalars.Uplift,
        "share of claimed benefits taken for real, such as 80% (default: 100%, or what finished initiatives realised)"
    );
    private static readonly Key<decimal> Effort = new(
        "study_effort",
        Scalars.Number,
        "what studying it costs, to stand beside 5% of its cost"
    );

    private static readonly Key<IReadOnlyList<Placed<KeyedValues>>> ShortBelow = new(
        "short_below",
        new ListKind<KeyedValues>(new SectionKind([Amount, .. DatedItems.Keys])),
        "cost below which claims, counts and evidence are enough, by day"
    );

    public static readonly Key<KeyedValues> Key = new(
        "appraisal",
        new SectionKind(
            Rate,
            Rates,
            Declining,
            Timing,
            BaseYear,
            Horizon,
            Nominal,
            PriceBase,
            Inflation,
            Residual,
            OptimismReader.Key,
            Realised,
            WeightsReader.Key,
            ShortBelow,
            Effort
        ),
        "how costs and benefits of different years are made comparable"
    );

    /// <summary>The settings; null when the study has no such section.</summary>
    public static AppraisalSettings? Read(KeyedValues study, Findings findings)
    {
        if (study.Find(Key)?.Value is not { } section)
        {
            return null;
        }

        if (section.Find(Rate) is { } one && section.Has(Rates))
        {
            findings.Error(DiagnosticCodes.BadValue, one.At, "either 'rate' or 'rates' is given, not both");
        }

        return new AppraisalSettings
        {
            Rate = section.Find(Rate)?.Value,
            Rates =
            [
                .. DatedItems
                    .Read(section.Items(Rates), findings)
                    .Select(row => new DatedRate(row.Section.Value(RateThen, 0), row.Days, row.Source)),
            ],
            IsDeclining = section.Value(Declining, false),
            Timing = section.Value(Timing, FlowTiming.YearZero),
            BaseYear = section.Find(BaseYear)?.Value,
            HorizonYears = section.Find(Horizon)?.Value,
            IsNominal = section.Value(Nominal, false),
            PriceBase = section.Find(PriceBase)?.Value,
            Inflation = section.Find(Inflation)?.Value,
            ResidualValue = section.Find(Residual)?.Value,
            Optimism = OptimismReader.Read(section),
            BenefitsRealised = section.Find(Realised)?.Value,
            Weights = WeightsReader.Read(section),
            ShortBelow =
            [
                .. DatedItems
                    .Read(section.Items(ShortBelow), findings)
                    .Select(row => new DatedAmount(row.Section.Value(Amount, 0), row.Days, row.Source)),
            ],
            StudyEffort = section.Find(Effort)?.Value,
        };
    }
}
