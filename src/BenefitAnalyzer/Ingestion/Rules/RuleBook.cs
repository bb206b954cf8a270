using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Rules;

/// <summary>Gives every mapped field its rule.</summary>
internal sealed class RuleBook
{
    private const double LongestMinutes = 100_000;
    private const double LargestFee = 1_000_000_000;
    private readonly LocalClock clock;
    private readonly Pseudonyms? pseudonyms;

    public RuleBook(Study study, Pseudonyms? pseudonyms)
    {
        Study = study;
        this.pseudonyms = pseudonyms;
        clock = LocalClock.Of(study);
        Columns = RowColumns.Of(study);
    }

    public Study Study { get; }

    /// <summary>Places of the values that the rules read.</summary>
    public RowColumns Columns { get; }

    public FieldRule RuleFor(Source source, ColumnMapping mapping) =>
        mapping switch
        {
            { Constant: not null } => new ConstantRule(mapping, CodeType(mapping.Field)),
            { Between: { } between } => new DurationRule(
                mapping,
                SecondsColumn(mapping.Field),
                Time(source, between.From),
                Time(source, between.Until)
            ),
            { Field: Field.StartedAt or Field.CompletedAt or Field.DueAt } => new TimeRule(mapping, clock, source.HasIsoTimes),
            { Field: Field.HandlingMinutes or Field.WaitMinutes or Field.CustomerMinutes } => Minutes(source, mapping),
            { Field: Field.Fee } => new NumberRule(mapping, "fee_cents", 100, LargestFee, "an amount", source.Thousands),
            { Field: Field.Satisfaction } => new MarkRule(mapping),
            { Field: Field.Assisted } => new YesNoRule(mapping),
            { Bands.Count: > 0 } => new AgeRule(mapping, CodeType(mapping.Field), source.HasIsoTimes),
            { Field: Field.Customer or Field.SessionId } when source.Pseudonymised.Contains(mapping.Field) => new PseudonymRule(mapping),
            { Field: Field.TransactionId } when source.Pseudonymised.Contains(mapping.Field) => new TextRule(mapping, null, asText: true),
            { Field: Field.TransactionId } => new TextRule(mapping, PseudonymsFor(mapping.Field), asText: true),
            { Field: Field.Customer or Field.SessionId } => new TextRule(mapping, PseudonymsFor(mapping.Field), asText: false),
            _ => new CodeRule(mapping, DatabaseSchema.CodesOf(Study, mapping.Field), CodeType(mapping.Field)),
        };

    private static string SecondsColumn(string field) => field.Replace("_minutes", "_s", StringComparison.Ordinal);

    private static NumberRule Minutes(Source source, ColumnMapping mapping) =>
        new(
            mapping,
            SecondsColumn(mapping.Field),
            60 * mapping.MinutesPerUnit,
            LongestMinutes / mapping.MinutesPerUnit,
            "a duration",
            source.Thousands
        );

    private string CodeType(string field) => DatabaseSchema.TypeOf(Study, field);

    private Pseudonyms? PseudonymsFor(string field) => Study.Privacy.Pseudonymise.Contains(field) ? pseudonyms : null;

    /// <summary>The column that another mapping of the source fills; a lateral alias in SQL.</summary>
    private static (string Field, string Sql) Time(Source source, string field) =>
        source.Column(field) is null ? throw new InvalidOperationException($"No {field} in {source.Name}.") : (field, Sql.Name(field));
}
