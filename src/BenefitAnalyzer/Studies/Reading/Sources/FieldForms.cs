using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.Sources;

/// <summary>The form and the meaning of every field; a declared group is a code.</summary>
internal static class FieldForms
{
    /// <summary>In the order in which editors offer them.</summary>
    public static readonly IReadOnlyList<FieldForm> All =
    [
        new(Field.TransactionId, MappingForm.Identity, "unique in the source; without it rows are not checked for duplicates"),
        new(Field.StartedAt, MappingForm.Time, "when the transaction began, local time"),
        new(Field.CompletedAt, MappingForm.Time, "when it ended, local time; empty while it is pending"),
        new(Field.DueAt, MappingForm.Time, "when it was due, local time; a day without a time is in time until it is over"),
        new(Field.PeriodStart, MappingForm.Time, "first day of the period that a count is about"),
        new(Field.PeriodEnd, MappingForm.Time, "last day of the period that a count is about"),
        new(Field.Service, MappingForm.Code, "code of the service, or what 'map' makes of it"),
        new(Field.Channel, MappingForm.Code, "channel of the study"),
        new(Field.Office, MappingForm.Code, "office that handled it"),
        new(Field.District, MappingForm.Code, "district it is about"),
        new(Field.Customer, MappingForm.Identity, "who used the service; pseudonymise it"),
        new(Field.SessionId, MappingForm.Identity, "visit of a web site or app"),
        new(Field.Outcome, MappingForm.Code, $"{string.Join(", ", Outcome.All)}"),
        new(Field.Assisted, MappingForm.Code, "yes when staff helped the customer to use the e-channel, else no"),
        new(Field.HandlingMinutes, MappingForm.Minutes, "staff time; in counted returns that of all transactions of the period together"),
        new(Field.WaitMinutes, MappingForm.Minutes, "time in the queue"),
        new(Field.CustomerMinutes, MappingForm.Minutes, "the citizen's time"),
        new(Field.Fee, MappingForm.Number, "fee paid"),
        new(Field.Satisfaction, MappingForm.Code, "1 to 5"),
        new(Field.Volume, MappingForm.Number, "transactions in the period"),
        new(Field.DigitalVolume, MappingForm.Number, "of them, those made through a digital channel"),
        new(Field.CostPerTransaction, MappingForm.Number, "cost of one transaction"),
    ];

    /// <summary>The form of a field; every other name is that of a group.</summary>
    public static Kind<Mapping> FormOf(string field) => All.FirstOrDefault(form => form.Name == field)?.Form ?? MappingForm.Group;

    /// <summary>Whether the field is a time, from or until which a duration can be computed.</summary>
    public static bool IsTime(string field) => field is Field.StartedAt or Field.CompletedAt or Field.DueAt;
}

/// <param name="Description">What the field holds, as editors show it.</param>
internal sealed record FieldForm(string Name, Kind<Mapping> Form, string Description);
